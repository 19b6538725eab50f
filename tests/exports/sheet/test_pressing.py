"""Tests of lib/exports/sheet/pressing.py."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from lib.charts.model import Axis, Chart, Mark, Panel, Point, Points
from lib.charts.sizing import frame_of
from lib.exports.sheet.framing import PAPER
from lib.exports.sheet.pressing import squeezed, with_smaller_marks
from lib.look.caption_frame import Frame
from lib.look.style import Caption
from lib.views.exhibit import Drawable

NUMBERS = Axis("count", low=0, high=10)
INK = {"color": "#000000", "symbol": "circle"}


def _chart(*sizes: float) -> Chart:
    points = tuple(Point(at, at, Mark("circle", "#000000", size)) for at, size in enumerate(sizes))
    panel = Panel(NUMBERS, replace(NUMBERS), (Points("claims", points),))
    return Chart((panel,), Caption("Title", "Words", "Note"), PAPER, plot=800)


def _squeezed(wanted: float, *sizes: float) -> tuple[Drawable, Frame]:
    chart = _chart(*sizes)
    return squeezed(chart, frame_of(chart), wanted)


def _sizes(drawn: Drawable) -> list[float]:
    assert isinstance(drawn, Chart)
    (series,) = drawn.series
    assert isinstance(series, Points)
    return [point.mark.size for point in series.points]


def test_a_plot_that_is_low_enough_stays_as_it_is() -> None:
    chart = _chart(10)
    assert squeezed(chart, frame_of(chart), 800)[0] is chart


def test_a_plot_is_pressed_no_further_than_is_wanted() -> None:
    assert _squeezed(600, 10)[1].plot == 600


def test_a_plot_keeps_a_share_however_little_is_wanted() -> None:
    assert _squeezed(1, 10)[1].plot > 300


def test_marks_become_smaller_with_the_plot() -> None:
    assert _sizes(_squeezed(600, 8, 12)[0]) == pytest.approx([6, 9])


@pytest.mark.parametrize(("size", "expected"), [(10, 7.5), ([8, 12], [6, 9])])
def test_the_marks_of_a_free_figure_become_smaller(size: object, expected: object) -> None:
    figure = go.Figure(go.Scatter(x=[1, 2], y=[1, 2], marker={**INK, "size": size}))
    smaller = with_smaller_marks(figure, 0.75)
    assert isinstance(smaller, go.Figure)
    assert smaller.data[0].marker.size == pytest.approx(expected)


def test_an_arrow_keeps_its_size() -> None:
    figure = go.Figure(go.Scatter(x=[1], y=[1], marker={"symbol": "arrow", "size": 10}))
    smaller = with_smaller_marks(figure, 0.75)
    assert isinstance(smaller, go.Figure)
    assert smaller.data[0].marker.size == 10
