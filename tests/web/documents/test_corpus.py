"""Documents of the corpus are found by number or words, with or without diacritics."""

import re

import pytest
from starlette.testclient import TestClient


def found(reader: TestClient, text: str) -> list[str]:
    html = reader.get("/corpus", params={"q": text, "on": "2026-04-01"}).text
    return re.findall(r'<a href="/corpus/document[^"]*">([^<]*)</a>', html)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("80/2015/QH13", "Luật 80/2015/QH13"),
        ("luật đất đai", "Luật 31/2024/QH15"),
        ("luat dat dai", "Luật 31/2024/QH15"),
        ("LUAT DAT DAI 2013", "Luật 45/2013/QH13"),
        ("34/2016/nd-cp", "Nghị định 34/2016/NĐ-CP"),
        ("nghị định công tác văn thư chính phủ", "Nghị định 30/2020/NĐ-CP"),
    ],
)
def test_what_is_sought_comes_first(reader: TestClient, text: str, first: str) -> None:
    assert found(reader, text)[0] == first


def test_what_nobody_holds_is_told(reader: TestClient) -> None:
    html = reader.get("/corpus?q=khongcogi").text
    assert "chưa có văn bản nào khớp với “khongcogi”" in html


def test_a_document_shows_its_life_its_ties_and_what_rests_on_it(reader: TestClient) -> None:
    html = reader.get("/corpus/document?key=80/2015/QH13&on=2025-03-01").text
    assert [*re.findall(r'<time datetime="([^"]*)"', html)] == [
        "2015-06-22",
        "2016-07-01",
        "2025-02-19",
        "2025-04-01",
    ]
    assert "Được quy định chi tiết bởi" in html
    assert "Tầng 1:" in html


def test_a_diagram_is_drawn_to_the_depth_asked_for(reader: TestClient) -> None:
    shallow = reader.get("/corpus/diagram?key=80/2015/QH13&depth=1").text
    deep = reader.get("/corpus/diagram?key=80/2015/QH13&depth=2").text
    assert shallow.count("<svg") == 1
    assert len(deep) > len(shallow)
    assert "↳" in deep


@pytest.mark.parametrize("path", ["document?key=x", "diagram?key=../../etc/passwd", "document"])
def test_a_key_of_nothing_is_not_found(reader: TestClient, path: str) -> None:
    assert reader.get(f"/corpus/{path}").status_code == 404
