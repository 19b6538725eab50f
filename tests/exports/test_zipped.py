"""Tests of lib/exports/zipped.py."""

import io
import random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import pytest

from lib.exports import zipped
from lib.exports.zipped import NotATemplate, as_document, without_dates

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
    assert without_dates(first) == without_dates(second)


def test_the_parts_are_unchanged() -> None:
    assert _read(without_dates(_archive({"a/b.xml": "text"})), "a/b.xml") == "text"


def test_a_template_becomes_a_document() -> None:
    template = _archive({zipped.KINDS: "x.presentationml.template.main+xml", "a": "b"})
    document = as_document(template, *SLIDES)
    assert _read(document, zipped.KINDS) == "x.presentationml.presentation.main+xml"
    assert _read(document, "a") == "b"


def test_a_document_stays_as_it_is() -> None:
    document = _archive({zipped.KINDS: "x.presentationml.presentation.main+xml"})
    assert as_document(document, *SLIDES) == document


def test_a_file_too_large_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_BYTES", 3)
    with pytest.raises(NotATemplate, match="too large"):
        as_document(_archive({zipped.KINDS: "long"}), *SLIDES)


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return stream.getvalue()


def test_more_than_30_mb_of_xml_are_refused() -> None:
    noise = random.Random(1).randbytes(400_000)
    parts = {f"a{number}.xml": noise for number in range(77)}
    with pytest.raises(NotATemplate, match="30 MB of XML"):
        as_document(_packed({zipped.KINDS: b"x", **parts}), *SLIDES)


def test_xml_that_is_packed_too_well_is_refused() -> None:
    with pytest.raises(NotATemplate, match="compressed more than 100 times"):
        as_document(_packed({zipped.KINDS: b"x", "a.xml": b" " * 10**6}), *SLIDES)


@pytest.mark.parametrize(
    "kinds",
    [
        b'<Override PartName="/ppt/Theme1.png" ContentType="application/theme+xml"/>',
        b'<Default ContentType="application/xml" Extension="PNG"/>',
    ],
)
def test_xml_under_a_picture_s_name_is_refused_as_well(kinds: bytes) -> None:
    with pytest.raises(NotATemplate, match="compressed more than 100 times"):
        as_document(_packed({zipped.KINDS: kinds, "ppt/theme1.png": b" " * 10**6}), *SLIDES)


def test_a_picture_may_be_packed_well() -> None:
    kinds = b'<Default Extension="bmp" ContentType="image/bmp"/>'
    content = _packed({zipped.KINDS: kinds, "ppt/a.bmp": b" " * 10**6})
    assert as_document(content, *SLIDES) == content


def test_too_many_parts_are_refused() -> None:
    parts = {f"a{number}.png": b"" for number in range(2_000)}
    with pytest.raises(NotATemplate, match="2,000 parts"):
        as_document(_packed({zipped.KINDS: b"x", **parts}), *SLIDES)


def test_pictures_may_be_large() -> None:
    parts = {zipped.KINDS: b"x", "a.png": b" " * 10**7}
    assert as_document(_packed(parts), *SLIDES) == _packed(parts)


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        "application/vnd.ms-office.vbaProject",
    ],
)
def test_macros_are_refused(kind: str) -> None:
    with pytest.raises(NotATemplate, match="macros"):
        as_document(_archive({zipped.KINDS: f'<Default ContentType="{kind}"/>'}), *SLIDES)


def test_a_slide_show_becomes_a_document() -> None:
    show = _archive({zipped.KINDS: "x.presentationml.slideshow.main+xml"})
    assert "presentation.main" in _read(as_document(show, *SLIDES), zipped.KINDS)


@pytest.mark.parametrize(("content", "error"), [(b"no archive", BadZipFile), (None, KeyError)])
def test_only_office_files_are_accepted(content: bytes | None, error: type[Exception]) -> None:
    with pytest.raises(error):
        as_document(content or _archive({"a": "b"}), *SLIDES)
