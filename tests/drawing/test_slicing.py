"""Tests of lib/drawing/slicing.py: high pictures of rows in parts that can be read."""

from itertools import pairwise

import plotly.graph_objects as go

from lib.drawing import from_figure
from lib.drawing.scene import Label, Mark, Scene
from lib.drawing.slicing import CONTINUED
from tests.drawing.making import dots, figure

WIDTH, HEIGHT = 600.0, 300.0


def _rows(count: int, heading: str = "") -> go.Figure:
    """A figure that lists so many claimants from the top down, under a heading."""
    drawn = figure(dots([5] * count, list(range(count)), name="claims"))
    names = [f"Claimant {row}" for row in range(count)]
    drawn.update_layout(height=24 * count + 90, margin={"t": 50, "b": 40, "l": 120, "r": 20})
    drawn.update_yaxes(
        tickvals=list(range(count)),
        ticktext=names,
        range=[count - 0.4, -1.6],
        visible=True,
        showticklabels=True,
        tickfont={"size": 12, "color": "#111827"},
    )
    if heading:
        drawn.add_annotation(x=0, xref="paper", y=-1, text=f"<b>{heading}</b>", showarrow=False)
    return drawn


def _names(scene: Scene) -> list[Label]:
    found = [item for item in scene.items if isinstance(item, Label)]
    return [label for label in found if label.text.startswith("Claimant")]


def test_forty_claimants_are_split_into_parts_and_stay_inside() -> None:
    parts = from_figure.parts(_rows(40), WIDTH, HEIGHT)
    assert len(parts) > 2
    names = [label.text for part in parts for label in _names(part)]
    assert names == [f"Claimant {row}" for row in range(40)]
    assert all(0 <= label.y <= part.height <= HEIGHT for part in parts for label in _names(part))


def test_no_row_overlaps_the_next() -> None:
    for part in from_figure.parts(_rows(40), WIDTH, HEIGHT):
        assert min(b.y - a.y for a, b in pairwise(_names(part))) >= 12


def test_a_mark_stays_beside_its_row() -> None:
    for part in from_figure.parts(_rows(40), WIDTH, HEIGHT):
        marks = [item.y for item in part.items if isinstance(item, Mark)]
        assert [round(label.y - y) for label, y in zip(_names(part), marks, strict=True)] == [
            4
        ] * len(marks)


def test_a_continued_part_repeats_its_heading() -> None:
    first, *others = from_figure.parts(_rows(40, "Killed"), WIDTH, HEIGHT)
    headings = [
        [
            item.text
            for item in part.items
            if isinstance(item, Label) and item.text.startswith("Killed")
        ]
        for part in (first, *others)
    ]
    assert headings == [["Killed"], *[[f"Killed{CONTINUED}"]] * len(others)]


def test_a_few_rows_are_one_picture() -> None:
    assert len(from_figure.parts(_rows(5), WIDTH, HEIGHT)) == 1
