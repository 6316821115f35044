"""Where a document was read: its file, which document of it, the files it is spread over."""

from lawcheck.model import Finding, LegalDocument


def origin(document: LegalDocument) -> str:
    """Return the file of a document, or its files in order."""
    names = [piece.name for piece in document.pieces] or [document.source.name]
    within = f" (văn bản thứ {document.part} trong tệp)" if document.part else ""
    return " + ".join(names) + within


def page_line(document: LegalDocument, finding: Finding) -> str:
    """Return the page of a finding, and which page of which file it is where there are several."""
    if finding.page is None:
        return ""
    file, page = document.file_at(finding.span.start)
    inside = f" (trang {page} của {file})" if document.pieces else ""
    return f"trang {finding.page}{inside}"
