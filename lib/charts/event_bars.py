"""Bars of reported events: one colour per category, full, pale or hollow by who reports them."""

from collections.abc import Mapping

import pandas as pd

from lib.analyses import reporters
from lib.charts.model import Bar, Bars, Rich, Run, Stroke, rich
from lib.charts.reporters import fill
from lib.look.signs import Sign
from lib.look.style import Theme
from lib.tables.records import Row, records
from lib.wording import words
from lib.wording.words import quantity

POSSIBLE = "only possibly in range"


def _doubt(row: Row) -> str:
    return "" if row["certain"] else POSSIBLE


def doubtful(counts: pd.DataFrame, colour: str) -> list[Sign]:
    """The key of the hatched bars, if there are any; needs rows of `incidents.per_period`."""
    return [] if counts["certain"].all() else [Sign("▨", f"bars {POSSIBLE}", colour)]


def _hover(row: Row) -> Rich:
    when = words.period(row["start"], row["end"])
    lines = dict.fromkeys((row["category"], reporters.LABELS[row["reported_by"]]))
    number = Run(quantity(row["number"], "reported event"), is_bold=True)
    possible = () if row["certain"] else (Run(_doubt(row), is_slanted=True),)
    return rich(number, *lines, when, *possible)


def _bar(row: Row) -> Bar:
    return Bar(
        start=row["start"],
        length=int(row["number"]),
        width=((row["end"] - row["start"]).days + 0.9) * 0.94,
        evidence=f"events {row['event_ids']}",
        hover=_hover(row),
        doubt=_doubt(row),
    )


def _name(category: str, kind: str) -> str:
    """`Syria: claimed only`; just who reports it if that is the category."""
    label = reporters.LABELS[kind]
    plain = kind == reporters.OPEN or label == category
    return category if plain else f"{category}: {label[:1].lower()}{label[1:]}"


def bars(counts: pd.DataFrame, kinds: Mapping[str, str], look: Theme) -> list[Bars]:
    """The bars from the bottom up: by category, and within it by who reports the events.

    Needs rows of `incidents.per_period`; `kinds` are the categories with their colours.
    """
    parts = dict(list(counts.groupby(["category", "reported_by"])))
    return [
        Bars(
            name=_name(name, kind),
            bars=tuple(_bar(row) for row in records(parts[name, kind])),
            fill=fill(colour, kind, counts["reported_by"], look),
            outline=Stroke(colour, 0.9),
            category=name,
            reporter=kind,
        )
        for name, colour in kinds.items()
        for kind in reporters.LABELS
        if (name, kind) in parts
    ]


def ticks_to(highest: float) -> int:
    """Few enough ticks up to this number that none falls between whole numbers."""
    return int(min(highest + 1, 6))


def ticks(counts: pd.DataFrame) -> int:
    """Few enough ticks that none falls between whole numbers."""
    totals = counts.groupby("start")["number"].sum()
    return ticks_to(float(totals.max())) if len(totals) else 2
