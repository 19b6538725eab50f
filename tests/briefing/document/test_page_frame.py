"""Tests of lib/briefing/document/page_frame.py."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from lib.briefing.assembling import Pack
from lib.briefing.document import write_document
from lib.views.context import Context
from tests.briefing.document.reports import dot, found, opened, own_template, report
from tests.present import present

PARTS = ["word/header1.xml", "word/footer1.xml"]


def _marks(content: bytes) -> list[Paragraph]:
    """The last paragraphs of header and footer."""
    (section,) = opened(content).sections
    return [section.header.paragraphs[-1], section.footer.paragraphs[-1]]


def test_the_mark_is_at_the_right_of_header_and_footer(content: bytes) -> None:
    marks = _marks(content)
    assert [mark.text.strip() for mark in marks] == ["TLP:AMBER"] * 2
    assert {mark.alignment for mark in marks} == {WD_ALIGN_PARAGRAPH.RIGHT}
    assert min(present(run.font.size) for mark in marks for run in mark.runs) >= Pt(12)


@pytest.mark.parametrize("name", PARTS)
def test_a_label_has_its_colour_on_black(content: bytes, name: str) -> None:
    assert found(content, "//w:r/w:rPr[w:b]/w:color/@w:val", name) == ["FFC000"]
    assert found(content, "//w:shd/@w:fill", name) == ["000000"]


def test_a_free_line_is_plain(context: Context) -> None:
    content = report(context, "weekly", handling="Desk only")
    (run,) = _marks(content)[0].runs
    assert run.font.color.rgb != RGBColor(255, 255, 255)
    assert found(content, "//w:shd", PARTS[0]) == []


def test_an_arabic_line_stays_at_the_right(context: Context) -> None:
    content = report(context, "weekly", handling="للاستخدام الداخلي")
    assert found(content, "//w:p/w:pPr/w:jc/@w:val", PARTS[0]) == ["right"]
    assert found(content, "//w:bidi", PARTS[0]) == []


def test_without_a_mark_there_is_none(context: Context) -> None:
    content = report(context, "weekly", handling="")
    assert _marks(content)[0].text == ""
    assert "page" in _marks(content)[1].text


def test_pages_are_numbered(content: bytes) -> None:
    fields = found(content, "//w:instrText/text()", PARTS[1])
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]


def test_a_first_page_of_its_own_is_marked_too(pack: Pack) -> None:
    content = write_document(pack, dot, own_template(different_first_page_header_footer=True))
    (section,) = opened(content).sections
    parts = (section.first_page_header, section.first_page_footer, section.header, section.footer)
    assert [part.paragraphs[-1].text.strip() for part in parts] == ["TLP:AMBER"] * 4
