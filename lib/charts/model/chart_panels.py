"""A chart: its panels on their axes, its caption and key, and its size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.charts.model.cells import Cell, Cells
from lib.charts.model.labels_and_rules import Label, Rule
from lib.charts.model.scale import Axis
from lib.charts.model.series import Band, Bar, Bars, Intervals, Line, Point, Points
from lib.look.signs import Sign
from lib.look.style import Caption, Theme

LEFT = 54
Series = Bars | Points | Line | Band | Intervals | Cells


@dataclass(frozen=True)
class Panel:
    """Series on a pair of axes; `bottom` and `top` are shares of the height of all plots.

    `title` and `subtitle` are those of a panel on a page of its own, if the chart's do not fit it.
    """

    across: Axis
    up: Axis
    series: tuple[Series, ...]
    labels: tuple[Label, ...] = ()
    rules: tuple[Rule, ...] = ()
    bottom: float = 0.0
    top: float = 1.0
    is_stacked: bool = False
    title: str = ""
    subtitle: str = ""

    def marks(self) -> Iterator[Point | Bar | Cell]:
        """The marks that may have evidence."""
        for series in self.series:
            if isinstance(series, Points | Line):
                yield from series.points
            elif isinstance(series, Bars):
                yield from series.bars
            elif isinstance(series, Cells):
                yield from series.cells


@dataclass(frozen=True)
class Chart:
    """Panels from top to bottom that share their days, but not their numbers, under a caption whose
    key explains them.

    The picture is `height` pixels high, or as high as a `plot` of this many pixels and its texts
    need. `strip` is the space between caption and plot, `left` that for the names of rows. Rules
    cross all panels. `added` signs have their own line in the key. A chart that says what is
    missing has a `message`, and nothing else. Axes that are `is_fixed` cannot be zoomed.
    """

    panels: tuple[Panel, ...]
    caption: Caption | None
    look: Theme
    height: int = 0
    plot: int | None = None
    strip: int = 0
    left: int = LEFT
    rules: tuple[Rule, ...] = ()
    message: str = ""
    added: tuple[Sign, ...] = ()
    is_fixed: bool = False

    @classmethod
    def empty(cls, message: str, look: Theme, height: int = 320) -> "Chart":
        """A chart that says what is empty, and why."""
        return cls((), None, look, height, message=message)

    @property
    def key(self) -> tuple[Sign, ...]:
        """The meaning of its signs."""
        return (*self.caption.key, *self.added) if self.caption else ()

    @property
    def series(self) -> tuple[Series, ...]:
        """The series of all panels."""
        return tuple(series for panel in self.panels for series in panel.series)

    @property
    def has_marks(self) -> bool:
        """Whether anything is drawn: axes alone are not a picture."""
        return any(_is_drawn(series) for series in self.series)

    @property
    def cells(self) -> Cells | None:
        """Its matrix, if it has one."""
        return next((series for series in self.series if isinstance(series, Cells)), None)

    def evidence(self) -> Iterator[str]:
        """The kind and ids of each mark's evidence: `claims id id`."""
        yield from (
            mark.evidence for panel in self.panels for mark in panel.marks() if mark.evidence
        )


def _is_drawn(series: Series) -> bool:
    if isinstance(series, Bars):
        return bool(series.bars)
    if isinstance(series, Line):
        return any(series.spots)
    if isinstance(series, Cells):
        return bool(series.cells)
    return isinstance(series, Points) and bool(series.points)


def stack_panels(shares: Sequence[float], apart: float) -> list[tuple[float, float]]:
    """Bottom and top of panels with these shares of the height, from top to bottom."""
    room = (1 - apart * (len(shares) - 1)) / sum(shares)
    found, top = [], 1.0
    for share in shares:
        found.append((max(top - share * room, 0.0), top))
        top -= share * room + apart
    return found
