"""The relations of a corpus as a graph: charts, tiers, chains, problems, exports."""

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.law import Law
from lawcheck.law.export import relations_of
from lawcheck.law.graph_chart import chart_of
from lawcheck.law.graph_path import shortest_proof
from lawcheck.law.graph_problems import Wrong, graph_problems
from lawcheck.law.graph_tiers import BEARING, FOLLOWING, tiers
from lawcheck.law.graph_web import dot_of, graphml_of, web_of
from lawcheck.law.registry import Registry
from lawcheck.law.store import write_store
from lawcheck.model import Key, Relation, Verb
from tests.law.corpus import DOCUMENTS, RELATIONS, law_of

ON = date(2026, 1, 15)
RESTING = """
    20/2014/NĐ-CP,details,12/2013/QH13,,2014-07-01,,Tên gọi
    21/2022/NĐ-CP,bases_on,20/2014/NĐ-CP,,2022-03-01,,Căn cứ ban hành
    41/2010/NĐ-CP,guides,11/2003/QH11,,2010-03-01,,Tên gọi
    44/2010/NĐ-CP,cites,12/2013/QH13,,2010-03-01,,Điều 2
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return law_of(tmp_path_factory.mktemp("corpus"), DOCUMENTS, RELATIONS.rstrip() + RESTING)


def test_a_chart_groups_relations_by_verb_and_by_who_does_it(law: Law) -> None:
    chart = chart_of(law, Key("12/2013/QH13"), ON)
    groups = {(group.verb, group.suffered): group for group in chart.groups}
    assert list(groups) == [
        (Verb.DETAILS, True),
        (Verb.REPLACES, False),
        (Verb.REPLACES, True),
        (Verb.CITES, True),
    ]
    assert [b.node.key for b in groups[Verb.REPLACES, False].bonds] == ["11/2003/QH11"]
    assert [b.node.key for b in groups[Verb.REPLACES, True].bonds] == ["31/2024/QH15"]


def test_a_chart_gathers_the_provisions_that_one_verb_touches(tmp_path: Path) -> None:
    relations = """
        40/2025/NĐ-CP,amends,20/2014/NĐ-CP,Điều 9,2025-02-20,,Điều 1
        40/2025/NĐ-CP,amends,20/2014/NĐ-CP,Điều 3,2025-02-20,,Điều 1
    """
    chart = chart_of(law_of(tmp_path, DOCUMENTS, relations), Key("20/2014/NĐ-CP"), ON)
    ((bond,),) = [group.bonds for group in chart.groups]
    assert [str(relation.pin) for relation in bond.relations] == ["Điều 3", "Điều 9"]


def test_a_deeper_chart_grows_each_document_where_it_is_reached_first(law: Law) -> None:
    chart = chart_of(law, Key("11/2003/QH11"), ON, depth=3)
    keys = [node.key for node in chart.nodes()]
    assert {"12/2013/QH13", "31/2024/QH15", "20/2014/NĐ-CP", "15/2020/QH14"} <= set(keys)
    assert len(keys) == len(set(keys))


def test_tiers_follow_what_bears_and_add_amenders_without_going_on(law: Law) -> None:
    found = [
        [rest.key for rest in tier] for tier in tiers(law, Key("12/2013/QH13"), date(2023, 1, 1))
    ]
    assert found == [["20/2014/NĐ-CP"], ["21/2022/NĐ-CP", "40/2025/NĐ-CP"]]


def test_what_had_ended_is_in_no_tier_and_a_mention_is_no_ground(law: Law) -> None:
    found = tiers(law, Key("12/2013/QH13"), ON)
    keys = {rest.key for tier in found for rest in tier}
    assert "21/2022/NĐ-CP" not in keys
    assert "44/2010/NĐ-CP" not in keys


_KEYS = st.sampled_from([Key(f"{n:02}/2020/NĐ-CP") for n in range(1, 9)])
_RELATIONS = st.lists(
    st.builds(
        Relation, _KEYS, st.sampled_from(sorted(BEARING | FOLLOWING | {Verb.CITES})), _KEYS
    ).filter(lambda relation: relation.subject != relation.object),
    max_size=25,
)


def _law_with(relations: list[Relation]) -> Law:
    def index(end: str) -> dict[Key, tuple[Relation, ...]]:
        ends = {getattr(relation, end) for relation in relations}
        return {key: tuple(r for r in relations if getattr(r, end) == key) for key in ends}

    return Law(Registry({}, index("subject"), index("object"), {}, {}, (), (), ON, ""))


@given(_RELATIONS, _KEYS)
def test_every_document_of_a_tier_rests_on_one_of_the_tier_above(
    relations: list[Relation], key: Key
) -> None:
    above, seen = {key}, {key}
    for tier in tiers(_law_with(relations), key, ON):
        keys = {rest.key for rest in tier}
        assert not keys & seen
        for rest in tier:
            assert rest.grounds
            assert all(r.subject == rest.key and r.object in above for r in rest.grounds)
        above, seen = keys, seen | keys


@given(_RELATIONS, _KEYS)
def test_all_that_bears_on_a_document_is_in_some_tier(relations: list[Relation], key: Key) -> None:
    found = {rest.key for tier in tiers(_law_with(relations), key, ON) for rest in tier} | {key}
    for relation in relations:
        if relation.verb in BEARING and relation.object == key:
            assert relation.subject in found


def test_the_shortest_chain_joins_two_documents_whichever_way_it_points(law: Law) -> None:
    chain = shortest_proof(law, Key("11/2003/QH11"), Key("15/2020/QH14"))
    assert chain is not None
    assert [(r.subject, r.object) for r in chain] == [
        ("12/2013/QH13", "11/2003/QH11"),
        ("31/2024/QH15", "12/2013/QH13"),
        ("31/2024/QH15", "15/2020/QH14"),
    ]
    assert shortest_proof(law, Key("11/2003/QH11"), Key("11/2003/QH11")) == ()
    assert shortest_proof(law, Key("11/2003/QH11"), Key("07/QĐ-TTg@2019")) is None


@given(_RELATIONS, _KEYS, _KEYS)
def test_a_chain_hangs_together_from_one_end_to_the_other(
    relations: list[Relation], one: Key, other: Key
) -> None:
    here = one
    for relation in shortest_proof(_law_with(relations), one, other) or ():
        assert here in {relation.subject, relation.object}
        here = relation.subject if relation.object == here else relation.object
    assert here == other or shortest_proof(_law_with(relations), one, other) is None


def test_a_sound_corpus_has_no_problem(tmp_path: Path) -> None:
    law_of(tmp_path, DOCUMENTS, RELATIONS)
    assert not list(graph_problems([tmp_path]))


@pytest.mark.parametrize(
    ("rows", "wrong", "lines"),
    [
        (
            "20/2014/NĐ-CP,details,12/2013/QH13,,,,Đ1\n12/2013/QH13,amends,20/2014/NĐ-CP,,,,Đ2",
            Wrong.CYCLE,
            ["relations.csv:2", "relations.csv:3"],
        ),
        (
            """12/2013/QH13,replaces,11/2003/QH11,,2014-07-01,,Đ1
            31/2024/QH15,replaces,11/2003/QH11,,2024-08-01,,Đ2""",
            Wrong.TWICE,
            ["relations.csv:2", "relations.csv:3"],
        ),
        (
            "11/2003/QH11,amends,12/2013/QH13,Điều 4,2014-07-01,,Đ1",
            Wrong.INVERSION,
            ["documents.csv:2", "documents.csv:3", "relations.csv:2"],
        ),
    ],
)
def test_a_problem_names_both_rows(
    tmp_path: Path, rows: str, wrong: Wrong, lines: list[str]
) -> None:
    law_of(tmp_path, DOCUMENTS, rows)
    problems = [p for p in graph_problems([tmp_path]) if p.wrong is wrong]
    assert [sorted(row.at.split("/")[-1] for row in p.rows) for p in problems] == [lines]


def test_the_problems_of_a_sqlite_corpus_are_those_of_its_folder(tmp_path: Path) -> None:
    row = "11/2003/QH11,amends,12/2013/QH13,Điều 4,2014-07-01,,Đ1"
    registry = law_of(tmp_path / "kho", DOCUMENTS, row).registry
    records, told = registry.records.values(), relations_of(registry)
    write_store(tmp_path / "kho.sqlite", records, told, ON, "thử")
    (problem,) = graph_problems([tmp_path / "kho.sqlite"])
    assert (problem.wrong, problem.documents) == (Wrong.INVERSION, ("11/2003/QH11", "12/2013/QH13"))
    assert problem.rows[0].cells["proof"] == "Đ1"


def test_one_document_may_be_replaced_by_two_on_one_day(tmp_path: Path) -> None:
    rows = """
        40/2025/NĐ-CP,replaces,20/2014/NĐ-CP,,2025-02-20,,Điều 9
        41/2010/NĐ-CP,replaces,20/2014/NĐ-CP,,2025-02-20,,Điều 8
    """
    law_of(tmp_path, DOCUMENTS, rows)
    assert not [p for p in graph_problems([tmp_path]) if p.wrong is Wrong.TWICE]


def test_exports_hold_every_document_and_relation_of_the_web(law: Law) -> None:
    web = web_of(law, Key("12/2013/QH13"), ON, depth=1)
    root = ET.fromstring(graphml_of(web).encode())
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    assert len(root.findall(".//g:node", space)) == len(web.nodes) == 5
    assert len(root.findall(".//g:edge", space)) == len(web.relations) == 4
    dot = dot_of(web)
    assert dot.count(" -> ") == 4
    assert '"31/2024/QH15" -> "12/2013/QH13" [label="replaces"];' in dot
