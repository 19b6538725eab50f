"""Tests of the order in which slides are read out, of languages, and of decoration."""

from pptx.slide import Slide

from lib.views.context import Context
from tests.exports.office import ARABIC, charts, drawn, named, picture, slide, titled

PARTS = ("Title", "Subtitle", "Key", "Chart", "Sources", "Footer")


def _order(own: Slide) -> list[str]:
    """The parts of a slide in the order of its shapes."""
    names = [shape.name for shape in own.shapes]
    first = own.shapes.title
    names = ["Title" if first and name == first.name else name for name in names]
    return [part for name in names for part in PARTS if name.startswith(part)]


def test_a_slide_is_read_from_title_to_footer() -> None:
    assert _order(drawn("weekly", "TLP:RED")) == list(PARTS)


def test_marks_of_handling_come_last() -> None:
    names = [shape.name for shape in drawn("weekly", "TLP:RED").shapes]
    assert names[-2:] == ["Handling, header", "Handling, footer"]


def test_each_run_names_its_language(context: Context) -> None:
    own = slide(titled(picture(context, "weekly"), ARABIC), context)
    runs = own.shapes._spTree.xpath(".//a:r")
    assert [run for run in runs if run.rPr is None or not run.rPr.get("lang")] == []
    title = own.shapes.title
    assert title is not None
    assert title._element.xpath(".//a:rPr/@lang") == ["ar-SA"]
    assert set(named(own, "Sources")._element.xpath(".//a:rPr/@lang")) == {"en-GB"}


def test_charts_name_their_language() -> None:
    (chart,) = charts(drawn("weekly"))
    assert chart._chartSpace.xpath("./c:lang/@val") == ["en-GB"]


def test_the_alternative_text_says_what_rises_and_falls() -> None:
    (chart,) = [shape for shape in drawn("weekly").shapes if shape.has_chart]
    told = chart._element.nvGraphicFramePr.cNvPr.get("descr")
    assert "The total " in told
    assert any(f"{way} from" in told for way in ("rises", "falls"))


def test_lines_of_events_and_the_ground_of_a_map_are_decoration() -> None:
    rules = [shape for shape in drawn("weekly").shapes if shape.name == "Event line"]
    found = [*rules, named(drawn("timeline"), "Lanes")]
    decorated = [shape._element.xpath('.//*[local-name()="decorative"]/@val') for shape in found]
    assert all(marks and set(marks) == {"1"} for marks in decorated)
