"""Tests of lib/exports/native/values.py."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.exports.native import values
from lib.wording import escape


@pytest.mark.parametrize(
    "day", [date(2023, 10, 16), pd.Timestamp("2023-10-16"), np.datetime64("2023-10-16")]
)
def test_a_day_is_the_serial_number_of_spreadsheets(day: object) -> None:
    assert values.number(day) == 45215


def test_half_a_day_is_half_a_number() -> None:
    assert values.number(pd.Timestamp("2023-10-16 12:00")) == 45215.5


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_a_serial_number_is_its_day_again(day: date) -> None:
    assert values.moment(values.serial(day)).date() == day


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NaT])
def test_what_is_missing_is_none(nothing: object) -> None:
    assert values.number(nothing) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_plotlys_text_is_read_as_it_was_written(text: str) -> None:
    assert values.plain(f"<b>{escape.plotly(text)}</b>") == escape.line(escape.visible(text))
