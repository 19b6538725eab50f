"""Tests of lib/exports/sheet/pressing.py."""

import plotly.graph_objects as go
import pytest

from lib.exports.sheet.framing import PAPER
from lib.exports.sheet.pressing import squeezed_figure
from lib.look.style import Caption, with_caption

INK = {"color": "#000000", "symbol": "circle"}


def _figure(**marker: object) -> go.Figure:
    marks = go.Scatter(x=[1, 2], y=[1, 2], mode="markers", marker={**INK, **marker})
    return with_caption(go.Figure(marks), Caption("Title", "Words", "Note"), PAPER, 1000)


def test_a_plot_that_is_low_enough_stays_as_it_is() -> None:
    figure = _figure(size=10)
    assert squeezed_figure(figure, 500, 500, 1280) is figure


def test_a_plot_is_pressed_no_further_than_is_wanted() -> None:
    assert squeezed_figure(_figure(size=10), 800, 600, 1280).layout.height == 800


def test_a_plot_keeps_a_share_however_little_is_wanted() -> None:
    assert squeezed_figure(_figure(size=10), 800, 1, 1280).layout.height > 500


@pytest.mark.parametrize(("size", "expected"), [(10, 7.5), ([8, 12], [6, 9])])
def test_markers_become_smaller_with_the_plot(size: object, expected: object) -> None:
    (trace,) = squeezed_figure(_figure(size=size), 800, 600, 1280).data
    assert trace.marker.size == pytest.approx(expected)


def test_an_arrow_keeps_its_size() -> None:
    (trace,) = squeezed_figure(_figure(size=10, symbol="arrow"), 800, 600, 1280).data
    assert trace.marker.size == 10


def test_the_figure_itself_is_unchanged() -> None:
    figure = _figure(size=10)
    squeezed_figure(figure, 800, 600, 1280)
    assert (figure.layout.height, figure.data[0].marker.size) == (1000, 10)
