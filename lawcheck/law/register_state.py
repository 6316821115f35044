"""What a row of a register says of effect."""

import re

from lawcheck.law.headings import Column
from lawcheck.law.register import Entry
from lawcheck.model import State, fold


def state_told(entry: Entry) -> State | None:
    """Return the state that the row gives its document, None where it gives none."""
    if is_ended(entry):
        return State.EXPIRED
    text = said(entry, Column.STATE)
    hit = next((state for words, state in _STATES if re.search(words, text)), None)
    return hit or (State.IN_FORCE if is_alive(entry) else None)


_STATES = (
    (r"hieu luc.{0,12} mot phan|mot phan.{0,12} hieu luc", State.PARTLY_IN_FORCE),
    (r"chua (co )?hieu luc|chua den ngay", State.PENDING),
    (r"dinh chi", State.HALTED),
    (r"(tam )?ngung", State.SUSPENDED),
)


def is_ended(entry: Entry) -> bool:
    """Whether the row says that the whole document is no longer in force."""
    words = said(entry, Column.STATE, Column.REASON)
    whole = re.search(r"het (toan bo )?hieu luc|het han|khong con hieu luc", words)
    only_day = not words and bool(entry.cell(Column.ENDED)) and not entry.cell(Column.PART)
    return (bool(whole) or only_day) and "mot phan" not in words


def is_alive(entry: Entry) -> bool:
    """Whether the row says that the document is in force."""
    words = said(entry, Column.STATE, Column.REASON)
    return bool(re.search(r"(con|dang co|dang con|dang) hieu luc|giu nguyen|tiep tuc", words))


def said(entry: Entry, *columns: Column) -> str:
    """Return the cells of those meanings, without case and diacritics."""
    return fold(" ; ".join(filter(None, map(entry.cell, columns))))
