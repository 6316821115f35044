"""WordprocessingML without what only says how things look: two thirds of a DOCX, read for nothing."""

import re

_STYLE = re.compile(rb"Style w:val=\"([^\"]*)\"")
_RUN = (
    rb"<w:rPr>(?:<w\d*:(?:(?!rFonts|vanish|ins|del|move)[^<>]*"
    rb"|rFonts(?: [\w:]+=\"(?!\.?[vV][nN])[^\"<>]*\")*+)/>)*+</w:rPr>"
)
_TABS = rb"<w:tabs>(?:<w:tab [^<>]*/>)*+</w:tabs>"
_EMPTY = (
    rb"<w:(?:adjustRightInd|autoSpace|bidi|bookmark|color |contextual|ind |jc |keep|lang "
    rb"|lastRendered|link |next |outlineLvl|proofErr|qFormat|rsid |semiHidden|shd |snapToGrid"
    rb"|spacing |sz|tcW|uiPriority|unhide|widowControl)[^<>]*/>"
)
_PARAGRAPH = rb"<w:pPr>(?:" + _EMPTY + rb"|" + _RUN + rb"|" + _TABS + rb")*+</w:pPr>"
_REST = (
    _TABS + rb"|<w:tcBorders>(?:<w:[^<>]*/>)*+</w:tcBorders>"
    rb"|<w:latentStyles[^<>]*>(?:<w:[^<>]*/>)*+</w:latentStyles>|" + _EMPTY
)
_LOOKS_OF_RUN = re.compile(_RUN)
_LOOKS = re.compile(_PARAGRAPH + rb"|" + _REST)
_BUT_FONTS = re.compile(_REST)
_FORMATTED = b"<w:rPr"
_OPENING, _CLOSING = b"<w:rPr>", b"</w:rPr>"
_SEAM = re.compile(rb"</w:t></w:r><w:r(?: [^<>]*)?><w:t(?: [^<>]*)?>")
"""Empty elements only: what is left is as well-formed as it was. A run in an old font keeps its font."""


def styles_used(content: bytes) -> frozenset[str]:
    """Return the styles that the paragraphs and runs of a part name."""
    return frozenset(name.decode(errors="replace") for name in set(_STYLE.findall(content)))


def without_looks(content: bytes, *, fonts: bool) -> bytes:
    """Return a part without formatting; with all `fonts` where one may be of an old encoding."""
    if fonts:
        return _BUT_FONTS.sub(b"", content)
    lean = _LOOKS.sub(b"", _without_looks_of_runs(content))
    return lean if _FORMATTED in lean else _SEAM.sub(b"", lean)


def _without_looks_of_runs(content: bytes) -> bytes:
    """Judge each set of properties once: a document repeats a few of them thousands of times."""
    judged: dict[bytes, bytes] = {}
    before, *formatted = content.split(_OPENING)
    kept = [before]
    for piece in formatted:
        looks, closing, after = piece.partition(_CLOSING)
        whole = _OPENING + looks + closing
        left = judged.get(whole)
        if left is None:
            left = judged[whole] = _LOOKS_OF_RUN.sub(b"", whole)
        kept += (left, after)
    return b"".join(kept)
