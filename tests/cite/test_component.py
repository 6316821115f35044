"""The spaCy component: bodies, places and terms beside citations, in any pipeline."""

import tomllib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.cite.component import make_marker, pipeline

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
TEXT = (
    "Điều 3. Giải thích từ ngữ\nTrong Nghị định này, các từ ngữ dưới đây được hiểu như sau:\n"
    "1. Phòng đọc lưu động là nơi mượn sách ngoài thư viện.\n2. “Kệ mở” là kệ sách tự chọn.\n"
    "Điều 4. Thẻ\n1. Sổ là giấy ghi tên.\n"
    "Ủy ban nhân dân phường Ba Đình, thành phố Hà Nội (sau đây gọi là Ủy ban phường) gửi Bộ Tài"
    " chính theo Điều 9 Luật Thư viện số 46/2019/QH14.\nỦy ban phường đặt kệ mở."
)


@cache
def ours() -> Any:
    return pipeline()


def marked(nlp: Any, label: str) -> list[str]:
    doc = nlp(TEXT)
    return [span.text for span in doc.spans["lawcheck"] if span.label_ == label]


def test_every_kind_of_name_is_marked() -> None:
    assert marked(ours(), "CITATION") == ["Điều 9 Luật Thư viện số 46/2019/QH14"]
    assert marked(ours(), "COMMUNE") == ["phường Ba Đình"]
    assert marked(ours(), "PROVINCE") == ["thành phố Hà Nội"]
    assert marked(ours(), "BODY") == ["Bộ Tài chính"]


def test_terms_are_marked_where_they_are_defined_and_used() -> None:
    terms = marked(ours(), "TERM")
    assert terms == ["Phòng đọc lưu động", "Kệ mở", "Ủy ban phường", "Ủy ban phường", "kệ mở"]


def test_it_joins_a_pipeline_of_another_tokenizer() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("lawcheck")
    assert marked(nlp, "COMMUNE") == ["phường Ba Đình"]


def test_the_entry_point_leads_to_the_factory() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    module, factory = project["entry-points"]["spacy_factories"]["lawcheck"].split(":")
    assert getattr(import_module(module), factory) is make_marker


@settings(deadline=None)
@given(st.text(max_size=60))
def test_the_tokenizer_keeps_the_text(text: str) -> None:
    assert ours().make_doc(text).text == text
