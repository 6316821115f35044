"""Which files of a batch hold a document, and which cite it."""

from collections import defaultdict
from collections.abc import Sequence

from lawcheck.check import Collection
from lawcheck.model import Key
from lawcheck.store import Held


class Ties:
    """Which files of a batch hold a document, and which cite it."""

    def __init__(self, collection: Collection, held: Sequence[Held]) -> None:
        self._collection = collection
        self._holders: dict[Key, list[str]] = defaultdict(list)
        self._citers: dict[Key, list[str]] = defaultdict(list)
        for each in held:
            if each.digest.key:
                self._holders[each.digest.key].append(each.file)
            for key in each.digest.mentions:
                self._citers[key].append(each.file)

    def name(self, key: Key) -> str:
        """Return a document as people name it."""
        return self._collection.name(key)

    def holders(self, key: Key) -> tuple[str, ...]:
        """Return the files that hold a document."""
        return tuple(dict.fromkeys(self._holders.get(key, ())))

    def citers(self, key: Key) -> tuple[str, ...]:
        """Return the files that cite a document."""
        return tuple(dict.fromkeys(self._citers.get(key, ())))
