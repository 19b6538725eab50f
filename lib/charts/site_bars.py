"""Events at one site by period: stacked bars, full, pale or hollow by who reports them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses.incidents import Period, largest_first
from lib.charts import event_bars, reference_lines
from lib.charts.model import Axis, Chart, Panel
from lib.charts.reporters import reporters
from lib.charts.tick_steps import bar_days
from lib.look.signs import Sign
from lib.look.style import Caption, Theme

PLOT = 300


@dataclass(frozen=True)
class Shown:
    """The contents: rows of `incidents.per_period`, the days of the axis, the colours of the
    categories and whether the key names these, and the reference events."""

    counts: pd.DataFrame
    period: Period
    span: tuple[pd.Timestamp, pd.Timestamp]
    kinds: Mapping[str, str]
    is_by_kind: bool
    lines: Sequence[reference_lines.Line] = ()


def _kinds(shown: Shown) -> dict[str, str]:
    """The categories that are there, largest first, with their colours."""
    present = set(shown.counts["category"])
    ordered = largest_first(shown.counts) if shown.is_by_kind else list(shown.kinds)
    return {name: shown.kinds[name] for name in ordered if name in present}


def _key(shown: Shown, kinds: Mapping[str, str], look: Theme) -> tuple[Sign, ...]:
    first = next(iter(kinds.values()), look.muted)
    named = [Sign("■", name, colour) for name, colour in kinds.items()] if shown.is_by_kind else []
    who = reporters(shown.counts["reported_by"], look, None if shown.is_by_kind else first)
    return (*named, *who, *event_bars.doubtful(shown.counts, first))


def site_bars(shown: Shown, caption: Caption, look: Theme) -> Chart:
    """The events by period; a bar's evidence is `events <ids>`. Periods without events are gaps."""
    kinds = _kinds(shown)
    low, high = shown.span
    lines = [line for line in shown.lines if low <= line.day <= high]
    panel = Panel(
        across=bar_days(shown.period, low, high, look.room),
        up=Axis("count", f"events per {shown.period}", most_ticks=event_bars.ticks(shown.counts)),
        series=tuple(event_bars.bars(shown.counts, kinds, look)),
        is_stacked=True,
    )
    return Chart(
        panels=(panel,),
        caption=replace(caption, key=(*caption.key, *_key(shown, kinds, look))),
        look=look,
        plot=PLOT,
        strip=reference_lines.strip(lines, look),
        rules=reference_lines.rules(lines, shown.span, look),
    )
