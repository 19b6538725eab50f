"""Tests of lib/charts/chart_rings.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.charts.chart_rings import CORNER, ringed_chart, sign_of_rings, with_sign
from lib.charts.fresh import NAME, PART, SIGN, WHOLE
from lib.charts.model import (
    Axis,
    Bar,
    Bars,
    Cell,
    CellLook,
    Cells,
    Chart,
    Mark,
    Panel,
    Point,
    Points,
    Series,
)
from lib.look.style import LIGHT, Caption

SINCE = date(2031, 3, 6)
NEW = {"claims": frozenset({"c2", "c3"}), "events": frozenset({"e1"})}
NUMBERS = Axis("count")


def points(*evidence: str) -> Points:
    marks = (
        Point(float(x), float(x), Mark("circle", "#111", 8), each)
        for x, each in enumerate(evidence)
    )
    return Points("claims", tuple(marks))


def chart(*series: Series, is_stacked: bool = False) -> Chart:
    panel = Panel(NUMBERS, NUMBERS, series, is_stacked=is_stacked)
    return Chart((panel,), Caption("A", "B", "C"), LIGHT, 300)


def rings(made: Chart) -> list[Point]:
    return [
        point
        for series in made.series
        if isinstance(series, Points) and series.name == NAME
        for point in series.points
    ]


def test_each_new_mark_has_a_ring_around_it() -> None:
    found = rings(ringed_chart(chart(points("claims c1", "claims c2", "events e1")), NEW))
    assert [(ring.x, ring.y) for ring in found] == [(1, 1), (2, 2)]
    assert all(ring.mark.size > 8 and not ring.evidence for ring in found)


def test_the_ring_is_thin_if_only_part_is_new() -> None:
    found = rings(ringed_chart(chart(points("claims c2 c3", "claims c1 c2")), NEW))
    assert [ring.mark.edge for ring in found] == [WHOLE, PART]


def test_a_bar_behind_a_point_with_the_same_claims_has_no_second_ring() -> None:
    bar = Bars("bars", (Bar(0.0, 5, 1, evidence="claims c2"),), "#222")
    (ring,) = rings(ringed_chart(chart(bar, points("claims c2")), NEW))
    assert ring.y == 0


def test_a_ring_of_a_bar_stands_at_its_end_or_in_the_middle_of_its_part_of_a_stack() -> None:
    lower = Bars("lower", (Bar(0.0, 4, 1),), "#222")
    upper = Bars("upper", (Bar(0.0, 6, 1, evidence="claims c2"),), "#222")
    (alone,) = rings(ringed_chart(chart(upper), NEW))
    (stacked,) = rings(ringed_chart(chart(lower, upper, is_stacked=True), NEW))
    assert [(ring.x, ring.y) for ring in (alone, stacked)] == [(0.5, 6), (0.5, 7)]


def test_new_cells_have_a_sign_in_tables() -> None:
    cell = Cell(0, 0, (), "accuses", None, "#333", "Navy", "accuses", "claims c1")
    look = CellLook((0.5, 0.5), 11, 30, "#111", "#222", "#FFF")
    cells = Cells(("Navy",), ("A", "B"), (cell, replace(cell, evidence="claims c2")), look)
    found = ringed_chart(chart(cells), NEW).cells
    assert found is not None
    assert [each.words for each in found.cells] == ["accuses", f"{SIGN} accuses"]


def test_a_ring_of_a_cell_is_in_its_corner() -> None:
    cell = Cell(2, 3, (), "accuses", None, "#333", "Navy", "accuses", "claims c2")
    look = CellLook((0.5, 0.5), 11, 30, "#111", "#222", "#FFF")
    (ring,) = rings(ringed_chart(chart(Cells(("Navy",), ("A",), (cell,), look)), NEW))
    assert (ring.x, ring.y) == (3 + CORNER[0], 2 + CORNER[1])


@pytest.mark.parametrize(
    ("evidence", "label"),
    [
        ("claims c2", "published after 6 Mar 2031"),
        ("claims c1 c2", "published after 6 Mar 2031; thin ring: in part"),
        ("claims c1", "published after 6 Mar 2031: none of these"),
    ],
)
def test_the_key_says_what_the_rings_mean(evidence: str, label: str) -> None:
    ringed = ringed_chart(chart(points(evidence)), NEW)
    signed = with_sign(ringed, sign_of_rings(ringed, SINCE))
    assert [sign.label for sign in signed.key] == [label]
