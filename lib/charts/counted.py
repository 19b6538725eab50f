"""The contents of a chart of running totals and reported events, and what holds its axes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from lib.analyses import reporters as reported
from lib.analyses.incidents import By, Period
from lib.charts.event_bars import ticks_to
from lib.charts.model import Axis, Bars, Chart, Panel, count_range, highest_count
from lib.charts.model.count_ranges import number_of
from lib.charts.reference_lines import Line
from lib.look.style import Theme

Days = tuple[pd.Timestamp, pd.Timestamp]


@dataclass(frozen=True)
class Limits:
    """What stays where it is while what is known grows: the days, how high both axes are, the
    categories from the bottom up, and the places of the reference events.

    `most` is the height of the axis of events, `ticks` how many it has at most.
    """

    span: Days
    high: float
    most: float
    ticks: int
    names: tuple[str, ...]
    lines: Sequence[Line]

    def events(self, axis: Axis) -> Axis:
        """The axis of the reported events, held."""
        return replace(axis, low=0.0, high=self.most, most_ticks=self.ticks)


@dataclass(frozen=True)
class Counted:
    """The contents of the chart: claims of one tally, reported events, how they are split, and the
    colours of who reports them; strips of other categories have the first one.

    `labelled` writes some figures beside their marks; without `bars` no events are drawn below.
    `below` are title and subtitle of the events on a page of their own.
    `limits` hold the axes while what is known grows.
    `slips` are claims in which one report differs from the others: pale, and not part of a line.
    """

    claims: pd.DataFrame
    events: pd.DataFrame
    period: Period = "week"
    by: By = "reported_by"
    lines: Sequence[Line] = field(default_factory=list)
    bounds: pd.DataFrame | None = None
    labelled: bool = False
    bars: bool = True
    below: tuple[str, str] = ("", "")
    slips: frozenset[str] = frozenset()
    kinds: Mapping[str, str] = field(default_factory=dict)
    limits: Limits | None = None

    def colours(self, names: list[str], look: Theme) -> dict[str, str]:
        """The colours of these categories, in the order of their stack."""
        if self.by == "reported_by":
            ranked = [label for label in reported.LABELS.values() if label in names]
            return {label: self.kinds.get(label, look.neutral) for label in ranked}
        return dict.fromkeys(names, next(iter(self.kinds.values()), look.neutral))

    def span(self) -> tuple[pd.Timestamp, pd.Timestamp] | None:
        """First and last day drawn, with a margin; None if nothing is drawn."""
        events = self.events["start"] if self.bars else self.events["start"][:0]
        days = pd.concat([self.claims["day"], events]).dropna()
        if days.empty:
            return None
        long = (days.max() - days.min()).days
        is_one_day = not long and self.period == "day"
        margin = pd.Timedelta(days=1 if is_one_day else max(4, long // 40))
        return days.min() - margin, days.max() + margin


def limits_around(shown: Sequence[Counted], charts: Sequence[Chart]) -> Limits:
    """The limits in which each of these has room, as it is drawn alone; the last one is the whole.

    ValueError if nothing is drawn.
    """
    spans = [span for each in shown if (span := each.span())]
    above = [chart.panels[0] for chart in charts if chart.panels]
    below = [panel for chart in charts for panel in chart.panels[1:]]
    bars = [each for each in charts[-1].series if isinstance(each, Bars)]
    return Limits(
        span=(min(first for first, _ in spans), max(last for _, last in spans)),
        high=max(map(_high, above)),
        most=max(map(_high, below), default=1.0),
        ticks=ticks_to(max(map(highest_count, below), default=1.0)),
        names=tuple(dict.fromkeys(each.category for each in bars)),
        lines=shown[-1].lines,
    )


def _high(panel: Panel) -> float:
    """The upper end of a panel's axis of counts."""
    return number_of(count_range(panel, panel.up, 1.0)[1])
