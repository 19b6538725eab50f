"""Tests of lib/exports/slides/charts.py and what draws them, opened again with python-pptx."""

import io

import pytest
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from lib.exports.native.slots import Slots
from lib.exports.slides.charts import LEAST_HIGH
from lib.views.context import Context
from tests.analyses.totals.claiming import by
from tests.exports.office import (
    chart_frames,
    charts,
    claimed,
    drawn,
    picture,
    presentation,
    series,
    slide,
    titled,
)

BETWEEN = {"value": 7, "value_high": 9, "bound": "between", "day": "2031-03-08"}
CHARTS = ["weekly", "attack-counts", "documented-against-claimed", "new-per-week", "became-known",
          "articles-by-day", "articles-by-publisher", "articles-by-language"]  # fmt: skip


def _drawn(name: str) -> list:
    return charts(drawn(name))


def _sheet(chart) -> list[tuple]:
    book = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return list(book["Sheet1"].values)


def _found(chart, name: str) -> list:
    return list(chart.part._element.iter(qn(name)))


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_has_the_numbers_of_its_workbook(name: str) -> None:
    chart = _drawn(name)[0]
    rows = _sheet(chart)
    columns = {row[0]: list(row[1:]) for row in zip(*rows, strict=True)}
    shown = series(chart)
    assert shown
    assert {key: columns[key][: len(values)] for key, values in shown.items()} == shown


def test_the_bars_are_the_rows_of_the_table(context: Context) -> None:
    made = picture(context, "articles-by-publisher")
    (chart,) = charts(slide(made, context))
    (numbers,) = series(chart).values()
    assert numbers[::-1] == made.data[0].frame["number"].tolist()


def test_the_marks_are_the_claims() -> None:
    made, context = claimed({"value": 5}, {"value": 8, "day": "2031-03-07"})
    (chart,) = charts(slide(made, context))
    assert series(chart)["claims, exactly, Northern pact"] == [5, 8]
    assert chart.chart_type == XL_CHART_TYPE.XY_SCATTER


def test_a_line_with_marks_is_one_series_with_a_mark_on_each_of_its_steps(
    context: Context,
) -> None:
    made = picture(context, "documented-against-claimed")
    chart = charts(slide(made, context))[0]
    assert [name for name in series(chart) if name.startswith("claimed")] == ["claimed"]
    (line,) = [own for own in _found(chart, "c:ser") if "claimed" in "".join(own.itertext())]
    marks = [int(mark.get("val")) for mark in line.xpath("./c:dPt/c:idx")]
    corners = len(series(chart)["claimed"])
    assert marks == list(range(0, corners, 2))
    assert line.xpath("./c:marker/c:symbol/@val") == ["none"]


def test_days_are_the_serial_numbers_of_excel() -> None:
    made, context = claimed({"value": 5, "day": "2031-03-05"})
    (chart,) = charts(slide(made, context))
    (across,) = _found(chart, "c:xVal")[-1:]
    assert [point.text for point in across.iter(qn("c:v"))] == ["47912"]
    (pattern,) = across.iter(qn("c:formatCode"))
    assert pattern.text == "yyyy\\-mm\\-dd"


def test_a_running_total_rises_in_steps() -> None:
    made, context = claimed(by(5, 5), by(7, 8), by(9, 8))
    (chart,) = charts(slide(made, context))
    assert series(chart)["Norrland Navy"] == [5, 5, 8, 8, 8]


def test_every_series_is_read_as_far_as_the_longest() -> None:
    """LibreOffice draws no series of points before a longer one."""
    made, context = claimed(
        by(5, 5), by(7, 8), by(9, 8), BETWEEN, {"value": 3, "bound": "at_least"}
    )
    (chart,) = charts(slide(made, context))
    numbers = [
        each for name in ("c:xVal", "c:yVal", "c:plus", "c:minus") for each in _found(chart, name)
    ]
    counts = {int(next(each.iter(qn("c:ptCount"))).get("val")) for each in numbers}
    last = {next(each.iter(qn("c:f"))).text.rpartition("$")[2] for each in numbers}
    held = {len(list(each.iter(qn("c:pt")))) for each in numbers}
    assert len(held) > 1
    assert (counts, last) == ({max(held)}, {str(max(held) + 1)})


def test_marks_are_drawn_after_the_lines_below_them() -> None:
    made, context = claimed(by(5, 5), by(7, 8), by(9, 8))
    (chart,) = charts(slide(made, context))
    marks = [place for place, name in enumerate(series(chart)) if name.startswith("claims")]
    assert min(marks) > list(series(chart)).index("Norrland Navy")


def test_a_range_has_an_error_bar_of_its_own_length() -> None:
    made, context = claimed({"value": 5}, BETWEEN)
    (chart,) = charts(slide(made, context))
    (errors,) = _found(chart, "c:errBars")
    plus, minus = (
        [float(value.text) for value in errors.find(qn(side)).iter(qn("c:v"))]
        for side in ("c:plus", "c:minus")
    )
    assert (plus, minus) == ([2], [0])
    assert errors.find(qn("c:errValType")).get("val") == "cust"


def test_no_range_no_error_bars() -> None:
    made, context = claimed({"value": 5})
    (chart,) = charts(slide(made, context))
    assert _found(chart, "c:errBars") == []


@pytest.mark.parametrize(
    ("bound", "symbol"), [("exactly", "circle"), ("at_least", "triangle"), ("about", "diamond")]
)
def test_the_mark_says_the_bound(bound: str, symbol: str) -> None:
    made, context = claimed({"value": 5, "bound": bound})
    (chart,) = charts(slide(made, context))
    assert symbol in {each.get("val") for each in _found(chart, "c:symbol")}


@pytest.mark.parametrize(
    ("bound", "letter"),
    [("at_most", "▼"), ("fewer_than", "▽"), ("more_than", "△"), ("nearly", "◇")],
)
def test_a_letter_replaces_a_mark_that_powerpoint_lacks(bound: str, letter: str) -> None:
    made, context = claimed({"value": 5, "bound": bound})
    (chart,) = charts(slide(made, context))
    (label,) = _found(chart, "c:dLbl")
    assert [text.text for text in label.iter(qn("a:t"))] == [letter]


def test_days_are_on_a_date_axis() -> None:
    chart = _drawn("became-known")[0]
    (axis,) = _found(chart, "c:dateAx")
    assert axis.find(qn("c:baseTimeUnit")).get("val") == "days"


def test_weeks_are_side_by_side_including_empty_ones() -> None:
    (chart,) = _drawn("articles-by-day")
    assert series(chart)["number"] == [2, 1, 0, 0, 1]


def test_months_are_on_an_axis_of_months(context: Context) -> None:
    (chart,) = charts(slide(picture(context, "articles-by-day", articles_per="Month"), context))
    (axis,) = _found(chart, "c:dateAx")
    assert axis.find(qn("c:baseTimeUnit")).get("val") == "months"


def test_stacked_bars_have_the_colours_of_the_key() -> None:
    (chart,) = _drawn("weekly")
    fills = [each.format.fill.fore_color.rgb for each in chart.plots[0].series]
    assert len(set(fills)) == 2
    assert chart.chart_type == XL_CHART_TYPE.COLUMN_STACKED


def test_floating_bars_are_on_invisible_bars() -> None:
    (chart,) = _drawn("new-per-week")
    base, seen = list(chart.plots[0].series)[:2]
    assert base.name == f"{seen.name}: from"
    assert base.format.fill.type != seen.format.fill.type


def test_every_panel_is_a_chart_with_an_alternative_text(context: Context) -> None:
    deck = presentation(picture(context, "became-known"), context)
    shapes = [shape for own in deck.slides for shape in own.shapes if shape.has_chart]
    texts = [shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in shapes]
    assert len(shapes) == 3
    assert all(text.startswith(picture(context, "became-known").alt) for text in texts)


def test_panels_that_would_be_too_low_get_a_slide_each(context: Context) -> None:
    deck = presentation(picture(context, "became-known"), context)
    high = [[shape.height for shape in own.shapes if shape.has_chart] for own in deck.slides]
    assert [len(own) for own in high] == [1, 1, 1]
    assert min(own[0] for own in high) >= LEAST_HIGH


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_leaves_the_slide(name: str) -> None:
    own = drawn(name, "TLP:AMBER+STRICT")
    right = max(shape.left + shape.width for shape in own.shapes)
    bottom = max(shape.top + shape.height for shape in own.shapes)
    assert (right <= 12_192_000, bottom <= 6_858_000) == (True, True)


def test_a_hostile_claimant_is_a_name_and_no_formula() -> None:
    made, context = claimed({"value": 5, "quote": "=1+1"})
    (chart,) = charts(slide(titled(made, "=1+1\x00\ud800"), context))
    assert [cell for row in _sheet(chart) for cell in row if str(cell).startswith("=")] == []


def test_of_very_many_claims_those_in_one_place_are_one_mark_with_the_highest_figure() -> None:
    many = [{"value": number, "day": f"2031-03-{1 + number % 28:02}"} for number in range(2_000)]
    made, context = claimed(*many)
    (chart,) = charts(slide(made, context))
    marks = {name: values for name, values in series(chart).items() if name.startswith("claims")}
    drawn_marks = [value for values in marks.values() for value in values if value is not None]
    assert 500 < len(drawn_marks) <= 1_000
    assert max(drawn_marks) == 1_999


def test_a_line_over_the_chart_is_at_its_day() -> None:
    own = drawn("weekly")
    lines = [shape for shape in own.shapes if shape.name == "Event line"]
    (chart,) = chart_frames(own)
    layout = {
        part.tag.rpartition("}")[2]: float(part.get("val"))
        for part in chart.chart.part._element.iter(qn("c:x"), qn("c:w"))
    }
    slots = Slots("week", (47910.0, 47917.0), 47924.0)
    share = (lines[0].left - chart.left) / chart.width
    # 4 March 2031 is the Tuesday of the first of two weeks.
    assert share == pytest.approx(layout["x"] + slots.share(47911) * layout["w"], abs=0.002)


@pytest.mark.parametrize("name", ["weekly"])
def test_no_line_of_an_event_crosses_the_sum_of_a_stack(name: str) -> None:
    sums = [found for chart in _drawn(name) for found in _found(chart, "c:dLbls")
            if found.find(qn("c:showVal")).get("val") == "1"]  # fmt: skip
    assert sums
    assert all(found.find(f"{qn('c:spPr')}/{qn('a:solidFill')}") is not None for found in sums)
