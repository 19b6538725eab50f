"""The plot of a trace: its axes, its area, and its marks' texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any

from lib.drawing.canvas import Area
from lib.drawing.free import pseudo_html
from lib.drawing.free.axis_values import as_list, numbers, spread
from lib.drawing.free.figure_axes import Axes, FigureAxis
from lib.drawing.panel_axes import EDGE
from lib.drawing.scene import Point
from lib.drawing.shape_names import layer

if TYPE_CHECKING:
    from lib.drawing.free.figure_canvas import FigureCanvas


@dataclass(frozen=True)
class Plot:
    """A trace with its two axes."""

    trace: Mapping[str, Any]
    x: FigureAxis
    y: FigureAxis
    font: Mapping[str, Any]
    shrunk: float = 1.0

    @property
    def layer(self) -> str:
        """The layer of its drawings."""
        return layer(str(self.trace.get("name") or f"{self.trace['type']} marks"))

    @property
    def area(self) -> Area:
        """The plot's area, extended by the width of a line."""
        (left, right), (top, bottom) = self.x.ends, self.y.ends
        return Area(left, top, right - left, bottom - top).wider(EDGE)

    @property
    def is_cut(self) -> bool:
        """Whether marks outside the area are omitted."""
        return self.trace.get("cliponaxis", True)

    def shows(self, point: Point) -> bool:
        """Whether a mark at a point is drawn: not at a gap, and inside if marks are clipped."""
        return all(map(isfinite, point)) and (not self.is_cut or self.area.holds(*point))

    def points(self) -> list[Point]:
        """The trace's points in pixels; gaps are NaN."""
        across = numbers(as_list(self.trace.get("x")), self.x.kind)
        up = numbers(as_list(self.trace.get("y")), self.y.kind)
        return [(self.x.pixel(x), self.y.pixel(y)) for x, y in zip(across, up, strict=True)]

    def said(self, count: int) -> list[tuple[str, ...]]:
        """The hover text of each mark, in lines; empty if it has none."""
        texts = spread(self.trace.get("hovertext"), count)
        return [tuple(pseudo_html.plain(str(text))) if text else () for text in texts]


def plot_of(sheet: "FigureCanvas", trace: Mapping[str, Any], axes: Axes) -> Plot:
    """The plot of a trace."""
    x, y = axes[trace.get("xaxis", "x")], axes[trace.get("yaxis", "y")]
    return Plot(trace, x, y, sheet.layout["font"], sheet.shrunk)
