"""A small timeline: the events of each week by group, with the reference events."""

import pandas as pd

from lib.analyses import reporters as reported
from lib.charts import reference_lines
from lib.charts.group_kinds import Kind
from lib.charts.model import Axis, Bar, Bars, Chart, Panel, Run, Stroke, rich
from lib.charts.reporters import fill, reporters
from lib.charts.tick_steps import bar_days
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.wording.words import quantity

PLOT = 230


def _name(label: str, reporter: str) -> str:
    words = reported.LABELS[reporter]
    return label if reporter == reported.OPEN else f"{label}: {words[:1].lower()}{words[1:]}"


def _bar(row: Row, kind: Kind, words: str) -> Bar:
    number = Run(quantity(row["number"], "event"), is_bold=True)
    told = (number, Run(f", {words[:1].lower()}{words[1:]}"))
    return Bar(
        start=row["start"],
        length=int(row["number"]),
        width=row["days"] * 0.9,
        evidence=f"events {row['event_ids']}",
        hover=rich(told, kind.label, row["when"]),
    )


def _stacks(weeks: pd.DataFrame, shown: list[Kind], look: Theme) -> tuple[Bars, ...]:
    """The bars from the bottom up: by group, and within it by who reports the events."""
    rows = records(weeks)
    parts = together(rows, ((row["group_id"], row["reported_by"]) for row in rows))
    kinds = {row["reported_by"] for row in rows}
    return tuple(
        Bars(
            name=_name(kind.label, reporter),
            bars=tuple(
                _bar(row, kind, reported.LABELS[reporter]) for row in parts[kind.group_id, reporter]
            ),
            fill=fill(kind.colour, reporter, kinds, look),
            outline=Stroke(kind.colour, 0.9),
            category=kind.label,
            reporter=reporter,
        )
        for kind in shown
        for reporter in reported.LABELS
        if (kind.group_id, reporter) in parts
    )


def _per(weeks: pd.DataFrame) -> str:
    """`reported per week`; for a single week its days."""
    if _is_one_day(weeks):
        return "reported per day"
    several = weeks["when"].ne(weeks["when"].iloc[0]).any()
    return "reported per week" if several else f"reported, {weeks['when'].iloc[0]}"


def _is_one_day(weeks: pd.DataFrame) -> bool:
    return bool(weeks["days"].max() == 1)


def _span(weeks: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and last day of the axis, with some to spare."""
    before, after = (1, 2) if _is_one_day(weeks) else (4, 11)
    first, last = weeks["week"].min(), weeks["week"].max()
    return first - pd.Timedelta(days=before), last + pd.Timedelta(days=after)


def _up(weeks: pd.DataFrame) -> Axis:
    """The axis of numbers: no more ticks than there are whole numbers."""
    most = int(weeks.groupby("week")["number"].sum().max())
    return Axis("count", _per(weeks), most_ticks=min(most + 1, 6))


def weekly(
    weeks: pd.DataFrame,
    kinds: list[Kind],
    lines: list[reference_lines.Line],
    caption: Caption,
    look: Theme,
) -> Chart:
    """Events per week, stacked by group and who reports them; needs rows of `busiest.weekly`.

    A bar's evidence is `events <ids>`. Without events the chart says so.
    """
    if weeks.empty:
        return Chart.empty("No events reported in this selection.", look)
    shown = [kind for kind in kinds if (weeks["group_id"] == kind.group_id).any()]
    span, unit = _span(weeks), "day" if _is_one_day(weeks) else "week"
    across, stacks = bar_days(unit, *span, look.room), _stacks(weeks, shown, look)
    panel = Panel(across, _up(weeks), stacks, is_stacked=True)
    key = [Sign("■", kind.label, kind.colour) for kind in shown]
    key += reporters(weeks["reported_by"], look)
    return Chart(
        panels=(panel,),
        caption=Caption(caption.title, caption.subtitle, caption.note, tuple(key)),
        look=look,
        plot=PLOT,
        strip=reference_lines.strip(lines, look),
        rules=reference_lines.rules(lines, span, look),
    )
