"""Compared figures as marks, intervals, words and lines, each in its row."""

from itertools import pairwise

import pandas as pd

from lib.analyses.agreement import disputes
from lib.analyses.agreement.questions import figure
from lib.charts.colours import of_bloc
from lib.charts.model import (
    CLEAR,
    Interval,
    Intervals,
    Line,
    Mark,
    Point,
    Points,
    Rich,
    Run,
    Stroke,
    rich,
)
from lib.look.palette import with_opacity
from lib.look.style import BOUND_SYMBOLS, Theme
from lib.tables.records import Row, records
from lib.wording.words import day, in_quotes, quantity

Labels = dict[str, str]


def _hover(mark: Row, asked: str) -> Rich:
    said = figure(mark)
    who = mark["claimant_name"] if pd.notna(mark["claimant"]) else "No claimant named"
    more = f" and {mark['articles'] - 1} more" if mark["articles"] > 1 else ""
    old = () if mark["latest"] else (Run("not this claimant’s latest figure", is_slanted=True),)
    return rich(
        (Run(said[:1].upper() + said[1:], is_bold=True), Run(f", {asked}")),
        f"{who}, stated for {day(mark['last'])}",
        in_quotes(mark["quote"]),
        f"{mark['publisher']}{more}",
        *old,
    )


def _text(mark: Row, look: Theme) -> str:
    when = day(mark["last"])
    if look.room.is_narrow:
        return f"{figure(mark)}, {when.rpartition(' ')[0]}"
    about_event = pd.notna(mark["claimant"]) and pd.notna(mark["event_id"])
    number = disputes.article_share(mark) if about_event else _articles(mark)
    return f"{figure(mark)}, {when}{' · ' if number else ''}{number}"


def _articles(mark: Row) -> str:
    return quantity(int(mark["articles"]), "article") if mark["articles"] > 1 else ""


def marks(rows: pd.DataFrame, labels: Labels, blocs: Labels, shades: pd.Series) -> Points:
    """Each figure with the mark of its bound."""
    points = [
        Point(
            x=float(mark["value"]),
            y=float(mark["row"]),
            mark=Mark(BOUND_SYMBOLS[mark["bound"]], shade, 11, edge=1.4),
            evidence=f"claims {mark['claim_ids']}",
            hover=_hover(mark, labels[mark["question"]]),
            bound=mark["bound"],
            bloc="" if pd.isna(mark["bloc"]) else blocs.get(mark["bloc"], ""),
            is_older=not mark["latest"],
        )
        for mark, shade in zip(records(rows), shades, strict=True)
    ]
    return Points("figures", tuple(points))


def _ends(rows: pd.DataFrame, reach: float) -> pd.Series:
    """The ends of a figure's interval on the axis: an open side is an arrow of fixed length."""
    return rows["high"].astype("Float64").fillna(rows["low"] + reach).astype(float)


def words(rows: pd.DataFrame, reach: float, shades: pd.Series, look: Theme) -> Points:
    """The wording at each interval's end; the end of an open one is the arrow's head."""
    points = [
        Point(
            x=end,
            y=float(mark["row"]),
            mark=Mark("triangle-right", shade, 9)
            if pd.isna(mark["high"])
            else Mark("triangle-right", CLEAR, 13),
            text=rich(f" {_text(mark, look)}{mark['beside']}"),
            text_colour=look.ink if mark["latest"] else look.muted,
        )
        for mark, end, shade in zip(records(rows), _ends(rows, reach), shades, strict=True)
    ]
    return Points("words", tuple(points), is_free=True)


def intervals(rows: pd.DataFrame, shades: pd.Series, reach: float) -> Intervals:
    """The intervals: solid lines, dotted if the rule widened about or nearly."""
    intervals = [
        Interval(
            row=float(row),
            low=float(low),
            high=end,
            stroke=Stroke(shade, 3.5, "dot" if vague else "solid"),
            voice=voice,
        )
        for low, end, row, shade, vague, voice in zip(
            rows["low"],
            _ends(rows, reach),
            rows["row"],
            shades,
            rows["approximate"],
            rows["claimant_name"].fillna("no claimant named"),
            strict=True,
        )
    ]
    return Intervals("intervals", tuple(intervals))


def _course(own: pd.DataFrame) -> tuple[tuple[float, float], ...]:
    """From figure to figure by right angles, along the side of a row without words."""
    points = list(zip(own["value"].astype(float), own["row"].astype(float), strict=True))
    spots = [points[0]]
    for (before, above), (value, row) in pairwise(points):
        spots += [(min(before, value), row if value >= before else above), (value, row)]
    return tuple(spots)


def courses(rows: pd.DataFrame, colours: dict[str, str], look: Theme) -> list[Line]:
    """A stepped line through the figures of each claimant that gave more than one."""
    named = rows.loc[rows["claimant"].notna()]
    several = [own for _, own in named.groupby(["question", "voice"], sort=False) if len(own) > 1]
    return [
        Line(
            name=str(own["claimant_name"].iloc[0]),
            spots=_course(own),
            stroke=Stroke(with_opacity(of_bloc(own["bloc"].iloc[0], colours, look), 0.7), 1.2),
        )
        for own in several
    ]
