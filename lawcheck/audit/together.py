"""The whole batch at once: what its rules find, and the state of every document it concerns."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawcheck.check import Collection, Digest, Rule, run_over
from lawcheck.model import Effect, Failure, Finding, Key, State
from lawcheck.store import Held, Standing


@dataclass(frozen=True, slots=True)
class Over:
    """What the rules over the batch find in each document, by file and part, and what crashed."""

    found: dict[tuple[str, int], list[Finding]]
    failures: tuple[Failure, ...]


def over(held: Sequence[Held], collection: Collection, rules: Sequence[Rule]) -> Over:
    """Run the rules over the batch; one document alone gives them nothing to say."""
    if len(held) < 2:
        return Over({}, ())
    places = {id(each.digest): (each.file, each.part) for each in held}
    told, failures = run_over(rules, collection)
    found: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for remark, finding in told:
        found[places[id(remark.digest)]].append(finding)
    return Over(found, failures)


def standings(collection: Collection) -> Iterator[Standing]:
    """Yield the state of each document of the batch, then of each it cites, on the day asked."""
    own = {digest.key: digest for digest in collection.digests if digest.key}
    yield from (standing_of(collection, digest) for digest in own.values())
    cited = {key for digest in collection.digests for key in digest.mentions} - own.keys()
    for key in sorted(cited):
        yield from _cited(collection, key)


def standing_of(collection: Collection, digest: Digest) -> Standing:
    """Return the state of a document by the corpus, its own term, and others of the batch."""
    key = digest.key or Key("")
    effect = collection.effect(digest)
    record = collection.law.record(key)
    if effect.state is State.EXPIRED or record is not None:
        because = collection.law.explain(effect, record) if record else ()
        return Standing(key, effect, because)
    if digest.effective and collection.on < digest.effective:
        return Standing(key, Effect(State.PENDING, digest.effective))
    return Standing(key, effect)


def _cited(collection: Collection, key: Key) -> Iterator[Standing]:
    record = collection.law.record(key)
    if record is not None:
        effect = collection.law.effect(key, collection.on)
        yield Standing(key, effect, collection.law.explain(effect, record))
