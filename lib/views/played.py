"""A view played day by day: what it showed when less was known, on the same axes each day."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

import pandas as pd

from lib.look.style import Caption
from lib.selection.options import Options
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Frame, Part
from lib.wording.words import day as day_words
from lib.wording.words import quantity

Made = TypeVar("Made")
BEGINNING = "As it became known: "
# How many days are drawn at most, and the periods of which the last day is drawn if there are more.
MOST = 40
PERIODS = {"D": "day", "W-SUN": "week", "M": "month", "Q": "quarter", "Y": "year"}
# The charts of all days, by estimate.
BYTES = 8_000_000
DAYS = {
    "day": Heading("Known on", "the day; nothing published after it is included"),
    "finding": Heading("Finding", "what the chart shows for that day, in a sentence"),
}


@dataclass(frozen=True)
class Days:
    """The days that may be drawn, oldest first: all, or the last one of each `period`."""

    days: tuple[date, ...]
    period: str = "day"

    @classmethod
    def of(cls, published: Iterable[pd.Timestamp]) -> "Days":
        """The days on which something was published; of too many the first, and the last one of
        each week, month, quarter or year."""
        every = pd.Series(sorted(set(published)), dtype="datetime64[us]").dropna()
        for code, name in PERIODS.items():
            last = every.groupby(every.dt.to_period(code)).max()
            kept = sorted({*every.head(1), *last})
            if len(kept) <= MOST or name == "year":
                return cls(tuple(each.date() for each in kept), name)
        raise AssertionError("years are the last resort")

    def in_words(self, number: int) -> str:
        """Which days are drawn, in a sentence."""
        if number == 1:
            return "All that is drawn here became known on one day."
        if self.period == "day":
            return f"{quantity(number, 'day')}: each on which something drawn here changed."
        return (
            f"{quantity(number, 'day')}: the last of each {self.period} with news of what is "
            "drawn here."
        )


def known_on(context: Context, day: date) -> Context:
    """What was known on that day; nothing computed for it outlives its use."""
    return context.passing(replace(context.selection, known_by=day))


def titled(day: date, finding: str) -> str:
    """`Known on 3 Feb 2024, killed: from 6 …`."""
    return f"Known on {day_words(day)}, {finding}"


def _changed(frames: Sequence[Frame]) -> list[Frame]:
    """The frames from the first with a mark, without those that look like the one before."""
    drawn = [frame for frame in frames if frame.chart.has_marks]
    apart = [
        after
        for before, after in pairwise(drawn)
        if (before.chart.panels, before.chart.rules) != (after.chart.panels, after.chart.rules)
    ]
    return [*drawn[:1], *apart]


def _with_key(frames: Sequence[Frame]) -> list[Frame]:
    """The frames with the signs of all of them, those of the last one first: keys of one height."""
    key = tuple(dict.fromkeys(sign for frame in reversed(frames) for sign in frame.chart.key))
    captions = [frame.chart.caption or Caption("", "", "") for frame in frames]
    return [
        replace(frame, chart=replace(frame.chart, caption=replace(caption, key=key)))
        for frame, caption in zip(frames, captions, strict=True)
    ]


def _days(frames: Sequence[Frame]) -> Part:
    """The days and titles of the frames as a table."""
    table = pd.DataFrame(
        {
            "day": pd.Series([each.day for each in frames], dtype="datetime64[us]"),
            "finding": pd.Series([each.title for each in frames], dtype="string"),
        }
    )
    return Part("days", table, DAYS)


def play(name: str, plain: Exhibit, days: Days, drawn: Sequence[Frame]) -> Exhibit:
    """The exhibit of all frames under that name: its own chart is the last one.

    `plain` is what the last frame shows on axes of its own.
    """
    changed = _with_key(_changed(drawn))
    if not changed:
        return replace(plain, name=name, frames=tuple, upright=None)
    *before, last = changed
    caption = replace(
        plain.caption,
        title=f"{BEGINNING}{plain.caption.title}",
        subtitle=f"{days.in_words(len(changed))} {plain.caption.subtitle}",
        key=last.chart.key,
    )
    own = replace(last, chart=replace(last.chart, caption=caption))
    frames = (*before, own)
    return replace(
        plain,
        name=name,
        caption=caption,
        alt=caption.title,
        data=(*plain.data, _days(frames)),
        chart=own.chart,
        upright=None,
        frames=lambda: frames,
    )


def how_chosen(exhibit: Exhibit) -> str:
    """Which days an exhibit of `play` draws: the first sentence of its subtitle."""
    return f"{exhibit.caption.subtitle.partition('. ')[0]}."


def kept(make: Callable[[Context, Options], Made]) -> Callable[[Context, Options], Made]:
    """The function, whose results are kept in the context's memory with the size of many charts."""

    def recalled(context: Context, options: Options) -> Made:
        key = (make, context.key, options)
        return context.memory.recall(key, lambda: make(context, options), context.held, BYTES)

    return recalled
