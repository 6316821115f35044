"""MHT, a page or a Word document saved as a web page in one file → its HTML."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from lawcheck.errors import DamagedFile
from lawcheck.language import say
from lawcheck.read.html import read_html
from lawcheck.read.lines import Reading

_META = '<meta charset="utf-8">'


def read_mht(content: bytes) -> Reading:
    """Read the first HTML part of a file in MIME parts; pictures and styles beside it are left."""
    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html" and isinstance(part, EmailMessage):
            return read_html(_characters(part))
    reason = say("Tệp MHT không có phần HTML nào: hãy mở bằng Word và lưu lại DOCX.")
    raise DamagedFile(reason)


def _characters(part: EmailMessage) -> bytes:
    """Return the HTML as it was packed, named by the character set its heading names, if any."""
    packed = part.get_payload(decode=True)
    content = packed if isinstance(packed, bytes) else b""
    named = part.get_content_charset()
    try:
        return (_META + content.decode(named)).encode() if named else content
    except (LookupError, UnicodeDecodeError):
        return content
