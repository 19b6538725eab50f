"""Bars of reported events: a colour a category, full, pale or hollow by who reports them."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import reporters
from lib.charts.reporters import fill
from lib.look.style import Theme
from lib.wording import escape, words
from lib.wording.words import quantity


def _hover(row: pd.Series) -> str:
    when = words.period(row["start"], row["end"])
    possible = "" if row["certain"] else "<br><i>only possibly in range</i>"
    lines = dict.fromkeys((row["category"], reporters.LABELS[row["reported_by"]]))
    told = "<br>".join(escape.plotly(text) for text in lines)
    return f"<b>{quantity(row['number'], 'reported event')}</b><br>{told}<br>{when}{possible}"


def _bar(name: str, rows: pd.DataFrame, colour: str, fill: str) -> go.Bar:
    return go.Bar(
        x=rows["start"],
        y=rows["number"].astype(int),
        width=((rows["end"] - rows["start"]).dt.days + 0.9) * 86_400_000 * 0.94,
        offset=0,
        name=name,
        marker={
            "color": fill,
            "line": {"width": 0.9, "color": colour},
            "pattern": {"shape": ["" if sure else "/" for sure in rows["certain"]]},
        },
        customdata=[f"events {ids}" for ids in rows["event_ids"]],
        hovertext=[_hover(row) for _, row in rows.iterrows()],
        hoverinfo="text",
        showlegend=False,
    )


def _name(category: str, kind: str) -> str:
    """`Syria: claimed only`; who reports it once, where that is the category."""
    label = reporters.LABELS[kind]
    plain = kind == reporters.OPEN or label == category
    return category if plain else f"{category}: {label[:1].lower()}{label[1:]}"


def bars(counts: pd.DataFrame, kinds: Mapping[str, str], look: Theme) -> list[go.Bar]:
    """The bars from the ground up: by category, and within it who reports the events.

    Needs rows of `incidents.per_period`; `kinds` are the categories with their colours.
    """
    parts = dict(list(counts.groupby(["category", "reported_by"])))
    return [
        _bar(
            _name(name, kind),
            parts[name, kind],
            colour,
            fill(colour, kind, counts["reported_by"], look),
        )
        for name, colour in kinds.items()
        for kind in reporters.LABELS
        if (name, kind) in parts
    ]


def ticks(counts: pd.DataFrame) -> int:
    """So few ticks that none falls between whole numbers."""
    totals = counts.groupby("start")["number"].sum()
    return int(min(totals.max() + 1, 6)) if len(totals) else 2
