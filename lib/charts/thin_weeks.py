"""Articles above reported events on one axis of days, and events by how many articles report
them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from lib.analyses.coverage import Days
from lib.analyses.incidents import Period
from lib.analyses.thin_weeks import KINDS
from lib.charts import event_bars
from lib.charts.coverage import NOTHING
from lib.charts.model import Axis, Bar, Bars, Chart, Panel, Run, Stroke, rich, stack_panels
from lib.charts.reporters import mix_ink, reporters
from lib.charts.tick_steps import bar_days, most_ticks
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables.records import Row, records
from lib.wording.words import period, quantity

PLOT, ROWS = 400, (0.5, 0.5)
READ, REREAD, READ_ONCE = "", "re-read", "read once"
# How strong the colour of an event is by the number of its articles.
INKS = dict(zip(KINDS, (0.0, 0.4, 1.0), strict=True))
NO_EVENTS = "No reported events in this selection."


@dataclass(frozen=True)
class Shown:
    """The contents: articles by how they were read, events of `incidents.per_period` with the
    colours of their categories, the period of a bar, and the first and last day.

    `below` are title and subtitle of the events on a page of their own.
    """

    articles: Mapping[str, pd.DataFrame]
    events: pd.DataFrame
    kinds: Mapping[str, str]
    period: Period
    days: Days
    below: tuple[str, str] = field(default=("", ""))

    def across(self, look: Theme) -> Axis:
        """The axis of days, with some to spare."""
        margin = pd.Timedelta(days=1 if self.period == "day" else 4)
        starts = self.events["start"]
        ends = pd.Series([*map(pd.Timestamp, self.days), *starts])
        return bar_days(self.period, ends.min() - margin, ends.max() + margin, look.room)


def _width(row: Row) -> float:
    return ((row["end"] - row["start"]).days + 0.9) * 0.94


def _article_bar(row: Row, reading: str) -> Bar:
    number = Run(quantity(int(row["number"]), "article"), is_bold=True)
    return Bar(
        start=row["start"],
        length=int(row["number"]),
        width=_width(row),
        evidence=f"articles {row['article_ids']}",
        hover=rich(number, *([reading] if reading else []), period(row["start"], row["end"])),
    )


def _ink(reading: str) -> float:
    return 0.35 if reading == READ_ONCE else 0.9


def _articles(shown: Shown, across: Axis, look: Theme) -> Panel:
    every = pd.concat(list(shown.articles.values()))
    most = every.groupby("start")["number"].sum().max()
    stacks = tuple(
        Bars(
            name=f"articles {reading}".strip(),
            bars=tuple(_article_bar(row, reading) for row in records(rows) if row["number"]),
            fill=mix_ink(look.neutral, _ink(reading), look),
            outline=Stroke(look.neutral, 0.9),
            category="articles",
        )
        for reading, rows in shown.articles.items()
    )
    up = Axis("count", f"articles per {shown.period}", most_ticks=most_ticks(most))
    return Panel(replace(across, is_labelled=False), up, stacks, is_stacked=True)


def _events(shown: Shown, across: Axis, look: Theme) -> Panel:
    return Panel(
        across=across,
        up=Axis("count", f"events per {shown.period}", most_ticks=event_bars.ticks(shown.events)),
        series=tuple(event_bars.bars(shown.events, shown.kinds, look)),
        is_stacked=True,
        title=shown.below[0],
        subtitle=shown.below[1],
    )


def _key(shown: Shown, look: Theme) -> list[Sign]:
    signs = [
        Sign("■", f"articles {reading}".strip(), mix_ink(look.neutral, _ink(reading), look))
        for reading, rows in shown.articles.items()
        if rows["number"].any()
    ]
    colour = next(iter(shown.kinds.values()), look.muted)
    signs += reporters(shown.events["reported_by"], look, colour)
    return signs + event_bars.doubtful(shown.events, colour)


def articles_and_events(shown: Shown, caption: Caption, look: Theme) -> Chart:
    """The articles by their day of publication above the events by their first day.

    A bar's evidence is `articles <ids>` or `events <ids>`. Without articles it says so.
    """
    if not any(rows["number"].any() for rows in shown.articles.values()):
        return Chart.empty(NOTHING, look)
    across = shown.across(look)
    (low, high), (bottom, top) = stack_panels(ROWS, apart=0.08)
    above, below = _articles(shown, across, look), _events(shown, across, look)
    return Chart(
        panels=(replace(above, bottom=low, top=high), replace(below, bottom=bottom, top=top)),
        caption=replace(caption, key=tuple(_key(shown, look))),
        look=look,
        plot=PLOT,
    )


def _event_bar(row: Row) -> Bar:
    number = Run(quantity(int(row["number"]), "reported event"), is_bold=True)
    return Bar(
        start=row["start"],
        length=int(row["number"]),
        width=_width(row),
        evidence=f"events {row['event_ids']}",
        hover=rich(number, f"in {row['kind']}", period(row["start"], row["end"])),
    )


def _stacks(counts: pd.DataFrame, fills: Mapping[str, str], colour: str) -> tuple[Bars, ...]:
    """The bars from the bottom up: those in one article first."""
    rows = records(counts)
    return tuple(
        Bars(
            name=f"in {kind}",
            bars=tuple(_event_bar(row) for row in rows if row["kind"] == kind),
            fill=fill,
            outline=Stroke(colour, 0.9),
            category=kind,
        )
        for kind, fill in fills.items()
    )


def per_event(
    counts: pd.DataFrame, unit: Period, colour: str, caption: Caption, look: Theme
) -> Chart:
    """Events per period, hollow if one article reports them, the stronger the more do.

    Needs rows of `thin_weeks.per_event`; a bar's evidence is `events <ids>`.
    """
    if counts.empty:
        return Chart.empty(NO_EVENTS, look)
    margin = pd.Timedelta(days=4)
    across = bar_days(unit, counts["start"].min() - margin, counts["end"].max() + margin, look.room)
    up = Axis("count", f"events per {unit}", most_ticks=event_bars.ticks(counts))
    present = [kind for kind in KINDS if (counts["kind"] == kind).any()]
    fills = {kind: mix_ink(colour, INKS[kind], look) for kind in present}
    key = tuple(
        Sign("■" if INKS[kind] else "□", f"in {kind}", fill if INKS[kind] else colour)
        for kind, fill in fills.items()
    )
    return Chart(
        panels=(Panel(across, up, _stacks(counts, fills, colour), is_stacked=True),),
        caption=replace(caption, key=key),
        look=look,
        plot=230,
    )
