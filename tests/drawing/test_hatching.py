"""Tests of lib/drawing/hatching.py."""

import pytest

from lib.drawing.hatching import hatches

SQUARE = [(0, 0), (20, 0), (20, 20), (0, 20)]


def test_lines_rise_and_are_within_the_area() -> None:
    lines = hatches([SQUARE], 5)
    assert len(lines) > 3
    assert all(0 <= x <= 20 and 0 <= y <= 20 for line in lines for x, y in line)
    assert all(x0 < x1 and y0 > y1 for (x0, y0), (x1, y1) in lines)


def test_lines_have_the_given_distance() -> None:
    first, second = hatches([SQUARE], 5)[1:3]
    rise = (second[0][0] + second[0][1]) - (first[0][0] + first[0][1])
    assert rise / 2**0.5 == pytest.approx(5)


def test_an_area_of_two_parts_has_no_line_between_them() -> None:
    apart = [(x + 40, y) for x, y in SQUARE]
    lines = hatches([SQUARE, apart], 5)
    assert [line for line in lines if line[0][0] < 20 < 40 < line[1][0]] == []


def test_nothing_has_no_lines() -> None:
    assert hatches([], 5) == []
