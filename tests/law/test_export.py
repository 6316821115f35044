"""The corpus in other forms says the same as the corpus in memory."""

import json
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from lawcheck.errors import CorpusError
from lawcheck.law import Law, load_law
from lawcheck.law.difference import differences
from lawcheck.law.export import eli, export_corpus
from lawcheck.law.store import is_store
from lawcheck.model import Citation, Key, Known, Pinpoint, Role, Span, Target
from tests.law.corpus import DOCUMENTS, PLACES, RELATIONS, law_of, manifest, write

DAYS = (date(2010, 1, 1), date(2014, 7, 1), date(2024, 8, 1), date(2025, 3, 1))
PINS = (None, Pinpoint.parse("khoản 2 Điều 5"), Pinpoint.parse("Điều 9"))


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("kho"), DOCUMENTS, RELATIONS, places=PLACES)


@pytest.fixture(scope="module")
def stored(law: Law, tmp_path_factory: pytest.TempPathFactory) -> Law:
    folder = tmp_path_factory.mktemp("tep")
    export_corpus(law.registry, "sqlite", folder / "kho.db")
    return load_law([manifest(write(folder / "rong", places=PLACES)), folder / "kho.db"])


def test_the_sqlite_form_answers_as_the_folder_does(law: Law, stored: Law) -> None:
    for key in law.registry.records:
        assert stored.record(key) == law.record(key)
        assert stored.relations_on(key) == law.relations_on(key)
        assert stored.relations_by(key) == law.relations_by(key)
        for day in DAYS:
            for pin in PINS:
                assert stored.effect(key, day, pin) == law.effect(key, day, pin)


def test_the_sqlite_form_finds_and_resolves(law: Law, stored: Law) -> None:
    by_name = Citation(
        Span(0, 1), None, Role.REFERENCE, Target.OTHER, name="Luật Cầu đường", year=2013
    )
    assert isinstance(stored.resolve(by_name), Known)
    for words in ("20/2014/nđ-cp", "07/QĐ-TTg", "thu phí", "luat cau duong"):
        assert stored.find(words) == law.find(words)
    assert len(stored.registry.records) == len(law.registry.records)
    assert list(differences(law.registry, stored.registry)) == []


def test_a_folder_and_a_file_are_told_apart_by_content(law: Law, tmp_path: Path) -> None:
    export_corpus(law.registry, "sqlite", tmp_path / "kho")
    (tmp_path / "giả.sqlite").write_text("không phải", encoding="utf-8")
    found = {path.name: is_store(path) for path in (*tmp_path.iterdir(), tmp_path)}
    assert found == {"kho": True, "giả.sqlite": False, tmp_path.name: False}


def test_what_lies_below_a_file_is_still_known(law: Law, tmp_path: Path) -> None:
    export_corpus(law.registry, "sqlite", tmp_path / "kho.db")
    below = law_of(
        tmp_path / "duoi",
        "50/2025/NĐ-CP,50/2025/NĐ-CP,Nghị định,Mới,Chính phủ,2025-03-01,2025-05-01,,,Công báo",
        "50/2025/NĐ-CP,replaces,20/2014/NĐ-CP,,2025-05-01,,Điều 9",
    )
    both = load_law([tmp_path / "duoi", tmp_path / "kho.db"])
    assert both.record(Key("50/2025/NĐ-CP")) == below.record(Key("50/2025/NĐ-CP"))
    verbs = [r.verb.value for r in both.relations_on(Key("20/2014/NĐ-CP"))]
    assert verbs == ["replaces", "amends", "suspends"]


def test_another_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "la.db").write_bytes(b"SQLite format 3\0" + bytes(100))
    folder = manifest(write(tmp_path / "rong"))
    with pytest.raises(CorpusError, match=r"la.db: không phải kho dữ liệu"):
        load_law([folder, tmp_path / "la.db"])


def test_csv_comes_back_as_it_went(law: Law, tmp_path: Path) -> None:
    export_corpus(law.registry, "csv", tmp_path / "ra")
    assert list(differences(law.registry, load_law([tmp_path / "ra"]).registry)) == []


def test_json_ld_speaks_eli(law: Law, tmp_path: Path) -> None:
    export_corpus(law.registry, "jsonld", tmp_path / "kho.jsonld")
    content = json.loads((tmp_path / "kho.jsonld").read_text(encoding="utf-8"))
    nodes = {node["@id"]: node for node in content["@graph"]}
    node = nodes[eli(Key("31/2024/QH15"))]
    assert {"@id": eli(Key("12/2013/QH13"))} in node["eli:repeals"]
    assert node["eli:first_date_entry_in_force"]["@value"] == "2024-08-01"
    assert node["lawcheck:acts"][1]["lawcheck:provision"] == "khoản 2 Điều 5"
    assert content["@context"]["eli"].startswith("http://data.europa.eu/eli")


def test_graphml_is_read_by_others(law: Law, tmp_path: Path) -> None:
    export_corpus(law.registry, "graphml", tmp_path / "kho.graphml")
    graph = nx.read_graphml(tmp_path / "kho.graphml", force_multigraph=True)
    assert set(graph.nodes) == set(law.registry.records)
    edges = graph.get_edge_data("31/2024/QH15", "12/2013/QH13")
    assert [edge["verb"] for edge in edges.values()] == ["replaces"]
