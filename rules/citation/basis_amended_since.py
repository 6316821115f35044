"""LC108: a basis that was amended after the document was issued is a trigger for rà soát."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, changes_since, meets, reliances, said, say, vietnamese
from lawcheck.model import State

_OF_AUTHORITY = re.compile(r"Luật (?:Tổ chức|Ban hành văn bản)|Quy định chức năng", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Mark]:
    if dossier.day is None or dossier.has_ended(dossier.on):
        return
    relied = tuple(reliances(dossier))
    for basis in dossier.bases:
        record = dossier.record(basis)
        if record is None or basis.pins or _OF_AUTHORITY.match(record.title):
            continue
        changes = changes_since(dossier, record.key)
        pins = {r.pin for r in relied if r.record.key == record.key}
        if any(meets(change, pin) for change in changes for pin in pins):
            continue
        if changes and dossier.effect(basis, dossier.on).state is not State.EXPIRED:
            relies = (
                say("không dẫn đến các quy định này")
                if pins
                else say("không dẫn điều, khoản cụ thể")
            )
            yield Mark(
                basis.document_span or basis.span,
                say(
                    "Căn cứ {name} đã thay đổi sau ngày văn bản ban hành ({day}): {said}; văn bản {relies}, cần rà soát nội dung có liên quan.",
                    name=dossier.name(basis),
                    day=vietnamese(dossier.day),
                    said=said(dossier, changes),
                    relies=relies,
                ),
            )
