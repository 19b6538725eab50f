"""Tests of lib/exports/zipped.py."""

import io
from zipfile import BadZipFile, ZipFile, ZipInfo

import pytest

from lib.exports import zipped
from lib.exports.zipped import as_document, undated

SLIDES = "presentationml", "presentation"


def _archive(parts: dict[str, str], year: int = 2031) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(ZipInfo(name, (year, 1, 1, 0, 0, 0)), text)
    return stream.getvalue()


def _read(content: bytes, name: str) -> str:
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_two_archives_of_different_days_become_the_same() -> None:
    first, second = (_archive({"a/b.xml": "text"}, year) for year in (2031, 2032))
    assert first != second
    assert undated(first) == undated(second)


def test_the_parts_stay_what_they_are() -> None:
    assert _read(undated(_archive({"a/b.xml": "text"})), "a/b.xml") == "text"


def test_a_template_becomes_a_document() -> None:
    template = _archive({zipped.KINDS: "x.presentationml.template.main+xml", "a": "b"})
    document = as_document(template, *SLIDES)
    assert _read(document, zipped.KINDS) == "x.presentationml.presentation.main+xml"
    assert _read(document, "a") == "b"


def test_a_document_stays_as_it_is() -> None:
    document = _archive({zipped.KINDS: "x.presentationml.presentation.main+xml"})
    assert as_document(document, *SLIDES) == document


def test_what_is_too_large_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_BYTES", 3)
    with pytest.raises(ValueError, match="too large"):
        as_document(_archive({zipped.KINDS: "long"}), *SLIDES)


@pytest.mark.parametrize(("content", "error"), [(b"no archive", BadZipFile), (None, KeyError)])
def test_what_is_no_office_file_is_refused(content: bytes | None, error: type[Exception]) -> None:
    with pytest.raises(error):
        as_document(content or _archive({"a": "b"}), *SLIDES)
