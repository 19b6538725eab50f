"""Tests of lib/exports/slides/speaking.py."""

from lib.exports.evidence_tables import behind
from lib.exports.slides.page import picture_slide
from lib.exports.slides.speaking import notes
from lib.exports.slides.template import open_template
from lib.views.context import Context
from tests.exports.office import (
    HOSTILE,
    claimed,
    picture,
    presentation,
    slide,
    stated,
    tabled,
    tiny,
    view_of,
)
from tests.present import present
from tests.rows import ARTICLE, renamed


def _lines(made, context: Context, numbers: dict | None = None) -> list[str]:
    return notes(made, stated(made, context), behind(made, context), numbers or {})


def test_notes_say_what_is_counted_and_how_to_reopen_it(context: Context) -> None:
    made = picture(context, "attack-counts")
    text = present(slide(made, context).notes_slide.notes_text_frame).text
    assert made.definition[:40] in text
    assert stated(made, context).permalink in text
    assert "Corpus (SHA-256): " + "ab" * 32 in text


def test_continued_slides_refer_to_the_first_and_stay_verifiable(context: Context) -> None:
    made = tabled([{"number": number} for number in range(30)])
    deck = presentation(made, context, "tlp:red")
    first, *further = [own.notes_slide.notes_text_frame.text for own in deck.slides]
    assert len(further) == 2
    assert "Continues" not in first
    for text in further:
        assert text.startswith("Continues slide 1; ")
        assert f"Link: {stated(made, context).permalink}" in text
    assert ["Handling: TLP:RED" in text for text in (first, *further)] == [True] * 3


def test_a_continued_slide_in_a_deck_refers_to_the_one_before(context: Context) -> None:
    deck = open_template()
    made = tabled([{"number": number} for number in range(20)])
    for _ in range(2):
        picture_slide(deck, made, stated(made, context), behind(made, context))
    last = list(deck.slides)[3].notes_slide.notes_text_frame
    assert last is not None
    assert last.text.startswith("Continues slide 3; ")


def test_notes_say_how_much_evidence_there_is_and_where() -> None:
    lines = _lines(*claimed({"value": 5}, {"value": 6}))
    told = "Evidence: 2 claims from 1 article, each with its passage in the Excel export"
    assert [line for line in lines if line.startswith(told)]


def test_notes_name_the_sources_that_the_slide_cites() -> None:
    made, context = claimed({"value": 5, "bound": "more_than", "as_of": "2031-03-05"})
    assert _lines(made, context, {ARTICLE: 3})[-1] == "Sources in the annex: See [3]."


def test_notes_have_ten_lines_at_most_whatever_the_evidence() -> None:
    many = [{"value": number, "day": f"2031-03-{1 + number % 28:02}"} for number in range(50)]
    made, context = claimed(*many)
    own = slide(made, context, "TLP:RED").notes_slide.notes_text_frame
    assert own is not None
    assert len(own.paragraphs) <= 10


def test_hostile_names_are_harmless_in_notes() -> None:
    hostile = view_of(renamed(tiny(), HOSTILE))
    deck = presentation(picture(hostile, "statements"), hostile)
    text = deck.slides[0].notes_slide.notes_text_frame.text
    assert [sign for sign in "\x00\x0b\u202e" if sign in text] == []
