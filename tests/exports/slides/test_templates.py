"""Slides on templates as organisations have them: what the title leaves is the body."""

import io

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches

from lib.exports.slides.areas import INCH, Area
from lib.exports.slides.charts import LEAST_HIGH
from lib.exports.slides.placeholders import area_of
from lib.exports.slides.rooms import largest, overlap
from lib.exports.slides.template import chart_layout
from lib.exports.zipped import NotATemplate
from lib.views.context import Context
from tests.exports.office import charts, named, picture, presentation
from tests.present import present

SIZES = ((13.333, 7.5), (10, 7.5), (10, 5.625), (20, 11.25), (7.5, 10))
TITLES = {
    "at the top": (0.05, 0.02, 0.9, 0.16),
    "at the left": (0.02, 0.1, 0.28, 0.8),
    "at the right": (0.72, 0.1, 0.26, 0.8),
    "at the foot": (0.05, 0.7, 0.9, 0.16),
}
# What is no part of the body.
AROUND = {"Title", "Footer", "Page number", "Handling, header", "Handling, footer"}


def _template(wide: float, high: float, share: tuple[float, ...]) -> Presentation:
    """A template of that size whose layout of a title only has it in that part of the slide."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(wide), Inches(high)
    for layout in [own for own in deck.slide_layouts if own.name not in ("Title Only", "Blank")]:
        deck.slide_layouts.remove(layout)
    (layout,) = [own for own in deck.slide_layouts if own.name == "Title Only"]
    title = layout.placeholders[0]
    title.left, title.width = (Inches(wide * part) for part in (share[0], share[2]))
    title.top, title.height = (Inches(high * part) for part in (share[1], share[3]))
    for shape in list(layout.placeholders)[1:]:
        shape._element.getparent().remove(shape._element)
    return deck


def _saved(deck: Presentation) -> bytes:
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _slides(context: Context, template: Presentation, name: str = "weekly") -> list[Slide]:
    made = picture(context, name)
    return list(presentation(made, context, "TLP:AMBER", _saved(template)).slides)


def _body(own: Slide) -> list[Area]:
    title = own.shapes.title
    around = {*AROUND, title.name if title else ""}
    return [area_of(shape) for shape in own.shapes if shape.name not in around]


@pytest.mark.parametrize("place", TITLES)
@pytest.mark.parametrize("name", ["weekly", "statements"])
def test_nothing_overlaps_a_title_wherever_the_layout_has_it(
    context: Context, place: str, name: str
) -> None:
    for own in _slides(context, _template(13.333, 7.5, TITLES[place]), name):
        title = area_of(present(own.shapes.title))
        assert [area for area in _body(own) if overlap(area, title)] == []


@pytest.mark.parametrize("place", TITLES)
def test_the_handling_mark_has_a_row_of_its_own(context: Context, place: str) -> None:
    for own in _slides(context, _template(10, 5.625, TITLES[place])):
        marks = [area_of(named(own, f"Handling, {end}")) for end in ("header", "footer")]
        others = [area_of(shape) for shape in own.shapes if not shape.name.startswith("Handling")]
        rows = [Area(0, mark.top, Inches(10), mark.height) for mark in marks]
        assert [area for area in others for row in rows if overlap(area, row)] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["weekly", "attack-counts", "strike-map", "statements"])
def test_nothing_is_too_small_to_read(
    context: Context, size: tuple[float, float], name: str
) -> None:
    for own in _slides(context, _template(*size, TITLES["at the top"]), name):
        inside = [
            int(each) / 100 for chart in charts(own) for each in chart._chartSpace.xpath(".//@sz")
        ]
        inside += [int(each) / 100 for each in own.shapes._spTree.xpath(".//p:grpSp//@sz")]
        assert min(inside, default=9) >= 9
        texts = [shape for shape in own.shapes if not shape.name.startswith(("Label", "Chart"))]
        sizes = [
            int(each) / 100
            for shape in texts
            for each in shape._element.xpath(".//a:r/a:rPr/@sz | .//a:fld/a:rPr/@sz")
            if not shape._element.tag.endswith("grpSp")
        ]
        assert min(sizes) >= 10


def test_letters_grow_with_the_slide(context: Context) -> None:
    sizes = []
    for size in ((13.333, 7.5), (26.666, 15)):
        (own, *_) = _slides(context, _template(*size, TITLES["at the top"]))
        sizes.append(named(own, "Subtitle").text_frame.paragraphs[0].runs[0].font.size.pt)
    assert sizes[1] == 2 * sizes[0]


@pytest.mark.parametrize("size", SIZES[:4])
def test_a_chart_is_never_lower_than_two_inches(
    context: Context, size: tuple[float, float]
) -> None:
    for own in _slides(context, _template(*size, TITLES["at the top"]), "attack-counts"):
        high = [shape.height for shape in own.shapes if shape.has_chart]
        assert min(high) >= LEAST_HIGH


def test_a_layout_that_leaves_too_little_is_refused_by_its_name(context: Context) -> None:
    with pytest.raises(NotATemplate, match=r"layout “Title Only” leaves .* by 0\.\d inches"):
        _slides(context, _template(13.333, 7.5, (0.05, 0.1, 0.9, 0.7)))


def test_what_the_template_draws_is_kept_free(context: Context) -> None:
    deck = _template(13.333, 7.5, TITLES["at the top"])
    other = pptx.Presentation()
    own = other.slides.add_slide(other.slide_layouts[6])
    box = own.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(11), Inches(1.5), Inches(2), Inches(5))
    chart_layout(deck).shapes._spTree.append(box._element)
    for slide in _slides(context, deck):
        stripe = Area(11 * INCH, round(1.5 * INCH), 2 * INCH, 5 * INCH)
        assert [area for area in _body(slide) if overlap(area, stripe)] == []


def test_the_largest_free_rectangle_avoids_what_is_taken() -> None:
    whole = Area(0, 0, 100, 60)
    assert largest(whole, (Area(0, 0, 100, 20),)) == Area(0, 20, 100, 40)
    assert largest(whole, (Area(0, 0, 30, 60), Area(60, 0, 10, 5))) == Area(30, 5, 70, 55)
    assert largest(whole, (whole,)).height == 0


def test_a_templates_own_place_of_the_slide_number_is_used(context: Context) -> None:
    deck = pptx.Presentation()
    own = presentation(picture(context, "weekly"), context, "", _saved(deck)).slides[0]
    (place,) = [shape for shape in chart_layout(deck).placeholders if "Number" in shape.name]
    number = named(own, "Page number")
    assert (number.left, number.top) == (Emu(place.left), Emu(place.top))
    assert number._element.xpath(".//a:fld/@type") == ["slidenum"]
