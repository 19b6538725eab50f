"""Tests of lib/drawing/free/curves.py: the lines and areas of a free figure."""

import plotly.graph_objects as go

from lib.drawing.scene import Path
from lib.drawing.scenes import scene_of
from tests.drawing.making import SIZE, figure, line, only
from tests.present import present


def paths(*traces: go.Scatter) -> list[Path]:
    return only(scene_of(figure(*traces), *SIZE), Path)


def area(x: list, y: list, **more: object) -> go.Scatter:
    filled = {"mode": "none", "fill": "toself", "fillcolor": "rgba(0,114,178,0.2)", **more}
    return go.Scatter(x=x, y=y, **filled)


def test_a_gap_stays_a_gap() -> None:
    (path,) = paths(line([1, 2, None, 3, 4], [1, 1, None, 1, 1]))
    assert [len(part) for part in path.parts] == [2, 2]


def test_a_line_is_cut_at_the_plot() -> None:
    (path,) = paths(line([-10, 20], [5, 5]))
    assert path.parts[0] == ((59.5, 180), (560.5, 180))


def test_an_area_is_cut_at_the_plot() -> None:
    (path,) = paths(area([-5, 5, 5, -5, -5], [2, 2, 4, 4, 2]))
    assert min(x for x, _ in path.parts[0]) == 59.5
    assert present(path.fill).colour.opacity == 0.2
    assert path.stroke is None


def test_islands_are_parts_of_one_shape() -> None:
    (path,) = paths(area([1, 2, 2, 1, None, 5, 6, 6, 5], [1, 1, 2, 1, None, 1, 1, 2, 1]))
    assert len(path.parts) == 2


def test_named_parts_are_separate_shapes() -> None:
    rings = area([1, 2, 2, 1, None, 5, 6, 6, 5], [1, 1, 2, 1, None, 1, 1, 2, 1], meta=["A", "B"])
    assert [path.name for path in paths(rings)] == ["A", "B"]


def test_a_line_of_no_width_is_not_drawn() -> None:
    assert paths(line([1, 2], [1, 1], line={"width": 0})) == []
