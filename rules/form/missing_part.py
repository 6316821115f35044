"""LC323: a document has its national title and motto, and who signed it."""

from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import How, LegalDocument, fold

_NATION, _MOTTO = "cong hoa xa hoi chu nghia viet nam", "doc lap"


def check(dossier: Dossier) -> Iterator[Mark]:
    document = dossier.document
    governed = dossier.follows_decrees and not dossier.is_consolidated
    if document.title_span is None or not governed or not _is_whole(document):
        return
    heading = fold(document.parts.heading.of(dossier.text))
    lacking = {
        say("Quốc hiệu"): _NATION not in heading,
        say("Tiêu ngữ"): _MOTTO not in heading,
        say("chức vụ, họ tên người ký"): not document.signers,
        say("nơi nhận"): not document.normative and "noi nhan" not in fold(dossier.text),
    }
    named = ", ".join(part for part, is_lacking in lacking.items() if is_lacking)
    if named:
        yield Mark(
            document.title_span,
            say(
                "Văn bản không có {named} (hoặc viết sai), trong khi đó là thành phần bắt buộc của thể thức văn bản.",
                named=named,
            ),
        )


def _is_whole(document: LegalDocument) -> bool:
    """Whether it is read from its number to its end, so that what is not there is lacking."""
    end = document.parts.closing
    cut = document.missing or document.absent or document.part
    return (
        document.number is not None
        and not cut
        and document.how is not How.SCANNED
        and end.start < end.end
    )
