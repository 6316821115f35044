"""Everything lawcheck itself can refuse to do.

LawcheckError
├─ SourceError        a file that cannot be read
│  ├─ CannotOpen      the path leads to nothing, to a folder, or may not be read
│  ├─ UnknownFormat   none of the formats lawcheck reads
│  ├─ DamagedFile     the format is known, the content is broken
│  ├─ EncryptedFile   a password is needed
│  ├─ EmptyFile       nothing in it
│  ├─ NoTextLayer     a scan: pictures without text
│  ├─ TooLarge        past a limit on size, pages, unpacked size or memory
│  ├─ TooSlow         past the limit on time
│  ├─ ForbiddenContent  a DOCTYPE, a path out of the archive …
│  └─ ProgramFault    a bug of lawcheck met with this file
├─ CorpusError        a row of corpus/ that cannot be true (says file and row)
├─ RuleError          a rule page or check that does not load (says file and line)
├─ ConfigError        a setting that means nothing
├─ NotTold            a summary that mail or webhook did not take
├─ NotTaken           a document handed in to the review app that cannot be looked at
└─ StoreError         a database that cannot be used
   ├─ StoreBusy       another run holds its lock
   └─ Conflict        somebody else decided meanwhile

A message says what, where, and what to do. Reasons of a SourceError are read by officials
in the report and are said in their language.
"""

from lawcheck.language import say


class LawcheckError(Exception):
    """Base of all errors that lawcheck raises on purpose."""


class SourceError(LawcheckError):
    """A file cannot be read; the message is the reason, for whoever reads the report."""


class CannotOpen(SourceError):
    """The path leads to nothing, to a folder, or may not be read."""


class UnknownFormat(SourceError):
    """The content is none of the formats lawcheck reads."""


class DamagedFile(SourceError):
    """The content is broken."""


class EncryptedFile(SourceError):
    """A password is needed."""


class EmptyFile(SourceError):
    """There is nothing in it."""


class NoTextLayer(SourceError):
    """Pictures of pages without text."""


class TooLarge(SourceError):
    """Past a limit on size, pages, unpacked size or memory."""


class TooSlow(SourceError):
    """Past the limit on time."""


class ForbiddenContent(SourceError):
    """Content that lawcheck refuses to process, such as a DOCTYPE."""


class ProgramFault(SourceError):
    """A bug of lawcheck met with this file; made from what was raised."""

    def __init__(self, raised: str) -> None:
        super().__init__(
            say(
                "Lỗi của chương trình khi xử lý tệp này ({raised}): hãy gửi thông báo này cùng tệp cho nhóm phát triển.",
                raised=raised,
            )
        )


class CorpusError(LawcheckError):
    """A row of the corpus cannot be true; the message names file and row."""


class RuleError(LawcheckError):
    """A rule page or its check does not load; the message names file and line."""


class ConfigError(LawcheckError):
    """A setting means nothing."""


class NotTold(LawcheckError):
    """Mail or webhook did not take a summary."""


class NotTaken(LawcheckError):
    """A document handed in cannot be looked at; the message says why, in the reader's language."""


class StoreError(LawcheckError):
    """A database cannot be used: nothing answers, or a newer program wrote it."""


class StoreBusy(StoreError):
    """Another run holds the lock."""


class Conflict(StoreError):
    """Somebody else decided about the finding since the decision that was seen."""
