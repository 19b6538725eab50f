"""What one party did, claimed, suffered and says: four strips on one axis of days."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses import reporters as reported
from lib.analyses.incidents import Period
from lib.charts import event_bars, reference_lines
from lib.charts.colours import side_colour
from lib.charts.model import (
    Axis,
    Bar,
    Bars,
    Chart,
    Mark,
    Panel,
    Point,
    Points,
    Run,
    Stroke,
    rich,
)
from lib.charts.reporters import reporters
from lib.charts.stance_cells import signs_of_sides
from lib.charts.strips import on_top_of_each_other, strip
from lib.charts.tick_steps import bar_days
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.model.vocabulary import SIDES
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.wording import words
from lib.wording.words import quantity

PLOT = 500
APART = 0.035
# The room above the highest bar for the strip's heading and diamonds, in multiples of that bar.
ROOM = 1.75
# Where the row of diamonds is, in multiples of the highest bar.
ABOVE = 1.2
NOTHING = "Nothing that this party did, claimed, suffered or said is in this selection."


@dataclass(frozen=True)
class Strips:
    """The contents of the chart.

    Events that it did, claimed and suffered, as `incidents.per_period` counts them; its figures and
    statements, as `party_acts` does; a heading for each strip; the first and last day of the axis,
    None without anything to draw.
    """

    did: pd.DataFrame
    claimed: pd.DataFrame
    suffered: pd.DataFrame
    figures: pd.DataFrame
    said: pd.DataFrame
    headings: tuple[str, str, str, str]
    period: Period
    span: tuple[pd.Timestamp, pd.Timestamp] | None
    colour: str
    lines: list[reference_lines.Line]

    @property
    def events(self) -> pd.DataFrame:
        """The counts of all events."""
        return pd.concat([self.did, self.claimed, self.suffered], ignore_index=True)


def _event_bars(counts: pd.DataFrame, colour: str, look: Theme) -> tuple[Bars, ...]:
    kinds = dict.fromkeys(reported.LABELS.values(), colour)
    return tuple(event_bars.bars(counts, kinds, look)) if len(counts) else ()


def _when(row: Row) -> str:
    return words.period(row["start"], row["end"])


def _middle(row: Row) -> pd.Timestamp:
    """The middle of a period: a mark stands above the middle of its bar."""
    return row["start"] + (row["end"] - row["start"] + pd.Timedelta(days=1)) / 2


def _figure(row: Row, height: float, look: Theme) -> Point:
    number = Run(f"{quantity(row['number'], 'figure')} given", is_bold=True)
    return Point(
        x=_middle(row),
        y=height,
        mark=Mark("diamond", look.ink, 8),
        text=() if look.room.is_narrow else rich(f"{row['number']:,}"),
        text_colour=look.muted,
        evidence=f"claims {row['ids']}",
        hover=rich(number, _when(row)),
        slot=row["start"],
    )


def _figures(counts: pd.DataFrame, highest: int, look: Theme) -> tuple[Points, ...]:
    """A row of diamonds above the bars, each with its number."""
    height = max(highest, 1) * ABOVE
    points = tuple(_figure(row, height, look) for row in records(counts))
    return (Points("figures", points, text_size=10),) if points else ()


def _statement_bar(row: Row) -> Bar:
    number = Run(quantity(row["number"], "statement"), is_bold=True)
    side = SIDES.label(row["category"]).lower()
    return Bar(
        start=row["start"],
        length=int(row["number"]),
        width=((row["end"] - row["start"]).days + 0.9) * 0.94,
        evidence=f"statements {row['ids']}",
        hover=rich(number, side, _when(row)),
        doubt="" if row["certain"] else event_bars.POSSIBLE,
    )


def _statements(counts: pd.DataFrame, look: Theme) -> tuple[Bars, ...]:
    """Bars by side, in the order of the vocabulary; those of no side are hollow."""
    rows = records(counts)
    by_side = together(rows, (row["category"] for row in rows))
    return tuple(
        Bars(
            name=term.label,
            bars=tuple(map(_statement_bar, by_side[side])),
            fill=side_colour(side, look) or look.paper,
            outline=Stroke(side_colour(side, look) or look.muted, 0.9),
            category=term.label,
        )
        for side, term in SIDES.terms.items()
        if side in by_side
    )


def _highest(*counts: pd.DataFrame) -> int:
    """The highest number of a period in any of these tables."""
    totals = [int(each.groupby("start")["number"].sum().max()) for each in counts if len(each)]
    return max(totals, default=0)


def _panel(
    shown: Strips, number: int, series: tuple, highest: int, across: Axis, look: Theme
) -> Panel:
    """A strip with its heading in it."""
    title, up = shown.headings[number], Axis("count", f"per {shown.period}", 0)
    heading = rich(Run(title, is_bold=True))
    return strip(title, heading, series, highest, ROOM, (across, up), look)


def _strips(shown: Strips, look: Theme) -> list[tuple[tuple, int]]:
    """The series of each strip, and its highest number."""
    return [
        (_event_bars(shown.did, shown.colour, look), _highest(shown.did)),
        (
            (
                *_event_bars(shown.claimed, shown.colour, look),
                *_figures(shown.figures, _highest(shown.claimed), look),
            ),
            _highest(shown.claimed),
        ),
        (_event_bars(shown.suffered, shown.colour, look), _highest(shown.suffered)),
        (_statements(shown.said, look), _highest(shown.said)),
    ]


def _key(shown: Strips, look: Theme) -> list[Sign]:
    """Who reports the events, what the diamond is, and the sides of statements."""
    signs = reporters(shown.events["reported_by"], look, shown.colour)
    if len(shown.figures):
        signs.append(Sign("◆", "figures that it gave, and how many", look.ink))
    signs += signs_of_sides(set(shown.said["category"]), look)
    counts: Mapping[str, pd.DataFrame] = {"events": shown.events, "said": shown.said}
    if any(not each["certain"].all() for each in counts.values() if len(each)):
        signs.append(Sign("▨", f"bars {event_bars.POSSIBLE}", shown.colour))
    return signs


def party_strips(shown: Strips, caption: Caption, look: Theme) -> Chart:
    """The four strips; a mark's evidence is `events`, `claims` or `statements` and ids.

    Without anything to draw the chart says so.
    """
    if shown.span is None:
        return Chart.empty(NOTHING, look)
    across = bar_days(shown.period, *shown.span, look.room)
    strips = _strips(shown, look)
    panels = [
        _panel(shown, number, series, highest, across, look)
        for number, (series, highest) in enumerate(strips)
    ]
    return Chart(
        panels=on_top_of_each_other(panels, [1.0] * len(panels), APART),
        caption=replace(caption, key=(*caption.key, *_key(shown, look))),
        look=look,
        plot=PLOT,
        strip=reference_lines.strip(shown.lines, look),
        rules=reference_lines.rules(shown.lines, shown.span, look),
    )
