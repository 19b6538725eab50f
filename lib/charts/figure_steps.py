"""Figures as they became known: a panel for each question, a stepped line for each claimant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses.agreement.questions import figure, short_name
from lib.charts.colours import bloc_colours, bloc_labels, of_bloc
from lib.charts.model import (
    Axis,
    Chart,
    Line,
    Mark,
    Panel,
    Point,
    Points,
    Rich,
    Run,
    Stroke,
    rich,
    stack_panels,
)
from lib.charts.step_labels import LEFT, PLOT, Days, heading, step_labels
from lib.charts.tick_steps import most_ticks
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import BOUND_SYMBOLS, Caption, Theme
from lib.model.vocabulary import BOUNDS, MEASURES
from lib.tables import Tables
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.wording.words import day, in_quotes

# Pixels between two panels for the heading and the days, and above the first.
APART, STRIP = 54, 28
# The height of an axis in multiples of its highest number.
ABOVE = 1.2
NOTHING = "No named claimant gives a figure."


@dataclass(frozen=True)
class Replayed:
    """Steps from `replay.replay` by question, the sentence about each, the headings, and the last
    day on which anything was published."""

    courses: Sequence[pd.DataFrame]
    sentences: Sequence[str]
    headings: Sequence[str]
    until: pd.Timestamp

    @property
    def steps(self) -> pd.DataFrame:
        """The steps of all questions."""
        return pd.concat(self.courses, ignore_index=True)


def _hover(marks: list[Row]) -> Rich:
    mark, said = marks[0], figure(marks[0])
    names = "; ".join(dict.fromkeys(short_name(str(each["claimant_name"])) for each in marks))
    number = sum(int(each["articles"]) for each in marks)
    passed = mark["value"] != mark["stands"]
    older = (Run("not the claimant’s figure at the end of that day", is_slanted=True),)
    return rich(
        Run(said[:1].upper() + said[1:], is_bold=True),
        f"{names}, published {day(mark['day'])}",
        in_quotes(mark["quote"]),
        f"{mark['publisher']}{f' and {number - 1} more' if number > 1 else ''}",
        *(older if passed else ()),
    )


def _points(tables: Tables, rows: list[Row], look: Theme) -> Points:
    """A mark for each number, day and bloc: claimants who agree share it."""
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    keys = ((row["day"], row["value"], row["value_high"], row["bloc"]) for row in rows)
    points = [
        Point(
            x=own[0]["day"],
            y=float(own[0]["value"]),
            mark=Mark(
                BOUND_SYMBOLS[own[0]["bound"]],
                of_bloc(own[0]["bloc"], colours, look),
                10,
                0.95 if own[0]["is_on"] else 0.45,
                edge=1.4,
            ),
            evidence=f"claims {' '.join(each['claim_ids'] for each in own)}",
            hover=_hover(own),
            above=float((own[0]["value_high"] or own[0]["value"]) - own[0]["value"]),
            bound=own[0]["bound"],
            bloc=labels.get(own[0]["bloc"], ""),
            is_older=own[0]["value"] != own[0]["stands"],
        )
        for own in together(rows, keys).values()
    ]
    return Points("figures", tuple(points), error=Stroke(look.muted, 1))


def _lines(tables: Tables, rows: list[Row], until: pd.Timestamp, look: Theme) -> list[Line]:
    """Each claimant's figure from the day it became known to the last day."""
    colours, lines = bloc_colours(tables, look), []
    for own in together(rows, (row["voice"] for row in rows)).values():
        levels = {row["day"]: float(row["stands"]) for row in own}
        rising = [
            (row["day"], float(row["value"]))
            for row in own
            if row["day"] == own[0]["day"] and row["is_on"] and row["value"] != row["stands"]
        ]
        spots = [*rising, *levels.items()]
        end = max(until, own[-1]["day"])
        colour = with_opacity(of_bloc(own[0]["bloc"], colours, look), 0.7)
        lines.append(
            Line(
                name=str(own[0]["claimant_name"]),
                spots=(*spots, (end, float(own[-1]["stands"]))),
                stroke=Stroke(colour, 2),
                is_stepped=True,
            )
        )
    return lines


def _panel(tables: Tables, shown: Replayed, at: int, days: Days, look: Theme) -> Panel:
    rows = records(shown.courses[at])
    highest = max(float(row["value_high"] or row["value"]) for row in rows)
    top = max(highest, 1.0) * ABOVE
    until = min(shown.until, days.high)
    return Panel(
        across=days.axis(look),
        up=Axis(
            "count",
            MEASURES.label(rows[0]["measure"]).lower(),
            0,
            top,
            most_ticks=most_ticks(top) or 5,
        ),
        series=(*_lines(tables, rows, until, look), _points(tables, rows, look)),
        labels=(
            heading(shown.headings[at], days, top, look),
            *step_labels(rows, days, top, look),
        ),
        title=shown.sentences[at],
    )


def _key(tables: Tables, steps: pd.DataFrame, look: Theme) -> list[Sign]:
    used = [bound for bound in BOUNDS.terms if (steps["bound"] == bound).any()]
    signs = [Sign(BOUNDS.terms[bound].standard, BOUNDS.label(bound)) for bound in used]
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    present = [bloc for bloc in colours if (steps["bloc"] == bloc).any()]
    return signs + [Sign("■", labels[bloc], colours[bloc]) for bloc in present]


def figure_steps(tables: Tables, shown: Replayed, caption: Caption, look: Theme) -> Chart:
    """Each question's figures by the day on which they became known.

    A mark's evidence is `claims <ids>`: those published that day. Without questions it says so.
    """
    if not shown.courses:
        return Chart.empty(NOTHING, look)
    days, count = Days.of(shown.steps), len(shown.courses)
    high = count * PLOT + (count - 1) * APART
    places = stack_panels([1] * count, apart=APART / high)
    panels = tuple(
        replace(_panel(tables, shown, at, days, look), bottom=bottom, top=top)
        for at, (bottom, top) in enumerate(places)
    )
    return Chart(
        panels=panels,
        caption=replace(caption, key=tuple(_key(tables, shown.steps, look))),
        look=look,
        plot=high,
        strip=STRIP,
        left=LEFT,
    )
