"""LC317: the place of a local document is the name of the issuer's own unit."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import Span, fold


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    place, issuers = document.place, document.issuers
    if not place or len(issuers) != 1 or "nhan dan" not in fold(issuers[0]):
        return
    heading = document.parts.heading
    at = dossier.text.find(place, heading.start, heading.end)
    ours, written = _bare(issuers[0]), _bare(place)
    unit = len(ours.split()) > len(["uy", "ban", "nhan", "dan"])
    if at >= 0 and unit and written not in ours and ours.split()[-1] != written.split()[-1]:
        yield Mark(
            Span(at, at + len(place)),
            say(
                "Địa danh ghi “{place}”, trong khi địa danh trên văn bản của {issuer} phải là tên gọi chính thức của đơn vị hành chính đó.",
                place=place,
                issuer=issuers[0],
            ),
        )


def _bare(name: str) -> str:
    return fold(name).replace("tp.", "").replace("thanh pho ", "").strip()
