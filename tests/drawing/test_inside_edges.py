"""Tests of lib/drawing/inside_edges.py: no label past the edge of a picture."""

import pytest

from lib.drawing.from_figure import scene_of
from lib.drawing.letters import label_width
from lib.drawing.scene import Label, Mark, Scene
from lib.look.style import LIGHT, Caption, with_caption
from tests.drawing.making import SIZE, dots, figure, only

ROWS = {"yaxis": {"range": [10, 0]}, "xaxis": {"range": [0, 10]}}


def _named(text: str, x: float, **layout: object) -> Scene:
    """Rows from the top down, one with a mark and words behind it."""
    drawn = figure(dots([x], [5]), **layout)
    drawn.data[0].update(mode="markers+text", text=[text], textposition="middle right")
    return scene_of(drawn, *SIZE)


def _ends(label: Label) -> tuple[float, float]:
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * label_width(label)
    return label.x - before, label.x - before + label_width(label)


def test_rows_leave_room_for_the_words_after_their_marks() -> None:
    text = "more than 40, 8 February · 1 of 2 articles"
    scene = _named(text, 9.0, **ROWS)
    (label,) = only(scene, Label)
    (mark,) = only(scene, Mark)
    assert label.text == text
    assert _ends(label)[1] <= SIZE[0] + 1
    assert mark.x < 400


def test_words_that_end_in_the_picture_leave_the_axis_as_it_is() -> None:
    (mark,) = only(_named("two", 5.0, **ROWS), Mark)
    assert mark.x == 310


@pytest.mark.parametrize("layout", [ROWS, {}])
@pytest.mark.parametrize("x", [0.5, 5.0, 9.0])
def test_a_word_without_an_end_is_cut_at_the_edge(layout: dict, x: float) -> None:
    (label,) = only(_named("y" * 2000, x, **layout), Label)
    assert label.text.endswith("…")
    assert _ends(label)[1] <= SIZE[0] + 4


@pytest.mark.parametrize("anchor", ["left", "center", "right"])
@pytest.mark.parametrize("x", [0.5, 5.0, 9.5])
def test_a_note_stays_in_the_picture_whatever_its_side(anchor: str, x: float) -> None:
    drawn = figure()
    drawn.add_annotation(x=x, y=5, text="V" * 1400, showarrow=False, xanchor=anchor)
    (label,) = only(scene_of(drawn, *SIZE), Label)
    left, right = _ends(label)
    assert left >= -4
    assert right <= SIZE[0] + 4


def test_a_title_that_fills_its_line_in_the_dashboards_font_is_not_cut() -> None:
    said = "A finding of many words " * 5
    drawn = with_caption(figure(), Caption(said, said, said), LIGHT, 500)
    labels = only(scene_of(drawn, LIGHT.room.picture, 500), Label)
    assert [label.text for label in labels if "…" in label.text] == []


def test_a_day_at_the_end_of_an_axis_moves_in_and_stays_whole() -> None:
    drawn = figure()
    text = "29 February 2024"
    drawn.add_annotation(x=10, y=5, text=text, showarrow=False, xanchor="center")
    (label,) = only(scene_of(drawn, *SIZE), Label)
    assert label.text == "29 February 2024"
    assert _ends(label)[1] <= SIZE[0] + 4
