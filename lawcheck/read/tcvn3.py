"""TCVN3 (ABC) text, as typed with the .VnTime fonts, → Unicode. Bytes after TCVN 5712:1993, VN1."""

_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {first + step: letter for first, row in _LETTERS.items() for step, letter in enumerate(row)}
"""Code of a character in the .VnTime fonts → the letter it shows."""


def from_tcvn3(text: str) -> str:
    """Return TCVN3 characters (one byte each, seen as Latin-1) as Unicode."""
    return text.translate(TCVN3)


def from_tcvn3_capitals(text: str) -> str:
    """Return text typed with a .VnTimeH font, which shows small letters as capitals."""
    return from_tcvn3(text).upper()
