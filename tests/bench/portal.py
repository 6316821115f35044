"""States learned from texts alone, held against the states that a portal shows, as a table.

python tests/bench/portal.py --registry FOLDER --pages PAGES.jsonl.gz --texts LAWS.jsonl.gz
    --documents FOLDER --on 2026-04-26 --into FOLDER

The shipped documents and relations are left out: what is known is the registry (documents.csv and
amendments.csv of the codification, one row an article), and what the texts say of themselves.
Bodies, places, ranks and sunsets are the shipped ones.
"""

import argparse
import csv
import gzip
import json
import multiprocessing
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from lawcheck.cite import cite
from lawcheck.cli.corpus.compare import print_comparison, write_comparison
from lawcheck.errors import LawcheckError
from lawcheck.law import Law, load_law
from lawcheck.law.comparison import compare_register
from lawcheck.law.headings import guess_columns
from lawcheck.law.learn import learn, merged
from lawcheck.law.overlay import write_overlay, write_table
from lawcheck.law.proposal import Proposal, accept_rows, read_accepted, write_proposals
from lawcheck.law.register import Origin
from lawcheck.law.tables import read_lines
from lawcheck.model import LegalDocument, Pinpoint, Record, Relation, Source, Verb, key_of
from lawcheck.read import find_files, open_source, read
from lawcheck.shipped import corpus_folder

_HEADINGS = ("Số, ký hiệu", "Tên văn bản", "Ngày có hiệu lực", "Tình trạng hiệu lực", "Tệp")
_SHARED = ("bodies.csv", "places.csv", "communes.csv", "ranks.csv", "sunsets.csv")


@dataclass(frozen=True, slots=True)
class _Text:
    """One text to learn from: a file, or its words; `number` where the words do not tell it."""

    name: str
    text: str = ""
    file: Path | None = None
    number: str = ""


def main() -> None:
    options = _options()
    base, register = options.into / "kho", options.into / "danh-muc.csv"
    _write_registry(options.registry, base, options.on)
    write_table(register, _HEADINGS, map(_row, _lines(options.pages)))
    proposals = _proposals(base, _texts(options), options.workers)
    file = write_proposals(options.into / "hoc", merged(proposals))
    print("learned", accept_rows(read_accepted(file), options.into / "hoc"))
    _compare(base, options.into / "hoc", register, options.on)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("registry", "pages", "texts", "documents", "into"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--on", type=date.fromisoformat, required=True)
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


def _write_registry(folder: Path, into: Path, on: date) -> None:
    """Turn the registry into a corpus folder that stands alone."""
    records = {record.number: record for record in map(_record, _table(folder / "documents.csv"))}
    acts = (_relation(row, records) for row in _table(folder / "amendments.csv"))
    write_overlay(into, records.values(), filter(None, acts), on, "bench")
    for name in _SHARED:
        shutil.copy(corpus_folder() / name, into)


def _record(row: dict[str, str]) -> Record:
    issued, effective = (date.fromisoformat(row[c]) if row[c] else None for c in _DAYS)
    editions = row["seen_in"].split()
    key = key_of(row["number"], row["kind"], row["issuer"] or None, issued or effective)
    return Record(
        key=key,
        number=row["number"],
        kind=row["kind"],
        title=row["title"],
        issuer=row["issuer"],
        issued=issued,
        effective=effective,
        expires=None,
        source=f"Bộ pháp điển {row['seen_in']}",
        confirmed=date.fromisoformat(f"{editions[-1]}-01") if editions else None,
    )


_DAYS = ("issued", "effective")


def _relation(row: dict[str, str], records: dict[str, Record]) -> Relation | None:
    """The notes of the codification change an article; what they repeal is a part of it."""
    subject, object_ = records.get(row["subject"]), records.get(row["object"])
    if subject is None or object_ is None:
        return None
    pin = Pinpoint.parse(row["object_article"]) if row["object_article"] else None
    since = date.fromisoformat(row["since"]) if row["since"] else None
    proof = row["subject_article"] or "Bộ pháp điển"
    return Relation(subject.key, Verb.AMENDS, object_.key, pin, since, None, proof)


def _table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _lines(file: Path) -> list[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _row(page: dict[str, str]) -> tuple[str, ...]:
    told = ((page[name] or "").strip("- ") for name in ("number", "title", "effective", "status"))
    number, title, effective, status = told
    return number, title, effective, status, page["file"]


def _texts(options: argparse.Namespace) -> Iterator[_Text]:
    for page in _lines(options.pages):
        yield _Text(page["file"], page["text"])
    for law in _lines(options.texts):
        yield _Text(law["number"], law["text"], number=law["number"])
    for file in find_files([options.documents]):
        yield _Text(file.name, file=file)


def _proposals(base: Path, texts: Iterable[_Text], workers: int) -> list[Proposal]:
    with multiprocessing.Pool(workers) as pool:
        learned = pool.imap(partial(_learn, base), texts, chunksize=4)
        return [proposal for proposals in learned for proposal in proposals]


def _learn(base: Path, text: _Text) -> tuple[Proposal, ...]:
    try:
        document, *_ = read(open_source(text.file) if text.file else _source(text))
    except LawcheckError:
        return ()
    law = _law(base)
    known = _told(document, text, law) if text.number else document
    return learn(law.registry, known, cite(document)) if known else ()


def _source(text: _Text) -> Source:
    return Source.of(f"{text.name}.txt", text.text.encode())


def _told(document: LegalDocument, text: _Text, law: Law) -> LegalDocument | None:
    """Name a text without its head by the one record of its number; None where there is none."""
    found = [r for r in law.find(text.number) if r.number == text.number and r.kind != "Nghị quyết"]
    if len(found) != 1:
        return None
    own = found[0]
    named = replace(document, number=own.number, kind=own.kind, title="")
    return replace(named, issued=own.issued, issuers=(own.issuer,))


@lru_cache(maxsize=1)
def _law(base: Path) -> Law:
    return load_law([base])


def _compare(base: Path, learned: Path, register: Path, on: date) -> None:
    law = load_law([base, learned])
    guess = guess_columns(read_lines(register), {})
    rows = list(compare_register(law, guess, Origin(register.name), on))
    print_comparison(rows, law, on)
    write_comparison(register.with_name("doi-chieu.csv"), rows, law)


if __name__ == "__main__":
    main()
