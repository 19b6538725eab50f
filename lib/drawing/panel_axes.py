"""The axes of a chart in pixels, with their ticks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from lib.charts import model
from lib.charts.model import Bars, Panel, Place, count_range
from lib.drawing.canvas import Area
from lib.drawing.ground_and_grid import AxisTitle, Ticked
from lib.drawing.pixel_axes import Axis
from lib.drawing.rgba import colour
from lib.drawing.rich_lines import plain_lines, rich_lines
from lib.drawing.scene import Line, Point
from lib.drawing.tick_labels import labels
from lib.drawing.ticks import DAY, Step, by_months, fitting_step, ticks
from lib.look.style import Theme
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import widest

SIZE = 12.0
# Half a line's width: what is on the edge of a plot is inside.
EDGE = 0.5
# Pixels between the labels of days.
APART = 4.0


def number(place: Place) -> float:
    """A place on its axis: days are milliseconds since 1970."""
    if isinstance(place, datetime):
        return place.replace(tzinfo=UTC).timestamp() * 1000
    return float(place)


@dataclass(frozen=True)
class PixelPanel:
    """A panel with its axes in pixels; its markers are drawn `shrunk` times their size."""

    panel: Panel
    x: Axis
    y: Axis
    look: Theme
    shrunk: float = 1.0

    @property
    def area(self) -> Area:
        """The plot's area, extended by the width of a line."""
        (left, right), (top, bottom) = self.x.ends, self.y.ends
        return Area(left, top, right - left, bottom - top).wider(EDGE)

    def point(self, x: Place, y: Place) -> Point:
        """The pixels of a place."""
        return self.x.pixel(number(x)), self.y.pixel(number(y))


def pixel_panel(
    panel: Panel, plot: Area, own: float, look: Theme, shrunk: float = 1.0, wider: float = 1.0
) -> PixelPanel:
    """The panel on the area of all plots, which are `own` pixels high in the chart's own size; its
    horizontal axis is `wider` times as long."""
    share = panel.top - panel.bottom
    low, high = map(number, count_range(panel, panel.across, own * share))
    first, last = map(number, count_range(panel, panel.up, own * share))
    across = Axis(
        is_across=True,
        is_days=panel.across.is_days,
        first=low,
        last=low + (high - low) * wider,
        begin=plot.left,
        length=plot.width,
    )
    up = Axis(
        is_across=False,
        is_days=panel.up.is_days,
        first=first,
        last=last,
        begin=plot.bottom - panel.bottom * plot.height,
        length=-share * plot.height,
    )
    return PixelPanel(panel, across, up, look, shrunk)


def _stated(said: model.Axis) -> Step | None:
    if said.step is None:
        return None
    if said.unit == "month":
        return by_months(said.step)
    return Step(said.step * DAY, 0.0 if said.first is None else number(said.first))


def _apart(axis: Axis, step: Step, values: list[float], size: float) -> list[float]:
    """All ticks of days, or each second, third … if their labels would touch."""
    if not axis.is_across or not axis.is_days or len(values) < 2:
        return values
    face = Face(size, wider=ARIAL)
    wide = widest([line for text in labels(axis, step, values) for line in text], face) + APART
    between = abs(axis.pixel(values[1]) - axis.pixel(values[0]))
    return values[:: ceil(wide / between)]


def _texts(said: model.Axis, axis: Axis, look: Theme) -> Iterator[tuple[float, tuple[Line, ...]]]:
    """The ticks in the range of the axis, and their labels."""
    ink = colour(look.muted)
    if said.is_days or said.unit == "count":
        step = _stated(said) or fitting_step(axis, said.most_ticks)
        values = _apart(axis, step, ticks(axis, step), float(said.text_size or SIZE))
        lines = [plain_lines(text, ink) for text in labels(axis, step, values)]
    else:
        values, lines = list(said.places), [rich_lines(text, ink) for text in said.texts]
    for value, text in zip(values, lines, strict=True):
        if axis.holds(value):
            yield axis.pixel(value), text


def _carries_bars(panel: Panel, said: model.Axis) -> bool:
    """Whether bars are on this axis: it has no grid then."""
    lies = said is panel.up
    return any(isinstance(series, Bars) and series.lies == lies for series in panel.series)


def _ticked(own: PixelPanel, said: model.Axis, axis: Axis, other: Axis) -> Ticked:
    found = list(_texts(said, axis, own.look))
    is_lined = said.has_grid and not _carries_bars(own.panel, said)
    title = AxisTitle(plain_lines((said.title,), colour(own.look.muted)), SIZE, said.standoff)
    return Ticked(
        axis=axis,
        across=other,
        places=tuple(at for at, _ in found),
        texts=tuple(text for _, text in found),
        size=float(said.text_size or SIZE),
        grid=colour(own.look.grid) if is_lined else None,
        zero=colour(own.look.line) if is_lined else None,
        is_labelled=said.is_labelled,
        is_turned=abs(said.angle or 0) == 90,
        is_on_top=said.is_on_top,
        title=title if said.title else None,
    )


def ticked_axes(panels: list[PixelPanel]) -> list[Ticked]:
    """The axes that are shown: those across, then those up."""
    across = [
        _ticked(own, own.panel.across, own.x, own.y) for own in panels if own.panel.across.is_shown
    ]
    up = [_ticked(own, own.panel.up, own.y, own.x) for own in panels if own.panel.up.is_shown]
    return across + up
