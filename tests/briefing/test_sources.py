"""Tests of what a pack cites, and of its pages that lead to others."""

import io
import itertools
import re
from dataclasses import replace
from datetime import date

import docx
import pptx
import pytest
from pptx.util import Inches

from lib.briefing.assembling import Pack, assemble
from lib.briefing.plan import Chapter, NoPlan, Plan, plan_json, read_plan
from lib.briefing.presentation import presentation
from lib.briefing.writing import WRITERS
from lib.charts.model.cells import NOTHING
from lib.exports import carrying
from lib.views.context import Context
from tests.exports.making import IMPRINT
from tests.exports.office import named, texts

PLAN = Plan("Strait", date(2031, 5, 1), handling="TLP:GREEN")


def _pack(context: Context, *names: str, **changes: object) -> Pack:
    plan = replace(PLAN, chapters=tuple(map(Chapter, names)), **changes)
    return assemble(plan, context, IMPRINT)


def _slides(pack: Pack) -> list:
    return list(pptx.Presentation(io.BytesIO(presentation(pack))).slides)


def _titles(slides: list) -> list[str]:
    return [own.shapes.title.text_frame.text for own in slides]


def test_each_row_of_a_table_has_a_number_of_its_own(context: Context) -> None:
    pack = _pack(context, "statements")
    (table,) = [shape.table for own in _slides(pack)[3:4] for shape in own.shapes
                if shape.has_table]  # fmt: skip
    cells = [list(row.cells)[-1].text_frame.text for row in table.rows]
    assert cells[0] == "Source"
    assert all(cell.startswith("[") for cell in cells[1:])


def test_the_sentence_under_the_sources_says_how_many_a_section_has_at_most(
    context: Context,
) -> None:
    pack = _pack(context, "statements", "timeline")
    told = [text for own in _slides(pack) for text in texts(own) if "per section" in text]
    most = max(len(section.cited) for section in pack.sections)
    assert told
    assert told[0].startswith(f"Up to {most} per section")


def test_no_two_slides_have_one_title(context: Context) -> None:
    titles = _titles(_slides(_pack(context, "headlines", "weekly", "timeline", "statements")))
    assert len(set(titles)) == len(titles)


def test_key_points_lead_to_their_slides(context: Context) -> None:
    slides = _slides(_pack(context, "weekly", "timeline"))
    points = named(slides[2], "Key points")
    links = points._element.xpath(".//a:hlinkClick/@action")
    assert links == ["ppaction://hlinksldjump"] * 2
    assert "slide 4" in points.text_frame.text


def test_figures_map_and_trend_share_a_slide(context: Context) -> None:
    glance = _slides(_pack(context, "weekly"))[1]
    names = [shape.name for shape in glance.shapes]
    assert any(name.startswith("Figure: ") for name in names)
    assert any(name.startswith("Chart weekly") for name in names)
    assert "Sites" in names


def test_a_small_slide_shows_three_figures_and_captions_clear_of_their_charts(
    context: Context,
) -> None:
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(10), Inches(5.625)
    for layout in deck.slide_layouts:
        for place in layout.placeholders:
            place.top, place.height = round(place.top * 0.75), round(place.height * 0.75)
    stream = io.BytesIO()
    deck.save(stream)
    made = presentation(_pack(context, "weekly"), stream.getvalue())
    shapes = list(list(pptx.Presentation(io.BytesIO(made)).slides)[1].shapes)
    figures = [shape for shape in shapes if shape.name.startswith("Figure: ")]
    assert len(figures) >= 3
    assert all(
        upper.top + upper.height <= lower.top for upper, lower in itertools.pairwise(figures)
    )
    assert "more" in figures[0].text_frame.text or figures[0].text_frame.text[0].isdigit()


@pytest.mark.parametrize(
    ("judgement", "confidence", "told"),
    [
        ("The strait stays shut.", "moderate", "Judgement, moderate confidence"),
        ("The strait stays shut.", "", "Judgement, confidence not stated"),
        ("", "", "No judgement was written for this briefing"),
    ],
)
def test_there_is_room_for_a_judgement_and_its_confidence(
    context: Context, judgement: str, confidence: str, told: str
) -> None:
    pack = _pack(context, "weekly", judgement=judgement, confidence=confidence)
    text = named(_slides(pack)[2], "Judgement").text_frame.text
    assert told in text
    assert judgement in text


def test_a_plan_keeps_its_judgement_and_refuses_another_confidence() -> None:
    plan = replace(PLAN, judgement="Shut.", confidence="high")
    assert read_plan(plan_json(plan), PLAN.day) == plan
    with pytest.raises(NoPlan, match="not one of: low, moderate, high"):
        read_plan('{"confidence": "sure"}', PLAN.day)


def test_no_slide_has_more_than_ten_lines_of_notes(context: Context) -> None:
    for own in _slides(_pack(context, "weekly", "timeline", "attack-counts")):
        if own.has_notes_slide:
            assert len(own.notes_slide.notes_text_frame.paragraphs) <= 10


def test_without_an_address_nothing_leads_to_this_machine(context: Context) -> None:
    plan = replace(PLAN, chapters=(Chapter("weekly"),))
    content = presentation(assemble(plan, context, replace(IMPRINT, address="")))
    deck = pptx.Presentation(io.BytesIO(content))
    links = [rel.target_ref for own in deck.slides for rel in own.part.rels.values()
             if rel.is_external]  # fmt: skip
    assert [link for link in links if "localhost" in link or "?" in link] == []


def _cells(slides: list) -> list[str]:
    """The texts of the cells of matrices, without headings and names of rows."""
    tables = [shape.table for own in slides for shape in own.shapes if shape.has_table]
    return [cell.text_frame.text for table in tables for row in list(table.rows)[1:]
            for cell in list(row.cells)[1:]]  # fmt: skip


@pytest.mark.parametrize("name", ["stances", "claims-by-question"])
def test_each_cell_of_a_matrix_has_a_number_of_its_own(context: Context, name: str) -> None:
    pack = _pack(context, name)
    said = [text for text in _cells(_slides(pack)[3:4]) if text != NOTHING]
    assert said
    assert [text for text in said if not re.search(r"\[\d+\]$", text)] == []
    report = docx.Document(io.BytesIO(WRITERS["docx"](pack, None)))
    cells = [cell.text for table in report.tables for cell in table._cells]
    assert set(said) <= set(cells)


def test_an_event_in_a_table_of_several_kinds_has_a_source(context: Context) -> None:
    pack = _pack(context, "changes", since=date(2031, 3, 1))
    (section,) = pack.sections
    rows = carrying.rows(section.exhibit.data[0], section.behind, 28)
    assert rows
    assert () not in rows


def test_sources_are_in_two_columns_each_with_its_slides(context: Context) -> None:
    slides = _slides(_pack(context, "statements", "timeline"))
    title = slides[-1].shapes.title.text_frame.text
    columns = [shape for shape in slides[-1].shapes if shape.name.startswith("Sources ")]
    assert re.fullmatch(r"Sources 1 – \d+ of \d+, each with a passage", title)
    assert all("slide" in column.text_frame.text for column in columns)


def test_a_small_slide_keeps_the_numbers_of_its_sources(context: Context) -> None:
    small = pptx.Presentation()
    small.slide_height = Inches(5.625)
    stream = io.BytesIO()
    small.save(stream)
    deck = pptx.Presentation(io.BytesIO(presentation(_pack(context, "weekly"), stream.getvalue())))
    assert "See [" in named(list(deck.slides)[3], "Sources").text_frame.text


def test_a_small_slide_lists_only_sources_that_its_rows_cite(context: Context) -> None:
    small = pptx.Presentation()
    small.slide_height = Inches(5.2)
    stream = io.BytesIO()
    small.save(stream)
    pack = _pack(context, "statements")
    deck = pptx.Presentation(io.BytesIO(presentation(pack, stream.getvalue())))
    *shown, annex = list(deck.slides)
    told = {int(number) for own in shown for shape in own.shapes if shape.has_table
            for cell in shape.table.iter_cells()
            for number in re.findall(r"\[(\d+)\]", cell.text_frame.text)}  # fmt: skip
    told |= {pack.numbers[name] for name in pack.glance.cited} if pack.glance else set()
    listed = re.findall(r"^\[(\d+)\]", "\n".join(texts(annex)), flags=re.MULTILINE)
    assert max(map(int, listed)) == len(listed)
    assert set(map(int, listed)) == told
