"""The corpus for others: CSV, SQLite, JSON-LD with the terms of ELI, GraphML."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from lawcheck.law.overlay import document_cells, relation_cells, write_table
from lawcheck.law.registry import Registry
from lawcheck.law.rows import COLUMNS, DOCUMENTS, MANIFEST, RELATIONS
from lawcheck.law.store import write_store
from lawcheck.model import Key, Record, Relation, Verb

BASE = "urn:x-lawcheck:vn:"
"""Root of the identifiers: no office of Vietnam runs an ELI service whose addresses could be used."""

_ELI = "http://data.europa.eu/eli/ontology#"
_TERMS = {
    Verb.REPLACES: "eli:repeals",
    Verb.REPEALS: "eli:repeals",
    Verb.ANNULS: "eli:repeals",
    Verb.AMENDS: "eli:amends",
    Verb.CORRECTS: "eli:corrects",
    Verb.CONSOLIDATES: "eli:consolidates",
    Verb.BASES_ON: "eli:based_on",
    Verb.CITES: "eli:cites",
    Verb.DETAILS: "eli:ensures_implementation_of",
    Verb.GUIDES: "eli:ensures_implementation_of",
}
"""ELI has no narrower word for some of what Vietnamese law does; those keep their own."""


def export_corpus(registry: Registry, form: str, target: Path) -> None:
    """Write the whole corpus to `target`: a folder for "csv", else a file."""
    _WRITERS[form](registry, target)


def relations_of(registry: Registry) -> Iterator[Relation]:
    """Yield every relation once, by subject."""
    for key in registry.by_subject:
        yield from registry.by_subject[key]


def eli(key: Key) -> str:
    """Return the identifier of a document as a URI."""
    return BASE + quote(key, safe="/")


def _csv(registry: Registry, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    records = sorted(map(document_cells, registry.records.values()))
    relations = sorted(map(relation_cells, relations_of(registry)))
    write_table(folder / DOCUMENTS, COLUMNS[DOCUMENTS], records)
    write_table(folder / RELATIONS, COLUMNS[RELATIONS], relations)
    manifest = f"# Xuất từ kho {registry.hash}\nknown_through = {registry.known_through}\n"
    (folder / MANIFEST).write_text(manifest, encoding="utf-8")


def _sqlite(registry: Registry, file: Path) -> None:
    records, relations = registry.records.values(), relations_of(registry)
    write_store(file, records, relations, registry.known_through, registry.hash)


def _jsonld(registry: Registry, file: Path) -> None:
    """One resource a line inside @graph, so that a large corpus is written as it is read."""
    context = {"eli": _ELI, "lawcheck": f"{BASE}terms#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
    with file.open("w", encoding="utf-8") as target:
        target.write(f'{{"@context": {json.dumps(context)},\n"@graph": [\n')
        lines = (json.dumps(node, ensure_ascii=False) for node in _nodes(registry))
        target.writelines(_joined(lines, ",\n"))
        target.write("\n]}\n")


def _nodes(registry: Registry) -> Iterator[dict[str, Any]]:
    for record in registry.records.values():
        yield _node(record, registry.by_subject.get(record.key, ()))


def _node(record: Record, relations: Iterable[Relation]) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@id": eli(record.key),
        "@type": "eli:LegalResource",
        "eli:id_local": record.number,
        "eli:type_document": record.kind,
        "eli:title": {"@value": record.title, "@language": "vi"},
        "eli:passed_by": record.issuer,
        "eli:date_document": _date(record.issued),
        "eli:first_date_entry_in_force": _date(record.effective),
        "eli:date_no_longer_in_force": _date(record.expires),
        "lawcheck:confirmed": _date(record.confirmed),
        "lawcheck:source": record.source,
    }
    for relation in relations:
        term = _TERMS.get(relation.verb, f"lawcheck:{relation.verb.value}")
        node.setdefault(term, []).append({"@id": eli(relation.object)})
        node.setdefault("lawcheck:acts", []).append(_act(relation))
    return {name: value for name, value in node.items() if value}


def _act(relation: Relation) -> dict[str, Any]:
    """What ELI's plain links leave out: the provision, the days and the proof."""
    act = {
        "lawcheck:verb": relation.verb.value,
        "lawcheck:object": {"@id": eli(relation.object)},
        "lawcheck:provision": str(relation.pin or ""),
        "lawcheck:since": _date(relation.since),
        "lawcheck:until": _date(relation.until),
        "lawcheck:proof": relation.proof,
    }
    return {name: value for name, value in act.items() if value}


def _date(day: date | None) -> dict[str, str] | None:
    return {"@value": day.isoformat(), "@type": "xsd:date"} if day else None


def _joined(parts: Iterable[str], mark: str) -> Iterator[str]:
    for index, part in enumerate(parts):
        yield mark + part if index else part


_NODE = ("number", "kind", "title", "issuer", "issued", "effective", "expires", "confirmed")
_EDGE = ("verb", "pin", "since", "until", "proof")


def _graphml(registry: Registry, file: Path) -> None:
    with file.open("w", encoding="utf-8") as target:
        target.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        target.write('<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        target.writelines(_declared("node", _NODE))
        target.writelines(_declared("edge", _EDGE))
        target.write('<graph edgedefault="directed">\n')
        target.writelines(_vertices(registry))
        target.writelines(map(_arrow, relations_of(registry)))
        target.write("</graph>\n</graphml>\n")


def _declared(what: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield f'<key id="{name}" for="{what}" attr.name="{name}" attr.type="string"/>\n'


def _vertices(registry: Registry) -> Iterator[str]:
    for record in registry.records.values():
        yield f"<node id={quoteattr(record.key)}>{_data(record, _NODE)}</node>\n"
    known = registry.records
    ends = (end for r in relations_of(registry) for end in (r.subject, r.object))
    for key in dict.fromkeys(end for end in ends if end not in known):
        yield f"<node id={quoteattr(key)}/>\n"


def _arrow(relation: Relation) -> str:
    ends = f"source={quoteattr(relation.subject)} target={quoteattr(relation.object)}"
    return f"<edge {ends}>{_data(relation, _EDGE)}</edge>\n"


def _data(row: Record | Relation, names: Iterable[str]) -> str:
    values = ((name, getattr(row, name)) for name in names)
    return "".join(f'<data key="{name}">{escape(str(v))}</data>' for name, v in values if v)


_WRITERS: dict[str, Callable[[Registry, Path], None]] = {
    "csv": _csv,
    "sqlite": _sqlite,
    "jsonld": _jsonld,
    "graphml": _graphml,
}
FORMS = tuple(_WRITERS)
