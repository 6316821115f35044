"""A page says everything about its rule, and a faulty page says what to mend and where."""

from datetime import date

import pytest

from lawcheck.check.page import read_page
from lawcheck.check.rule import Observed
from lawcheck.errors import RuleError
from lawcheck.model import Severity

PAGE = """\
+++
id = "XX101"
severity = "error"
basis = [{ law = "78/2025/NĐ-CP", at = "Điều 62", read = "primary", from = 2025-04-01 }]
in_force = { from = 2025-04-01 }
since = "0.1"
criteria = ["tính hợp pháp"]
uses = { check = "pattern", pattern = "bến đò", message = "Văn bản viết “{quote}”." }
+++
# Viết bến đò

Vì sao.

## Sai
```vb 2025-12-02 number=12/2025/TT-BTC on=2026-01-15 title="Quy định về bến"
Điều 1. Có [[bến đò]] và [[bến đò]].
```

## Đúng
```vb 2025-12-02
Điều 1. Có bến phà.
```
"""


def test_a_page_gives_header_prose_and_examples() -> None:
    page = read_page("terms/ferry.md", PAGE)
    assert (page.header.id, page.header.severity) == ("XX101", Severity.ERROR)
    assert (page.title, page.prose) == ("Viết bến đò", "Vì sao.")
    wrong, right = page.examples
    assert wrong.text == "Điều 1. Có bến đò và bến đò."
    assert [mark.of(wrong.text) for mark in wrong.marks] == ["bến đò", "bến đò"]
    assert (wrong.issued, wrong.on) == (date(2025, 12, 2), date(2026, 1, 15))
    assert (wrong.kind, wrong.issuer, wrong.title) == (
        "Thông tư",
        "Bộ Tài chính",
        "Quy định về bến",
    )
    assert (wrong.at, right.at) == ("terms/ferry.md:15", "terms/ferry.md:20")
    assert (right.marks, right.on, right.number) == ((), date(2025, 12, 2), "09/2025/QĐ-UBND")


def test_a_page_tells_what_was_observed() -> None:
    counts = "observed = { documents = 90, marks = 8, read = 4, right = 3 }"
    page = read_page("terms/ferry.md", PAGE.replace('since = "0.1"', f'since = "0.1"\n{counts}'))
    assert page.header.observed == Observed(documents=90, marks=8, read=4, right=3)
    assert page.header.observed.precision == 0.75


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("+++\nid", "id", "terms/ferry.md:1: trang phải mở đầu bằng phần khai báo"),
        ('id = "XX101"', 'id = "XX1"', "terms/ferry.md:2: id"),
        ('id = "XX101"', "id = 101", 'terms/ferry.md:2: "id" phải là chữ'),
        ('id = "XX101"\n', "", 'terms/ferry.md:1: thiếu khóa "id"'),
        ('severity = "error"', 'severity = "fatal"', 'terms/ferry.md:3: severity = "fatal"'),
        (
            'severity = "error"',
            'severity = "error',
            "terms/ferry.md:3: phần khai báo không đúng TOML",
        ),
        (
            '"Điều 62", read',
            '"Điều 62", seen',
            "terms/ferry.md:4: mỗi basis phải có law, at và read",
        ),
        ("from = 2025-04-01 }]", "since = 2025-04-01 }]", 'terms/ferry.md:4: khóa "since"'),
        ('read = "primary"', 'read = "rumour"', "terms/ferry.md:1: read"),
        ("basis = [{", "basis = [] # [{", "terms/ferry.md:4: basis trống"),
        ("{ from = 2025-04-01 }\nsince", '{ from = "2025" }\nsince', "terms/ferry.md:5: ngày"),
        (
            "{ from = 2025-04-01 }\nsince",
            "{ from = 2025-04-01, to = 2025-01-01 }\nsince",
            "terms/ferry.md:5: in_force kết thúc trước khi bắt đầu",
        ),
        ('since = "0.1"', 'since = "0.1"\ncolour = "red"', 'terms/ferry.md:7: khóa "colour"'),
        (
            'since = "0.1"',
            'since = "0.1"\nobserved = { documents = 9, marks = 2, read = 2, right = 3 }',
            "terms/ferry.md:7: observed",
        ),
        (
            'since = "0.1"',
            'since = "0.1"\nobserved = { documents = 9, marks = "2", read = 2, right = 2 }',
            "terms/ferry.md:7: observed",
        ),
        ('"tính hợp pháp"', '"tính đẹp"', 'terms/ferry.md:7: "tính đẹp"'),
        ("# Viết bến đò\n", "", "terms/ferry.md:10: thiếu tên quy tắc"),
        ("## Sai\n", "", "terms/ferry.md:14: ví dụ phải nằm dưới mục"),
        ("2025-12-02 number", "hôm nay number", "terms/ferry.md:15: sau ```vb phải là ngày"),
        ('title="Quy', 'title="Quy "', "terms/ferry.md:15: dòng ```vb có dấu nháy"),
        ("on=2026-01-15", "layout=A4", 'terms/ferry.md:15: layout="A4" phải viết như'),
        ("on=2026-01-15", "khi=2026-01-15", 'terms/ferry.md:15: "khi" không có nghĩa'),
        ("[[bến đò]] và [[bến đò]]", "bến đò", "terms/ferry.md:15: ví dụ sai phải đánh dấu"),
        ("Có bến phà.", "Có [[bến phà]].", "terms/ferry.md:20: ví dụ đúng không được có"),
        ("Có [[bến đò]]", "Có [[bến đò", "terms/ferry.md:15: [["),
        ("Có [[bến đò]]", "Có bến đò]]", "terms/ferry.md:15: ]]"),
    ],
)
def test_a_faulty_page_is_refused_with_file_line_and_remedy(
    old: str, new: str, message: str
) -> None:
    assert old in PAGE
    with pytest.raises(RuleError) as caught:
        read_page("terms/ferry.md", PAGE.replace(old, new, 1))
    assert str(caught.value).startswith(message)
