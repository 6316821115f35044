"""Verdicts as people read them, press them and see them."""

from collections.abc import Mapping
from dataclasses import dataclass

from lawcheck.language import later
from lawcheck.store import Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict on a button: what it is called, the key that presses it, what it becomes."""

    name: str
    key: str
    told: str


CHOICES: Mapping[Verdict, Choice] = {
    Verdict.ACCEPT: Choice(later("Xác nhận"), "a", later("đã xác nhận")),
    Verdict.DISMISS: Choice(later("Bác bỏ"), "d", later("đã bác bỏ")),
    Verdict.HANDLED: Choice(later("Đã xử lý"), "h", later("đã xử lý")),
    Verdict.DISCUSS: Choice(later("Cần trao đổi"), "n", later("cần trao đổi")),
    Verdict.REOPEN: Choice(later("Mở lại"), "u", later("đã mở lại")),
}

HANDLINGS = (
    later("Bãi bỏ"),
    later("Sửa đổi, bổ sung"),
    later("Thay thế"),
    later("Ban hành văn bản mới"),
    later("Đính chính"),
    later("Ngưng hiệu lực"),
    later("Giữ nguyên, tiếp tục áp dụng"),
)
"""What may be proposed for a document; a person may write anything else."""
