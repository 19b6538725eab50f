"""Tests of lib/exports/slides/template.py, with templates as organisations have them."""

import io
from zipfile import ZipFile

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from lib.exports.slides.template import (
    TITLES,
    NotATemplate,
    chart_layout,
    cover_layout,
    open_template,
)
from lib.views.context import Context
from tests.exports.office import named, picture, presentation

SHOW = f"<p:custShowLst {nsdecls('p')}/>"
NAMING = f"""<p:extLst {nsdecls("p")}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">
<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">
<p14:section name="One"/></p14:sectionLst></p:ext></p:extLst>"""


def _saved(deck) -> bytes:
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def template() -> bytes:
    """A small organisation's template: its own size, a mark on its master, two slides."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(10), Inches(5.625)
    for shape in [shape for layout in deck.slide_layouts for shape in layout.placeholders]:
        place = shape.left, round(shape.top * 0.75), shape.width, round(shape.height * 0.75)
        shape.left, shape.top, shape.width, shape.height = place
    deck.slide_master.background.fill.solid()
    for _ in range(2):
        deck.slides.add_slide(deck.slide_layouts[1])
    return _saved(deck)


def test_our_own_is_wide_and_has_no_slides() -> None:
    deck = open_template()
    assert (deck.slide_width, deck.slide_height) == (Inches(13.333), Inches(7.5))
    assert len(deck.slides) == 0


def test_a_template_keeps_its_size_and_master_and_loses_its_slides(template: bytes) -> None:
    deck = open_template(template)
    assert (deck.slide_width, deck.slide_height) == (Inches(10), Inches(5.625))
    assert deck.slide_master.background.fill.type is not None
    assert len(deck.slides) == 0


def test_a_template_that_lost_its_slides_can_be_saved_and_opened(template: bytes) -> None:
    assert len(pptx.Presentation(io.BytesIO(_saved(open_template(template)))).slides) == 0


def test_a_template_file_is_opened_as_a_presentation(template: bytes) -> None:
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(template)) as archive, ZipFile(stream, "w") as copy:
        for part in archive.infolist():
            content = archive.read(part)
            copy.writestr(part, content.replace(b"presentation.main+xml", b"template.main+xml"))
    assert open_template(stream.getvalue()).slide_width == Inches(10)


def test_no_section_or_show_lists_a_removed_slide() -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[0])
    deck.element.append(parse_xml(NAMING))
    deck.element.append(parse_xml(SHOW))
    left = open_template(_saved(deck)).element
    assert [part for part in left.iter() if "section" in part.tag or "custShow" in part.tag] == []


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04broken"])
def test_a_file_that_is_not_a_presentation_is_refused(content: bytes) -> None:
    with pytest.raises(NotATemplate, match="not a PowerPoint file"):
        open_template(content)


@pytest.mark.parametrize(("wide", "high"), [(1, 1), (10, 3)])
def test_slides_that_are_too_small_are_refused(wide: float, high: float) -> None:
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(wide), Inches(high)
    with pytest.raises(NotATemplate, match=f"slides are {wide} by {high} inches"):
        open_template(_saved(deck))


def test_the_templates_thumbnail_is_removed(context: Context, template: bytes) -> None:
    package = presentation(picture(context, "weekly"), context, template=template).part.package
    assert [part for part in package.iter_parts() if "thumbnail" in part.partname] == []


def test_a_chart_uses_the_layout_with_only_a_title(template: bytes) -> None:
    assert chart_layout(open_template(template)).name == "Title Only"
    assert cover_layout(open_template(template)).name == "Title Slide"


def test_a_template_without_such_layouts_gives_the_nearest() -> None:
    deck = pptx.Presentation()
    keep = {"Two Content", "Title and Content"}
    for layout in [layout for layout in deck.slide_layouts if layout.name not in keep]:
        deck.slide_layouts.remove(layout)
    found = open_template(_saved(deck))
    assert chart_layout(found).name == cover_layout(found).name == "Title and Content"


def test_a_template_without_titles_gets_the_finding_in_a_box(context: Context) -> None:
    deck = pptx.Presentation()
    for layout in [layout for layout in deck.slide_layouts if layout.name != "Blank"]:
        deck.slide_layouts.remove(layout)
    made = picture(context, "weekly")
    own = presentation(made, context, template=_saved(deck)).slides[0]
    assert own.shapes.title is None
    assert named(own, "Title").text_frame.text == made.caption.title


def test_no_placeholder_is_left_empty(context: Context) -> None:
    deck = pptx.Presentation()
    for layout in [layout for layout in deck.slide_layouts if layout.name != "Two Content"]:
        deck.slide_layouts.remove(layout)
    own = presentation(picture(context, "weekly"), context, template=_saved(deck)).slides[0]
    kinds = [shape.placeholder_format.type for shape in own.placeholders]
    assert kinds == [PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.SLIDE_NUMBER]


@pytest.mark.parametrize("name", ["attack-counts", "statements"])
def test_everything_fits_onto_a_small_template(
    context: Context, template: bytes, name: str
) -> None:
    own = presentation(picture(context, name), context, "TLP:RED", template).slides[0]
    assert max(shape.left + shape.width for shape in own.shapes) <= Inches(10)
    assert max(shape.top + shape.height for shape in own.shapes) <= Inches(5.625)


def test_our_title_is_at_the_left_in_bold() -> None:
    (title,) = [
        shape
        for shape in chart_layout(open_template()).placeholders
        if shape.placeholder_format.type in TITLES
    ]
    (level,) = title._element.iter("{*}lvl1pPr")
    (letters,) = level.iter("{*}defRPr")
    assert (level.get("algn"), letters.get("b")) == ("l", "1")
    assert 24 <= int(letters.get("sz")) / 100 <= 28
