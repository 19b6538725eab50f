"""Marks of figures that lie on top of each other: of too many, those in one place are one mark."""

import pandas as pd

from lib.charts.model import Rich, Run, rich
from lib.tables.records import Row
from lib.wording.words import DASH, period, quantity

# Beyond this number of marks, those of a claimant and bound within so many pixels are one; in a
# plot of this size.
MOST, CELL = 1_000, 6.0
WIDE, HIGH = 760.0, 320.0
KEYS = ["across", "up", "claimant", "bound", "outdated", "slip"]


def _shares(values: pd.Series) -> pd.Series:
    """Each value's share of the way from the least to the greatest."""
    long = values.max() - values.min()
    return (values - values.min()) / long if long else values * 0.0


def _in_cells(marks: pd.DataFrame, cell: float) -> pd.DataFrame:
    days = (marks["day"] - marks["day"].min()).dt.days.astype(float)
    placed = marks.assign(
        across=_shares(days) * WIDE // cell,
        up=_shares(marks["value"].astype(float)) * HIGH // cell,
        least=marks["value"],
        first_day=marks["day"],
        figures=1,
    ).sort_values(["articles", "day"], ascending=[False, True], kind="stable")
    every = dict.fromkeys([name for name in placed.columns if name not in KEYS], "first")
    sums = {"articles": "sum", "figures": "sum", "claim_ids": " ".join, "day": "max"}
    extremes = {"value": "max", "least": "min", "first_day": "min"}
    grouped = placed.groupby(KEYS, dropna=False, sort=False)
    return grouped.agg({**every, **sums, **extremes}).reset_index()


def together(marks: pd.DataFrame) -> pd.DataFrame:
    """The rows of `totals.marks`, or for too many a row for those in one place: its last day and
    highest value, with `first_day` and `least`, and the number of `figures`."""
    plain = marks.assign(figures=1, least=marks["value"], first_day=marks["day"])
    found, cell = plain, CELL
    while len(found) > MOST and cell < HIGH:
        found, cell = _in_cells(marks, cell), cell * 1.6
    return found


def hover(mark: Row) -> Rich:
    """How many figures a mark has, their range and days."""
    ends = dict.fromkeys(f"{int(mark[name]):,}" for name in ("least", "value"))
    return rich(
        Run(f"{quantity(int(mark['figures']), 'figure')}: {DASH.join(ends)}", is_bold=True),
        f"{mark['claimant_name']}, as of {period(mark['first_day'], mark['day'])}",
        "choose fewer days to see each",
    )
