"""Tests of lib/drawing/bar_boxes.py and bars.py: bars as high and wide as their values."""

import plotly.graph_objects as go
import pytest

from lib.drawing.from_figure import scene_of
from lib.drawing.scene import Box, Label
from tests.drawing.making import SIZE, figure, only
from tests.present import present

DAY = 86_400_000


def bars(**more: object) -> go.Bar:
    return go.Bar(**{"marker": {"color": "#0072B2"}, **more})


def boxes(*traces: go.Bar, **layout: object) -> list[Box]:
    return only(scene_of(figure(*traces, **layout), *SIZE), Box)


def test_a_bar_is_as_high_as_its_value() -> None:
    low, high = boxes(bars(x=[2, 4], y=[3, 6]))
    assert (low.height, high.height) == (pytest.approx(0.3 * 200), pytest.approx(0.6 * 200))
    assert low.top + low.height == pytest.approx(280)


def test_stacked_bars_are_on_top_of_each_other() -> None:
    below, above = boxes(bars(x=[2], y=[3]), bars(x=[2], y=[1]), barmode="stack")
    assert above.top + above.height == pytest.approx(below.top)


def test_a_bar_can_begin_above_zero() -> None:
    (box,) = boxes(bars(x=[2], y=[3], base=[4]))
    assert (box.top, box.height) == (pytest.approx(280 - 0.7 * 200), pytest.approx(0.3 * 200))


def test_a_bar_of_a_week_is_as_wide_as_seven_days() -> None:
    drawn = figure(bars(x=["2031-03-03"], y=[3], width=7 * DAY, offset=0))
    drawn.update_xaxes(range=["2031-03-01", "2031-03-21"])
    (box,) = only(scene_of(drawn, *SIZE), Box)
    assert (box.left, box.width) == (pytest.approx(60 + 50), pytest.approx(7 * 25))


def test_a_level_bar_has_its_number_beyond_its_end() -> None:
    level = bars(x=[5], y=[2], orientation="h", text=["5"], textposition="outside")
    scene = scene_of(figure(level), *SIZE)
    (box,), (label,) = only(scene, Box), only(scene, Label)
    assert box.width == pytest.approx(250)
    assert (label.text, label.anchor) == ("5", "start")
    assert 0 < label.x - (box.left + box.width) < 5


def test_a_bar_ends_where_its_plot_ends() -> None:
    (box,) = boxes(bars(x=[2], y=[12]))
    assert box.top == pytest.approx(80, abs=1)


def test_a_pattern_is_hatched_in_the_bars_colour() -> None:
    (box,) = boxes(bars(x=[2], y=[3], marker={"color": "#0072B2", "pattern": {"shape": ["/"]}}))
    fill = present(box.fill)
    assert present(fill.hatch).colour.hex == "#0072B2"
    assert fill.colour.opacity == 0


def test_bars_side_by_side_are_an_error() -> None:
    with pytest.raises(ValueError, match="side by side"):
        boxes(bars(x=[2], y=[3]), bars(x=[2], y=[1]))


def test_a_bar_without_an_amount_is_not_drawn() -> None:
    assert len(boxes(bars(x=[2, 4], y=[None, 6]))) == 1
