"""LC610: a document does not say again what the document it rests on has said."""

from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark

_FEW = 5


def check(collection: Collection) -> Iterator[Remark]:
    for digest in collection.digests:
        for higher in collection.above(digest) if digest.clauses else ():
            same = _same(digest, higher)
            if same:
                more = f" và {len(same) - _FEW} chỗ khác" if len(same) > _FEW else ""
                yield Remark(
                    digest,
                    f"Văn bản chép lại nguyên văn quy định của {higher.kind} số {higher.number}:"
                    f" {'; '.join(same[:_FEW])}{more}; văn bản không quy định lại nội dung đã được"
                    " quy định trong văn bản khác.",
                )


def _same(digest: Digest, higher: Digest) -> tuple[str, ...]:
    """Return "khoản 2 Điều 5 (chép khoản 1 Điều 7)" for each paragraph that stands in both."""
    stands = {clause.exact: clause.where for clause in reversed(higher.clauses)}
    return tuple(
        dict.fromkeys(
            f"{clause.where} (giống {stands[clause.exact]})"
            for clause in digest.clauses
            if clause.exact in stands
        )
    )
