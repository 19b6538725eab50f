"""The series of a panel: bars, points, lines, bands and intervals, each with what it means."""

from dataclasses import dataclass
from typing import Literal

from lib.charts.model.rich_text import Rich
from lib.charts.model.scale import Place

# A mark in this colour is not seen.
CLEAR = "rgba(0,0,0,0)"
Dash = Literal["solid", "dash", "dot"]


@dataclass(frozen=True)
class Stroke:
    """How a line is drawn; its width is in pixels."""

    colour: str
    width: float
    dash: Dash = "solid"


@dataclass(frozen=True)
class Mark:
    """How a point is drawn: Plotly's name of the symbol, diameter and edge in pixels."""

    symbol: str
    colour: str
    size: float
    opacity: float = 1.0
    edge: float = 0.0


@dataclass(frozen=True)
class Point:
    """A mark at a place, up to so much `above` it too, and what stands beside it.

    `evidence` is the kind and ids of what it shows (see lib.evidence.picks). `bound` is a word of
    the vocabulary, `bloc` a label; an older figure repeats what was said, or was corrected since.
    `slot` is where that of its bar begins, if it belongs to one.
    """

    x: Place
    y: Place
    mark: Mark
    evidence: str = ""
    hover: Rich = ()
    text: Rich = ()
    text_colour: str = ""
    above: float = 0.0
    bound: str = ""
    bloc: str = ""
    is_older: bool = False
    slot: Place | None = None


@dataclass(frozen=True)
class Points:
    """Points, each with a mark of its own; texts stand to the right of theirs.

    Points that are `is_free` may reach over the edge of the plot.
    """

    name: str
    points: tuple[Point, ...]
    error: Stroke | None = None
    text_size: float = 12
    is_free: bool = False


@dataclass(frozen=True)
class Line:
    """A line from spot to spot, or up by steps; None is a gap. Points are marks on its spots."""

    name: str
    spots: tuple[tuple[Place, Place] | None, ...]
    stroke: Stroke
    is_stepped: bool = False
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A bar for the slot that begins at `start`: a day, week, month or row.

    It is drawn from `left` on, so many days or rows after the start, and is `width` of them wide.
    `doubt` says why it is only possible, and hatched; certain bars have none.
    """

    start: Place
    length: float
    width: float
    left: float = 0.0
    base: float | None = None
    evidence: str = ""
    hover: Rich = ()
    doubt: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether nothing is uncertain about it."""
        return not self.doubt


@dataclass(frozen=True)
class Bars:
    """Bars of one colour; `reporter` is the kind of who reports what they count, where known.

    Bars that lie begin at the left. Those that are `is_labelled` have their number at their end.
    """

    name: str
    bars: tuple[Bar, ...]
    fill: str
    outline: Stroke | None = None
    category: str = ""
    reporter: str = ""
    lies: bool = False
    is_labelled: bool = False


@dataclass(frozen=True)
class Band:
    """Areas within their outlines; hatched in a second colour where claims conflict."""

    name: str
    outlines: tuple[tuple[tuple[Place, float], ...], ...]
    fill: str
    hatch: str | None = None


@dataclass(frozen=True)
class Interval:
    """From the least to the most that a figure allows, in its row."""

    row: float
    low: float
    high: float
    stroke: Stroke
    voice: str


@dataclass(frozen=True)
class Intervals:
    """The intervals of figures, below their marks."""

    name: str
    intervals: tuple[Interval, ...]
