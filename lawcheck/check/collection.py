"""A batch as a rule over it sees it: a digest of each document, the law, the day asked."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from lawcheck.check.digest import Digest, Told, digest_of
from lawcheck.check.wording import named_number, title_of
from lawcheck.law import Law
from lawcheck.law.gathered import gathered
from lawcheck.law.ranks import rung
from lawcheck.law.territory import heirs
from lawcheck.model import Effect, Key, Review, State, Succession, Verb

Sweep = Callable[["Collection"], Iterator["Remark"]]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule over a batch yields: the document meant, and what a `Mark` says."""

    digest: Digest
    message: str
    because: tuple[str, ...] = ()
    suggest: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What a document of the batch declares of another, and which document says so."""

    doer: Digest
    told: Told

    @property
    def since(self) -> date | None:
        """Return the first day of what is declared, None where it cannot be told."""
        return self.told.since or self.doer.effective


@dataclass(frozen=True, slots=True)
class Collection:
    """The digests of a batch in reading order, the law, and the day of the question."""

    digests: tuple[Digest, ...]
    law: Law
    on: date
    _acts: dict[Key, tuple[Act, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, reviews: Sequence[Review], law: Law, on: date) -> "Collection":
        """Return reviews as a batch, before a law that knows what they say without a doubt."""
        told = gathered(law, ((review.document, review.citations) for review in reviews))
        return cls(tuple(map(digest_of, reviews)), told, on)

    def asked_on(self, day: date) -> "Collection":
        """Return the same batch and law, asked about another day."""
        again = replace(self, on=day)
        again._acts.update(self._acts_known())  # noqa: SLF001 - one of its own kind
        return again

    def effect(self, digest: Digest) -> Effect:
        """Return the effect of a document on the day asked, by the corpus and by its own term."""
        if digest.expires and digest.expires <= self.on:
            return Effect(State.EXPIRED, digest.expires)
        return self.law.effect(digest.key, self.on) if digest.key else Effect(State.UNKNOWN)

    def level(self, digest: Digest) -> str | None:
        """Return the step of the ladder its issuer stands on: "UBND cấp huyện"."""
        return rung(digest.issuer)

    def heirs(self, digest: Digest) -> tuple[Succession, ...]:
        """Return what had changed the land of its issuer by the day asked."""
        steps = heirs(self.law.successions, digest.issuer, digest.issued)
        return tuple(step for step in steps if step.since <= self.on)

    def name(self, key: Key) -> str:
        """Return a document as a message names it: by the corpus, else by its number."""
        record = self.law.record(key)
        return title_of(record) if record else named_number(key.partition("@")[0])

    def acts_on(self, key: Key | None) -> tuple[Act, ...]:
        """Return what other documents of the batch declare of that one, a copy counted once."""
        return self._acts_known().get(key, ()) if key else ()

    def _acts_known(self) -> dict[Key, tuple[Act, ...]]:
        if not self._acts:
            self._acts.update(_by_object(self.digests))
        return self._acts

    def done_to(self, key: Key | None) -> tuple[Act, ...]:
        """Return those in effect on the day asked of which the corpus knows nothing."""
        known = {relation.subject for relation in self.law.relations_on(key)} if key else set()
        acts = (act for act in self.acts_on(key) if act.doer.key not in known)
        return tuple(act for act in acts if act.since and act.since <= self.on)

    def above(self, digest: Digest) -> tuple[Digest, ...]:
        """Return the documents of the batch of higher force that this one rests on or details."""
        own = self.rank(digest)
        ties = {*digest.bases, *(told.key for told in digest.told if told.verb is Verb.DETAILS)}
        linked = (other for other in self.digests if other.key in ties) if own else ()
        return tuple(other for other in linked if (self.rank(other) or own or 0) < (own or 0))

    def rank(self, digest: Digest) -> int | None:
        """Return the step of a document on the ladder of legal force, 1 the highest."""
        if digest.kind is None or digest.issued is None or not digest.issuers:
            return None
        return self.law.rank(digest.kind, digest.issuer, digest.issued)

    def ended_by(self, digest: Digest) -> Digest | None:
        """Return the document of the batch that replaces or repeals the whole of this one."""
        ends = (a for a in self.acts_on(digest.key) if a.told.is_whole and a.told.ends)
        return next((act.doer for act in ends), None)


def _by_object(digests: tuple[Digest, ...]) -> dict[Key, tuple[Act, ...]]:
    found: dict[Key, dict[tuple[Key | None, Told], Act]] = defaultdict(dict)
    for digest in digests:
        for told in digest.told:
            if told.key != digest.key:
                found[told.key][digest.key, told] = Act(digest, told)
    return {key: tuple(acts.values()) for key, acts in found.items()}
