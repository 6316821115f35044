"""The state of each document of a batch, and of each it cites: by corpus, own term, and the batch.

What a document of the batch does to another counts where the corpus knows nothing of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawcheck.check.collection import Act, Collection
from lawcheck.check.digest import Digest
from lawcheck.check.wording import vietnamese
from lawcheck.language import in_words, later, say
from lawcheck.law.explain import did
from lawcheck.model import Effect, Key, Record, State, Verb

_TERM = later("{name} hết thời hạn có hiệu lực ghi trong chính văn bản từ ngày {day}")
_DONE = later("{deed} từ ngày {day} (văn bản trong tập hồ sơ: {file})")
_PENDING = later("{name} có hiệu lực từ ngày {day} theo chính văn bản")
_FOR_A_TIME = {Verb.SUSPENDS: State.SUSPENDED, Verb.HALTS: State.HALTED}


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a document on a day, and the sentences that prove it."""

    key: Key
    effect: Effect
    because: tuple[str, ...] = ()

    @property
    def state(self) -> State:
        """Return the state; past the last day known, the one presumed."""
        return self.effect.presumed or self.effect.state


def concerned(collection: Collection) -> dict[Key, Digest | None]:
    """Return the key of each document of the batch with its digest, then each it cites."""
    own: dict[Key, Digest | None] = {d.key: d for d in collection.digests if d.key}
    cited = {key for digest in collection.digests for key in digest.mentions} - own.keys()
    return own | dict.fromkeys(sorted(cited))


def standings(collection: Collection) -> Iterator[Standing]:
    """Yield the state of each document concerned on the day asked, where anything is known."""
    for key, digest in concerned(collection).items():
        found = standing(collection, key, digest)
        if digest or found.effect.state is not State.UNKNOWN or found.effect.presumed:
            yield found


def standing(collection: Collection, key: Key, digest: Digest | None) -> Standing:
    """Return the state of a document on the day asked, with the sentences that prove it."""
    record = collection.law.record(key)
    effect = collection.law.effect(key, collection.on) if record else Effect(State.UNKNOWN)
    if effect.state is State.EXPIRED and record:
        return Standing(key, effect, collection.law.explain(effect, record))
    return (
        (digest and _by_term(collection, key, digest))
        or (digest and digest.normative and record is None and _by_class(collection, key, digest))
        or _by_batch(collection, key, digest or record)
        or (digest and record is None and _pending(collection, key, digest))
        or Standing(key, effect, collection.law.explain(effect, record) if record else ())
    )


def _by_term(collection: Collection, key: Key, digest: Digest) -> Standing | None:
    if digest.expires is None or collection.on < digest.expires:
        return None
    told = say(_TERM, name=digest.name, day=vietnamese(digest.expires))
    return Standing(key, Effect(State.EXPIRED, digest.expires), (told,))


def _by_class(collection: Collection, key: Key, digest: Digest) -> Standing | None:
    """Tell the lapse of a whole class of documents, of which the corpus need not know each."""
    record = Record(
        key=key,
        number=digest.number or "",
        kind=digest.kind or "",
        title=digest.title,
        issuer=digest.issuer,
        issued=digest.issued,
        effective=digest.effective,
        expires=digest.expires,
        source=digest.source,
    )
    begun = [r for r in collection.law.lapses(record) if r.since and r.since <= collection.on]
    if not begun:
        return None
    effect = Effect(State.EXPIRED, begun[0].since, tuple(begun))
    return Standing(key, effect, collection.law.explain(effect, record))


def _by_batch(collection: Collection, key: Key, about: Digest | Record | None) -> Standing | None:
    issued = about.issued if about else None
    acts = [act for act in collection.done_to(key) if act.told.stops and _is_later(act, issued)]
    for state, those in (
        (State.EXPIRED, [a for a in acts if a.told.ends and a.told.is_whole]),
        (State.SUSPENDED, [a for a in acts if a.told.is_whole]),
        (State.PARTLY_IN_FORCE, acts),
    ):
        if those:
            first = min(those, key=lambda act: act.since or date.max)
            stopped = state if state is not State.SUSPENDED else _FOR_A_TIME[first.told.verb]
            pins = tuple(a.told.pin for a in acts if a.told.pin)
            partly = pins if state is State.PARTLY_IN_FORCE else ()
            effect = Effect(stopped, first.since, partly=partly)
            return Standing(key, effect, tuple(_done(collection, act) for act in those))
    return None


def _is_later(act: Act, issued: date | None) -> bool:
    return bool(act.doer.issued and issued and issued < act.doer.issued)


def _done(collection: Collection, act: Act) -> str:
    whole, pin = collection.name(act.told.key), act.told.pin
    what = say("{what} {whom}", what=in_words(pin), whom=whole) if pin else whole
    return say(
        _DONE,
        deed=did(act.told.verb, act.doer.name, what),
        day=vietnamese(act.since or collection.on),
        file=act.doer.source,
    )


def _pending(collection: Collection, key: Key, digest: Digest) -> Standing | None:
    if digest.effective is None or digest.effective <= collection.on:
        return None
    told = say(_PENDING, name=digest.name, day=vietnamese(digest.effective))
    return Standing(key, Effect(State.PENDING, digest.effective), (told,))
