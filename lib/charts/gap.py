"""Reported events against the claimed running total: lines that count up, and their gap."""

from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import totals
from lib.charts import envelope
from lib.charts.colours import bloc_colours, of_bloc
from lib.look.signs import Sign
from lib.look.style import TICKS, Caption, Theme, empty, with_caption
from lib.tables import Tables
from lib.wording import escape
from lib.wording.words import day, quantity, short

HEIGHT, NARROW_HEIGHT = 460, 560
# Mark, dash and words of each line of events: told apart without colour.
KINDS = {
    "reported": ("circle", "solid", "reported"),
    "vouched": ("square-open", "dash", "reported by officials or media"),
    "official": ("diamond-open", "dot", "confirmed officially"),
}
SIGNS = {"reported": "━●", "vouched": "╌□", "official": "┄◇"}


@dataclass(frozen=True)
class Compared:
    """An envelope of one claimant, the reported events so far, and `tallies.gap` of both.

    Of the events those that others than the claimant report (`vouched`), and those of them that
    are confirmed officially, are lines of their own where they are given.
    """

    bounds: pd.DataFrame
    documented: pd.DataFrame
    gaps: pd.DataFrame
    bloc: str | None = None
    vouched: pd.DataFrame | None = None
    official: pd.DataFrame | None = None

    def title(self) -> str:
        """The finding on the last day that the claimant tells of."""
        if self.gaps.empty:
            return "Reported against claimed"
        name, last = str(self.bounds["claimant_name"].iloc[0]), self.gaps.iloc[-1]
        known = last if self.official is not None else last.drop("official", errors="ignore")
        return totals.gap_sentence(known.to_dict(), name)


def _steps(
    name: str, rows: pd.DataFrame, symbol: str, size: int, colour: str, dash: str = "solid"
) -> go.Scatter:
    """A line that counts up, a mark at each step; needs day, height, payload and hover."""
    return go.Scatter(
        x=rows["day"],
        y=rows["height"].astype(float),
        mode="lines+markers",
        name=name,
        line={"shape": "hv", "color": colour, "width": 2, "dash": dash},
        marker={"size": size, "color": colour, "symbol": symbol},
        customdata=rows["payload"].tolist(),
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        showlegend=False,
    )


def _claimed(bounds: pd.DataFrame, colour: str) -> go.Scatter:
    """What the claimant claims at least, a mark where that rises."""
    setting = bounds["low_id"].fillna("")
    rises = setting.ne(setting.shift(fill_value="")).astype(bool)
    rows = bounds.loc[rises | (bounds.index == bounds.index[-1])]
    texts = [
        f"<b>At least {row['low']:,} claimed</b><br>by {day(row['day'])}"
        + ("" if pd.isna(row["high"]) else f"<br>at most {row['high']:,}")
        for _, row in rows.iterrows()
    ]
    told = rows.assign(height=rows["low"], payload="claims " + rows["claim_ids"], hover=texts)
    return _steps("claimed", told, "triangle-up", 7, colour)


def _counted(rows: pd.DataFrame, colour: str, kind: str = "reported") -> go.Scatter:
    """The events counted up, a mark a day with events; `kind` says which of them."""
    symbol, dash, words = KINDS[kind]
    texts = [
        f"<b>{row['high']:,} {words} so far</b><br>{quantity(row['number'], 'event')} on "
        f"{day(row['day'])}"
        + ("" if row["low"] == row["high"] else f"<br>{row['low']:,} of them certainly in range")
        for _, row in rows.iterrows()
    ]
    told = rows.assign(height=rows["high"], payload="events " + rows["event_ids"], hover=texts)
    return _steps(kind, told, symbol, 6 if kind == "reported" else 4, colour, dash)


def _parts(shown: Compared) -> dict[str, pd.DataFrame]:
    """The lines of events: all of them, and those of which it is known that others report them."""
    lines = {"reported": shown.documented, "vouched": shown.vouched, "official": shown.official}
    return {kind: rows for kind, rows in lines.items() if rows is not None}


def _bracket(figure: go.Figure, last: pd.Series, look: Theme) -> None:
    """The gap on the last day as a line between both, with its size; nothing where none is sure."""
    if not totals.is_certain(last.to_dict()):
        return
    ends = sorted([float(last["claimed_low"]), float(last["documented_high"])])
    figure.add_shape(
        type="line",
        x0=last["day"],
        x1=last["day"],
        y0=ends[0],
        y1=ends[1],
        line={"color": look.ink, "width": 1.5, "dash": "dot"},
    )
    figure.add_annotation(
        x=last["day"],
        y=sum(ends) / 2,
        text=escape.plotly(totals.gap_words(last.to_dict())),
        font={"size": 12, "color": look.ink},
        xanchor="right",
        xshift=-8,
        showarrow=False,
    )


def _span(shown: Compared) -> tuple[pd.Timestamp, pd.Timestamp]:
    days = pd.concat([shown.bounds["day"], shown.documented["day"]])
    margin = pd.Timedelta(days=max(4, (days.max() - days.min()).days // 40))
    return days.min() - margin, days.max() + margin


def documented_against_claimed(
    tables: Tables, shown: Compared, caption: Caption, look: Theme
) -> go.Figure:
    """Both lines since the same start, with what the claims allow as a band behind them.

    Marks carry `claims <ids>` and `events <ids>`. Without an envelope it says so.
    """
    if shown.bounds.empty:
        return empty("No claimant of this running total is named in this selection.", look)
    colours = bloc_colours(tables, look)
    ours = of_bloc(shown.bounds["bloc"].iloc[0], colours, look)
    theirs = of_bloc(shown.bloc, colours, look)
    figure = go.Figure(envelope.band(shown.bounds, colours, look))
    figure.add_traces([_counted(rows, theirs, kind) for kind, rows in _parts(shown).items()])
    figure.add_traces([_claimed(shown.bounds, ours)])
    _bracket(figure, shown.gaps.iloc[-1], look)
    figure.update_layout(clickmode="event+select", dragmode="zoom")
    figure.update_yaxes(rangemode="tozero", title="so far", tickformat=",d")
    figure.update_xaxes(range=list(_span(shown)), tickformatstops=TICKS)
    name = short(shown.bounds["claimant_name"].iloc[0])
    key = [
        Sign("▲", f"claimed at least by {name}", ours),
        *(Sign(SIGNS[kind], KINDS[kind][2], theirs) for kind in _parts(shown)),
        *envelope.signs(shown.bounds, colours, look),
    ]
    height = NARROW_HEIGHT if look.room.is_narrow else HEIGHT
    return with_caption(figure, replace(caption, key=tuple(key)), look, height)
