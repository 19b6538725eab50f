"""Days as the serial numbers of spreadsheets."""

from datetime import date, datetime, timedelta

import pandas as pd

from lib.charts.model import Place

# Day 0 of spreadsheets; their count of days is correct from 1 March 1900 on.
EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 -- days have no zone


def serial(moment: date | str) -> float:
    """The moment as days since the spreadsheets' day 0."""
    return (pd.Timestamp(moment).to_pydatetime() - EPOCH) / timedelta(days=1)


def moment(number: float) -> datetime:
    """The moment of a serial number."""
    return EPOCH + timedelta(days=number)


def number(place: Place) -> float:
    """A place on an axis as a number."""
    return serial(place) if isinstance(place, datetime) else float(place)
