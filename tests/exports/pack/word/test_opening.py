"""Tests of lib/exports/pack/word/opening.py."""

import io
from zipfile import ZipFile

import pytest
from docx.shared import Mm
from pptx import Presentation

from lib.exports.pack.assembling import Pack
from lib.exports.pack.word import written
from lib.exports.pack.word.opening import opened
from lib.exports.zipped import NotATemplate
from tests.exports.pack.word import reports
from tests.exports.pack.word.reports import dot, found, own_template

TEMPLATE_TYPE, DOCUMENT_TYPE = (
    f"wordprocessingml.{kind}.main+xml".encode() for kind in ("template", "document")
)


def _presentation() -> bytes:
    stream = io.BytesIO()
    Presentation().save(stream)
    return stream.getvalue()


def _as_dotx(content: bytes) -> bytes:
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as archive, ZipFile(stream, "w") as copy:
        for part in archive.infolist():
            copy.writestr(part, archive.read(part).replace(DOCUMENT_TYPE, TEMPLATE_TYPE))
    return stream.getvalue()


@pytest.fixture(scope="module")
def own(pack: Pack) -> bytes:
    """The briefing in a desk's template."""
    return written(pack, dot, own_template(page_width=Mm(200)))


def test_a_template_keeps_its_styles_page_and_header(own: bytes) -> None:
    document = reports.opened(own)
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert round(document.sections[0].page_width / Mm(1)) == 200
    assert document.sections[0].header.paragraphs[0].text == "Strait institute"


def test_a_template_gets_the_styles_that_it_lacks(own: bytes) -> None:
    styles = {style.name for style in reports.opened(own).styles}
    assert {"Briefing Table", "endnote text", "endnote reference", "Hyperlink"} <= styles


def test_no_style_comes_twice(own: bytes) -> None:
    names = [name.lower() for name in found(own, "//w:style/w:name/@w:val", "word/styles.xml")]
    assert len(names) == len(set(names))


def test_a_templates_words_do_not_leave(own: bytes) -> None:
    assert [part.text for part in reports.opened(own).paragraphs if "Old words" in part.text] == []


def test_the_endnotes_of_a_template_do_not_leave(content: bytes, pack: Pack) -> None:
    again = written(pack, dot, content)
    assert found(again, "//w:endnoteReference/@w:id") == found(
        content, "//w:endnoteReference/@w:id"
    )
    relations = found(again, "//r:Relationship/@Type", "word/_rels/document.xml.rels")
    assert len([kind for kind in relations if kind.endswith("/endnotes")]) == 1


def test_a_word_template_opens_as_a_document() -> None:
    assert opened(_as_dotx(own_template())).styles["Heading 1"].font.name == "Georgia"


@pytest.mark.parametrize(
    "content", [b"", b"no archive", _presentation(), own_template()[:4000]],
    ids=["empty", "text", "slides", "half"],
)  # fmt: skip
def test_what_is_no_template_is_told(content: bytes) -> None:
    with pytest.raises(NotATemplate, match=r"\.docx"):
        opened(content)


def test_our_own_document_names_no_program() -> None:
    parts = {str(part.partname) for part in opened().part.package.iter_parts()}
    assert not {"/docProps/app.xml", "/docProps/thumbnail.jpeg"} & parts
