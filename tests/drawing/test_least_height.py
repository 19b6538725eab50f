"""Tests of lib/drawing/least_height.py: a high figure shrinks until its labels would touch."""

import pytest

from lib.drawing.canvas import Area
from lib.drawing.least_height import APART, LEAST, LINE, least_share
from lib.drawing.rgba import Colour
from lib.drawing.scene import Label, Mark, Run, Scene
from lib.drawing.scenes import fit_scene
from lib.views.context import Context
from tests.drawing.making import dots, figure, only
from tests.exports.making import made
from tests.present import present

PLOT = Area(0, 0, 500, 400)


def scene(*labels: Label) -> Scene:
    return Scene(500, 400, Colour(255, 255, 255), labels)


def label(x: float, y: float, text: str = "at least 13") -> Label:
    lines = ((Run(text, Colour(0, 0, 0)),),)
    return Label(layer="Labels", x=x, y=y, lines=lines, size=12)


def test_labels_over_each_other_keep_their_room() -> None:
    share = least_share(scene(label(10, 100), label(20, 124)), PLOT)
    assert share == pytest.approx((12 * LINE + APART) / 24)


def test_labels_beside_each_other_need_no_height() -> None:
    assert least_share(scene(label(10, 100), label(300, 110)), PLOT) == LEAST


def test_labels_that_touch_already_ask_for_no_more() -> None:
    assert least_share(scene(label(10, 100), label(20, 105)), PLOT) == LEAST


def test_labels_above_the_plot_do_not_count() -> None:
    assert least_share(scene(label(10, -30), label(20, -16)), PLOT) == LEAST


def test_marks_become_smaller_with_their_plot() -> None:
    high = figure(dots([2, 2], [5, 6]), height=500)
    first, second = only(fit_scene(high, 600, 400), Mark)
    assert first.size == pytest.approx(10 * 200 / 300)
    assert first.y - second.y == pytest.approx(0.1 * 200)


def test_an_arrow_keeps_its_size() -> None:
    high = figure(dots([2], [5], marker={"symbol": "arrow"}), height=500)
    assert only(fit_scene(high, 600, 400), Mark)[0].size == 10


def test_a_map_is_not_pressed(context: Context) -> None:
    drawn = present(made(context, "strike-map").figure)
    own = drawn.layout.height
    whole, small = (fit_scene(drawn, 1280, height) for height in (own, own / 2))
    assert only(small, Label)[0].size == pytest.approx(only(whole, Label)[0].size / 2)
