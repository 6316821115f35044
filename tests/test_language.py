"""What people read is said in the language they asked for."""

from lawcheck.language import say, speaking, spoken


def test_vietnamese_is_said_as_the_code_writes_it() -> None:
    assert say("Điều {number}", number=5) == "Điều 5"


def test_english_comes_from_the_catalogue_and_ends_with_the_block() -> None:
    with speaking("en"):
        assert say("bắt buộc xử lý") == "must be handled"
        assert spoken() == "en"
    assert spoken() == "vi"
