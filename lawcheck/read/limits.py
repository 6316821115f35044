"""How much one source may cost: sizes, pages, unpacked sizes; each refusal says what to do."""

from lawcheck.errors import EmptyFile, TooLarge
from lawcheck.language import say

FILE_BYTES = 200 * 2**20
PAGES = 3000
ENTRIES = 5000
DIRECTORY_BYTES = 4 * 2**20
UNPACKED_BYTES = 400 * 2**20
RATIO = 200
RATIO_FROM_BYTES = 20 * 2**20
"""Small parts may be packed tightly; only from this unpacked size on is the ratio a warning."""
NESTING = 300
"""Tables in tables, boxes in boxes: nobody writes deeper."""


def check_size(size: int, most: int = FILE_BYTES) -> None:
    """Refuse an empty file and one of more than `most` bytes."""
    if not size:
        message = say("Tệp rỗng (0 byte): hãy lấy lại tệp từ nơi lưu giữ.")
        raise EmptyFile(message)
    if size > most:
        message = say(
            "Tệp lớn {size}, quá giới hạn {most}: hãy tách tệp hoặc giảm dung lượng ảnh rồi quét lại.",
            size=_mb(size),
            most=_mb(most),
        )
        raise TooLarge(message)


def check_pages(pages: int) -> None:
    """Refuse a file of more pages than the limit."""
    if pages > PAGES:
        message = say(
            "Tệp có {pages} trang, quá giới hạn {most} trang: hãy tách tệp rồi quét lại.",
            pages=pages,
            most=PAGES,
        )
        raise TooLarge(message)


def check_directory_size(size: int) -> None:
    """Refuse an archive whose list of entries alone is larger than that of any folder."""
    if size > DIRECTORY_BYTES:
        raise TooLarge(_too_many(say("Danh mục của tệp nén lớn {size}", size=_mb(size))))


def check_entries(entries: int) -> None:
    """Refuse an archive of more entries than the limit."""
    if entries > ENTRIES:
        raise TooLarge(_too_many(say("Tệp nén có {entries} mục", entries=entries)))


def check_archive(packed: int, unpacked: int) -> None:
    """Refuse a document, or a part of one, that unpacks to far more than it weighs."""
    if unpacked > UNPACKED_BYTES:
        message = say(
            "Nội dung tệp khi bung ra lớn {size}, quá giới hạn {most}: hãy giảm dung lượng ảnh hoặc tách tệp.",
            size=_mb(unpacked),
            most=_mb(UNPACKED_BYTES),
        )
        raise TooLarge(message)
    if unpacked > RATIO_FROM_BYTES and unpacked > RATIO * max(packed, 1):
        message = say(
            "Tệp nặng {packed} mà bung ra {unpacked}, tỷ lệ bất thường: có thể là tệp cố ý gây quá tải, không xử lý; hãy xem lại nguồn tệp.",
            packed=_mb(packed),
            unpacked=_mb(unpacked),
        )
        raise TooLarge(message)


def _too_many(what: str) -> str:
    return say(
        "{what}, quá giới hạn {entries} mục: hãy giải nén rồi quét thư mục, hoặc tách tệp.",
        what=what,
        entries=ENTRIES,
    )


def check_nesting(depth: int) -> None:
    """Refuse content nested deeper than anybody writes."""
    if depth > NESTING:
        message = say(
            "Nội dung lồng nhau quá {nesting} tầng: hãy mở bằng Word và lưu lại tệp.",
            nesting=NESTING,
        )
        raise TooLarge(message)


def _mb(size: int) -> str:
    return f"{size / 2**20:.1f}".replace(".", ",").removesuffix(",0") + " MB"
