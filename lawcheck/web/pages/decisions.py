"""Deciding about findings: the panel beside one, its history, and many at once."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from lawcheck.errors import Conflict, StoreError
from lawcheck.language import later, say
from lawcheck.store import Decision, Role, Verdict, decide, history, is_found, moment
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page
from lawcheck.web.panel import Panel, words

_MEANWHILE = later("Đã có người khác quyết định trong lúc này. Quyết định mới nhất ở dưới đây.")
_REASON = later("Hãy ghi lý do khi bác bỏ hoặc đánh dấu đã xử lý.")


def panel(ask: Ask) -> Response:
    """Show what was decided about a finding, and the form to decide."""
    return _shown(ask, Panel(_finding(ask), _past(ask)))


def decided(ask: Ask) -> Response:
    """Keep a decision, unless somebody else has decided since the page was shown."""
    name = _finding(ask)
    decision = decision_of(ask, name)
    try:
        with ask.desk.store.writing() as base:
            decide(base, decision, seen_by(ask))
    except Conflict:
        return _shown(ask, _kept_open(ask, name, say(_MEANWHILE)), 409)
    except StoreError:
        return _shown(ask, _kept_open(ask, name, say(_REASON)), 422)
    ask.note(f"decide-{decision.verdict}", name)
    if not ask.is_partial:
        return ask.go(ask.local("next"))
    return _shown(ask, Panel(name, _past(ask)))


def decision_of(ask: Ask, fingerprint: str) -> Decision:
    """Return the decision in a form.

    Raises:
        HTTPException: it has no verdict.
    """
    try:
        verdict = Verdict(ask.said("verdict"))
    except ValueError as error:
        raise HTTPException(400) from error
    return Decision(
        fingerprint,
        verdict,
        ask.said("reason"),
        ask.who.name,
        moment(ask.desk.now()),
        ask.said("note"),
        ask.said("proposal"),
    )


def seen_by(ask: Ask) -> int:
    """Return the last decision that the person saw.

    Raises:
        HTTPException: it is no number.
    """
    seen = ask.said("seen")
    if not seen.isascii() or not seen.isdecimal():
        raise HTTPException(400)
    return int(seen)


def _kept_open(ask: Ask, name: str, told: str) -> Panel:
    fields = (ask.said(field) for field in ("verdict", "reason", "note", "proposal"))
    return Panel(name, _past(ask), told, *fields)


def _shown(ask: Ask, made: Panel, status: int = 200) -> Response:
    return ask.show("decide.html", status, panel=made, **words())


def _finding(ask: Ask) -> str:
    name = str(ask.request.path_params["fingerprint"])
    with ask.desk.store.reading() as base:
        if not is_found(base, name):
            raise HTTPException(404)
    return name


def _past(ask: Ask) -> tuple[Decision, ...]:
    with ask.desk.store.reading() as base:
        return history(base, str(ask.request.path_params["fingerprint"]))


_PATH = "/findings/{fingerprint}/decisions"
PAGES = (
    Page(_PATH, panel, Role.READER),
    Page(_PATH, decided, Role.REVIEWER, method="POST"),
)
