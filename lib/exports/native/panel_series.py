"""The contents of a panel: bars in slots, points and lines, bands, and the texts and lines over
them."""

from dataclasses import dataclass

from lib.exports.native.inks import Ink

Numbers = tuple[float | None, ...]

# Letters for marks that office programs lack: they have no triangle on its tip, and LibreOffice no
# hollow mark.
LETTERS = {"triangle-down": "▼", "triangle-down-open": "▽", "triangle-up-open": "△",
           "diamond-open": "◇"}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A mark of points: Plotly's symbol, its colour, and its diameter in pixels."""

    symbol: str
    ink: Ink
    size: float

    @property
    def shape(self) -> str:
        """The symbol, whether filled or not."""
        return self.symbol.removesuffix("-open")

    @property
    def letter(self) -> str | None:
        """The letter that replaces the mark; None if programs can draw it."""
        return LETTERS.get(self.symbol)


@dataclass(frozen=True)
class Stroke:
    """A line: its colour, its width in pixels, and whether it is dotted."""

    ink: Ink
    width: float
    is_dotted: bool = False


@dataclass(frozen=True)
class Points:
    """Points with one mark, or joined by one stroke; `above` and `below` are their error bars.

    `called` is left or right if their name goes beside the last of them; those that are
    `is_labelled` are numbers without a mark. On a line only the corners that are `marked` have one.
    """

    name: str
    xs: Numbers
    ys: Numbers
    mark: Mark | None = None
    stroke: Stroke | None = None
    sizes: tuple[float, ...] = ()
    above: Numbers = ()
    below: Numbers = ()
    error: Stroke | None = None
    called: str = ""
    is_labelled: bool = False
    marked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Bars:
    """A bar per slot, from `base` if there is one; hatched if the number is uncertain."""

    name: str
    values: Numbers
    fill: Ink
    outline: Ink
    base: Numbers = ()
    is_hatched: bool = False
    is_labelled: bool = False


@dataclass(frozen=True)
class Band:
    """An area: its outlines, and its colour; hatched in a second colour if given."""

    name: str
    outlines: tuple[tuple[tuple[float, float], ...], ...]
    fill: Ink
    hatch: Ink | None = None


@dataclass(frozen=True)
class Rule:
    """A vertical line at x, from `low` to `high`, or over the whole height and `rise` pixels up."""

    x: float
    stroke: Stroke
    low: float | None = None
    high: float | None = None
    rise: float = 0.0


@dataclass(frozen=True)
class Label:
    """A text at a place, shifted by pixels; above the panel if `y` is None."""

    text: str
    x: float
    y: float | None
    ink: Ink
    size: float
    is_bold: bool = False
    anchor: str = "center"
    standing: str = "middle"
    right: float = 0.0
    up: float = 0.0
