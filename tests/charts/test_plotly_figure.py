"""Tests of the Plotly writer: lib/charts/plotly_figure.py, plotly_traces.py, plotly_layout.py."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from lib.charts.model import (
    Axis,
    Band,
    Bar,
    Bars,
    Chart,
    Interval,
    Intervals,
    Label,
    Line,
    Mark,
    Panel,
    Point,
    Points,
    Rule,
    Run,
    Series,
    Stroke,
    rich,
    stack_panels,
)
from lib.charts.plotly_figure import figure_of
from lib.charts.plotly_traces import DAY_MS
from lib.look.signs import Sign
from lib.look.style import LIGHT, Caption

DAY = datetime(2031, 3, 4)  # noqa: DTZ001 -- days have no zone
DAYS = Axis("day", low=datetime(2031, 3, 1), high=datetime(2031, 3, 9))  # noqa: DTZ001
NUMBERS = Axis("count", "so far")
MARK = Mark("circle", "#111111", 8)
INK = Stroke("#111111", 1)


def chart(*series: Series, **more: Any) -> Chart:
    return Chart((Panel(DAYS, NUMBERS, series),), Caption("A", "B", "C"), LIGHT, 300, **more)


def test_a_point_has_its_own_mark_evidence_and_words() -> None:
    hover = rich(Run("3", is_bold=True), "<Navy>")
    made = Points("claims", (Point(DAY, 3.0, MARK, "claims c1", hover),))
    (trace,) = figure_of(chart(made)).data
    assert (list(trace.y), trace.customdata, trace.marker.symbol) == (
        [3], ("claims c1",), ("circle",)
    )  # fmt: skip
    assert trace.hovertext == ("<b>3</b><br>&lt;Navy&gt;",)


def test_a_mark_without_an_edge_gets_none_from_plotly() -> None:
    (trace,) = figure_of(chart(Points("claims", (Point(DAY, 3.0, MARK),)))).data
    assert trace.marker.line.width == 0


def test_a_mark_without_evidence_answers_no_mouse() -> None:
    (trace,) = figure_of(chart(Points("words", (Point(DAY, 3.0, MARK),)))).data
    assert (trace.hoverinfo, trace.customdata) == ("skip", None)


def test_a_bar_is_drawn_from_its_slot_on_and_hatched_where_it_is_doubtful() -> None:
    sure = Bar(DAY, 2, width=0.9, left=0.05)
    (trace,) = figure_of(chart(Bars("events", (sure, Bar(DAY, 1, 1, doubt="maybe")), "#222"))).data
    assert (trace.offset[0], trace.width[0]) == pytest.approx((0.05 * DAY_MS, 0.9 * DAY_MS))
    assert trace.marker.pattern.shape == ("", "/")


def test_a_line_may_rise_by_steps_and_have_gaps() -> None:
    made = Line("Navy", ((DAY, 1.0), None, (DAY, 2.0)), INK, is_stepped=True)
    (trace,) = figure_of(chart(made)).data
    assert (list(trace.y), trace.line.shape, trace.mode) == ([1, None, 2], "hv", "lines")


def test_a_line_without_a_spot_is_no_trouble() -> None:
    assert len(figure_of(chart(Line("Navy", (), INK))).data[0].x) == 0


def test_a_band_is_closed_and_hatched_in_its_second_colour() -> None:
    outline = ((DAY, 1.0), (DAY, 2.0))
    (trace,) = figure_of(chart(Band("envelope", (outline,), "#333333", "#444444"))).data
    assert list(trace.y) == [1, 2, 1, None]
    assert trace.fillpattern.fgcolor == "#444444"


def test_intervals_are_lines_below_the_marks() -> None:
    made = Intervals("intervals", (Interval(1.5, 3, 7, INK, "Navy"),))
    figure = figure_of(chart(made))
    (shape,) = figure.layout.shapes
    assert (shape.x0, shape.x1, shape.y0, shape.layer) == (3, 7, 1.5, "below")
    assert not figure.data


def test_an_axis_whose_chart_leaves_it_open_begins_at_zero_and_states_its_range() -> None:
    figure = figure_of(chart(Points("claims", (Point(DAY, 3.0, MARK),))))
    low, high = figure.layout.yaxis.range
    assert (low, figure.layout.yaxis.title.text) == (0, "so far")
    assert high > 3
    assert figure.layout.xaxis.range[0] == datetime(2031, 3, 1)  # noqa: DTZ001


def test_an_axis_of_months_has_its_ticks_at_months() -> None:
    months = replace(DAYS, unit="month", step=1, first=DAY)
    layout = figure_of(
        Chart((Panel(months, NUMBERS, ()),), Caption("A", "B", "C"), LIGHT, 300)
    ).layout
    assert (layout.xaxis.dtick, layout.xaxis.tick0) == ("M1", DAY)


def test_panels_share_their_days_and_keep_their_own_numbers() -> None:
    places = stack_panels([2, 1], apart=0.1)
    bars = Bars("events", (Bar(DAY, 1, 1),), "#222")
    panels = [Panel(DAYS, NUMBERS, (bars,), bottom=low, top=high) for low, high in places]
    layout = figure_of(Chart(tuple(panels), Caption("A", "B", "C"), LIGHT, plot=300)).layout
    assert (layout.xaxis.matches, layout.xaxis2.matches) == ("x2", None)
    assert layout.yaxis.domain == pytest.approx((0.4, 1))
    assert layout.yaxis2.domain == pytest.approx((0, 0.3))


def test_a_rule_over_all_panels_rises_to_its_label() -> None:
    label = Label(rich("Strike"), DAY, None, "#111", 11, right=3, up=8)
    made = chart(Points("claims", ()), rules=(Rule(DAY, INK, rise=15, label=label),))
    layout = figure_of(made).layout
    (shape,), note = layout.shapes, layout.annotations[-1]
    assert shape.y1 == pytest.approx(1 + 15 / (300 - layout.margin.t - layout.margin.b))
    assert (note.text, note.yref, note.yshift) == ("Strike", "paper", 8)


def test_an_added_sign_has_a_line_of_its_own_in_the_key() -> None:
    made = chart(added=(Sign("◯", "new"),))
    assert figure_of(made).layout.title.subtitle.text == "B<br>◯ new"
    assert [sign.label for sign in made.key] == ["new"]


def test_a_chart_that_says_what_is_missing_says_nothing_else() -> None:
    figure = figure_of(Chart.empty("No events <here>.", LIGHT))
    assert [note.text for note in figure.layout.annotations] == ["No events &lt;here&gt;."]
    assert not figure.data
