"""Picture files: each frame is read as a page, and what is no picture is refused."""

import io
import sys
from pathlib import Path

import pytest
from PIL import Image

from lawcheck.errors import DamagedFile, NoTextLayer
from lawcheck.model import How, Source
from lawcheck.read.files import extract
from tests.read.printing import needs_ocr, printed

FIRST = (110, 60, "Điều 3. Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành.")
SECOND = (110, 60, "Điều 4. Quyết định này có hiệu lực kể từ ngày ký.")


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def saved(form: str, *frames: Image.Image) -> bytes:
    first, *others = frames
    file = io.BytesIO()
    first.save(file, form, **({"save_all": True, "append_images": others} if others else {}))
    return file.getvalue()


@needs_ocr
def test_each_frame_of_a_tiff_is_a_page() -> None:
    content = saved("TIFF", printed([FIRST]), printed([SECOND]))
    read = extract(Source.of("a.tif", content))
    assert (read.text.split("\n"), read.pages) == ([FIRST[2], SECOND[2]], 2)
    assert (read.how, [place.page for place in read.places]) == (How.SCANNED, [1, 2])


@needs_ocr
def test_paper_one_can_see_through_is_white() -> None:
    page = printed([FIRST]).convert("RGBA")
    page.putalpha(page.convert("L").point(lambda light: 255 - light))
    assert extract(Source.of("a.png", saved("PNG", page))).text == FIRST[2]


@needs_ocr
@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0", saved("PNG", printed())[:3000]])
def test_a_broken_picture_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedFile, match="hỏng"):
        extract(Source.of("a.png", content))


def test_without_the_engine_a_picture_is_refused_with_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(NoTextLayer, match=r"pip install \"lawcheck\[ocr\]\""):
        extract(Source.of("a.png", saved("PNG", printed())))
