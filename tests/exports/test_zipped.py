"""Tests of lib/exports/zipped.py."""

import io
from zipfile import ZipFile, ZipInfo

from lib.exports.zipped import undated


def _archive(year: int) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(ZipInfo("a/b.xml", (year, 1, 1, 0, 0, 0)), "text")
    return stream.getvalue()


def test_two_archives_of_different_days_become_the_same() -> None:
    assert _archive(2031) != _archive(2032)
    assert undated(_archive(2031)) == undated(_archive(2032))


def test_the_parts_stay_what_they_are() -> None:
    with ZipFile(io.BytesIO(undated(_archive(2031)))) as archive:
        assert archive.namelist() == ["a/b.xml"]
        assert archive.read("a/b.xml") == b"text"
