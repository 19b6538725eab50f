"""Plotly's bars as bars in slots."""

import re
from collections.abc import Iterator, Mapping

import plotly.graph_objects as go

from lib.drawing.axis_values import spread
from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Bars
from lib.exports.native.slots import Slots, begins
from lib.exports.native.values import numbers, plain

ASIDE = re.compile(r"<i>(.*?)</i>")


def _kept(values: tuple, keep: list[bool]) -> list:
    return [value if kept else None for value, kept in zip(values, keep, strict=True)]


def _hatched(trace: go.Bar, count: int) -> list[bool]:
    shapes = spread(trace.marker.pattern.shape or "", count)
    return [bool(shape) for shape in shapes]


def _aside(trace: go.Bar, hatched: list[bool]) -> str:
    """What the figure says of a hatched bar, in italics, when it is pointed at."""
    texts = spread(trace.hovertext or "", len(hatched))
    first = next(text for text, is_hatched in zip(texts, hatched, strict=True) if is_hatched)
    found = ASIDE.search(first)
    return plain(found.group(1)) if found else "uncertain"


def _part(trace: go.Bar, slots: Slots, name: str, hatched: list[bool], wanted: bool) -> Bars:
    keep = [is_hatched == wanted for is_hatched in hatched]
    lengths, along = (trace.x, trace.y) if trace.orientation == "h" else (trace.y, trace.x)
    places = list(numbers(along)) if trace.orientation == "h" else begins(trace, slots.unit)
    bases = spread(trace.base, len(keep)) if trace.base is not None else None
    return Bars(
        name=f"{name}, {_aside(trace, hatched)}" if wanted else name,
        values=slots.placed(_kept(numbers(lengths), keep), places),
        fill=ink(trace.marker.color),
        outline=ink(_outline(trace)),
        base=() if bases is None else slots.placed(_kept(numbers(bases), keep), places),
        is_hatched=wanted,
        is_labelled=trace.textposition == "outside",
    )


def _outline(trace: go.Bar) -> str:
    return trace.marker.line.color or trace.marker.color


def bars(trace: go.Bar, slots: Slots, words: Mapping[str, str]) -> Iterator[Bars]:
    """The bars of a trace; those that are hatched are a series of their own.

    A trace without a name has that of its colour among the words.
    """
    name = plain(trace.name) or words.get(_outline(trace).upper(), "number")
    count = 0 if trace.x is None else len(trace.x)
    hatched = _hatched(trace, count)
    for wanted in (False, True):
        if wanted in hatched:
            yield _part(trace, slots, name, hatched, wanted)
