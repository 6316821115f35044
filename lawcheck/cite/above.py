"""Provisions said before: "khoản trên", "Điều nói trên"."""

from lawcheck.cite.ladder import ABOVE
from lawcheck.model import Citation, Level, Pinpoint, Step, Target


def said_before(pin: Pinpoint, last: Citation | None, place: Pinpoint | None) -> Pinpoint | None:
    """Return the provision that "khoản trên" means, None where nothing tells it.

    That is the one cited last in the same Điều, else the one in front of the words.
    """
    level = pin.steps[0].level
    if pin.steps[0].number != ABOVE:
        return pin
    cited = last.pins[-1] if last and last.target is Target.SELF else None
    if cited and cited.at(level) and _in_one_article(level, cited, place):
        return Pinpoint(_from(cited, level))
    number = place.at(level) if place else None
    if place is None or number is None or not number.isdigit() or int(number) < 2:
        return None
    return Pinpoint((Step(level, str(int(number) - 1)), *_from(place, level)[1:]))


def _in_one_article(level: Level, cited: Pinpoint, place: Pinpoint | None) -> bool:
    if level is Level.ARTICLE or place is None:
        return True
    return cited.at(Level.ARTICLE) == place.at(Level.ARTICLE)


def _from(pin: Pinpoint, level: Level) -> tuple[Step, ...]:
    return pin.steps[[step.level for step in pin.steps].index(level) :]
