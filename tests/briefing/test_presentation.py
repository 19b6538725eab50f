"""Tests of lib/briefing/presentation.py, on templates as organisations have them."""

import io
import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches

from lib.briefing.assembling import assemble
from lib.briefing.plan import Chapter, Plan
from lib.briefing.presentation import presentation
from lib.corpus import load
from lib.exports.slides import slide_frame
from lib.exports.slides.areas import POINT
from lib.exports.slides.sizes import Scale
from lib.exports.slides.template import TITLES
from lib.exports.slides.text_width import lines_of, width_of
from lib.exports.slides.texts import HEIGHT
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.tables import build
from lib.views.context import Context, remembering
from tests.conftest import TINY
from tests.exports.making import IMPRINT
from tests.exports.office import named

PLAN = Plan("Rockets in the strait", date(2031, 5, 1), "The desk of the strait",
            chapters=(Chapter("weekly"), Chapter("statements")))  # fmt: skip


def _without(kinds: Iterable[PP_PLACEHOLDER], is_master_only: bool = False) -> Presentation:
    """PowerPoint's usual template of four to three, without some of its placeholders."""
    deck = pptx.Presentation()
    for holder in (deck.slide_master, *(() if is_master_only else deck.slide_layouts)):
        for shape in list(holder.placeholders):
            if shape.placeholder_format.type in tuple(kinds):
                shape._element.getparent().remove(shape._element)
    return deck


def _made(context: Context, template: Presentation, finding: str = "") -> list[Slide]:
    stream = io.BytesIO()
    template.save(stream)
    first, *rest = PLAN.chapters
    plan = Plan(PLAN.title, PLAN.day, PLAN.desk,
                chapters=(Chapter(first.name, finding=finding), *rest))  # fmt: skip
    content = presentation(assemble(plan, context, IMPRINT), stream.getvalue())
    return list(pptx.Presentation(io.BytesIO(content)).slides)


def _high(shape) -> float:
    """How high the texts of a shape are, in points."""
    parts = [
        (paragraph.text, paragraph.runs[0].font.size.pt)
        for paragraph in shape.text_frame.paragraphs
    ]
    wide = shape.width / POINT
    return sum(lines_of(text, wide, size) * size * HEIGHT for text, size in parts)


def test_without_places_for_titles_each_has_a_box_of_its_own(context: Context) -> None:
    long = "Rockets were fired at convoys in the strait again and again " * 3
    slides = _made(context, _without(TITLES), long.strip())
    titles = [named(own, "Title").text_frame.text for own in slides]
    assert (titles[0], titles[3]) == (PLAN.title, long.strip())
    for own in slides:
        head = named(own, "Title")
        top = [shape.top for shape in own.shapes if shape.name not in ("Title", "Handling, header")]
        assert min(top) >= head.top + head.height
        assert _high(head) <= head.height / POINT


def test_a_placeholder_that_has_no_place_gets_one(context: Context) -> None:
    kinds = (*TITLES, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.DATE)
    _, points, *_ = _made(context, _without(kinds, is_master_only=True))
    assert points.shapes.title is not None
    assert points.shapes.title.top > 0


def test_the_lines_of_the_cover_fit_above_the_footer(context: Context) -> None:
    cover, *_ = _made(context, _without(()))
    (below,) = [shape for shape in cover.placeholders
                if shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE]  # fmt: skip
    assert "The desk of the strait" in below.text_frame.text
    assert _high(below) <= below.height / POINT
    assert below.top + below.height <= named(cover, "Footer").top
    assert "Period: " in below.text_frame.text
    assert "version of the data: " in below.text_frame.text


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_link_keeps_off_the_page_number(context: Context, place: int) -> None:
    own = _made(context, _without(()))[place]
    footer, page = named(own, "Footer"), named(own, slide_frame.PAGE)
    assert footer.left + footer.width <= page.left
    assert not footer.text_frame.word_wrap
    assert width_of(footer.text_frame.text, Scale().note) <= footer.width / POINT


def test_a_cover_title_of_one_endless_word_stays_on_its_slide(context: Context) -> None:
    plan = replace(PLAN, title="x" * 2000)
    deck = pptx.Presentation(io.BytesIO(presentation(assemble(plan, context, IMPRINT))))
    title = deck.slides[0].shapes.title
    assert title.top + title.height <= deck.slide_height
    assert _high(title) <= title.height / POINT


def test_key_points_never_reach_the_judgement(context: Context) -> None:
    finding = "Rockets were fired at convoys in the strait again and again and again "
    chapters = tuple(Chapter("weekly", finding=f"{finding * 3} {number}") for number in range(14))
    small = pptx.Presentation()
    small.slide_height = Emu(5_143_500)
    stream = io.BytesIO()
    small.save(stream)
    pack = assemble(replace(PLAN, chapters=chapters), context, IMPRINT)
    deck = pptx.Presentation(io.BytesIO(presentation(pack, stream.getvalue())))
    points = named(deck.slides[2], "Key points")
    lines = [paragraph.text for paragraph in points.text_frame.paragraphs]
    assert re.fullmatch(r"and \d more findings? on the slides that follow", lines[-1])
    assert _high(points) <= points.height / POINT


LABELS = """
title = "Strait"
documented = "attacks"
[[blocs]]
id = "northern-pact"
label = "LABEL"
colour = "#0072B2"
colour_dark = "#4DA9E0"
[topics]
strait-tolls = "LABEL"
[[tallies]]
id = "t"
label = "LABEL"
measure = "attacks"
target = "convoys"
since_from = 2031-01-01
since_to = 2031-03-31
[[tallies.scopes]]
id = "total"
label = "LABEL"
where = [["suderia"], []]
[[groups]]
id = "attacks"
label = "LABEL"
short = "LABEL"
types = ["air_drone_strike", "shelling_artillery_missile"]
[[references]]
event = "2031-03-04-vell-rocket-attack"
label = "LABEL"
"""
LONG = {"one word": "W" * 1400, "many words": "N " * 700}


@pytest.mark.parametrize("label", LONG.values(), ids=LONG)
@pytest.mark.parametrize(("wide", "high"), [(13.333, 7.5), (10, 7.5)])
def test_a_label_without_an_end_is_shortened_on_slides(
    tmp_path: Path, label: str, wide: float, high: float
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "strait"))
    (folder / "corpus.toml").write_text(LABELS.replace("LABEL", label), encoding="utf-8")
    corpus = load(folder)
    tables = build(corpus)
    own = Context(corpus, tables, Selection(), LIGHT, remembering(tables))
    names = ("headlines", "weekly", "timeline", "attack-counts", "claims-compared")
    plan = replace(PLAN, chapters=tuple(map(Chapter, names)))
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(wide), Inches(high)
    stream = io.BytesIO()
    deck.save(stream)
    content = presentation(assemble(plan, own, IMPRINT), stream.getvalue())
    for slide in pptx.Presentation(io.BytesIO(content)).slides:
        for shape in [own for own in slide.shapes if own.has_text_frame]:
            assert shape.left + shape.width <= Inches(wide)
            assert len(shape.text_frame.text) < 1400
