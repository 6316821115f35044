"""Links from a report to the files it speaks of."""

import os
from pathlib import Path
from urllib.parse import quote

from lawcheck.model import Finding, LegalDocument


def link_to(document: LegalDocument, finding: Finding, folder: Path) -> str:
    """Return where the words of a finding stand, seen from a page in `folder`; PDF opens at the page."""
    name, page = document.file_at(finding.span.start)
    at_page = f"#page={page}" if page and name.lower().endswith(".pdf") else ""
    return f"{_address(Path(name), folder)}{at_page}"


def _address(file: Path, folder: Path) -> str:
    try:
        seen = os.path.relpath(file, folder)
    except ValueError:  # another drive of Windows
        return file.absolute().as_uri()
    return quote(Path(seen).as_posix())
