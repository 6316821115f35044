"""LC905: what replaces, repeals or amends another cannot have been issued before it."""

from collections.abc import Iterator

from lawcheck.check import Collection, Remark, say, vietnamese


def check(collection: Collection) -> Iterator[Remark]:
    held = {digest.key: digest for digest in collection.digests if digest.issued}
    for digest in held.values():
        changed = (held.get(told.key) for told in digest.told if told.alters)
        later = [
            c for c in changed if c and c.issued and digest.issued and c.issued > digest.issued
        ]
        if later and digest.issued and later[0].issued:
            yield Remark(
                digest,
                say(
                    "Văn bản ghi ngày ban hành {issued} nhưng lại sửa đổi, thay thế hoặc bãi bỏ {name}, ban hành sau, ngày {later} ({source}).",
                    issued=vietnamese(digest.issued),
                    name=later[0].name,
                    later=vietnamese(later[0].issued),
                    source=later[0].source,
                ),
            )
