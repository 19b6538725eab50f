"""The result of a view: a picture or a table, its texts, and its data."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal
from weakref import ref

import pandas as pd
import plotly.graph_objects as go

from lib.charts.free_figure import FreeFigure
from lib.charts.grids import Grid, grid_of
from lib.charts.model import Chart
from lib.charts.model.cells import NOTHING
from lib.charts.picked import payloads
from lib.charts.plotly_figure import figure_of
from lib.look.signs import Sign, signs_of
from lib.look.style import Caption
from lib.views.columns import Columns, table
from lib.wording.words import quantity

# How a picture becomes native on a slide: bars and lines as charts, others as shapes.
Form = Literal["chart", "shapes", "table"]


Drawable = Chart | go.Figure
# Draws a figure of this size in pixels.
Sized = Callable[[int, int], go.Figure]


class Later:
    """Rows that are made when someone looks at them, and kept while someone holds them.

    How many there are, and which columns they have, is known before.
    """

    def __init__(self, number: int, names: Sequence[str], make: Callable[[], pd.DataFrame]) -> None:
        self.number, self.names, self._make = number, names, make
        self._made: ref[pd.DataFrame] | None = None

    @property
    def frame(self) -> pd.DataFrame:
        """The rows."""
        made = self._made() if self._made else None
        if made is None:
            made = self._make()
            self._made = ref(made)
        return made


@dataclass(frozen=True)
class Part:
    """A table of an exhibit's data: its name, and the columns for readers, with heading and
    meaning.

    `rows` is what its rows are called in a count, if not by its name.
    """

    name: str
    given: pd.DataFrame | Later
    columns: Columns
    rows: str = ""

    @property
    def frame(self) -> pd.DataFrame:
        """Its rows."""
        return self.given.frame if isinstance(self.given, Later) else self.given

    @property
    def number(self) -> int:
        """How many rows there are; none is made for it."""
        return self.given.number if isinstance(self.given, Later) else len(self.given)

    @property
    def names(self) -> Sequence[str]:
        """The columns that its rows have, whether readers see them or not."""
        return self.given.names if isinstance(self.given, Later) else list(self.given.columns)

    def with_frame(self, frame: pd.DataFrame) -> "Part":
        """The same part with other rows."""
        return replace(self, given=frame)

    @property
    def counted(self) -> str:
        """How many rows there are: `38 sites`."""
        name = self.rows or self.name
        return quantity(self.number, name.removesuffix("s"), name)

    def table(self) -> pd.DataFrame:
        """The columns for readers, under their headings."""
        return table(self.frame, self.columns)


def drawn(each: Drawable) -> go.Figure:
    """The figure of a chart, or the figure itself."""
    return figure_of(each) if isinstance(each, Chart) else each


def _drawn(trace: go.Scatter | go.Bar) -> bool:
    """Whether a trace has a point or bar with both numbers."""
    if trace.x is None or trace.y is None:
        return False
    return any(pd.notna(x) and pd.notna(y) for x, y in zip(trace.x, trace.y, strict=False))


@dataclass(frozen=True)
class Frame:
    """What was known on a day: the chart as it stood, under a title of its own."""

    day: date
    title: str
    chart: Chart


@dataclass(frozen=True)
class Exhibit:
    """A chart, map or table as shown and exported.

    `name` is the view's on the command line and begins the names of its files. The caption's title
    is the finding. `chart` is a chart as data, `freehand` the figure of a timeline or map, which
    have no axes of numbers, and say `nothing` if they have no marks; a table has neither. Marks
    carry their evidence (see lib.evidence.picks). `data` has the rows, the main part first.
    `options` are all those of the view as an address writes them, defaults included: a default that
    changes does not change the meaning of a link. `upright` draws a wide chart in parts for an
    upright sheet, `sized` a figure of this size in pixels, for a map whose labels do not shrink;
    `fitted` one laid out for a slide: as wide, and no higher if that can be.
    `frames` draws what was known day by day, oldest first; the last frame is the chart itself.
    `as_of` is the latest publication day of its sources, if the view itself names one. A view that
    `is_whole` ignores all filters except “As known on”.
    """

    name: str
    caption: Caption
    alt: str
    form: Form
    data: tuple[Part, ...]
    chart: Chart | None = None
    freehand: FreeFigure | None = None
    nothing: str = ""
    definition: str = ""
    options: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    upright: Callable[[], tuple[Drawable, ...]] | None = None
    sized: Sized | None = None
    fitted: Sized | None = None
    frames: Callable[[], tuple[Frame, ...]] | None = None
    as_of: date | None = None
    is_whole: bool = False

    @property
    def played(self) -> tuple[Frame, ...]:
        """The days to play, oldest first; none if there are fewer than two."""
        frames = self.frames() if self.frames is not None else ()
        return frames if len(frames) > 1 else ()

    @property
    def free(self) -> go.Figure | None:
        """The figure of a timeline or map; None for others."""
        return None if self.freehand is None else self.freehand.figure

    @cached_property
    def figure(self) -> go.Figure | None:
        """The figure for plotly.js; None for a table."""
        return self.free if self.chart is None else figure_of(self.chart)

    @property
    def is_table(self) -> bool:
        """Whether it has no figure; asking makes none."""
        return self.chart is None and self.freehand is None

    @property
    def is_tabular(self) -> bool:
        """Whether it is a table or a matrix: its cells state their sources, not its picture."""
        return self.is_table or self.is_matrix

    @property
    def is_matrix(self) -> bool:
        """Whether it is a matrix of cells: its columns need the page's full width."""
        return self.chart is not None and self.chart.cells is not None

    @property
    def grid(self) -> Grid | None:
        """A matrix as cells, a table for media that do not scroll."""
        cells = self.chart.cells if self.chart is not None else None
        return grid_of(cells) if cells is not None else None

    def evidence(self) -> Iterator[str]:
        """The kind and ids of each mark's evidence (see lib.evidence.picks)."""
        if self.chart is not None:
            yield from self.chart.evidence()
        elif self.freehand is not None:
            yield from payloads(self.freehand.written)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show: not a single row of data."""
        return all(part.number == 0 for part in self.data)

    @property
    def message(self) -> str:
        """The message if it shows nothing; empty if it has none."""
        return self.chart.message if self.chart is not None else self.nothing

    @property
    def has_marks(self) -> bool:
        """Whether its figure draws anything: axes alone are not a picture. True for a table."""
        if self.chart is not None:
            return self.chart.has_marks
        return self.free is None or any(_drawn(trace) for trace in self.free.data)

    @property
    def key(self) -> tuple[Sign, ...]:
        """The meaning of its signs: a chart knows which are drawn, a table has its caption's."""
        if self.chart is not None:
            return self.chart.key or self.caption.key
        free = self.free
        return (signs_of(free) if free else ()) or self.caption.key

    @property
    def grid_key(self) -> tuple[Sign, ...]:
        """Its key where a matrix is a grid of texts: also what an empty cell means."""
        cells = self.chart.cells if self.chart is not None else None
        return self.key if cells is None else (*self.key, Sign(NOTHING, cells.nothing))

    @property
    def drawable(self) -> Drawable:
        """The chart or the free figure; ValueError if the view is a table."""
        found = self.chart or self.free
        if found is None:
            raise ValueError(f"{self.name} is a table and has no figure")
        return found

    @property
    def drawn(self) -> go.Figure:
        """The figure; ValueError if the view is a table."""
        return drawn(self.drawable) if self.figure is None else self.figure

    def on_sheets(self) -> tuple[Drawable, ...]:
        """The chart or figure, in parts if it is too wide for a sheet; ValueError for a table."""
        return (self.drawable,) if self.upright is None else self.upright()
