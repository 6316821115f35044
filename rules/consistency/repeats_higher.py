"""LC610: a document does not say again what the document it rests on has said."""

from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark, in_words, say

_FEW = 5


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        for higher in collection.above(digest) if digest.clauses else ():
            same = _same(digest, higher)
            if same:
                more = (
                    say(" và {count} chỗ khác", count=len(same) - _FEW) if len(same) > _FEW else ""
                )
                yield Remark(
                    digest,
                    say(
                        "Văn bản chép lại nguyên văn quy định của {kind} số {number}: {same}{more}; văn bản không quy định lại nội dung đã được quy định trong văn bản khác.",
                        kind=higher.kind,
                        number=higher.number,
                        same="; ".join(same[:_FEW]),
                        more=more,
                    ),
                )


def _same(digest: Digest, higher: Digest) -> tuple[str, ...]:
    """Return "khoản 2 Điều 5 (chép khoản 1 Điều 7)" for each paragraph that stands in both."""
    stands = {clause.exact: clause.where for clause in reversed(higher.clauses)}
    return tuple(
        dict.fromkeys(
            say(
                "{where} (giống {other})",
                where=in_words(clause.where),
                other=in_words(stands[clause.exact]),
            )
            for clause in digest.clauses
            if clause.exact in stands
        )
    )
