"""LC611: a paragraph equal to one of the higher document save for its values."""

from collections.abc import Iterator

from lawcheck.check import Clause, Collection, Digest, Remark, in_words, say


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        for higher in collection.above(digest) if digest.clauses else ():
            for own, other in _pairs(digest, higher):
                yield Remark(
                    digest,
                    say(
                        "{upper} giống {where} {kind} số {number} từng chữ nhưng ghi {ours} thay cho {theirs}; cần đối chiếu vì văn bản cấp trên có hiệu lực pháp lý cao hơn.",
                        upper=_upper(in_words(own.where)),
                        where=in_words(other.where),
                        kind=higher.kind,
                        number=higher.number,
                        ours=_values(own, other),
                        theirs=_values(other, own),
                    ),
                )


def _pairs(digest: Digest, higher: Digest) -> Iterator[tuple[Clause, Clause]]:
    """Yield the paragraphs of one shape; one that is repeated exactly anywhere is not meant."""
    shapes = {clause.shape: clause for clause in reversed(higher.clauses)}
    exact = {clause.exact for clause in higher.clauses}
    for clause in digest.clauses:
        other = shapes.get(clause.shape)
        if other and clause.values and clause.exact not in exact:
            yield clause, other


def _values(clause: Clause, beside: Clause) -> str:
    pairs = zip(clause.values, beside.values, strict=False)
    return ", ".join(f"“{value}”" for value, other in pairs if value != other)


def _upper(where: str) -> str:
    return where[:1].upper() + where[1:]
