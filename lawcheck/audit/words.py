"""A summary in words: what a reviewer reads on the terminal and in the mail."""

from collections.abc import Iterable, Iterator, Mapping

from lawcheck.audit.difference import Difference
from lawcheck.audit.summary import Coming, Ended, Seen, Summary, Unopened, seen
from lawcheck.check import vietnamese
from lawcheck.language import in_words, later, say
from lawcheck.model import State
from lawcheck.report.words import URGENCY

_MOST = 20
"""Rows of a list that are written out; the web app and `lawcheck audit diff` show the rest."""
_STATES: Mapping[State, str] = {
    State.PENDING: later("chưa có hiệu lực"),
    State.IN_FORCE: later("có hiệu lực"),
    State.PARTLY_IN_FORCE: later("hết hiệu lực một phần"),
    State.SUSPENDED: later("ngưng hiệu lực"),
    State.HALTED: later("bị đình chỉ việc thi hành"),
    State.EXPIRED: later("hết hiệu lực"),
    State.UNKNOWN: later("chưa rõ hiệu lực"),
}


def told(summary: Summary) -> str:
    """Return a summary in words."""
    parts = (_head(summary), _files(summary), _findings(summary), *_lists(summary))
    return "\n\n".join("\n".join(part) for part in map(list, parts) if part) + "\n"


def title_of(summary: Summary) -> str:
    """Return one line: what a mail has as its subject."""
    return say(
        "lawcheck {plan} ngày {day}: {new} dấu hiệu mới, {expired} văn bản mới hết hiệu lực",
        plan=summary.plan,
        day=vietnamese(summary.on),
        new=summary.new.count,
        expired=summary.expired.count,
    )


def compared(found: Difference) -> str:
    """Return in words every finding that is new, and every one that is gone."""
    both = ((say("Mới"), found.new), (say("Không còn"), found.gone))
    blocks = [
        [f"{heading} ({len(rows)}):", *(f"  - {_seen(each)}" for each in seen(rows))]
        for heading, rows in both
    ]
    return "\n\n".join(map("\n".join, blocks)) + "\n"


def _head(summary: Summary) -> Iterator[str]:
    yield title_of(summary)
    if summary.since:
        yield say(
            "So với lần {number} (ngày {day}).",
            number=summary.since.audit,
            day=vietnamese(summary.since.on),
        )
    else:
        yield say("Lần đầu: mọi dấu hiệu đều là mới.")
    yield say(
        "Kho dữ liệu cập nhật đến {day}; dấu hiệu cần người có thẩm quyền xem xét, kết luận.",
        day=vietnamese(summary.known_through),
    )


def _files(summary: Summary) -> Iterator[str]:
    yield say(
        "Tệp: {read} đọc, {judged} xét lại không cần đọc, {untouched} không đổi, {dropped} không còn,"
        " {unread} không đọc được. Văn bản: {documents}.",
        read=summary.read.count,
        judged=summary.judged.count,
        untouched=summary.untouched,
        dropped=summary.dropped.count,
        unread=summary.unread.count,
        documents=summary.documents,
    )


def _findings(summary: Summary) -> Iterator[str]:
    yield say(
        "Dấu hiệu: {counts}; mới {new}, không còn {gone}, đã xử lý trước {aside}.",
        counts=", ".join(
            f"{say(words)} {summary.found[severity.value]}" for severity, words in URGENCY.items()
        ),
        new=summary.new.count,
        gone=summary.gone.count,
        aside=summary.set_aside,
    )


def _lists(summary: Summary) -> Iterator[list[str]]:
    for heading, listed, lines in (
        (say("Mới"), summary.new, map(_seen, summary.new.first)),
        (say("Không còn"), summary.gone, map(_seen, summary.gone.first)),
        (say("Mới hết hiệu lực"), summary.expired, map(_ended, summary.expired.first)),
        (say("Trong 90 ngày tới"), summary.coming, map(_coming, summary.coming.first)),
        (say("Tệp không còn"), summary.dropped, iter(summary.dropped.first)),
        (say("Không đọc được"), summary.unread, map(_unread, summary.unread.first)),
    ):
        if listed.count:
            yield list(_list(heading, listed.count, lines))
    if summary.failures:
        failures = (f"{f.rule}: {f.reason}" for f in summary.failures)
        yield list(_list(say("Quy tắc gặp lỗi"), len(summary.failures), failures))


def _list(heading: str, count: int, lines: Iterable[str]) -> Iterator[str]:
    yield f"{heading} ({count}):"
    for number, line in enumerate(lines):
        if number == _MOST:
            yield say("  … và {count} nữa", count=count - _MOST)
            return
        yield f"  - {line}"


def _seen(one: Seen) -> str:
    where = f", {in_words(one.where)}" if one.where else ""
    return f"[{say(URGENCY[one.severity])}] {one.rule} {one.file}{where}: {one.message}"


def _ended(ended: Ended) -> str:
    since = say(" từ ngày {day}", day=vietnamese(ended.since)) if ended.since else ""
    return f"{ended.name}{since}{_concerned(ended.files, ended.cited_by)}{_why(ended.because)}"


def _coming(coming: Coming) -> str:
    concerned = _concerned(coming.files, coming.cited_by)
    state = say(_STATES[coming.state])
    return f"{vietnamese(coming.day)}: {coming.name} {state}{concerned}{_why(coming.because)}"


def _unread(unread: Unopened) -> str:
    return f"{unread.file}: {unread.reason}"


def _concerned(files: tuple[str, ...], cited_by: tuple[str, ...]) -> str:
    held = ", ".join(files)
    citing = say("{count} tệp dẫn chiếu", count=len(cited_by)) if cited_by else ""
    told = "; ".join(filter(None, (held, citing)))
    return f" ({told})" if told else ""


def _why(because: tuple[str, ...]) -> str:
    return f" — {in_words(because[0])}" if because else ""
