"""The filter of the queue: it lives in the address, so that a view can be kept and passed on."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from lawcheck.language import later
from lawcheck.store import Signs, Wanted
from lawcheck.web.ask import Ask

LEFT = {
    "open": later("còn phải quyết định"),
    "discuss": later("cần trao đổi"),
    "done": later("đã quyết định hết"),
    "any": later("mọi văn bản có dấu hiệu"),
}
ORDERS = {
    "worst": later("nặng nhất trước"),
    "most": later("nhiều dấu hiệu nhất trước"),
    "newest": later("mới ban hành trước"),
    "oldest": later("ban hành lâu nhất trước"),
    "number": later("theo số ký hiệu"),
    "issuer": later("theo cơ quan"),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """The fields of the filter as the address has them; "" for what is not asked."""

    words: str = ""
    left: str = ""
    severity: str = ""
    rule: str = ""
    state: str = ""
    issuer: str = ""
    year: str = ""
    new: str = ""
    mine: str = ""
    order: str = ""
    audit: str = ""
    page: str = ""

    def wanted(self, account: str, before: int | None) -> Wanted:
        """Return which documents are wanted by somebody; what is new is so since `before`."""
        since = (before or 0) if self.new else None
        return Wanted(
            signs=Signs(self.severity, self.rule, since),
            left=self.left or "open",
            issuer=self.issuer,
            year=_number(self.year, 9999),
            state=self.state,
            account=account if self.mine else "",
            words=self.words[:200],
            order=self.order or "worst",
        )

    @property
    def number(self) -> int:
        """Return the number of the page, from 1."""
        return _number(self.page, 1_000_000) or 1

    @property
    def audit_number(self) -> int | None:
        """Return the number of the audit, None for the last one."""
        return _number(self.audit, 2**31 - 1)

    @property
    def is_narrow(self) -> bool:
        """Whether anything narrows the queue."""
        return replace(self, order="", audit="", page="") != Filter()

    def address(self, path: str = "/", **changes: str) -> str:
        """Return the address of a page with this filter, some fields changed."""
        asked = urlencode({name: value for name, value in self.fields(**changes).items() if value})
        return f"{path}?{asked}" if asked else path

    def fields(self, **changes: str) -> Mapping[str, str]:
        """Return the fields, some of them changed."""
        return {field.name: getattr(self, field.name) for field in fields(self)} | changes


def filter_of(ask: Ask) -> Filter:
    """Return the filter that a form or an address holds."""
    return Filter(**{field.name: ask.said(field.name) for field in fields(Filter)})


def _number(text: str, most: int) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) < 12
    return int(text) if is_number and 0 < int(text) <= most else None
