"""Where a document was read: its file, which document of it, the files it is spread over."""

from lawcheck.language import in_words, say
from lawcheck.model import Finding, LegalDocument


def origin(document: LegalDocument) -> str:
    """Return the file of a document, or its files in order."""
    names = [piece.name for piece in document.pieces] or [document.source.name]
    within = say(" (văn bản thứ {part} trong tệp)", part=document.part) if document.part else ""
    return " + ".join(names) + within


def page_line(document: LegalDocument, finding: Finding) -> str:
    """Return the page of a finding, and which page of which file it is where there are several."""
    if finding.page is None:
        return ""
    file, page = document.file_at(finding.span.start)
    inside = say(" (trang {page} của {file})", page=page, file=file) if document.pieces else ""
    return say("trang {page}{inside}", page=finding.page, inside=inside)


def placed(finding: Finding) -> str:
    """Return the provision a finding stands in, in the language spoken; "" where it has none."""
    return in_words(finding.where or "")
