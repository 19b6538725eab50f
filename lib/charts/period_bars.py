"""The figures of two periods as bars and intervals, each in its row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.analyses import reporters
from lib.analyses.before_after.compared_figures import Figure, Measure, words
from lib.charts.colours import of_bloc
from lib.charts.model import (
    Bar,
    Bars,
    Interval,
    Intervals,
    Mark,
    Point,
    Points,
    Rich,
    Run,
    Stroke,
    rich,
)
from lib.charts.reporters import fill
from lib.look.style import Theme

NAMES = ("before", "after")
# In rows: from one measure to the next, its heading above its bars, and a bar's width.
APART, HEAD, BAR = 3.1, 0.95, 0.72
# The length of an open interval's arrow, and the least highest number, as shares of the axis.
REACH, LEAST = 0.06, 0.1


@dataclass(frozen=True)
class Shown:
    """The contents: groups of events, each also by who reports them, rises, and articles."""

    groups: Sequence[Measure]
    reported: Mapping[str, Mapping[str, Measure]]
    rises: Sequence[Measure]
    articles: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is drawn to scale, from top to bottom."""
        return (*self.groups, *self.rises)

    @property
    def top(self) -> float:
        """The highest number a day."""
        figures = [figure for each in self.measures for figure in each.pair if figure.days]
        rates = [end for figure in figures for end in figure.rate if end is not None]
        return max([*rates, LEAST])


@dataclass(frozen=True)
class Place:
    """A figure with its row, and the period that it is of."""

    measure: Measure
    figure: Figure
    row: float
    when: str


def places(measures: Sequence[Measure], first: int = 0) -> Iterator[Place]:
    """Each figure with its row; `first` is the number of the first measure."""
    for number, measure in enumerate(measures, first):
        for at, (figure, when) in enumerate(zip(measure.pair, NAMES, strict=True)):
            yield Place(measure, figure, number * APART + HEAD + at, when)


def _hover(place: Place, name: str, figure: Figure) -> Rich:
    return rich((Run(words(figure), is_bold=True), Run(f" {place.when}")), name)


def _bar(place: Place, name: str, figure: Figure, ends: tuple[float, float], doubt: str) -> Bar:
    return Bar(
        start=place.row,
        length=ends[1] - ends[0],
        width=BAR,
        left=-BAR / 2,
        base=ends[0],
        evidence=f"events {' '.join(figure.ids)}",
        hover=_hover(place, name, figure),
        doubt=doubt,
    )


def certain(shown: Shown, measure: Measure, colour: str, look: Theme) -> Iterator[Bars]:
    """The bars of a group's certain events, by who reports them if that is known."""
    kinds = shown.reported[measure.group] or {reporters.OPEN: measure}
    below = [0.0, 0.0]
    for kind, own in kinds.items():
        bars = []
        for at, (place, figure) in enumerate(zip(places([measure]), own.pair, strict=True)):
            if figure.days and figure.low:
                row = replace(place, row=place.row + shown.measures.index(measure) * APART)
                end = below[at] + figure.rate[0]
                bars.append(_bar(row, own.name, figure, (below[at], end), ""))
                below[at] = end
        if bars:
            name = f"{measure.name}: {own.name}"
            outline = Stroke(colour, 0.9)
            ink = fill(colour, kind, kinds, look)
            yield Bars(name, tuple(bars), ink, outline, measure.name, kind, lies=True)


def possible(shown: Shown, colours: Mapping[str, str]) -> Iterator[Bars]:
    """The hatched ends of bars: events that only possibly were in the period."""
    for place in places(shown.groups):
        figure, measure = place.figure, place.measure
        if figure.days and figure.high is not None and figure.high > figure.low:
            low, high = figure.rate
            bar = _bar(place, measure.name, figure, (low, high or low), "possibly in the period")
            colour = colours[measure.group]
            name = f"{measure.name}, possible"
            yield Bars(name, (bar,), colour, Stroke(colour, 0.9), measure.name, lies=True)


def rises(shown: Shown, colours: dict[str, str], look: Theme) -> tuple[Intervals, Points]:
    """The rises of running totals: a line from least to most, an arrow if it is open."""
    reach, intervals, points = shown.top * REACH, [], []
    for place in places(shown.rises, len(shown.groups)):
        figure, colour = place.figure, of_bloc(place.measure.bloc or None, colours, look)
        if not figure.days or not figure.ids:
            continue
        low, high = figure.rate
        end = low + reach if high is None else high
        voice = f"{place.measure.name}, {place.when}"
        intervals.append(Interval(place.row, low, end, Stroke(colour, 3.5), voice))
        symbols = ("circle", "triangle-right" if high is None else "circle")
        hover = _hover(place, place.measure.name, figure)
        evidence = f"claims {' '.join(figure.ids)}"
        for at, symbol in zip((low, end), symbols, strict=True):
            mark = Mark(symbol, colour, 9)
            points.append(Point(at, place.row, mark, evidence=evidence, hover=hover))
    return Intervals("rises", tuple(intervals)), Points("rises of totals", tuple(points))
