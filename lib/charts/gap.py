"""Reported events against the claimed running total: cumulative lines, and their gap."""

from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses import totals
from lib.charts import envelope
from lib.charts.colours import bloc_colours, of_bloc
from lib.charts.model import Axis, Chart, Label, Line, Mark, Panel, Point, Rule, Run, Stroke, rich
from lib.charts.model.series import Dash
from lib.charts.tick_steps import most_ticks
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.wording.words import day, quantity, short

HEIGHT, NARROW_HEIGHT = 460, 560
# Mark, dash and words of each line of events: distinguishable without colour.
KINDS: dict[str, tuple[str, Dash, str]] = {
    "reported": ("circle", "solid", "reported"),
    "vouched": ("square-open", "dash", "reported by officials or media"),
    "official": ("diamond-open", "dot", "confirmed officially"),
}
SIGNS = {"reported": "━●", "vouched": "╌□", "official": "┄◇"}


@dataclass(frozen=True)
class Compared:
    """An envelope of one claimant, the reported events so far, and `totals.gap` of both.

    Events that others than the claimant report (`vouched`), and those that are officially
    confirmed, are separate lines if given. `counted` are the events by the last day compared.
    """

    bounds: pd.DataFrame
    documented: pd.DataFrame
    gaps: pd.DataFrame
    bloc: str | None = None
    vouched: pd.DataFrame | None = None
    official: pd.DataFrame | None = None
    counted: tuple[str, ...] = ()

    def title(self) -> str:
        """The finding for the claimant's last day."""
        if self.gaps.empty:
            return "Reported against claimed"
        name, last = str(self.bounds["claimant_name"].iloc[0]), self.gaps.iloc[-1]
        known = last if self.official is not None else last.drop("official", errors="ignore")
        return totals.gap_sentence(known.to_dict(), name)


def _steps(name: str, points: list[Point], stroke: Stroke) -> Line:
    """A cumulative line, with a mark at each step."""
    spots = tuple((point.x, point.y) for point in points)
    return Line(name, spots, stroke, is_stepped=True, points=tuple(points))


def _claim(row: Row, colour: str) -> Point:
    most = () if pd.isna(row["high"]) else (f"at most {row['high']:,}",)
    least = Run(f"At least {row['low']:,} claimed", is_bold=True)
    return Point(
        x=row["day"],
        y=float(row["low"]),
        mark=Mark("triangle-up", colour, 7),
        evidence=f"claims {row['claim_ids']}",
        hover=rich(least, f"by {day(row['day'])}", *most),
        bound="at_least",
    )


def _claimed(bounds: pd.DataFrame, colour: str) -> Line:
    """The claimant's minimum, with a mark where it rises."""
    setting = bounds["low_id"].fillna("")
    rises = setting.ne(setting.shift(fill_value="")).astype(bool)
    rows = bounds.loc[rises | (bounds.index == bounds.index[-1])]
    points = [_claim(row, colour) for row in records(rows)]
    return _steps("claimed", points, Stroke(colour, 2))


def _count(row: Row, kind: str, colour: str) -> Point:
    symbol, _, words = KINDS[kind]
    sure = () if row["low"] == row["high"] else (f"{row['low']:,} of them certainly in range",)
    so_far = Run(f"{row['high']:,} {words} so far", is_bold=True)
    return Point(
        x=row["day"],
        y=float(row["high"]),
        mark=Mark(symbol, colour, 6 if kind == "reported" else 4),
        evidence=f"events {row['event_ids']}",
        hover=rich(so_far, f"{quantity(row['number'], 'event')} on {day(row['day'])}", *sure),
    )


def _counted(rows: pd.DataFrame, colour: str, kind: str = "reported") -> Line:
    """The cumulative events, with a mark for each day with events; `kind` says which events."""
    points = [_count(row, kind, colour) for row in records(rows)]
    return _steps(kind, points, Stroke(colour, 2, KINDS[kind][1]))


def _parts(shown: Compared) -> dict[str, pd.DataFrame]:
    """The lines of events: all of them, and those known to be reported by others."""
    lines = {"reported": shown.documented, "vouched": shown.vouched, "official": shown.official}
    return {kind: rows for kind, rows in lines.items() if rows is not None}


def _bracket(last: Row, look: Theme) -> tuple[tuple[Rule, ...], tuple[Label, ...]]:
    """The gap on the last day as a line between both, with its size; nothing without a certain
    gap."""
    if not totals.is_certain(last):
        return (), ()
    low, high = sorted([float(last["claimed_low"]), float(last["documented_high"])])
    label = Label(
        text=rich(totals.gap_words(last)),
        x=last["day"],
        y=(low + high) / 2,
        colour=look.ink,
        size=12,
        anchor="right",
        right=-8,
    )
    return (Rule(last["day"], Stroke(look.ink, 1.5, "dot"), low, high),), (label,)


def _span(shown: Compared) -> tuple[pd.Timestamp, pd.Timestamp]:
    days = pd.concat([shown.bounds["day"], shown.documented["day"]])
    margin = pd.Timedelta(days=max(4, (days.max() - days.min()).days // 40))
    return days.min() - margin, days.max() + margin


def _highest(shown: Compared) -> float:
    """The highest number that is drawn."""
    return float(
        pd.concat([shown.bounds["low"], shown.bounds["high"], shown.documented["high"]]).max()
    )


def _key(shown: Compared, colours: dict[str, str], look: Theme) -> tuple[Sign, ...]:
    name, first = short(shown.bounds["claimant_name"].iloc[0]), shown.bounds["bloc"].iloc[0]
    theirs = of_bloc(shown.bloc, colours, look)
    return (
        Sign("▲", f"claimed at least by {name}", of_bloc(first, colours, look)),
        *(Sign(SIGNS[kind], KINDS[kind][2], theirs) for kind in _parts(shown)),
        *envelope.signs(shown.bounds, colours, look),
    )


def documented_against_claimed(
    tables: Tables, shown: Compared, caption: Caption, look: Theme
) -> Chart:
    """Both lines from the same start, over a band of what the claims allow.

    Marks carry `claims <ids>` and `events <ids>`. Without an envelope it says so.
    """
    if shown.bounds.empty:
        return Chart.empty("No claimant of this running total is named in this selection.", look)
    colours = bloc_colours(tables, look)
    ours = of_bloc(shown.bounds["bloc"].iloc[0], colours, look)
    theirs = of_bloc(shown.bloc, colours, look)
    rules, labels = _bracket(records(shown.gaps.tail(1))[0], look)
    first, last = _span(shown)
    panel = Panel(
        across=Axis("day", low=first, high=last),
        up=Axis("count", "so far", most_ticks=most_ticks(_highest(shown))),
        series=(
            *envelope.band(shown.bounds, colours, look),
            *(_counted(rows, theirs, kind) for kind, rows in _parts(shown).items()),
            _claimed(shown.bounds, ours),
        ),
        labels=labels,
        rules=rules,
    )
    height = NARROW_HEIGHT if look.room.is_narrow else HEIGHT
    return Chart((panel,), replace(caption, key=_key(shown, colours, look)), look, height)
