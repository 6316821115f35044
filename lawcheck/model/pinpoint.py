"""Pinpoints: which provision of a document is meant, "điểm a khoản 2 Điều 5"."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Levels of a document, as they are written."""

    PART = "Phần"
    CHAPTER = "Chương"
    SECTION = "Mục"
    SUBSECTION = "Tiểu mục"
    ARTICLE = "Điều"
    CLAUSE = "khoản"
    POINT = "điểm"
    ITEM = "tiết"
    PARAGRAPH = "đoạn"
    DASH = "gạch đầu dòng"
    ATTACHMENT = "Văn bản kèm theo"
    ANNEX = "Phụ lục"
    FORM = "Mẫu số"
    CODED_FORM = "Mẫu"
    MODEL_FORM = "Biểu mẫu"
    TABLE = "bảng"


_LEVELS = {level.value.casefold(): level for level in Level}
_STEP = re.compile(
    "|".join(sorted(_LEVELS, key=len, reverse=True)) + r"",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a pinpoint: (khoản, "2")."""

    level: Level
    number: str

    def __str__(self) -> str:
        return f"{self.level.value} {self.number}".rstrip()


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A path into a document, smallest level first, as Vietnamese writes it."""

    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return " ".join(map(str, self.steps))

    @classmethod
    def parse(cls, text: str) -> "Pinpoint":
        """Read "điểm a khoản 2 Điều 5"; the inverse of `str`.

        Raises:
            ValueError: `text` is not a chain of levels with their numbers.
        """
        hits = list(_STEP.finditer(text))
        if not hits or hits[0].start() != 0:
            message = f"not a provision: {text!r}; write it like 'khoản 2 Điều 5'"
            raise ValueError(message)
        ends = [hit.start() for hit in hits[1:]] + [len(text)]
        return cls(
            tuple(
                Step(_LEVELS[hit.group().casefold()], text[hit.end() : end].strip())
                for hit, end in zip(hits, ends, strict=True)
            )
        )

    @classmethod
    def of(cls, *steps: tuple[Level, str]) -> "Pinpoint":
        """Make a pinpoint from (level, number) pairs, smallest first."""
        return cls(tuple(Step(level, number) for level, number in steps))

    def covers(self, other: "Pinpoint") -> bool:
        """Whether `other` is this provision or lies inside it: Điều 5 covers khoản 2 Điều 5."""
        return self.steps == other.steps[len(other.steps) - len(self.steps) :]

    def at(self, level: Level) -> str | None:
        """Return the number on that level, or None."""
        return next((step.number for step in self.steps if step.level is level), None)
