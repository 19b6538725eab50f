"""What became known per day: articles, claims and statements, each on its own axis."""

from dataclasses import replace

import pandas as pd

from lib.charts.model import Axis, Bar, Bars, Chart, Panel, rich, stack_panels
from lib.look.style import Caption, Theme
from lib.tables.records import Row, records
from lib.wording.words import day, quantity

KINDS = ("articles", "claims", "statements")
PLOT = 280
# For a day.
WIDTH = 0.86


def title_of(counts: pd.DataFrame) -> str:
    """The finding: the day with the most articles; in a tie, the number of such days."""
    articles = counts.loc[counts["kind"] == "articles"]
    if not articles["number"].sum():
        return "Nothing became known in these days"
    top = articles.loc[articles["number"].idxmax()]
    whole = int(articles["number"].sum())
    busiest = int((articles["number"] == top["number"]).sum())
    if busiest > 1:
        return (
            f"{quantity(whole, 'article')}; up to {int(top['number']):,} a day, on {busiest} days"
        )
    return f"Busiest day {day(top['day'])}: {int(top['number']):,} of {quantity(whole, 'article')}"


def _bars(rows: pd.DataFrame, kind: str, look: Theme) -> Bars:
    def bar(row: Row) -> Bar:
        return Bar(
            start=row["day"],
            length=int(row["number"]),
            width=WIDTH,
            left=-WIDTH / 2,
            evidence=f"{kind} {row['ids']}",
            hover=rich(f"{day(row['day'])}: {quantity(row['number'], kind.removesuffix('s'))}"),
        )

    return Bars(kind, tuple(bar(row) for row in records(rows)), fill=look.neutral)


def _days(counts: pd.DataFrame, look: Theme) -> Axis:
    margin = pd.Timedelta(hours=18)
    return Axis(
        "day",
        low=counts["day"].min() - margin,
        high=counts["day"].max() + margin,
        first=counts["day"].min(),
        step=-(-counts["day"].nunique() // (4 if look.room.is_narrow else 10)),
        angle=0,
    )


def became_known(counts: pd.DataFrame, caption: Caption, look: Theme) -> Chart:
    """Bars per day of publication; needs day, kind, number and ids from `changes.per_day`.

    A bar's evidence is `articles <ids>`, `claims <ids>` or `statements <ids>`. With nothing to
    count it says so.
    """
    if not counts["number"].sum():
        return Chart.empty("Nothing became known in these days.", look)
    places = stack_panels([1] * len(KINDS), apart=0.09)
    across, panels = _days(counts, look), []
    for kind, (bottom, top) in zip(KINDS, places, strict=True):
        rows = counts.loc[counts["kind"] == kind]
        panel = Panel(
            across=replace(across, is_labelled=kind == KINDS[-1]),
            up=Axis("count", kind, most_ticks=int(min(rows["number"].max() + 1, 4))),
            series=(_bars(rows, kind, look),),
            bottom=bottom,
            top=top,
        )
        panels.append(panel)
    return Chart(tuple(panels), caption, look, plot=PLOT)
