"""Tests of lib/briefing/document: the whole document."""

from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from docx.shared import Mm

from lib.briefing.assembling import Pack
from lib.briefing.document import write_document
from lib.briefing.document.cover import NOTHING
from lib.selection import Selection
from lib.views.context import Context
from tests.briefing.document.reports import chapters, dot, found, opened, over, report, texts
from tests.exports.making import HOSTILE, LONE
from tests.present import present
from tests.rows import renamed


@pytest.fixture(scope="module")
def hostile(context: Context) -> bytes:
    """A briefing in which every text means harm."""
    shown = over(context, renamed(context.everything, HOSTILE))
    words = HOSTILE + LONE
    views = chapters(weekly=words, positions="", articles="")
    return report(shown, title=words, desk=words, handling=words, chapters=views)


@pytest.fixture(scope="module")
def empty(context: Context) -> bytes:
    """A briefing of a day on which nothing was."""
    nowhen = replace(context, selection=Selection(start=date(1950, 1, 1), end=date(1950, 1, 2)))
    return report(nowhen, "timeline", "sites")


def test_each_finding_is_a_heading(content: bytes, pack: Pack) -> None:
    titles = [section.exhibit.caption.title for section in pack.sections]
    assert set(titles) <= set(texts(content, "Heading 1"))


def test_a_repeated_finding_heads_only_one_section(context: Context) -> None:
    twice = chapters(weekly="Quiet", timeline="Quiet")
    headings = texts(report(context, chapters=twice), "Heading 1")
    assert headings.count("Quiet") == 1
    assert "Timeline of events, statements and answers: Quiet" in headings


def test_a_section_says_what_is_measured(content: bytes, pack: Pack) -> None:
    said = texts(content, "Briefing Measure")
    subtitles = [section.exhibit.caption.subtitle for section in pack.sections]
    assert [text[: len(subtitle)] for text, subtitle in zip(said, subtitles, strict=True)] == (
        subtitles
    )


def test_a_view_with_nothing_to_show_is_listed(context: Context) -> None:
    content = report(context, "weekly", "shifts", "contested")
    (line,) = [text for text in texts(content, "Briefing Small") if "nothing to show" in text]
    assert line.endswith("Shifts of stance; What is contested.")


def test_a_definition_appears_once(content: bytes, pack: Pack) -> None:
    definitions = {section.exhibit.definition for section in pack.sections}
    told = "\n".join(texts(content, "Briefing Small"))
    assert [told.count(definition) for definition in definitions] == [1] * len(definitions)


def test_links_and_the_corpus_reopen_the_dashboard(content: bytes, pack: Pack) -> None:
    targets = found(content, "//r:Relationship/@Target", "word/_rels/document.xml.rels")
    assert {section.edition.permalink for section in pack.sections} <= set(targets)
    assert any("ab" * 32 in text for text in texts(content, "Briefing Small"))


def test_it_is_printed_on_a4(content: bytes) -> None:
    (section,) = opened(content).sections
    sides = present(section.page_width), present(section.page_height)
    assert [round(side / Mm(1)) for side in sides] == [210, 297]


def test_it_says_who_briefs_and_when(content: bytes) -> None:
    properties = opened(content).core_properties
    assert (properties.title, properties.author) == ("Strait report", "Strait desk")
    assert properties.created.date() == properties.modified.date() == date(2031, 5, 1)


def test_the_same_briefing_is_the_same_file(content: bytes, pack: Pack) -> None:
    assert write_document(pack, dot) == content


def test_no_part_carries_the_day_of_writing(content: bytes, tmp_path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    with ZipFile(path) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}


def test_an_empty_briefing_says_that_nothing_matches(empty: bytes) -> None:
    assert NOTHING in texts(empty, "Normal")
    assert len(opened(empty).inline_shapes) == 0
    assert found(empty, "//w:endnoteReference") == []


def test_an_empty_briefing_has_title_mark_and_corpus(empty: bytes) -> None:
    assert texts(empty, "Title") == ["Strait report"]
    assert opened(empty).sections[0].header.paragraphs[0].text.strip() == "TLP:AMBER"
    assert any("ab" * 32 in text for text in texts(empty, "Briefing Small"))


def test_hostile_texts_make_a_sound_document(hostile: bytes) -> None:
    words = "\n".join(paragraph.text for paragraph in opened(hostile).paragraphs)
    assert "⟨U+202E⟩gnp" in words
    assert [letter for letter in "\u202e\x00\x0b\ud800" if letter in words] == []


def test_every_link_is_http(hostile: bytes) -> None:
    parts = ("word/_rels/document.xml.rels", "word/_rels/endnotes.xml.rels")
    outward = "//r:Relationship[@TargetMode='External']/@Target"
    targets = [target for name in parts for target in found(hostile, outward, name)]
    assert targets
    assert [target for target in targets if not target.startswith(("http://", "https://"))] == []
