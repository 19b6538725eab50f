"""Rings around the marks of a chart for what was published after a day."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from lib.charts.fresh import AROUND, NAME, PART, SIGN, SMALLEST, WHOLE, NewIds, share, sign_of
from lib.charts.model import (
    Bar,
    Bars,
    Cells,
    Chart,
    Line,
    Mark,
    Panel,
    Place,
    Point,
    Points,
    Series,
)
from lib.charts.spots import SMALL
from lib.evidence.picks import Pick, from_points
from lib.look.signs import Sign
from lib.look.style import Theme

# A ring stands in the upper left corner of a cell, so far from its middle.
CORNER = (-0.41, -0.34)


@dataclass(frozen=True)
class Spot:
    """A place for a ring: the size of its mark, and the mark's evidence."""

    x: Place
    y: Place
    size: float
    evidence: str

    @property
    def pick(self) -> Pick | None:
        """The evidence of the mark."""
        return from_points([{"customdata": self.evidence}])


def _points(panel: Panel) -> Iterator[Spot]:
    for series in panel.series:
        if isinstance(series, Points | Line):
            for point in series.points:
                yield Spot(point.x, point.y, point.mark.size, point.evidence)
        elif isinstance(series, Cells):
            right, down = CORNER
            for cell in series.cells:
                yield Spot(cell.column + right, cell.row + down, SMALL, cell.evidence)


def middle(bar: Bar) -> Place:
    """The middle of a bar on the axis that it stands on."""
    after = bar.left + bar.width / 2
    return (
        bar.start + timedelta(days=after)
        if isinstance(bar.start, datetime)
        else (bar.start + after)
    )


def _bars(panel: Panel) -> Iterator[Spot]:
    """The ends of bars, or their middles if stacked."""
    below: dict[Place, float] = defaultdict(float)
    for series in panel.series:
        for bar in series.bars if isinstance(series, Bars) else ():
            at, end = middle(bar), (bar.base or 0.0) + bar.length
            if panel.is_stacked:
                end = below[at] + bar.length / 2
                below[at] += bar.length
            lies = isinstance(series, Bars) and series.lies
            yield Spot(*((end, at) if lies else (at, end)), SMALL, bar.evidence)


def _new(panel: Panel, new_ids: NewIds) -> Iterator[tuple[Spot, float]]:
    """The marks with new evidence, and its share; a bar behind a point with the same evidence needs
    no ring of its own."""
    points = list(_points(panel))
    pointed = {spot.pick for spot in points}
    bars = [spot for spot in _bars(panel) if spot.pick not in pointed]
    for spot in (*points, *bars):
        if spot.pick is not None and (part := share(spot.pick, new_ids)):
            yield spot, part


def _ring(spot: Spot, part: float, look: Theme) -> Point:
    around = AROUND / 2 if look.room.is_narrow else AROUND
    size, edge = max(spot.size + around, SMALLEST), WHOLE if part == 1 else PART
    return Point(spot.x, spot.y, Mark("circle-open", look.ink, size, edge=edge))


def _ringed(panel: Panel, new_ids: NewIds, look: Theme) -> Panel:
    rings = tuple(_ring(spot, part, look) for spot, part in _new(panel, new_ids))
    if not rings:
        return panel
    series = (_signed(series, new_ids) for series in panel.series)
    return replace(panel, series=(*series, Points(NAME, rings, is_free=True)))


def _is_new(evidence: str, new_ids: NewIds) -> bool:
    pick = from_points([{"customdata": evidence}])
    return pick is not None and share(pick, new_ids) > 0


def _signed(series: Series, new_ids: NewIds) -> Series:
    """Cells with a sign before the words of those with new evidence: tables have no rings."""
    if not isinstance(series, Cells):
        return series
    cells = (
        replace(cell, words=f"{SIGN} {cell.words}") if _is_new(cell.evidence, new_ids) else cell
        for cell in series.cells
    )
    return replace(series, cells=tuple(cells))


def ringed_chart(chart: Chart, new_ids: NewIds) -> Chart:
    """The chart with a ring around each mark with new evidence.

    Rings have no evidence themselves: a click goes to the mark.
    """
    return replace(
        chart, panels=tuple(_ringed(panel, new_ids, chart.look) for panel in chart.panels)
    )


def sign_of_rings(chart: Chart, since: date) -> Sign:
    """The meaning of a chart's rings, or a note that it has none."""
    rings = [series for series in chart.series if series.name == NAME]
    widths = [
        point.mark.edge for series in rings if isinstance(series, Points) for point in series.points
    ]
    return sign_of(widths, since)


def with_sign(chart: Chart, added: Sign) -> Chart:
    """The chart with one more sign in its key; unchanged without a caption."""
    if chart.caption is None:
        return chart
    return replace(chart, added=(*chart.added, added))
