"""What is asked: one document, one provision of it or the whole, one day."""

from dataclasses import dataclass
from datetime import date

from lawcheck.law.force import CHANGING, has_begun, is_read
from lawcheck.law.registry import Registry
from lawcheck.model import Key, Pinpoint, Record, Relation


@dataclass(frozen=True, slots=True)
class Question:
    """A document on a day, with what others did to it as somebody read it."""

    registry: Registry
    record: Record
    suffered: tuple[Relation, ...]
    on: date
    pin: Pinpoint | None = None

    @property
    def evidence(self) -> date | None:
        """Return the last day on which the document was seen alive: a source, a change, its start."""
        record, on = self.record, min(self.on, self.registry.known_through)
        seen = [r.since for r in self.suffered if r.verb in CHANGING and has_begun(r, on)]
        if record.effective and record.effective <= on and is_read(record.source):
            seen.append(record.effective)
        return max((day for day in (record.confirmed, *seen) if day), default=None)


def question(
    registry: Registry, key: Key, on: date, pin: Pinpoint | None = None
) -> Question | None:
    """Return the question about `key`, None where the corpus does not hold it."""
    record = registry.records.get(key)
    if record is None:
        return None
    told = tuple(r for r in registry.by_object.get(key, ()) if is_read(r.proof))
    return Question(registry, record, told, on, pin)
