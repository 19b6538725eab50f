"""Tests of lib/exports/slides/page.py and frame.py, opened again with python-pptx."""

from dataclasses import replace
from datetime import date

import pytest

from lib.exports import slides
from lib.exports.slides import shapes
from lib.exports.slides.fitting import fitting
from lib.look.style import Caption
from lib.selection import Selection
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.memory import Memory
from tests.exports.office import (
    ARABIC,
    HOSTILE,
    drawn,
    named,
    picture,
    presentation,
    slide,
    stated,
    tabled,
    texts,
    title_text,
    titled,
)
from tests.present import present


def test_the_finding_is_in_the_title_placeholder(context: Context) -> None:
    made = picture(context, "weekly")
    assert title_text(slide(made, context)) == made.caption.title


def test_measure_and_window_are_below_it(context: Context) -> None:
    made = picture(context, "weekly")
    assert named(slide(made, context), "Subtitle").text_frame.text == made.caption.subtitle


def test_the_key_explains_colours_and_bounds() -> None:
    text = named(drawn("attack-counts"), "Key").text_frame.text
    assert "▲\u00a0at\u00a0least" in text
    assert "●\u00a0Northern\u00a0pact" in text


def test_sources_cut_off_and_day_of_access_are_named(context: Context) -> None:
    made = picture(context, "weekly")
    text = named(slide(made, context), "Sources").text_frame.text
    assert text == f"{made.caption.note} As of 2 Apr 2031; accessed on 1 May 2031."


def test_a_map_credits_its_sources_however_long_they_are(context: Context) -> None:
    credits = (f"Coast: {'surveyed and drawn ' * 24}by hand.", "Places: © Gazetteer, CC BY 4.0.")
    settings = context.corpus.settings.model_copy(update={"attribution": credits})
    credited = replace(context, corpus=replace(context.corpus, settings=settings), memory=Memory())
    made = picture(credited, "strike-map")
    text = named(slide(made, credited), "Sources").text_frame.text
    assert credits[1] in text


def test_the_footer_links_to_the_view_and_names_the_corpus(context: Context) -> None:
    made = picture(context, "weekly")
    runs = named(slide(made, context), "Footer").text_frame.paragraphs[0].runs
    assert runs[0].hyperlink.address == stated(made, context).permalink
    assert runs[-1].text == "corpus abababababab"


def test_an_address_that_is_not_a_web_address_is_text(context: Context) -> None:
    made = picture(context, "weekly")
    edition = replace(stated(made, context), permalink="javascript:alert(1)")
    import io

    import pptx

    deck = pptx.Presentation(io.BytesIO(slides.export(made, context, edition)))
    assert deck.slides[0].part.rels
    links = [rel for rel in deck.slides[0].part.rels.values() if rel.is_external]
    assert links == []


def test_slides_are_numbered(context: Context) -> None:
    made = tabled([{"number": number} for number in range(30)])
    deck = presentation(made, context)
    pages = [named(own, "Page number").text_frame.text for own in deck.slides]
    assert pages == ["1", "2", "3"]
    fields = [named(own, "Page number")._element.xpath(".//a:fld/@type") for own in deck.slides]
    assert fields == [["slidenum"]] * 3


def test_an_empty_chart_says_why_and_draws_nothing(context: Context) -> None:
    nowhen = replace(context, selection=Selection(start=date(1950, 1, 1), end=date(1950, 1, 2)))
    own = slide(picture(nowhen, "weekly"), nowhen)
    assert "No events reported in this selection." in texts(own)
    assert [shape for shape in own.shapes if shape.has_chart] == []


def test_an_empty_table_says_so(context: Context) -> None:
    made = tabled([{"a": 1}])
    none = replace(made, data=(made.data[0].with_frame(made.data[0].frame[:0]),))
    assert "Nothing matches this selection." in texts(slide(none, context))


def test_two_exports_are_the_same_bytes(context: Context) -> None:
    made = picture(context, "attack-counts")
    edition = stated(made, context)
    assert slides.export(made, context, edition) == slides.export(made, context, edition)


def test_the_file_is_dated_by_the_edition(context: Context) -> None:
    properties = presentation(picture(context, "weekly"), context).core_properties
    assert properties.created.date() == properties.modified.date() == date(2031, 5, 1)
    assert properties.last_modified_by == ""


@pytest.mark.parametrize("title", [HOSTILE, ARABIC, "", "x" * 400, "a\nb"])
def test_any_title_can_be_shown(context: Context, title: str) -> None:
    shown = title_text(slide(titled(picture(context, "weekly"), title), context))
    assert "\u202e" not in shown
    assert "\x00" not in shown
    assert shown[:3] == title.strip().replace("\n", " ")[:3]


def _worded(context: Context, text: str) -> Exhibit:
    return replace(picture(context, "weekly"), caption=Caption(text, text, text), alt=text)


def test_any_text_can_be_shown_everywhere(context: Context) -> None:
    own = slide(_worded(context, HOSTILE), context, HOSTILE)
    assert [text for text in texts(own) if "\u202e" in text or "\x00" in text] == []


def test_text_from_the_right_runs_from_the_right(context: Context) -> None:
    paragraph = named(slide(_worded(context, ARABIC), context), "Subtitle").text_frame.paragraphs[0]
    assert paragraph._p.pPr.get("rtl") == "1"


@pytest.mark.parametrize(("letters", "size"), [(20, 26), (3_000, 14)])
def test_a_long_title_is_smaller(letters: int, size: float) -> None:
    assert fitting(["word " * (letters // 5)], 880, 62, 26, 14) == size


def test_parts_are_stacked_without_overlap() -> None:
    own = drawn("attack-counts")
    parts = [present(own.shapes.title), *(named(own, name) for name in ("Subtitle", "Key"))]
    edges = [edge for part in parts for edge in (part.top, part.top + part.height)]
    assert edges == sorted(edges)
    assert named(own, "Sources").top + named(own, "Sources").height <= named(own, "Footer").top


def test_a_high_figure_continues_on_numbered_slides(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = picture(context, "claims-compared")
    whole = shapes.scenes
    monkeypatch.setattr(shapes, "scenes", lambda *asked: 2 * whole(*asked))
    parts = presentation(made, context).slides
    assert [named(own, "Part").text_frame.text for own in parts] == ["Part 1 of 2", "Part 2 of 2"]
    titles = [own.shapes.title.text_frame.text for own in parts]
    assert titles == [f"{made.caption.title} ({part}\u00a0of\u00a02)" for part in (1, 2)]
