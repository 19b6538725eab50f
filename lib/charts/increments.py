"""Implied new attacks per week as bars from the least to the most that the claims allow."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from lib.charts.colours import bloc_colours, of_bloc
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import TICKS, Caption, Theme, empty, with_caption
from lib.tables import Tables
from lib.wording.words import DASH, between, period

HEIGHT, NARROW_HEIGHT = 360, 460
DAY_MS = 86_400_000


def _range(row: pd.Series) -> str:
    return between(row["low"], row["high"])


def title_of(weeks: pd.DataFrame, measure: str, whose: str) -> str:
    """The finding: the week in which the claims imply the most for certain.

    It is the busiest only where no other week may have had more.
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
        f"Most {measure.lower()} certain in a week by {whose}’s own totals: {number}, {week}; "
        "other weeks may have had more"
    )


def _hover(row: pd.Series) -> str:
    lines = [f"<b>{_range(row)} new</b>".replace("<b>a", "<b>A"), period(row["start"], row["end"])]
    if row["contradicted"]:
        lines.append("<i>these claims cannot both be right</i>")
    return "<br>".join(lines)


def _middles(rows: pd.DataFrame) -> pd.Series:
    return rows["start"] + (rows["end"] - rows["start"]) / 2 + pd.Timedelta(hours=12)


def _bars(weeks: pd.DataFrame, colour: str) -> go.Bar:
    rows = weeks.loc[weeks["high"].notna()]
    return go.Bar(
        x=_middles(rows),
        base=rows["low"].astype(float),
        y=(rows["high"] - rows["low"]).astype(float),
        width=((rows["end"] - rows["start"]).dt.days + 0.9) * DAY_MS * 0.8,
        name="bounded",
        marker={
            "color": with_opacity(colour, 0.3),
            "line": {"width": 1, "color": colour},
            "pattern": {"shape": ["/" if bad else "" for bad in rows["contradicted"]]},
        },
        customdata=[f"claims {ids}" for ids in rows["claim_ids"]],
        hovertext=[_hover(row) for _, row in rows.iterrows()],
        hoverinfo="text",
        textposition="none",
        showlegend=False,
    )


def _least(weeks: pd.DataFrame, colour: str) -> go.Scatter:
    """The least of each week as a mark: an arrow where no claim bounds it from above."""
    is_open = weeks["high"].isna()
    return go.Scatter(
        x=_middles(weeks),
        y=weeks["low"].astype(float),
        mode="markers",
        name="at least",
        marker={
            "symbol": ["triangle-up" if open_ else "line-ew-open" for open_ in is_open],
            "size": [10 if open_ else 12 for open_ in is_open],
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
        customdata=[f"claims {ids}" for ids in weeks["claim_ids"]],
        hovertext=[_hover(row) for _, row in weeks.iterrows()],
        hoverinfo="text",
        showlegend=False,
        cliponaxis=False,
    )


def _key(weeks: pd.DataFrame, colour: str) -> list[Sign]:
    signs = [Sign("▯", "range that the claims allow", colour)]
    if weeks["high"].isna().any():
        signs.append(Sign("▲", "minimum only", colour))
    if weeks["contradicted"].any():
        signs.append(Sign("▨", "claims that cannot both be right", colour))
    return signs


def new_per_week(tables: Tables, weeks: pd.DataFrame, caption: Caption, look: Theme) -> go.Figure:
    """A bar a week from low to high.

    Needs `tallies.weekly_increments` of one claimant and scope. Marks carry `claims <ids>`. With
    no weeks it says so.
    """
    if weeks.empty:
        return empty("Claims from a single week do not imply new attacks per week.", look, 220)
    colour = of_bloc(weeks["bloc"].iloc[0], bloc_colours(tables, look), look)
    figure = go.Figure([_bars(weeks, colour), _least(weeks, colour)])
    margin = pd.Timedelta(days=4)
    figure.update_layout(clickmode="event+select", dragmode="zoom")
    figure.update_yaxes(rangemode="tozero", title="new per week", tickformat=",d")
    figure.update_xaxes(
        range=[weeks["start"].min() - margin, weeks["end"].max() + margin], tickformatstops=TICKS
    )
    caption = replace(caption, key=tuple(_key(weeks, colour)))
    height = NARROW_HEIGHT if look.room.is_narrow else HEIGHT
    return with_caption(figure, caption, look, height)
