"""The rows of an exchange ladder: rungs and statements from top to bottom, none over another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from lib.analyses.chains.exchange_statements import Said
from lib.analyses.chains.exchange_words import dated
from lib.analyses.chains.rungs import Ladder, Rung
from lib.look.style import Theme
from lib.model.vocabulary import STANCES
from lib.wording.gists import gist
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to, first_lines, fits_on, wrapped
from lib.wording.words import day, quantity

# Pixels between rows for each day between them, up to so many days.
PER_DAY, MOST_DAYS = 8, 8
# Between rows of different days at least, and of one day: an answer is below its act.
APART, SAME_DAY, BETWEEN_LABELS = 16, 24, 8
LINE = 1.3
STATEMENT = 8.0
# The line below that says how many statements found no room.
NOTE = 22.0
# The shares of the space for days that are tried if a ladder is too high.
SPACINGS = (1.0, 0.6, 0.3, 0.0)
# Further lines for the places of several acts.
MORE_LINES = 2


@dataclass(frozen=True)
class Columns:
    """Across a ladder, in pixels: its width, both rails, and the width of a label."""

    width: float
    rails: tuple[float, float]
    label: float
    size: int
    lines: int
    is_narrow: bool = False

    @property
    def face(self) -> Face:
        """The type of labels; slides are in Arial."""
        return Face(self.size, wider=ARIAL)

    @property
    def bold(self) -> Face:
        """The type of days."""
        return Face(self.size, is_bold=True, wider=ARIAL)


WIDE = Columns(678, (206, 472), 180, 12, 3)
NARROW = Columns(352, (124, 228), 106, 11, 5, is_narrow=True)


def columns(look: Theme, width: float | None = None) -> Columns:
    """The columns for a screen, or for a picture of that width."""
    is_small = width is not None and width < WIDE.width
    own = NARROW if look.room.is_narrow or is_small else WIDE
    if width is None or width <= own.width:
        return own
    more = width / own.width
    rails = (own.rails[0] * more, own.rails[1] * more)
    label = own.label + rails[0] - own.rails[0]
    return replace(own, width=width, rails=rails, label=label)


@dataclass(frozen=True)
class Row:
    """A rung or a statement: its side, its mark's size, the lines of its label, and where it is:
    `down` pixels below the upper edge. `rung` is its number, None for a statement."""

    side: int
    size: float
    head: str
    lines: Sequence[str]
    day: datetime
    rung: int | None = None
    said: Said | None = None
    down: float = 0.0
    skipped: bool = False

    def height(self, shape: Columns) -> float:
        """The pixels of its label, or of its mark if that is higher."""
        return max(self.size, (1 + len(self.lines)) * LINE * shape.size + 2)


def size(rung: Rung, shape: Columns) -> float:
    """The diameter of a rung's mark: its area grows with the articles, up to about 150 of them."""
    small, factor = (9.0, 1.1) if shape.is_narrow else (10.0, 1.5)
    least = 9.0 + 5.0 * len(f"{rung.number:,}") if rung.number > 1 else 0.0
    return max(small + factor * max(min(rung.articles, 150) - 1, 0) ** 0.5, least)


def _head(words: str, rest: str, shape: Columns) -> str:
    """The day, with what follows if there is room."""
    whole = f"{words} · {rest}"
    return whole if shape.bold.width(whole) <= shape.label else words


def _rung_row(number: int, rung: Rung, label: str, shape: Columns) -> Row:
    head = _head(dated(rung), quantity(rung.articles, "article"), shape)
    most = shape.lines + (MORE_LINES if rung.number > 1 else 0)
    lines = first_lines(label, shape.label, shape.face, most)
    return Row(rung.side, size(rung, shape), head, lines, rung.start, rung=number)


def _said_row(said: Said, shape: Columns) -> Row:
    start = f"{said.party}: {STANCES.label(said.stance).lower()}: "

    def fits(text: str) -> bool:
        return fits_on(f"{start}{text}", shape.label, shape.face, shape.lines)

    short = gist(said.position, fits, said.stance == "reject")
    text = f"{start}{short}" if short else start.rstrip(": ")
    head = cut_to(day(said.day), shape.label, shape.bold)
    lines = wrapped(text, shape.label, shape.face)[: shape.lines + 1]
    return Row(said.side, STATEMENT, head, lines, said.day, said=said)


def _is_of(ladder: Ladder, row: Row, said: Said) -> bool:
    return row.rung is not None and said.about in ladder.rungs[row.rung].ids


def _ordered(
    ladder: Ladder, labels: Sequence[str], said: Sequence[Said], shape: Columns
) -> list[Row]:
    """Rungs in their order; each statement after the rungs of earlier days, and after the act that
    it is about."""
    rows = [
        _rung_row(number, rung, label, shape)
        for number, (rung, label) in enumerate(zip(ladder.rungs, labels, strict=True))
    ]
    for each in said:
        place = max(
            (
                at + 1
                for at, row in enumerate(rows)
                if row.day < each.day or (row.day == each.day and _is_of(ladder, row, each))
            ),
            default=0,
        )
        while place < len(rows) and rows[place].said and rows[place].day <= each.day:
            place += 1
        rows.insert(place, _said_row(each, shape))
    return rows


def _step(before: Row, row: Row, spacing: float) -> float:
    days = (row.day - before.day).days
    if days <= 0:
        return SAME_DAY if before.side != row.side or row.rung is not None else 0.0
    return APART + PER_DAY * spacing * min(days, MOST_DAYS)


def _placed(ordered: Sequence[Row], shape: Columns, spacing: float) -> tuple[list[Row], float]:
    """The rows below each other with that share of the space for days, and the height of all."""
    placed: list[Row] = []
    feet = [0.0, 0.0]
    for row in ordered:
        half = row.height(shape) / 2
        down = feet[row.side] + half
        if placed:
            down = max(down, placed[-1].down + _step(placed[-1], row, spacing))
        skipped = bool(placed) and (row.day - placed[-1].day).days > MOST_DAYS
        placed.append(replace(row, down=down, skipped=skipped))
        feet[row.side] = down + half + BETWEEN_LABELS
    return placed, max(feet)


def _without_least(rows: Sequence[Row]) -> list[Row]:
    """The rows without the statement that the fewest articles carry."""
    said = [row for row in rows if row.said is not None]
    least = min(said, key=lambda row: row.said.articles if row.said else 0)
    return [row for row in rows if row is not least]


def rows(
    ladder: Ladder,
    labels: Sequence[str],
    said: Sequence[Said],
    shape: Columns,
    high: float | None = None,
) -> tuple[list[Row], float]:
    """The rows from top to bottom, and the height of all: further apart if more days are between
    them, up to eight, and no label over another.

    If they do not fit in `high` pixels, days take less space, and then statements are dropped,
    except the most reported one, which the key explains.
    """
    ordered = _ordered(ladder, labels, said, shape)
    for spacing in SPACINGS:
        placed, whole = _placed(ordered, shape, spacing)
        if high is None or whole <= high:
            return placed, whole
    most = 0.0 if high is None else high - NOTE
    while sum(row.said is not None for row in ordered) > 1 and whole > most:
        ordered = _without_least(ordered)
        placed, whole = _placed(ordered, shape, SPACINGS[-1])
    return placed, whole
