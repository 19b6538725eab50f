"""Tests of lib/charts/model: chart_panels.py and cells.py."""

import pytest

from lib.charts.model import (
    Axis,
    Bar,
    Bars,
    Cell,
    CellLook,
    Cells,
    Chart,
    Line,
    Mark,
    Panel,
    Point,
    Points,
    Series,
    Stroke,
    stack_panels,
)
from lib.look.signs import Sign
from lib.look.style import LIGHT, Caption

MARK, INK = Mark("circle", "#111", 8), Stroke("#111", 1)
POINT = Point(1.0, 2.0, MARK, "claims c1")
CELL = Cell(0, 1, (), "accuses", None, "#333", "Navy", "accuses", "statements s1")
CELLS = Cells(("Navy",), ("A", "B"), (CELL,), CellLook((0.5, 0.5), 11, 30, "#1", "#2", "#F"))


def chart(*series: Series) -> Chart:
    caption = Caption("A", "B", "C", (Sign("●", "exactly"),))
    return Chart((Panel(Axis("count"), Axis("count"), series),), caption, LIGHT, 300)


def test_the_evidence_of_a_chart_is_that_of_its_marks() -> None:
    bars = Bars("events", (Bar(0.0, 1, 1, evidence="events e1"), Bar(1.0, 1, 1)), "#222")
    line = Line("Navy", ((1.0, 2.0),), INK, points=(POINT,))
    made = chart(bars, line, CELLS)
    assert list(made.evidence()) == ["events e1", "claims c1", "statements s1"]


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (Points("claims", ()), False),
        (Points("claims", (POINT,)), True),
        (Line("Navy", (None,), INK), False),
        (Line("Navy", ((1.0, 2.0),), INK), True),
        (Bars("events", (), "#222"), False),
        (CELLS, True),
    ],
)
def test_axes_alone_are_no_picture(series: Series, expected: bool) -> None:
    assert chart(series).has_marks is expected


def test_a_bar_without_a_doubt_is_certain() -> None:
    assert Bar(0.0, 1, 1).is_certain
    assert not Bar(0.0, 1, 1, doubt="only possibly in range").is_certain


def test_a_matrix_knows_its_empty_cells() -> None:
    assert CELLS.gaps() == [(0, 0)]
    assert chart(CELLS).cells is CELLS
    assert chart(Points("claims", (POINT,))).cells is None


def test_panels_share_the_height_and_keep_apart() -> None:
    (low, top), (bottom, high) = stack_panels([3, 1], apart=0.2)
    assert (low, top, bottom, high) == pytest.approx((0.4, 1, 0, 0.2))


def test_a_chart_that_says_what_is_missing_has_neither_marks_nor_key() -> None:
    made = Chart.empty("No events.", LIGHT)
    assert (made.has_marks, made.key, list(made.evidence())) == (False, (), [])
    assert made.message == "No events."
