"""Tests of lib/drawing/ticks.py, tick_labels.py and chart_axes.py."""

from datetime import datetime
from typing import Any

import pytest

from lib.charts.model import Axis, Place, Run, Unit, rich
from tests.drawing.making import chart, drawn, texts

THREE = (rich("a"), rich(Run("b", is_bold=True)), rich("c"))


def _place(text: object) -> Place:
    return datetime.fromisoformat(text) if isinstance(text, str) else float(str(text))


def across(low: object, high: object, unit: Unit = "count", **more: Any) -> list[str]:
    """The labels of a horizontal axis of 500 pixels."""
    unit = "day" if isinstance(low, str) and unit == "count" else unit
    axis = Axis(unit, low=_place(low), high=_place(high), **more)
    return texts(drawn(chart(across=axis)))


def test_a_few_days_are_single_days() -> None:
    assert across("2031-03-01", "2031-03-05")[0] == "1 Mar 2031"


def test_weeks_begin_on_sundays_and_name_the_year_once() -> None:
    labels = across("2030-12-20", "2031-01-20")
    assert labels == ["22 Dec\n2030", "29 Dec", "5 Jan\n2031", "12 Jan", "19 Jan"]


def test_stated_weeks_that_would_touch_are_thinned() -> None:
    labels = across("2030-10-01", "2031-10-01", unit="week", step=14, first=_place("2030-10-07"))
    assert 4 < len(labels) < 13
    assert labels[0] == "7 Oct\n2030"


def test_a_year_is_in_months_with_the_year_once() -> None:
    labels = across("2030-10-15", "2031-10-15")
    assert labels == ["Nov\n2030", "Jan\n2031", "Mar", "May", "Jul", "Sep"]


def test_decades_are_in_years() -> None:
    assert across("2001-06-01", "2029-06-01")[0].endswith("2005")


@pytest.mark.parametrize(
    ("last", "expected"),
    [(10, ["0", "2", "4", "6", "8", "10"]), (45, ["0", "10", "20", "30", "40"])],
)
def test_numbers_are_round(last: float, expected: list[str]) -> None:
    assert across(0, last) == expected


def test_thousands_are_separated() -> None:
    assert "10,000" in across(0, 12000)


def test_so_few_ticks_that_each_is_a_whole_number() -> None:
    assert across(0, 2, most_ticks=3) == ["0", "1", "2"]


def test_given_ticks_are_kept() -> None:
    assert across(0, 10, "column", places=(1, 4, 12), texts=THREE) == ["a", "b"]


def test_steps_can_be_given_in_days() -> None:
    first = _place("2031-03-01")
    assert across("2031-03-01", "2031-03-06", step=2, first=first) == [
        "1 Mar 2031",
        "3 Mar 2031",
        "5 Mar 2031",
    ]


def test_steps_can_be_given_in_months() -> None:
    labels = across("2031-02-20", "2031-05-10", "month", step=1)
    assert labels == ["1 Mar\n2031", "1 Apr", "1 May"]


def test_a_step_that_would_just_do_is_too_short() -> None:
    """As in plotly.js: 35 days for at most five ticks are two weeks apart, not one."""
    assert across("2031-02-28", "2031-04-04", most_ticks=5) == ["2 Mar\n2031", "16 Mar", "30 Mar"]


def test_a_label_that_would_be_cut_is_dropped() -> None:
    assert across(0, 10, "column", places=(5, 10), texts=(rich("a"), rich("w" * 40))) == ["a"]
