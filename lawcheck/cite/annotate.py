"""Citations written into a text: HTML, Markdown, BIO lines, W3C Web Annotations."""

import html
import json
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from lawcheck.model import Citation, Target

_WORD = re.compile(r"\w+|[^\w\s]|\n")
_AROUND = 32


class Form(StrEnum):
    """What `annotate` writes."""

    HTML = "html"
    MARKDOWN = "markdown"
    BIO = "bio"
    W3C = "w3c"


def annotate(text: str, citations: Sequence[Citation], form: Form) -> str:
    """Return `text` with its citations marked in that form.

    Of citations that overlap, the one that starts first and reaches farthest is marked.
    """
    writers = {
        Form.HTML: _html,
        Form.MARKDOWN: _markdown,
        Form.BIO: _bio,
        Form.W3C: _web_annotations,
    }
    return writers[form](text, list(_apart(citations)))


def _apart(citations: Sequence[Citation]) -> Iterator[Citation]:
    end = 0
    for citation in sorted(citations, key=lambda c: (c.span.start, -c.span.end)):
        if citation.span.start >= end:
            yield citation
            end = citation.span.end


def _told(citation: Citation) -> dict[str, str]:
    """Return what a citation means as names and values, those that are known."""
    told = {
        "number": citation.number,
        "name": citation.name,
        "pins": "; ".join(map(str, citation.pins)),
        "role": citation.role.value,
        "target": citation.target.value,
    }
    return {name: value for name, value in told.items() if value}


def _pieces(text: str, citations: Sequence[Citation]) -> Iterator[tuple[str, Citation | None]]:
    reached = 0
    for citation in citations:
        yield text[reached : citation.span.start], None
        yield citation.span.of(text), citation
        reached = citation.span.end
    yield text[reached:], None


def _html(text: str, citations: Sequence[Citation]) -> str:
    return "".join(
        f"<cite{_attributes(citation)}>{html.escape(piece)}</cite>"
        if citation
        else html.escape(piece)
        for piece, citation in _pieces(text, citations)
    )


def _attributes(citation: Citation) -> str:
    return "".join(
        f' data-{name}="{html.escape(value)}"' for name, value in _told(citation).items()
    )


def _markdown(text: str, citations: Sequence[Citation]) -> str:
    return "".join(
        f"[{_plain(piece)}](<{_link(citation)}>)" if citation else _plain(piece)
        for piece, citation in _pieces(text, citations)
    )


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)


def _link(citation: Citation) -> str:
    document = "" if citation.target is Target.SELF else citation.number or citation.name or ""
    pins = "; ".join(map(str, citation.pins))
    return f"{document}#{pins}" if pins else document


def _bio(text: str, citations: Sequence[Citation]) -> str:
    """Return a word and its tag a line, an empty line between the lines of the text."""
    lines = []
    for piece, citation in _pieces(text, citations):
        first = True
        for word in _WORD.findall(piece):
            tag = f"{'B' if first else 'I'}-{citation.target.value.upper()}" if citation else "O"
            lines.append("" if word == "\n" else f"{word}\t{tag}")
            first = False
    return "\n".join(lines)


def _web_annotations(text: str, citations: Sequence[Citation]) -> str:
    return json.dumps(
        [_web_annotation(text, citation) for citation in citations], ensure_ascii=False, indent=1
    )


def _web_annotation(text: str, citation: Citation) -> dict[str, object]:
    """Return an annotation of https://www.w3.org/TR/annotation-model/."""
    start, end = citation.span.start, citation.span.end
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "Dataset", **_told(citation)},
        "target": {"selector": [position, quote]},
    }
