"""LC431: words every legal text uses, right in their letters and wrong in their marks."""

import re
import unicodedata
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, later, say
from lawcheck.model import How, Span

_TERMS = (
    *("bổ sung", "nghị quyết", "nghị định", "quyết định", "quy định", "thẩm quyền", "trách nhiệm"),
    *("pháp luật", "hướng dẫn", "nhiệm vụ", "quyền hạn", "ngân sách", "hiệu lực", "bảo hiểm"),
    *("giáo dục", "trực tuyến", "điều chỉnh", "quốc hội", "tổ chức", "ủy ban nhân dân"),
    *("hội đồng nhân dân", "thông tư số"),
)
_OTHER_WORDS = frozenset(
    {"nghị đình", "nghị đính", "quyết đình", "quỹ định", "quỹ đình", "tô chức", "uỷ ban nhân dân"}
)
_AFTER = {"trục tuyến": " đường"}
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    r"(?<!\w)(?:ngh|[bcdđghklmnpqrstvx]|ch|gh|gi|kh|ng|nh|ph|qu|th|tr)?"
    r"[^\W\d_bcdđghklmnpqrstvx]{2,3}(?:ch|ng|nh|[cmnpt])?(?!\w)",
    re.IGNORECASE,
)
_TWO_TONES = later("“{quote}” mang hai dấu thanh, nhiều khả năng là lỗi chính tả.")
_MISSPELLED = later("“{quote}” nhiều khả năng là lỗi chính tả của “{right}”.")
_BASIS = re.compile(r"^can cu(?= )", re.MULTILINE)


def check(dossier: Dossier) -> Iterator[Mark]:
    text = dossier.text
    if dossier.document.how is How.SCANNED:
        return
    bare, preamble = "".join(map(_bare, text)), dossier.document.parts.preamble
    right = {"".join(map(_bare, term)): term for term in _TERMS}
    for hit in re.finditer(rf"(?<!\w)(?:{'|'.join(right)})(?!\w)", bare):
        yield from _marked(text, Span(*hit.span()), right[hit.group()])
    for hit in _BASIS.finditer(bare, preamble.start, preamble.end):
        yield from _marked(text, Span(*hit.span()), "căn cứ")
    for word in _SYLLABLE.finditer(text):
        tones = sum(c in _TONES for c in unicodedata.normalize("NFD", word.group()))
        if tones > 1:
            yield Mark(Span(*word.span()), say(_TWO_TONES, quote=word.group()))


def _marked(text: str, span: Span, right: str) -> Iterator[Mark]:
    written = span.of(text).casefold()
    after = _AFTER.get(written)
    if written in {right, *_OTHER_WORDS} or written.isascii():
        return
    if after is None or not text.startswith(after, span.end):
        yield Mark(span, say(_MISSPELLED, quote=span.of(text), right=right))


def _bare(letter: str) -> str:
    """Return the small letter without its marks, always one character."""
    return "d" if letter in "đĐ" else unicodedata.normalize("NFD", letter)[0].lower()[:1]
