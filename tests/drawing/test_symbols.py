"""Tests of lib/drawing/symbols.py."""

import pytest

from lib.charts.timeline_marks import OTHER, SYMBOLS
from lib.drawing import symbols
from lib.look.style import BOUND_SYMBOLS
from lib.maps.icons import SIGNS

OURS = {
    *BOUND_SYMBOLS.values(),
    *(shape for shape, _ in SYMBOLS.values()),
    *SIGNS,
    OTHER[0],
    "arrow",
    "line-ew-open",
}


@pytest.mark.parametrize("name", sorted(OURS | {f"{OTHER[0]}-open"}))
def test_every_symbol_of_our_figures_has_an_outline(name: str) -> None:
    assert len(symbols.outline(name, 0, 0, 10)) >= 2


def test_a_square_is_as_wide_as_its_size() -> None:
    across = [x for x, _ in symbols.outline("square", 50, 50, 10)]
    assert (min(across), max(across)) == (45, 55)


def test_a_triangle_points_upwards_and_its_opposite_downwards() -> None:
    up, down = (symbols.outline(f"triangle-{way}", 0, 0, 10) for way in ("up", "down"))
    assert min(y for _, y in up) == pytest.approx(-5)
    assert max(y for _, y in down) == pytest.approx(5)


def test_an_arrow_ends_at_its_place_whatever_way_it_points() -> None:
    tip, *_ = symbols.outline("arrow", 20, 30, 9, 135)
    assert tip == (20, 30)


def test_an_angle_turns_clockwise() -> None:
    turned = symbols.outline("triangle-up", 0, 0, 10, 90)
    assert max(x for x, _ in turned) == pytest.approx(5)


def test_an_open_symbol_with_a_dot_has_both() -> None:
    assert symbols.is_open("circle-dot-open")
    assert symbols.has_dot("circle-dot-open")
    assert symbols.base("circle-dot-open") == "circle"
