"""Tests of lib/charts/spreading.py."""

from lib.charts.spreading import below, spread


def test_many_labels_stay_below_the_ceiling_and_apart() -> None:
    placed = below(spread([160.0] * 8, 10), 10, 165)
    assert placed == [95, 105, 115, 125, 135, 145, 155, 165]


def test_labels_with_room_stay_where_they_are() -> None:
    assert below([10.0, 80.0], 10, 100) == [10, 80]
