"""Tests of lib/drawing/free/bar_boxes.py: the bars of a free figure."""

import plotly.graph_objects as go
import pytest

from lib.drawing.scene import Box
from lib.drawing.scenes import scene_of
from tests.drawing.making import SIZE, figure, only

DAY = 86_400_000


def bars(**more: object) -> go.Bar:
    return go.Bar(**{"marker": {"color": "#0072B2"}, "width": 1, "offset": 0, **more})


def boxes(*traces: go.Bar, **layout: object) -> list[Box]:
    return only(scene_of(figure(*traces, **layout), *SIZE), Box)


def test_a_bar_is_as_high_as_its_value() -> None:
    low, high = boxes(bars(x=[2, 4], y=[3, 6]))
    assert (low.height, high.height) == (pytest.approx(0.3 * 200), pytest.approx(0.6 * 200))
    assert low.top + low.height == pytest.approx(280)


def test_a_bar_can_begin_above_zero() -> None:
    (box,) = boxes(bars(x=[2], y=[3], base=[4]))
    assert (box.top, box.height) == (pytest.approx(280 - 0.7 * 200), pytest.approx(0.3 * 200))


def test_a_bar_of_a_week_is_as_wide_as_seven_days() -> None:
    drawn = figure(bars(x=["2031-03-03"], y=[3], width=7 * DAY, offset=0))
    drawn.update_xaxes(range=["2031-03-01", "2031-03-21"])
    (box,) = only(scene_of(drawn, *SIZE), Box)
    assert (box.left, box.width) == (pytest.approx(60 + 50), pytest.approx(7 * 25))


def test_a_bar_ends_where_its_plot_ends() -> None:
    (box,) = boxes(bars(x=[2], y=[12]))
    assert box.top == pytest.approx(80, abs=1)


def test_a_bar_without_an_amount_is_not_drawn() -> None:
    assert len(boxes(bars(x=[2, 4], y=[None, 6]))) == 1
