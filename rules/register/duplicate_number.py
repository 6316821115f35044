"""LC901: one number, one document."""

from collections.abc import Iterator

from lawcheck.check import Collection, Digest, Remark, say, vietnamese


def check(collection: Collection) -> Iterator[Remark]:
    first: dict[str, Digest] = {}
    for digest in collection.digests:
        if digest.key is None or digest.issued is None:
            continue
        other = first.setdefault(digest.key, digest)
        if other.issued and other.issued != digest.issued:
            yield Remark(
                digest,
                say(
                    "Số {number} được ghi cho hai văn bản khác nhau: văn bản này ban hành ngày {issued}, văn bản kia ban hành ngày {other} ({source}).",
                    number=digest.number,
                    issued=vietnamese(digest.issued),
                    other=vietnamese(other.issued),
                    source=other.source,
                ),
            )
