"""Tests of lib/briefing/document/word_texts.py."""

import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from lib.briefing.document.opening import open_document
from lib.briefing.document.word_texts import LEFT_TO_RIGHT_MARK, Text, write, write_own

ARABIC = "لن نتوقف"


@pytest.fixture
def paragraph() -> Paragraph:
    return open_document().add_paragraph()


def _turned(paragraph: Paragraph) -> bool:
    return paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None


def _right(paragraph: Paragraph) -> list[str]:
    """The runs that run from right to left."""
    return [run.text for run in paragraph.runs if run.font.rtl]


def test_an_arabic_text_turns_its_own_paragraph(paragraph: Paragraph) -> None:
    write_own(paragraph, Text(f"{ARABIC}!"))
    assert _turned(paragraph)
    assert paragraph.text == f"{ARABIC}!"


def test_an_english_text_with_an_arabic_name_does_not(paragraph: Paragraph) -> None:
    write_own(paragraph, Text(f"{ARABIC}, as of 31 March, in Suderia and elsewhere"))
    assert not _turned(paragraph)


def test_an_arabic_name_among_others_is_isolated(paragraph: Paragraph) -> None:
    write(paragraph, Text(ARABIC), Text(", 5 Mar 2031"))
    assert not _turned(paragraph)
    mark = LEFT_TO_RIGHT_MARK
    assert [run.text for run in paragraph.runs] == [mark, ARABIC, mark, ", 5 Mar 2031"]
    assert _right(paragraph) == [ARABIC]


def test_controls_that_turn_text_are_seen(paragraph: Paragraph) -> None:
    write(paragraph, Text("\u202egnp.exe"))
    assert paragraph.text == "⟨U+202E⟩gnp.exe"


def test_characters_that_xml_cannot_hold_are_dropped(paragraph: Paragraph) -> None:
    write(paragraph, Text("a\x00b\ud800c\ufffe\nd"))
    assert paragraph.text == "a�bc d"


def test_blanks_at_the_ends_and_joined_words_stay(paragraph: Paragraph) -> None:
    write(paragraph, Text(" ■\u00a0Iraq "))
    assert paragraph.text == " ■\u00a0Iraq "


def test_a_web_address_is_a_link(paragraph: Paragraph) -> None:
    write(paragraph, Text("open", address="https://example.org/a"))
    (link,) = paragraph.hyperlinks
    assert (link.text, link.address) == ("open", "https://example.org/a")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "urn:a:1", ""])
def test_any_other_address_is_not_a_link(paragraph: Paragraph, address: str) -> None:
    write(paragraph, Text("open", address=address))
    assert paragraph.hyperlinks == []
    assert paragraph.text == "open"
