"""The figures of two periods as bars and intervals, each in its row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
# The length of an open interval's arrow, as a share of the axis, and the axis's least number.
REACH, LEAST = 0.06, 0.1
# How many times as long as all bars an interval may be: a longer one is cut, with an arrow.
LONGEST = 2


@dataclass(frozen=True)
class Shown:
    """The contents: groups of events, the leading one first, each also by who reports them; rises
    of running totals; and articles, which are not drawn to scale."""

    groups: Sequence[Measure]
    reported: Mapping[str, Mapping[str, Measure]]
    rises: Sequence[Measure]
    articles: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        """All of them from top to bottom: the leading group, rises and articles come first."""
        return (*self.groups[:1], *self.rises, self.articles, *self.groups[1:])

    @property
    def drawn(self) -> tuple[Measure, ...]:
        """What is drawn to scale."""
        return (*self.groups, *self.rises)

    @property
    def limit(self) -> float:
        """The highest number a day that is drawn."""
        bars = [rate[1] for each in self.groups for rate in _rates(each) if rate[1] is not None]
        lows = [rate[0] for each in self.rises for rate in _rates(each)]
        return LONGEST * max([*bars, *lows, LEAST])

    @property
    def top(self) -> float:
        """The end of the axis that is drawn to: of the longest bar or interval."""
        ends = [end for each in self.drawn for rate in _rates(each) for end in rate]
        return min(max([*(end for end in ends if end is not None), LEAST]), self.limit)

    def is_cut(self, figure: Figure) -> bool:
        """Whether an interval is open, or goes on beyond the axis."""
        high = figure.rate[1] if figure.days else 0.0
        return high is None or high > self.limit

    def end(self, figure: Figure) -> float:
        """Where a bar or an interval ends, with the arrow of one that is cut."""
        low, high = figure.rate
        if high is not None:
            return min(high, self.limit)
        return low + self.top * REACH


def _rates(measure: Measure) -> list[tuple[float, float | None]]:
    return [figure.rate for figure in measure.pair if figure.days]


@dataclass(frozen=True)
class Place:
    """A figure with its row, and the period that it is of."""

    measure: Measure
    figure: Figure
    row: float
    when: str


def places(shown: Shown, among: Sequence[Measure]) -> Iterator[Place]:
    """Each figure of these measures with its row."""
    for number, measure in enumerate(shown.measures):
        if measure not in among:
            continue
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
    rows, below = list(places(shown, [measure])), [0.0, 0.0]
    for kind, own in kinds.items():
        bars = []
        for at, (place, figure) in enumerate(zip(rows, own.pair, strict=True)):
            if figure.days and figure.low:
                end = below[at] + figure.rate[0]
                bars.append(_bar(place, own.name, figure, (below[at], end), ""))
                below[at] = end
        if bars:
            name = f"{measure.name}: {own.name}"
            outline = Stroke(colour, 0.9)
            ink = fill(colour, kind, kinds, look)
            yield Bars(name, tuple(bars), ink, outline, measure.name, kind, lies=True)


def possible(shown: Shown, colours: Mapping[str, str]) -> Iterator[Bars]:
    """The hatched ends of bars: events that only possibly were in the period."""
    for place in places(shown, shown.groups):
        figure, measure = place.figure, place.measure
        if figure.days and figure.high is not None and figure.high > figure.low:
            low, high = figure.rate
            bar = _bar(place, measure.name, figure, (low, high or low), "possibly in the period")
            colour = colours[measure.group]
            name = f"{measure.name}, possible"
            yield Bars(name, (bar,), colour, Stroke(colour, 0.9), measure.name, lies=True)


def rises(shown: Shown, colours: dict[str, str], look: Theme) -> tuple[Intervals, Points]:
    """The rises of running totals: a line from least to most, an arrow if it is open."""
    intervals, points = [], []
    for place in places(shown, shown.rises):
        figure, colour = place.figure, of_bloc(place.measure.bloc or None, colours, look)
        if not figure.days or not figure.ids:
            continue
        low, end = figure.rate[0], shown.end(figure)
        voice = f"{place.measure.name}, {place.when}"
        intervals.append(Interval(place.row, low, end, Stroke(colour, 3.5), voice))
        symbols = ("circle", "triangle-right" if shown.is_cut(figure) else "circle")
        hover = _hover(place, place.measure.name, figure)
        evidence = f"claims {' '.join(figure.ids)}"
        for at, symbol in zip((low, end), symbols, strict=True):
            mark = Mark(symbol, colour, 9)
            points.append(Point(at, place.row, mark, evidence=evidence, hover=hover))
    return Intervals("rises", tuple(intervals)), Points("rises of totals", tuple(points))
