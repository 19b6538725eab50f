"""Tests of lib/exports/slides/handling_mark.py."""

import pytest
from pptx.enum.dml import MSO_FILL_TYPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu

from lib.exports.evidence_tables import behind
from lib.exports.slides import slide_frame
from lib.exports.slides.areas import POINT
from lib.exports.slides.page import picture_slide
from lib.exports.slides.sizes import Scale
from lib.exports.slides.template import open_template
from lib.exports.slides.text_width import width_of
from tests.exports.office import drawn, named, picture, stated, texts, tiny, view_of

PLACES = ("Handling, header", "Handling, footer")


@pytest.mark.parametrize(
    ("label", "colour"),
    [
        ("TLP:RED", "FF2B2B"),
        ("TLP:AMBER", "FFC000"),
        ("TLP:AMBER+STRICT", "FFC000"),
        ("TLP:GREEN", "33FF00"),
        ("TLP:CLEAR", "FFFFFF"),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_a_label_is_in_its_colour_on_black(label: str, colour: str, place: str) -> None:
    mark = named(drawn("weekly", label), place)
    (run,) = mark.text_frame.paragraphs[0].runs
    assert (run.text, str(run.font.color.rgb)) == (label, colour)
    assert str(mark.fill.fore_color.rgb) == "000000"


@pytest.mark.parametrize("place", PLACES)
def test_a_mark_is_large_enough_and_at_the_right(place: str) -> None:
    mark = named(drawn("weekly", "TLP:RED"), place)
    (paragraph,) = mark.text_frame.paragraphs
    assert paragraph.runs[0].font.size.pt >= 12
    assert paragraph.alignment == PP_ALIGN.RIGHT
    assert mark.left + mark.width > 12_192_000 * 0.95


def test_a_free_line_is_plain() -> None:
    mark = named(drawn("weekly", "For the desk only"), PLACES[0])
    assert mark.text_frame.text == "For the desk only"
    assert mark.fill.type != MSO_FILL_TYPE.SOLID


@pytest.mark.parametrize(
    "text", ["TLP:AMBER+STRICT", "DO NOT COPY; DESTROY AFTER READ " * 2 + "X" * 16]
)
@pytest.mark.parametrize("width", [12_192_000, 9_144_000])
def test_nothing_in_the_footer_overlaps(text: str, width: int) -> None:
    view = view_of(tiny())
    made = picture(view, "weekly")
    deck = open_template()
    deck.slide_width = Emu(width)
    own = picture_slide(deck, made, stated(made, view, text), behind(made, view))
    footer, page, mark = (named(own, name) for name in ("Footer", slide_frame.PAGE, PLACES[1]))
    assert mark.text_frame.text == text
    assert footer.left + footer.width <= page.left
    assert mark.top + mark.height <= min(footer.top, page.top)
    said = footer.text_frame.text
    assert said.endswith("corpus abababababab")
    assert width_of(said, Scale().note) <= footer.width / POINT


def test_no_mark_no_line() -> None:
    own = drawn("weekly")
    assert [shape.name for shape in own.shapes if shape.name in PLACES] == []


def test_a_mark_is_on_every_slide() -> None:
    assert texts(drawn("statements", "TLP:GREEN")).count("TLP:GREEN") == 2
