"""Where quoted amendments begin and end."""

import pytest

from lawcheck.read.paragraph import paragraphs
from lawcheck.read.quotes import lines_inside, quoted_spans, without_quoted

LEAD = "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n"


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in quoted_spans(paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "“2. Mức thu.”.\n2. Bãi bỏ Điều 6.", ["“2. Mức thu.”."]),
        (LEAD + "“2. Mức thu:\na) Một;\nb) Hai.”;", ["“2. Mức thu:\na) Một;\nb) Hai.”;"]),
        (
            "1. Sửa đổi Điều 5 như sau: “Điều 5. Mức thu\nMột lần.”.",
            ["“Điều 5. Mức thu\nMột lần.”."],
        ),
        (LEAD + "‘‘2. Mức thu:\na) Một.’’.\n2. Bãi bỏ Điều 6.", ["‘‘2. Mức thu:\na) Một.’’."]),
        ('1. Thay cụm từ "Sở Y" bằng cụm từ "Sở Z".', ['"Sở Y"', '"Sở Z"']),
        ("1. Thay thế cụm từ “Sở Y” bằng cụm từ “Sở Z”.", ["“Sở Y”", "“Sở Z”"]),
        ("Trong Luật này, “Chợ” là nơi mua bán.", []),
        ("“Chợ” là nơi mua bán theo Luật sửa đổi.\nNội dung.", []),
    ],
)
def test_a_quotation_runs_from_mark_to_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "again",
    [
        "2. Bổ sung khoản 3 Điều 6 như sau:",
        "b) Thay thế cụm từ tại Điều 7.",
        "Điều 2. Hiệu lực thi hành",
        "Điều 3. Trách nhiệm tổ chức thực hiện",
        "2. Điều 9 được sửa đổi, bổ sung như sau:",
    ],
)
def test_a_lost_closing_mark_does_not_swallow_the_rest(again: str) -> None:
    text = f"{LEAD}“2. Mức thu là một.\n3. Mức khác.\n{again}\nNội dung sau."
    assert quoted(text) == ["“2. Mức thu là một.\n3. Mức khác."]


def test_a_new_opening_mark_ends_a_quotation_left_open() -> None:
    text = f"{LEAD}“2. Mức thu là một.\nNội dung hai.\n“3. Mức khác.”."
    assert quoted(text) == ["“2. Mức thu là một.\nNội dung hai.", "“3. Mức khác.”."]


def test_words_that_would_speak_again_are_text_when_the_quotation_closes() -> None:
    text = f"{LEAD}“Điều 8. Bổ sung hồ sơ\n1. Nộp hồ sơ.\n2. Bổ sung hồ sơ còn thiếu.”.\nSau."
    assert quoted(text)[0].endswith("còn thiếu.”.")


def test_lines_inside_are_those_that_begin_in_a_quotation() -> None:
    text = "Sửa Điều 5 như sau: “Điều 5. Thu\n1. Một.\n2. Hai.”.\nSửa đổi xong."
    lines = paragraphs(text)
    assert lines_inside(lines, quoted_spans(lines)) == {1, 2}


def test_blanking_keeps_every_offset() -> None:
    text = "Thay cụm từ “Sở Y” bằng cụm từ “Sở Z” tại Điều 5."
    (line,) = paragraphs(text)
    blanked = without_quoted(line, quoted_spans([line]))
    assert len(blanked.text) == len(text) == len(blanked.bare)
    assert "Sở" not in blanked.text
    assert blanked.text.endswith("tại Điều 5.")
