"""Tests of lib/drawing/inside_edges.py: no label past the edge of a picture."""

from dataclasses import replace
from typing import Literal

import pytest

from lib.charts.model import Axis, Mark, Point, Points, rich
from lib.charts.model import Label as Words
from lib.drawing.letters import label_width
from lib.drawing.scene import Label, Scene
from lib.drawing.scene import Mark as Drawn
from lib.drawing.scenes import scene_of
from lib.look.style import LIGHT, Caption
from tests.drawing.making import NUMBERS, SIZE, chart, drawn, only

ROWS = replace(NUMBERS, unit="row", low=10, high=0)


def _named(text: str, x: float, up: Axis = ROWS) -> Scene:
    """Rows from the top down, one with a mark and words behind it."""
    point = Point(x, 5, Mark("circle", "#D55E00", 10), text=rich(text), text_colour="#111827")
    return drawn(chart(Points("words", (point,)), up=up))


def _ends(label: Label) -> tuple[float, float]:
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * label_width(label)
    return label.x - before, label.x - before + label_width(label)


def test_rows_leave_room_for_the_words_after_their_marks() -> None:
    text = "more than 40, 8 February · 1 of 2 articles"
    scene = _named(text, 9.0)
    (label,) = only(scene, Label)
    (mark,) = only(scene, Drawn)
    assert label.text == text
    assert _ends(label)[1] <= SIZE[0] + 1
    assert mark.x < 400


def test_words_that_end_in_the_picture_leave_the_axis_as_it_is() -> None:
    (mark,) = only(_named("two", 5.0), Drawn)
    assert mark.x == 310


@pytest.mark.parametrize("up", [ROWS, NUMBERS])
@pytest.mark.parametrize("x", [0.5, 5.0, 9.0])
def test_a_word_without_an_end_is_cut_at_the_edge(up: Axis, x: float) -> None:
    (label,) = only(_named("y" * 2000, x, up), Label)
    assert label.text.endswith("…")
    assert _ends(label)[1] <= SIZE[0] + 4


@pytest.mark.parametrize("anchor", ["left", "center", "right"])
@pytest.mark.parametrize("x", [0.5, 5.0, 9.5])
def test_a_note_stays_in_the_picture_whatever_its_side(
    anchor: Literal["left", "center", "right"], x: float
) -> None:
    note = Words(rich("V" * 1400), x, 5, "#111827", 13, anchor)
    (label,) = only(drawn(chart(labels=(note,))), Label)
    left, right = _ends(label)
    assert left >= -4
    assert right <= SIZE[0] + 4


def test_a_title_that_fills_its_line_in_the_dashboards_font_is_not_cut() -> None:
    said = "A finding of many words " * 5
    made = replace(chart(), caption=Caption(said, said, said), height=500)
    labels = only(scene_of(made, LIGHT.room.picture, 500), Label)
    assert [label.text for label in labels if "…" in label.text] == []


def test_a_day_at_the_end_of_an_axis_moves_in_and_stays_whole() -> None:
    note = Words(rich("29 February 2024"), 10, 5, "#111827", 13)
    (label,) = only(drawn(chart(labels=(note,))), Label)
    assert label.text == "29 February 2024"
    assert _ends(label)[1] <= SIZE[0] + 4
