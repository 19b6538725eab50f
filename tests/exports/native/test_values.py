"""Tests of lib/exports/native/values.py."""

from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.exports.native import values
from tests.present import moment


@pytest.mark.parametrize("day", [datetime(2023, 10, 16), pd.Timestamp("2023-10-16")])  # noqa: DTZ001
def test_a_day_is_the_serial_number_of_spreadsheets(day: datetime) -> None:
    assert values.number(day) == 45215


def test_half_a_day_is_half_a_number() -> None:
    assert values.number(moment("2023-10-16 12:00")) == 45215.5


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_a_serial_number_is_its_day_again(day: date) -> None:
    assert values.moment(values.serial(day)).date() == day


def test_a_number_stays_itself() -> None:
    assert values.number(3) == 3.0
