"""MHT: the HTML in it, whatever it is packed in."""

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart

import pytest

from lawcheck.errors import DamagedFile
from lawcheck.model import How, Source
from lawcheck.read.files import extract

PAGE = "<html><body><p>QUYẾT ĐỊNH</p><p>Điều 1. Phạm vi điều chỉnh</p></body></html>"


def page(transfer: str, charset: str = "utf-8") -> EmailMessage:
    part = EmailMessage()
    part.set_content(PAGE, subtype="html", charset=charset, cte=transfer)
    return part


@pytest.mark.parametrize(
    ("transfer", "charset"),
    [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("8bit", "utf-8"), ("base64", "utf-16")],
)
def test_a_document_saved_as_one_web_page_is_read(transfer: str, charset: str) -> None:
    whole = MIMEMultipart("related")
    whole.attach(page(transfer, charset))
    reading = extract(Source.of("a.doc", bytes(whole)))
    assert (reading.how, reading.text) == (How.HTML, "QUYẾT ĐỊNH\nĐiều 1. Phạm vi điều chỉnh")


def test_a_page_saved_by_a_browser_names_its_sender_first() -> None:
    content = b"From: <Saved by a browser>\nSubject: =?utf-8?Q?Lu=E1=BA=ADt?=\n" + bytes(
        page("8bit")
    )
    assert extract(Source.of("a.mht", content)).text.endswith("Phạm vi điều chỉnh")


def test_one_without_a_page_is_refused() -> None:
    empty = EmailMessage()
    empty.set_content("Kính gửi", subtype="csv")
    with pytest.raises(DamagedFile, match="MHT"):
        extract(Source.of("a.mht", b"MIME-Version: 1.0\n" + bytes(empty)))
