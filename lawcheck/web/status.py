"""The state of a document on a day, as a page shows it: a sign, words, a colour, the proof."""

from dataclasses import dataclass
from datetime import date

from lawcheck.check import Collection, digest_of
from lawcheck.law import Law
from lawcheck.model import Effect, Pinpoint, Record, Review, State
from lawcheck.report.diagram_words import look_of, state_of

_ALIVE = frozenset({State.IN_FORCE, State.PARTLY_IN_FORCE})


@dataclass(frozen=True, slots=True)
class Status:
    """An effect with the sentences that prove it."""

    effect: Effect
    because: tuple[str, ...] = ()
    is_confirmed: bool = True

    @property
    def name(self) -> str:
        """Return the name of the colour."""
        if self.effect.state is State.UNKNOWN and self.effect.presumed in _ALIVE:
            return "last_known"
        return self.effect.state.value

    @property
    def sign(self) -> str:
        """Return the sign that tells the state without colour."""
        return look_of(self.effect).sign

    @property
    def words(self) -> str:
        """Return the state in words, with its day."""
        return state_of(self.effect)

    @property
    def partly(self) -> tuple[Pinpoint, ...]:
        """Return the provisions no longer in force."""
        return self.effect.partly


def status(law: Law, record: Record, on: date, pin: Pinpoint | None = None) -> Status:
    """Return the state of a document, or of its provision, on a day."""
    effect = law.effect(record.key, on, pin)
    return Status(effect, law.explain(effect, record), law.is_confirmed(effect, on))


def status_of_own(law: Law, review: Review) -> Status:
    """Return the state of a document that was read, on the day for which it was judged."""
    digest = digest_of(review)
    effect = Collection((digest,), law, review.on).effect(digest)
    record = law.record(digest.key) if digest.key else None
    because = law.explain(effect, record) if record else ()
    return Status(effect, because, law.is_confirmed(effect, review.on))
