"""The days that a chart of reported events shows."""

from datetime import date

import pandas as pd

from lib.views.context import Context


def days_shown(context: Context, events: pd.DataFrame) -> tuple[date, date]:
    """The first and last day: those of the selection, as far as the corpus has events at all."""
    every, (first, last) = context.everything.events["start"], context.days
    low, high = every.min().date(), every.max().date()
    low = low if first is None else max(first, low)
    high = high if last is None else min(last, high)
    return min(low, events["start"].min().date()), max(high, events["start"].max().date())
