"""Tests of lib/charts/model/count_ranges.py: one range for all writers of a chart."""

from datetime import datetime

import pytest

from lib.charts.model import (
    Axis,
    Band,
    Bar,
    Bars,
    Chart,
    Line,
    Mark,
    Panel,
    Point,
    Points,
    Series,
    Stroke,
    count_range,
    highest_count,
)
from lib.charts.plotly_figure import figure_of
from lib.charts.sizing import frame_of
from lib.drawing.chart_canvas import chart_canvas
from lib.views.context import Context
from tests.exports.making import made

OPEN, NUMBERS = Axis("count", "reported"), Axis("count", low=0, high=10)
INK = Stroke("#111111", 1)
CHARTS = ["weekly", "attack-counts", "documented-against-claimed", "new-per-week", "became-known",
          "articles-by-day", "articles-by-publisher"]  # fmt: skip


def panel(*series: Series, up: Axis = OPEN, is_stacked: bool = False) -> Panel:
    return Panel(NUMBERS, up, series, is_stacked=is_stacked)


def bars(*lengths: float) -> Bars:
    return Bars("events", tuple(Bar(at, length, 1) for at, length in enumerate(lengths)), "#222222")


def test_a_stated_range_is_kept() -> None:
    stated = panel(bars(40), up=NUMBERS)
    assert count_range(stated, stated.up, 100) == (0, 10)


def test_bars_begin_at_zero_and_leave_a_twentieth_above_them() -> None:
    found = panel(bars(19, 3))
    assert count_range(found, found.up, 100) == (0, pytest.approx(20))


def test_stacked_bars_fit_with_those_below_them() -> None:
    stack = panel(bars(10), bars(9), is_stacked=True)
    assert count_range(stack, stack.up, 100)[1] == pytest.approx(20)


def test_a_mark_has_room_for_its_size() -> None:
    small, large = (panel(Points("c", (Point(1, 5, Mark("circle", "#222222", size)),)))
                    for size in (6, 40))  # fmt: skip
    low, high = (count_range(each, each.up, 100)[1] for each in (small, large))
    assert 5 < float(str(low)) < float(str(high))


def test_lines_and_areas_fit() -> None:
    drawn = panel(Line("claimed", ((1, 4), None, (2, 7)), INK),
                  Band("range", (((1, 2.0), (2, 9.0)),), "#333333"))  # fmt: skip
    assert highest_count(drawn) == 9
    assert float(str(count_range(drawn, drawn.up, 100)[1])) > 9


def test_horizontal_bars_have_their_counts_across() -> None:
    lying = Panel(OPEN, NUMBERS, (bars(19),))
    assert count_range(lying, lying.across, 100) == (0, pytest.approx(20))


def test_a_panel_without_anything_has_a_range() -> None:
    assert count_range(panel(), OPEN, 100) == (0, 1)
    assert highest_count(panel()) == 0


def test_an_axis_of_days_needs_its_days() -> None:
    days = Panel(Axis("day", low=datetime(2031, 3, 1)), NUMBERS, ())  # noqa: DTZ001
    with pytest.raises(ValueError, match="last day"):
        count_range(days, days.across, 100)


@pytest.mark.parametrize("name", CHARTS)
def test_plotly_and_shapes_have_the_same_range(context: Context, name: str) -> None:
    chart = made(context, name).chart
    assert isinstance(chart, Chart)
    layout = figure_of(chart).layout
    shapes = [own.y for own in chart_canvas(chart, frame_of(chart)).panels()]
    stated = [layout[f"yaxis{'' if number == 1 else number}"].range
              for number in range(1, len(shapes) + 1)]  # fmt: skip
    assert [(axis.first, axis.last) for axis in shapes] == stated
