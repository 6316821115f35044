"""The JSON report a line at a time: the head, then each review, then each source not read."""

from collections.abc import Iterator

from lawcheck.report.batch import Batch
from lawcheck.report.json import View, report_view
from lawcheck.wire import encode


def jsonl_of(batch: Batch) -> bytes:
    """Return the report as lines; `line` tells what each holds, the rest is as in the JSON report."""
    return b"".join(encode(line) + b"\n" for line in _lines(report_view(batch)))


def _lines(view: View) -> Iterator[View]:
    reviews, unread = view.pop("reviews"), view.pop("unread")
    yield {"line": "report", **view}
    yield from ({"line": "review", **review} for review in reviews)
    yield from ({"line": "unread", **source} for source in unread)
