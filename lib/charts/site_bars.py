"""Events at one site by period, full, pale or hollow by who reports them: a strip for each weapon,
country or claimant, or one stack."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses.incidents import Period
from lib.analyses.reporters import LABELS
from lib.charts import event_bars, multiples, reference_lines
from lib.charts.model import Axis, Chart, Panel
from lib.charts.reporters import reporters
from lib.charts.strips import on_top_of_each_other
from lib.charts.tick_steps import bar_days
from lib.look.style import Caption, Theme

PLOT, LEAST = 300, 180


@dataclass(frozen=True)
class Shown:
    """The contents: rows of `incidents.per_period`, the days of the axis, the colour of the events,
    whether their category is a kind that has a strip of its own, and the reference events."""

    counts: pd.DataFrame
    period: Period
    span: tuple[pd.Timestamp, pd.Timestamp]
    colour: str
    is_by_kind: bool
    lines: Sequence[reference_lines.Line] = ()


def _stack(shown: Shown, across: Axis, look: Theme) -> Panel:
    """All events in one panel, by who reports them."""
    kinds = dict.fromkeys(LABELS.values(), shown.colour)
    return Panel(
        across=across,
        up=Axis("count", f"events per {shown.period}", most_ticks=event_bars.ticks(shown.counts)),
        series=tuple(event_bars.bars(shown.counts, kinds, look)),
        is_stacked=True,
    )


def _panels(shown: Shown, across: Axis, look: Theme) -> tuple[Panel, ...]:
    if not shown.is_by_kind:
        return (_stack(shown, across, look),)
    names, axes = multiples.order(shown.counts), (across, Axis("count", f"per {shown.period}", 0))
    own = multiples.strips(shown.counts, names, shown.colour, axes, look)
    return on_top_of_each_other(own, [1.0] * len(own), multiples.APART)


def site_bars(shown: Shown, caption: Caption, look: Theme) -> Chart:
    """The events by period; a bar's evidence is `events <ids>`. Periods without events are gaps."""
    low, high = shown.span
    lines = [line for line in shown.lines if low <= line.day <= high]
    panels = _panels(shown, bar_days(shown.period, low, high, look.room), look)
    who = reporters(shown.counts["reported_by"], look, shown.colour)
    key = (*caption.key, *who, *event_bars.doubtful(shown.counts, shown.colour))
    return Chart(
        panels=panels,
        caption=replace(caption, key=key),
        look=look,
        plot=max(multiples.HEIGHT * len(panels), LEAST) if shown.is_by_kind else PLOT,
        strip=reference_lines.strip(lines, look),
        rules=reference_lines.rules(lines, shown.span, look),
    )
