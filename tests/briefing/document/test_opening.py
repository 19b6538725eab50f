"""Tests of lib/briefing/document/opening.py."""

import io
import re
from collections.abc import Callable
from zipfile import ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm
from pptx import Presentation

from lib.briefing.assembling import Pack
from lib.briefing.document import write_document
from lib.briefing.document.opening import open_document
from lib.briefing.writing import WRITERS
from lib.exports.zipped import NotATemplate
from tests.briefing.document import reports
from tests.briefing.document.reports import dot, found, own_template
from tests.present import present

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
    return write_document(pack, dot, own_template(page_width=Mm(200)))


def test_a_template_keeps_its_styles_page_and_header(own: bytes) -> None:
    document = reports.opened(own)
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert round(present(document.sections[0].page_width) / Mm(1)) == 200
    assert document.sections[0].header.paragraphs[0].text == "Strait institute"


def test_a_template_gets_the_styles_that_it_lacks(own: bytes) -> None:
    styles = {style.name for style in reports.opened(own).styles}
    assert {"Briefing Table", "endnote text", "endnote reference", "Hyperlink"} <= styles


def test_no_style_appears_twice(own: bytes) -> None:
    names = [name.lower() for name in found(own, "//w:style/w:name/@w:val", "word/styles.xml")]
    assert len(names) == len(set(names))


def test_a_templates_words_do_not_leave(own: bytes) -> None:
    assert [part.text for part in reports.opened(own).paragraphs if "Old words" in part.text] == []


def test_the_endnotes_of_a_template_do_not_leave(content: bytes, pack: Pack) -> None:
    again = write_document(pack, dot, content)
    assert found(again, "//w:endnoteReference/@w:id") == found(
        content, "//w:endnoteReference/@w:id"
    )
    relations = found(again, "//r:Relationship/@Type", "word/_rels/document.xml.rels")
    assert len([kind for kind in relations if kind.endswith("/endnotes")]) == 1


def test_a_word_template_opens_as_a_document() -> None:
    assert open_document(_as_dotx(own_template())).styles["Heading 1"].font.name == "Georgia"


@pytest.mark.parametrize(
    "content", [b"", b"no archive", _presentation(), own_template()[:4000]],
    ids=["empty", "text", "slides", "half"],
)  # fmt: skip
def test_a_file_that_is_not_a_template_is_refused(content: bytes) -> None:
    with pytest.raises(NotATemplate, match=r"\.docx"):
        open_document(content)


def _changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The desk's template with one part changed; without it where nothing is left of it."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(own_template())) as archive, ZipFile(stream, "w") as copy:
        for name in archive.namelist():
            content = change(archive.read(name)) if name == part else archive.read(name)
            if content:
                copy.writestr(name, content)
    return stream.getvalue()


BROKEN = {
    "no styles": ("word/styles.xml", lambda _: b""),
    "no settings": ("word/settings.xml", lambda _: b""),
    "no relations": ("word/_rels/document.xml.rels", lambda _: b""),
    "half a text": ("word/document.xml", lambda text: text[:-30]),
    "another root": ("word/document.xml", lambda _: b"<a/>"),
    "no body": ("word/document.xml", lambda text: re.sub(b"(?s)<w:body>.*</w:body>", b"", text)),
    "a style without a name": (
        "word/styles.xml", lambda text: text.replace(b'<w:name w:val="heading 1"/>', b""),
    ),
    "a page of letters": (
        "word/document.xml", lambda text: re.sub(rb'w:w="\d+"', b'w:w="x"', text),
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_template_with_a_broken_part_is_reported(pack: Pack, fault: str) -> None:
    with pytest.raises(NotATemplate, match="the template"):
        WRITERS["docx"](pack, _changed(*BROKEN[fault]))


def test_a_style_of_another_kind_is_reported(pack: Pack) -> None:
    document = docx.Document(io.BytesIO(own_template()))
    document.styles["Heading 1"].delete()
    document.styles.add_style("Heading 1", WD_STYLE_TYPE.CHARACTER)
    stream = io.BytesIO()
    document.save(stream)
    with pytest.raises(NotATemplate, match="cannot be used; open it in Word"):
        WRITERS["docx"](pack, stream.getvalue())


def test_a_page_without_room_is_refused() -> None:
    with pytest.raises(NotATemplate, match="at least 80 by 80 mm"):
        open_document(own_template(page_width=Mm(30)))


def test_our_own_document_names_no_program() -> None:
    parts = {str(part.partname) for part in open_document().part.package.iter_parts()}
    assert not {"/docProps/app.xml", "/docProps/thumbnail.jpeg"} & parts
