"""The rules as a manual to be read: an index, and a page for each family with every rule on it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path

from lawcheck.check import Basis, Example, Observed, Period, Read, Rule
from lawcheck.report.words import URGENCY

FAMILIES: Mapping[str, str] = {
    "citation": "Căn cứ ban hành, dẫn chiếu",
    "timing": "Hiệu lực thi hành",
    "form": "Thể thức, kỹ thuật trình bày",
    "terms": "Tên cơ quan, địa danh, từ ngữ",
    "authority": "Thẩm quyền, hình thức văn bản",
    "consistency": "Thống nhất trong một văn bản",
    "content": "Nội dung cần đối chiếu",
    "feasibility": "Thời hạn, hồ sơ, tính khả thi",
    "register": "Sổ văn bản: cả tập hồ sơ",
}
_READ: Mapping[Read, str] = {
    Read.PRIMARY: "",
    Read.SECONDARY: " (qua nguồn khác)",
    Read.MEMORY: " (chưa đọc được văn bản)",
}


def manual(rules: Iterable[Rule]) -> Mapping[Path, str]:
    """Return the pages of the manual by their names: README.md and one for each family."""
    ordered = sorted(rules, key=lambda rule: (_place(rule.family), rule.id))
    families = {name: tuple(of) for name, of in groupby(ordered, lambda rule: rule.family)}
    pages = {Path(f"{name}.md"): _family(name, of) for name, of in families.items()}
    return {Path("README.md"): _index(families), **pages}


def _place(family: str) -> int:
    return [*FAMILIES, family].index(family)


def _index(families: Mapping[str, tuple[Rule, ...]]) -> str:
    lines = ["# Các quy tắc", "", "Trang này do `make docs` viết ra từ các trang trong `rules/`."]
    for name, rules in families.items():
        lines += ["", f"## [{FAMILIES.get(name, name)}]({name}.md)", ""]
        lines += ["| mã | mức độ | dấu hiệu |", "|---|---|---|"]
        lines += [_row(rule) for rule in rules]
    return "\n".join(lines) + "\n"


def _row(rule: Rule) -> str:
    draft = " (nháp, không chạy)" if rule.is_draft else ""
    place = f"{rule.family}.md#{rule.id.lower()}"
    return f"| [{rule.id}]({place}) | {URGENCY[rule.severity]} | {rule.title}{draft} |"


def _family(name: str, rules: tuple[Rule, ...]) -> str:
    lines = [f"# {FAMILIES.get(name, name)}"]
    for rule in rules:
        lines += ["", f'<a id="{rule.id.lower()}"></a>', "", f"## {rule.id}. {rule.title}", ""]
        lines += [*_facts(rule), "", rule.prose, *_examples(rule)]
    return "\n".join(lines) + "\n"


def _facts(rule: Rule) -> Iterator[str]:
    yield f"- Mức độ: **{URGENCY[rule.severity]}**{_administrative(rule)}"
    yield f"- Tiêu chí: {', '.join(rule.criteria)}"
    yield f"- Áp dụng cho văn bản ban hành {_period(rule.in_force)}"
    yield "- Cơ sở pháp lý:"
    yield from (f"  - {_basis(basis)}" for basis in rule.basis)
    if rule.handling:
        yield f"- Hướng xử lý: {rule.handling}"
    if rule.observed:
        yield f"- Đã đo: {_observed(rule.observed)}"


def _administrative(rule: Rule) -> str:
    if rule.administrative is None:
        return "; không xét văn bản hành chính"
    return f"; với văn bản hành chính: {URGENCY[rule.administrative]}"


def _period(period: Period) -> str:
    first = f"từ ngày {_day(period.first)}" if period.first else ""
    last = f"đến hết ngày {_day(period.last)}" if period.last else ""
    return " ".join(filter(None, (first, last))) or "vào bất cứ ngày nào"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _basis(basis: Basis) -> str:
    bounded = basis.period.first or basis.period.last
    span = f", văn bản ban hành {_period(basis.period)}" if bounded else ""
    return f"{basis}{span}{_READ[basis.read]}"


def _observed(observed: Observed) -> str:
    marks = f"{observed.marks} dấu trên {observed.documents} văn bản đã công bố"
    return f"{marks}; đọc {observed.read}, đúng {observed.right}" if observed.read else marks


def _examples(rule: Rule) -> Iterator[str]:
    for name, marked in (("Sai", True), ("Đúng", False)):
        chosen = [each for each in rule.examples if bool(each.marks) is marked]
        yield from ("", f"**{name}**") if chosen else ()
        for example in chosen:
            heading = f"{example.kind} số {example.number}, ngày {_day(example.issued)}"
            shown = () if example.members else (f"_{heading}_", "")
            yield from ("", *shown, "```", marked_text(example), "```")


def marked_text(example: Example) -> str:
    """Return the text of an example with `[[…]]` round what the rule must find."""
    text = example.text
    for mark in sorted(example.marks, reverse=True):
        text = f"{text[: mark.start]}[[{mark.of(text)}]]{text[mark.end :]}"
    return text
