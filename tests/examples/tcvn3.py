"""Unicode → TCVN 5712:1993 VN3, the one-byte letters of documents typed before 2010."""

_LOWER = dict(
    zip(
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
        bytes.fromhex(
            "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7ddd8dcde"
            "dfe3e1e2e4abe5e8e6e7e9aceaedebeceeeff3f1f2f4adf5f8f6f7f9fafdfbfcfe"
        ),
        strict=True,
    )
)
_UPPER = dict(zip("ĂÂÊÔƠƯĐ", bytes.fromhex("a1a2a3a4a5a6a7"), strict=True))


def encode_tcvn3(text: str) -> bytes:
    """Return the bytes of `text`; capitals with a tone take the code of the small letter.

    VN3 has no codes for them: the typist changed to a font of capitals (.VnTimeH).
    """
    return b"".join(_byte(letter) for letter in text)


def _byte(letter: str) -> bytes:
    code = _LOWER.get(letter) or _UPPER.get(letter) or _LOWER.get(letter.lower())
    return bytes([code]) if code else letter.encode("ascii")
