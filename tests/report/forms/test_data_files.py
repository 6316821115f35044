"""The data files of the forms: what an office may correct, and what is refused."""

from pathlib import Path

import pytest

from lawcheck.errors import ConfigError
from lawcheck.report.forms import find_form, read_forms, read_office

_SHIPPED = {form.id: form for form in read_forms()}
_WANTED = {
    "phieu-ra-soat",
    "danh-muc-het-hieu-luc-toan-bo",
    "danh-muc-het-hieu-luc-mot-phan",
    "danh-muc-con-hieu-luc",
    "danh-muc-can-xu-ly",
    "phieu-kiem-tra",
    "tong-hop-theo-doi-thi-hanh",
    "so-theo-doi-ra-soat",
    "so-theo-doi-xu-ly",
    "tap-he-thong-hoa",
    "chi-so-cai-cach-hanh-chinh",
    "bang-thoi-han",
}


def test_every_form_of_the_work_is_shipped_and_none_is_verified() -> None:
    assert set(_SHIPPED) == _WANTED
    assert not [form.id for form in _SHIPPED.values() if form.verified]


def test_no_form_claims_to_be_that_of_a_decree() -> None:
    for form in _SHIPPED.values():
        printed = " ".join((form.name, form.title, form.about, form.note, *form.remarks))
        assert "Mẫu số" not in printed
        assert "Phụ lục" not in printed
        assert form.basis


def _own(folder: Path, text: str) -> Path:
    (folder / "x.toml").write_text(text, encoding="utf-8")
    return folder


_FORM = """\
id = "danh-muc-con-hieu-luc"
name = "Danh mục của tỉnh"
title = "Danh mục"
verified = true
basis = [{{ law = "34/2016/NĐ-CP", at = "Điều 167", read = "primary" }}]
[[parts]]
heading = "I"
rows = "{rows}"
columns = [{{ heading = "Tên", field = "{field}" }}]
"""


def test_an_office_puts_its_own_form_in_the_place_of_ours(tmp_path: Path) -> None:
    own = read_forms(_own(tmp_path, _FORM.format(rows="standing", field="title")))
    (form,) = [form for form in own if form.id == "danh-muc-con-hieu-luc"]
    assert (form.name, form.verified) == ("Danh mục của tỉnh", True)
    assert len(own) == len(_SHIPPED)


@pytest.mark.parametrize(
    ("rows", "field", "near"),
    [("standing", "titel", "gần nhất: title"), ("standin", "title", "gần nhất: standing")],
)
def test_a_name_that_means_nothing_is_refused_with_the_nearest(
    tmp_path: Path, rows: str, field: str, near: str
) -> None:
    with pytest.raises(ConfigError, match=near):
        read_forms(_own(tmp_path, _FORM.format(rows=rows, field=field)))


def test_a_key_that_a_form_does_not_have_is_refused(tmp_path: Path) -> None:
    text = f'colour = "red"\n{_FORM.format(rows="standing", field="title")}'
    with pytest.raises(ConfigError, match="colour"):
        read_forms(_own(tmp_path, text))


def test_an_unknown_form_is_refused_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match="phieu-ra-soat"):
        find_form(_SHIPPED.values(), "phieu-ra-xoat")


def test_the_office_tells_whose_paper_it_is(tmp_path: Path) -> None:
    text = 'name = "Sở Tư pháp"\nrecipients = ["Như trên;"]\n'
    (tmp_path / "office.toml").write_text(text, encoding="utf-8")
    office = read_office(tmp_path)
    assert (office.name, office.recipients, office.signer) == ("Sở Tư pháp", ("Như trên;",), "")
    assert read_office(None).name == ""
