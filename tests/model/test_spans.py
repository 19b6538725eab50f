"""The days on which an event can have happened."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model.spans import span

OUR_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [
        (1, date(2031, 3, 10), date(2031, 3, 12)),
        (2, date(2031, 3, 7), date(2031, 3, 15)),
        (3, date(2031, 3, 1), date(2031, 3, 31)),
    ],
)
def test_a_span_widens_with_its_precision(precision: int, first: date, last: date) -> None:
    assert (first, last) == span(date(2031, 3, 10), date(2031, 3, 12), precision)


def test_a_month_precise_span_over_two_months_covers_both() -> None:
    expected = (date(2031, 2, 1), date(2031, 3, 31))
    assert expected == span(date(2031, 2, 28), date(2031, 3, 1), 3)


@given(OUR_DAYS, st.integers(1, 3))
def test_a_span_includes_its_own_day(day: date, precision: int) -> None:
    first, last = span(day, day, precision)
    assert first <= day <= last
