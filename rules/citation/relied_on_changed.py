"""LC117: a provision the document relies on was changed after the document was issued."""

from collections.abc import Iterator
from itertools import groupby

from lawcheck.check import Dossier, Mark, changes_since, meets, reliances, said, say, vietnamese
from lawcheck.model import Role, State


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on):
        return
    for citation, named in groupby(reliances(dossier), lambda reliance: reliance.citation):
        relied = tuple(named)
        changes = [
            change
            for change in changes_since(dossier, relied[0].record.key)
            if any(meets(change, reliance.pin) for reliance in relied)
        ]
        if changes and dossier.effect(citation, dossier.on).state is not State.EXPIRED:
            use = say("lấy làm căn cứ") if citation.role is Role.BASIS else say("dẫn chiếu đến")
            yield Mark(
                citation.span,
                say(
                    "Văn bản {use} quy định của {name} đã thay đổi sau ngày văn bản ban hành ({day}): {said}; cần rà soát nội dung dựa vào quy định ấy.",
                    use=use,
                    name=dossier.name(citation),
                    day=vietnamese(dossier.day),
                    said=said(dossier, changes),
                ),
            )
