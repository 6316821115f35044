"""What `rules test` says of an example that is not right: the page's line beside the program's."""

from pathlib import Path

from lawcheck.check import read_rules, run_examples
from lawcheck.law import Law

PAGE = """\
+++
id = "XX001"
severity = "note"
basis = [{ law = "64/2025/QH15", at = "Điều 7", read = "primary" }]
in_force = { from = 2025-04-01 }
since = "0.1"
criteria = ["tính thống nhất"]
uses = { check = "phrases", phrases = [{ says = "ốp", better = "ép" }], message = "Dùng “{quote}”." }
+++
# Thử

## Sai
```vb 2025-12-02
Điều 1. Nhiệm vụ
Các cơ quan [[ốp]] tôn và [[ốc]].
```

## Đúng
```vb 2025-12-02
Điều 1. Nhiệm vụ
Các cơ quan ốp tôn.
```
"""


def test_a_wrong_example_shows_both_lines_and_the_message(tmp_path: Path, law: Law) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "x.md").write_text(PAGE, encoding="utf-8")
    missed, extra = run_examples(read_rules([tmp_path])[0], law)
    assert str(missed).splitlines() == [
        "terms/x.md:13: có chỗ không được đánh dấu",
        "    trang viết:   Các cơ quan [[ốp]] tôn và [[ốc]].",
        "    chương trình: Các cơ quan [[ốp]] tôn và ốc.",
    ]
    assert str(extra).splitlines() == [
        "terms/x.md:19: có chỗ bị đánh dấu thừa",
        "    trang viết:   Các cơ quan ốp tôn.",
        "    chương trình: Các cơ quan [[ốp]] tôn.",
        "    lời báo: Dùng “ốp”.",
    ]
