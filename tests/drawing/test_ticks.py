"""Tests of lib/drawing/ticks.py and tick_labels.py."""

import pytest

from lib.drawing.from_figure import scene_of
from lib.look.style import TICKS
from tests.drawing.making import SIZE, dots, figure, texts

SHOWN = {"showticklabels": True}


def across(first: object, last: object, **settings: object) -> list[str]:
    """The labels of a horizontal axis of 500 pixels."""
    drawn = figure(dots([first], [5]))
    drawn.update_xaxes(range=[first, last], tickformatstops=TICKS, **SHOWN, **settings)
    return texts(scene_of(drawn, *SIZE))


def test_a_few_days_are_single_days() -> None:
    assert across("2031-03-01", "2031-03-05")[0] == "1 Mar 2031"


def test_weeks_begin_on_sundays_and_name_the_year_once() -> None:
    labels = across("2030-12-20", "2031-01-20")
    assert labels == ["22 Dec\n2030", "29 Dec", "5 Jan\n2031", "12 Jan", "19 Jan"]


def test_a_year_is_in_months_with_the_year_once() -> None:
    labels = across("2030-10-15", "2031-10-15")
    assert labels == ["Nov\n2030", "Jan\n2031", "Mar", "May", "Jul", "Sep"]


def test_decades_are_in_years() -> None:
    assert across("2001-06-01", "2029-06-01")[0].endswith("2005")


@pytest.mark.parametrize(
    ("last", "expected"),
    [(10, ["0", "2", "4", "6", "8", "10"]), (1, ["0", "0.2", "0.4", "0.6", "0.8", "1"])],
)
def test_numbers_are_round(last: float, expected: list[str]) -> None:
    assert across(0, last) == expected


def test_thousands_are_separated() -> None:
    assert "10,000" in across(0, 12000)


def test_so_few_ticks_that_each_is_a_whole_number() -> None:
    assert across(0, 2, nticks=3, tickformat=",d") == ["0", "1", "2"]


def test_given_ticks_are_kept() -> None:
    assert across(0, 10, tickvals=[1, 4, 12], ticktext=["a", "<b>b</b>", "c"]) == ["a", "b"]


def test_steps_can_be_given_in_days() -> None:
    given = {"tick0": "2031-03-01", "dtick": 2 * 86_400_000}
    assert across("2031-03-01", "2031-03-06", **given) == ["1 Mar 2031", "3 Mar 2031", "5 Mar 2031"]


def test_steps_can_be_given_in_months() -> None:
    labels = across("2031-02-20", "2031-05-10", dtick="M1")
    assert labels == ["1 Mar\n2031", "1 Apr", "1 May"]


def test_a_step_that_would_just_do_is_too_short() -> None:
    """As in plotly.js: 35 days for at most five ticks are two weeks apart, not one."""
    assert across("2031-02-28", "2031-04-04", nticks=5) == ["2 Mar\n2031", "16 Mar", "30 Mar"]


def test_a_label_that_would_be_cut_is_dropped() -> None:
    assert across(0, 10, tickvals=[5, 10], ticktext=["a", "w" * 40]) == ["a"]
