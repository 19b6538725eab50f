"""Implied new attacks per week as bars over the range that the claims allow."""

from dataclasses import replace

import pandas as pd

from lib.charts.colours import bloc_colours, of_bloc
from lib.charts.model import (
    Axis,
    Bar,
    Bars,
    Chart,
    Mark,
    Panel,
    Point,
    Points,
    Rich,
    Run,
    Stroke,
    rich,
)
from lib.charts.tick_steps import most_ticks
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.wording.words import DASH, between, period

HEIGHT, NARROW_HEIGHT = 360, 460


def _range(row: Row) -> str:
    return between(row["low"], row["high"])


def title_of(weeks: pd.DataFrame, measure: str, whose: str) -> str:
    """The finding: the week with the highest minimum that the claims imply.

    It is called the busiest only if no other week may have had more.
    """
    if weeks.empty or not weeks["low"].max():
        return f"{measure} per week, as implied by the claims"
    at = weeks["low"].astype(float).idxmax()
    top, others = weeks.loc[at], weeks.drop(at)
    number = _range(top).replace(" to ", DASH)
    week = period(top["start"], top["end"])
    if (others["high"].notna() & (others["high"] <= top["low"])).all():
        return f"Busiest week by {whose}’s own totals: {number} {measure.lower()}, {week}"
    return (
        f"Week with the highest minimum by {whose}’s own totals: {number} {measure.lower()}, "
        f"{week}; other weeks may have had more"
    )


DOUBT = "these claims cannot both be right"


def _hover(row: Row) -> Rich:
    said = f"{_range(row)} new"
    number = Run(f"A{said[1:]}" if said.startswith("a") else said, is_bold=True)
    doubt = (Run(DOUBT, is_slanted=True),) if row["contradicted"] else ()
    return rich(number, period(row["start"], row["end"]), *doubt)


def _week(row: Row) -> pd.Timestamp:
    """The Monday of the week: it ends with its last claim, and begins after the one before."""
    return row["end"] - pd.Timedelta(days=row["end"].weekday())


def _width(row: Row) -> float:
    return ((row["end"] - row["start"]).days + 0.9) * 0.8


def _middle(row: Row) -> pd.Timestamp:
    return row["start"] + (row["end"] - row["start"]) / 2 + pd.Timedelta(hours=12)


def _bar(row: Row) -> Bar:
    after = (_middle(row) - _week(row)).total_seconds() / 86_400
    return Bar(
        start=_week(row),
        length=float(row["high"] - row["low"]),
        width=_width(row),
        left=after - _width(row) / 2,
        base=float(row["low"]),
        evidence=f"claims {row['claim_ids']}",
        hover=_hover(row),
        doubt=DOUBT if row["contradicted"] else "",
    )


def _bars(weeks: pd.DataFrame, colour: str) -> Bars:
    rows = weeks.loc[weeks["high"].notna()]
    return Bars(
        name="bounded",
        bars=tuple(_bar(row) for row in records(rows)),
        fill=with_opacity(colour, 0.3),
        outline=Stroke(colour, 1),
    )


def _least(weeks: pd.DataFrame, colour: str) -> Points:
    """The minimum of each week as a mark: an arrow if no claim sets a maximum."""
    bounded = Mark("line-ew-open", colour, 12, edge=2)
    is_open = Mark("triangle-up", colour, 10, edge=2)
    points = [
        Point(
            x=_middle(row),
            y=float(row["low"]),
            mark=is_open if pd.isna(row["high"]) else bounded,
            evidence=f"claims {row['claim_ids']}",
            hover=_hover(row),
            bound="at_least",
            slot=_week(row),
        )
        for row in records(weeks)
    ]
    return Points("at least", tuple(points), is_free=True)


def _key(weeks: pd.DataFrame, colour: str) -> list[Sign]:
    signs = [Sign("▯", "range that the claims allow", colour)]
    if weeks["high"].isna().any():
        signs.append(Sign("▲", "minimum only", colour))
    if weeks["contradicted"].any():
        signs.append(Sign("▨", "claims that cannot both be right", colour))
    return signs


def new_per_week(tables: Tables, weeks: pd.DataFrame, caption: Caption, look: Theme) -> Chart:
    """A bar per week from low to high.

    Needs `totals.weekly_increments` of one claimant and scope. Marks carry `claims <ids>`. Without
    weeks it says so.
    """
    if weeks.empty:
        return Chart.empty(
            "Claims from a single week do not imply new attacks per week.", look, 220
        )
    colour = of_bloc(weeks["bloc"].iloc[0], bloc_colours(tables, look), look)
    margin = pd.Timedelta(days=4)
    panel = Panel(
        across=Axis("week", low=weeks["start"].min() - margin, high=weeks["end"].max() + margin),
        up=Axis("count", "new per week", most_ticks=most_ticks(weeks[["low", "high"]].max().max())),
        series=(_bars(weeks, colour), _least(weeks, colour)),
    )
    height = NARROW_HEIGHT if look.room.is_narrow else HEIGHT
    return Chart((panel,), replace(caption, key=tuple(_key(weeks, colour))), look, height)
