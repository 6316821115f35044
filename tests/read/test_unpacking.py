"""Parts of archives are unpacked as the standard library does, and never past what is told."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.read.unpacking import unpacked

PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def archive(content: bytes, packing: int, extra: bytes = b"") -> zipfile.ZipFile:
    file = io.BytesIO(b"in front")
    with zipfile.ZipFile(file, "a", packing) as parts:
        entry = zipfile.ZipInfo("a.xml")
        entry.extra, entry.compress_type = extra, packing
        parts.writestr(entry, content)
        parts.writestr("b.xml", "after")
    return zipfile.ZipFile(file)


@given(st.binary(), st.sampled_from(PACKED), st.sampled_from((b"", b"\xfe\xca\x02\x00ab")))
def test_a_part_is_unpacked_as_the_standard_library_does(
    content: bytes, packing: int, extra: bytes
) -> None:
    parts = archive(content, packing, extra)
    assert unpacked(parts, parts.getinfo("a.xml")) == parts.read("a.xml") == content


@pytest.mark.parametrize("packing", PACKED)
@pytest.mark.parametrize("told", [0, 3])
def test_a_part_that_holds_more_than_is_told_is_refused(packing: int, told: int) -> None:
    parts = archive(b"x" * 1000, packing)
    entry = parts.getinfo("a.xml")
    entry.file_size = told
    with pytest.raises(zipfile.BadZipFile, match="CRC"):
        unpacked(parts, entry)
