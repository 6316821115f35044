"""Give provisions the document they belong to: the one named right behind them, or none."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawcheck.cite.draft import Draft, Points
from lawcheck.cite.kinds import NORMATIVE_KIND, SELF_KIND
from lawcheck.cite.ladder import THIS
from lawcheck.cite.mention import Mention
from lawcheck.cite.page import Page
from lawcheck.cite.pins import Run
from lawcheck.model import Span
from lawcheck.read.letters import bare

_OF = re.compile(
    r"\s*,?\s*(?:(?:(?:quy dinh|noi|neu|ghi)\s+)?(?:cua|tai|trong|thuoc|o)\s+(?:cac\s+)?)?"
)
_THIS = re.compile(
    rf"\s*,?\s*(?:(?:quy dinh\s+)?(?:cua|tai|trong|thuoc|va)\s+)?(?:ban\s+)?(?:{SELF_KIND})\s+nay(?!\w)"
)
_ISSUED = re.compile(
    r"\s*,?\s*\(?(?:cua\s+)?(?:(?:quy che|quy dinh|dieu le|bo thu tuc|danh muc|huong dan|chuong trinh|"
    r"de an|ke hoach|bang|noi quy|quy trinh|tieu chuan|quy chuan|bieu|mau)\b[^;:\n“”]{0,260}?)?"
    r"(?:duoc\s+)?(?:(?:ban hanh\s+)?kem theo|ban hanh\s+(?:theo|tai))\s+"
)
_SAID = re.compile(r"\s+(?:da\s+)?(?:neu|noi|dan)\s+(?:tren|o tren|tai day)")
_SAID_DOCUMENT = re.compile(
    rf"\s*(?:cua\s+)?(?P<kind>{NORMATIVE_KIND})\s+(?:(?:neu|noi)\s+tren|do|tren)(?!\w)"
)
_ELSEWHERE = re.compile(
    r"\s*,?\s*(?:(?:cua|tai|trong|thuoc)\s+)?(?:hop dong|thoa thuan|cong uoc|hiep dinh|hiep uoc|"
    r"dieu uoc|nghi dinh thu|hien chuong|dieu le(?! nay)|bien ban|cfr)(?!\w)"
    rf"|\s+(?:cua|tai)\s+(?:{NORMATIVE_KIND})(?!\s+nay)(?!\w)"
)
"""Treaties, contracts, charters and documents that nothing tells apart have articles too."""
_WORDING = re.compile(r"(?<!\w)(?:cum tu|tu ngu|tu|noi dung|bang|thanh)\s*[“\"][^“”\"\n]*\Z")
_AND_MEASURES = re.compile(
    r"\s*,?\s+(?:va\s+)?(?:mot so\s+)?(?:cac\s+)?(?:dieu\s+va\s+)?(?:bien phap\s+(?:de\s+)?(?:to chuc,?\s+)?"
    r"(?:va\s+)?(?:huong dan\s+)?thi hanh|huong dan thi hanh)\s+(?:cua\s+)?"
)
_TELLS_AT = re.compile(r"\s*,?\s+tai\s+")
_DESCENDS = re.compile(r"dieu\s+\d+[a-z]?,?\s+khoan\s[^\n]*")
_COMMA = re.compile(r"\s*,\s+")
_BEHIND = re.compile(r"\s*\(\s*(?:tai\s+)?\Z")


def is_wording(page: Page, offset: int) -> bool:
    """Whether `offset` stands in words that are themselves changed: thay cụm từ “khoản 7”."""
    near = max(0, offset - 300)
    start = max(page.bare.rfind("\n", near, offset) + 1, near)
    if page.bare.find("“", start, offset) < 0 and page.bare.find('"', start, offset) < 0:
        return False
    return bool(_WORDING.search(page.bare, start, offset))


class _Named:
    """The mentions of a page by where they start and end."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.at = {mention.span.start: mention for mention in reversed(mentions)}
        self.all = mentions
        self.starts = [mention.span.start for mention in mentions]

    def before(self, offset: int) -> Iterator[Mention]:
        """Yield the mentions that start before `offset`, the nearest first."""
        for index in range(bisect_right(self.starts, offset) - 1, -1, -1):
            yield self.all[index]


def bind(page: Page, runs: Sequence[Run], mentions: Sequence[Mention]) -> list[Draft]:
    """Return the mentions and the runs as drafts in text order, each run with its document."""
    named = _Named(mentions)
    outside = (run for run in runs if not _inside_name(run, named))
    pieces = (piece for run in outside for piece in _pieces(page, run, named))
    drafts = [draft for piece in pieces if (draft := _bound(page, piece, named))]
    taken = {id(draft.mention) for draft in drafts}
    alone = (Draft(m.span, Points.NAMED, mention=m) for m in mentions if id(m) not in taken)
    return sorted((*drafts, *alone), key=lambda draft: (draft.span.start, -draft.span.end))


def _pieces(page: Page, run: Run, named: _Named) -> tuple[Run, ...]:
    """Return the parts of a list that ends in another document but begins in this one."""
    return run.parts if run.parts and _by_name(page, run, named) else (run,)


def _inside_name(run: Run, named: _Named) -> bool:
    """Whether the run is part of a document's own name ("Luật sửa đổi Điều 126 của Luật …")."""
    index = bisect_right(named.starts, run.span.start)
    near = named.all[max(0, index - 3) : index]
    return any(m.named.start < run.span.start < m.named.end for m in near)


def _bound(page: Page, run: Run, named: _Named) -> Draft | None:
    stops = page.bare[run.span.end : run.span.end + 1] in _STOPS
    for reading in (_behind_name,) if stops else _READINGS:
        if draft := reading(page, run, named):
            return draft
    if _ELSEWHERE.match(page.bare, run.span.end) or is_wording(page, run.span.start):
        return None
    said = _SAID.match(page.bare, run.span.end)
    span = Span(run.span.start, said.end()) if said else run.span
    return Draft(span, Points.OPEN, run.pins)


def _by_name(page: Page, run: Run, named: _Named) -> Draft | None:
    link = _OF.match(page.bare, run.span.end)
    mention = named.at.get(link.end()) if link and "\n" not in link.group() else None
    mention = mention or _explained(page, run, named)
    if mention is None:
        return None
    return Draft(Span(run.span.start, mention.span.end), Points.NAMED, run.pins, mention)


def _explained(page: Page, run: Run, named: _Named) -> Mention | None:
    """Return the law of "quy định chi tiết Điều 5 và biện pháp thi hành Luật Thư viện"."""
    link = _AND_MEASURES.match(page.bare, run.span.end)
    return named.at.get(link.end()) if link else None


def _by_this(page: Page, run: Run, _: _Named) -> Draft | None:
    hit = _THIS.match(page.bare, run.span.end)
    return Draft(Span(run.span.start, hit.end()), Points.THIS, run.pins) if hit else None


def _by_issue(page: Page, run: Run, named: _Named) -> Draft | None:
    """Bind through what was issued: "Mẫu số 03 ban hành kèm theo Nghị định số …"."""
    link = _ISSUED.match(page.bare, run.span.end)
    if link is None or "\n" in link.group() or "bằng" in page.plain[slice(*link.span())]:
        return None
    if mention := named.at.get(link.end()):
        return Draft(Span(run.span.start, mention.span.end), Points.NAMED, run.pins, mention)
    this = re.compile(rf"(?:{SELF_KIND})\s+nay(?!\w)").match(page.bare, link.end())
    return Draft(Span(run.span.start, this.end()), Points.THIS, run.pins) if this else None


def _by_saying(page: Page, run: Run, named: _Named) -> Draft | None:
    """Bind to the last document of that kind: "Điều 5 Nghị định nêu trên"."""
    hit = _SAID_DOCUMENT.match(page.bare, run.span.end)
    if hit is None:
        return None
    kind = " ".join(hit["kind"].split())
    of_kind = (m for m in named.before(run.span.start) if m.kind and bare(m.kind) == kind)
    said = next(of_kind, None)
    if said is None:
        return None
    named_so = replace(said, named=Span(hit.start("kind"), hit.end()))
    return Draft(Span(run.span.start, hit.end()), Points.NAMED, run.pins, named_so)


def _in_brackets(page: Page, run: Run, named: _Named) -> Draft | None:
    """Bind to the document before the bracket: "Luật Đất đai (Điều 5)"."""
    mention = next(named.before(run.span.start), None)
    closed = page.plain.find(")", run.span.end - 1, run.span.end + 1) + 1
    if mention is None or not closed:
        return None
    if not _BEHIND.fullmatch(page.bare, mention.span.end, run.span.start):
        return None
    return Draft(Span(mention.span.start, closed), Points.NAMED, run.pins, mention)


def _says_this(run: Run) -> bool:
    return any(step.number == THIS for pin in run.pins for step in pin.steps)


def _behind_name(page: Page, run: Run, named: _Named) -> Draft | None:
    """Bind to the document named right before: "Luật Giá, tại khoản 2 Điều 5", "Luật Giá, Điều 5"."""
    mention = next(named.before(run.span.start), None)
    if mention is None or _says_this(run) or _ELSEWHERE.match(page.bare, run.span.end):
        return None
    tells = _TELLS_AT.fullmatch(page.bare, mention.span.end, run.span.start)
    descends = _DESCENDS.fullmatch(page.bare, run.span.start, run.span.end)
    if not tells and not (
        descends and _COMMA.fullmatch(page.bare, mention.span.end, run.span.start)
    ):
        return None
    return Draft(Span(mention.span.start, run.span.end), Points.NAMED, run.pins, mention)


_READINGS = (_by_name, _by_this, _by_issue, _by_saying, _in_brackets, _behind_name)
_STOPS = frozenset(".:;")
"""Behind these no document is named that the words before could belong to."""
