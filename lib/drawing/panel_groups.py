"""Charts whose panels have axes of their own, in parts that fit: cut between panels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.charts.model import Chart, Panel


def _group(chart: Chart, panels: Sequence[Panel]) -> Chart:
    """The chart with these panels alone, each as high as it was."""
    low, high = panels[-1].bottom, panels[0].top
    own = tuple(
        replace(
            panel,
            bottom=(panel.bottom - low) / (high - low),
            top=(panel.top - low) / (high - low),
        )
        for panel in panels
    )
    return replace(chart, panels=own, plot=round((chart.plot or 0) * (high - low)))


def panel_groups(chart: Chart, most: float) -> Iterator[Chart]:
    """The chart's panels in groups from top to bottom, each at most this many pixels high; a panel
    that is higher is a group of its own."""
    first = 0
    for at, panel in enumerate(chart.panels):
        high = (chart.panels[first].top - panel.bottom) * (chart.plot or 0)
        if at > first and high > most:
            yield _group(chart, chart.panels[first:at])
            first = at
    yield _group(chart, chart.panels[first:])
