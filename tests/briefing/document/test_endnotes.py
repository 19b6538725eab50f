"""Tests of lib/briefing/document/endnotes.py."""

import re

import pytest

from lib.briefing.assembling import Pack
from lib.briefing.document.endnotes import citations
from lib.views.context import Context
from tests.briefing.document.reports import SPACES, found, packed, part
from tests.present import present

NOTES = "word/endnotes.xml"
W = f"{{{SPACES['w']}}}"


def _notes(content: bytes) -> dict[str, str]:
    """id → text of each endnote; those of Word's own left out."""
    notes = found(content, "//w:endnote[not(@w:type)]", NOTES)
    return {note.get(f"{W}id"): "".join(note.itertext()).replace("\u200e", "") for note in notes}


def _fields(content: bytes) -> list[str]:
    return [text for text in found(content, "//w:instrText/text()") if "NOTEREF" in text]


def test_each_reference_has_its_endnote(content: bytes) -> None:
    references = found(content, "//w:endnoteReference/@w:id")
    assert len(references) == len(set(references))
    assert set(references) == set(_notes(content))


def test_word_counts_the_sources_as_the_pack_does(content: bytes, pack: Pack) -> None:
    references = found(content, "//w:endnoteReference/@w:id")
    assert [int(number) for number in references] == sorted(pack.numbers.values())


def test_a_source_cited_again_refers_to_its_endnote(content: bytes) -> None:
    marks = set(found(content, "//w:bookmarkStart/@w:name"))
    asked = [present(re.search(r"NOTEREF (\w+)", text))[1] for text in _fields(content)]
    assert len(asked) > 3
    assert set(asked) <= marks


def test_a_bookmark_holds_the_reference_of_its_number(content: bytes) -> None:
    path = "//w:bookmarkStart[@w:name='_RefSource2']/following-sibling::w:r[1]//@w:id"
    assert found(content, path) == ["2"]


def test_bookmarks_have_numbers_of_their_own(content: bytes) -> None:
    numbers = found(content, "//w:bookmarkStart/@w:id")
    assert len(numbers) == len(set(numbers))
    assert sorted(found(content, "//w:bookmarkEnd/@w:id")) == sorted(numbers)


def test_an_endnote_has_publisher_headline_day_address_and_access(content: bytes) -> None:
    assert (
        "Strait Herald: “Rockets off Vell”, 5 Mar 2031. https://example.org/a (accessed 1 May 2031)"
        in _notes(content).values()
    )


def test_an_address_in_an_endnote_leads_there(content: bytes) -> None:
    targets = found(content, "//r:Relationship/@Target", "word/_rels/endnotes.xml.rels")
    assert "https://example.org/a" in targets


def test_an_address_that_is_not_a_web_address_stays_text(content: bytes) -> None:
    assert any("urn:archive:4711" in text for text in _notes(content).values())
    assert found(content, "//w:hyperlink[contains(., 'urn:')]", NOTES) == []


@pytest.mark.parametrize(("name", "holder"), [("settings", "settings"), ("document", "sectPr")])
def test_endnotes_have_arabic_numerals(content: bytes, name: str, holder: str) -> None:
    path = f"//w:{holder}/w:endnotePr/w:numFmt/@w:val"
    assert found(content, path, f"word/{name}.xml") == ["decimal"]


def test_word_finds_its_separators(content: bytes) -> None:
    asked = found(content, "/w:settings/w:endnotePr/w:endnote/@w:id", "word/settings.xml")
    assert asked == found(content, "//w:endnote[@w:type]/@w:id", NOTES) == ["-1", "0"]


def test_the_first_citation_is_the_first_one_in_the_text(context: Context) -> None:
    pack = packed(context, "timeline", "timeline")
    first, again = citations(pack)
    assert pack.glance
    before = {pack.numbers[name] for name in pack.glance.cited}
    assert [citation.is_first for citation in first] == [
        citation.number not in before for citation in first
    ]
    assert [citation.is_first for citation in again] == [False] * len(again)


def test_endnotes_come_after_the_notes_of_no_other_part(content: bytes) -> None:
    types = part(content, "[Content_Types].xml")
    kinds = [each.get("ContentType", "") for each in types if each.get("PartName") == f"/{NOTES}"]
    assert [kind.endswith("endnotes+xml") for kind in kinds] == [True]
