"""`lawcheck doctor`: it names what is missing and the command that brings it."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawcheck.cli.doctor import command


@pytest.fixture
def result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    return CliRunner().invoke(command)


def test_a_missing_engine_is_named_with_its_command(result: Result) -> None:
    assert 'thiếu  Nhận dạng chữ (OCR): cài bằng `pip install "lawcheck[ocr]"`' in result.output
    assert result.exit_code == 1


def test_what_is_there_is_named_with_what_was_found(result: Result, tmp_path: Path) -> None:
    assert f"có     Thư mục nhớ tạm: {tmp_path / 'lawcheck' / 'ocr'}" in result.output
    assert "có     Python" in result.output


def test_language_data_is_looked_for_where_the_variable_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vie.traineddata").touch()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert f"có     Dữ liệu tiếng Việt: {tmp_path}" in CliRunner().invoke(command).output
