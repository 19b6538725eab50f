"""Events by row and period as a grid of cells: a calendar of what happened where."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from lib.analyses import reporters
from lib.analyses.calendar_counts import Calendar
from lib.analyses.incidents import ENDS, Period
from lib.charts.matrix_panel import Heads, column_room, matrix_panel
from lib.charts.model import Cell, CellLook, Cells, Chart, Run, rich
from lib.charts.reference_lines import Line, Placed, placed_rules, strip
from lib.charts.reporters import mix_ink
from lib.look.letter_room import EDGE
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables.records import Row, records
from lib.wording import words
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to
from lib.wording.words import quantity

ROW, NARROW_ROW = 26, 24
LEFT, NARROW_LEFT = 230, 128
HALF = (0.46, 0.44)
# The colour of the fewest and of the most events, as shares of the full colour.
PALEST, FULLEST = 0.22, 0.72
# How many periods fit side by side.
MOST_COLUMNS, NARROW_COLUMNS = 31, 20
# The pixels above the cells for the names of the columns.
HEADS = 24
# How far from the middle of a column a line keeps, where the numbers are.
FROM_NUMBERS = 0.17
NAMES, NUMBERS = 11.0, 10.5
NOTHING = "No reported events in this selection."


@dataclass(frozen=True)
class Shown:
    """The contents: counts, the first days of all periods in order, the colour of the events, the
    reference events, and what is counted: its noun, and the kind of its evidence."""

    calendar: Calendar
    starts: Sequence[pd.Timestamp]
    period: Period
    colour: str
    lines: Sequence[Line]
    noun: str = "reported event"
    kind: str = "events"


def most_columns(look: Theme) -> int:
    """How many periods fit."""
    return NARROW_COLUMNS if look.room.is_narrow else MOST_COLUMNS


def _across(columns: int, look: Theme) -> float:
    """The pixels of a column."""
    left = NARROW_LEFT if look.room.is_narrow else LEFT
    return column_room(look.room.picture - left, columns)


def numbers_fit(counts: pd.DataFrame, columns: int, look: Theme) -> bool:
    """Whether the widest number has room in its cell beside another."""
    face = Face(NUMBERS)
    most = max((face.width(number(row)) for row in records(counts)), default=0.0)
    return most <= 2 * HALF[0] * _across(columns, look)


def number(row: Row) -> str:
    """How many events there are, `1–2` if some are only possibly in range."""
    most, least = int(row["number"]), int(row["certain"])
    return str(most) if least == most else f"{least}–{most}"


def _fill(row: Row, highest: int, colour: str, look: Theme) -> str:
    share = PALEST + (FULLEST - PALEST) * (int(row["number"]) - 1) / max(highest - 1, 1)
    return mix_ink(colour, 0.0 if row["is_claimed"] else share, look)


def _cell(row: Row, place: tuple[int, int], fill: str, shown: Shown) -> Cell:
    told = number(row)
    when = words.period(row["start"], row["end"])
    alone = f", {reporters.WORDS[reporters.CLAIMED]}" if row["is_claimed"] else ""
    return Cell(
        row=place[0],
        column=place[1],
        text=rich(told),
        words=told,
        fill=fill,
        edge=shown.colour,
        voice=row["name"],
        said=told,
        evidence=f"{shown.kind} {row[shown.kind.removesuffix('s') + '_ids']}",
        hover=rich(
            Run(str(row["name"]), is_bold=True),
            f"{quantity(int(row['number']), shown.noun)}{alone}",
            when,
            *(["some only possibly in range"] if row["certain"] < row["number"] else []),
        ),
    )


def _cells(shown: Shown, look: Theme) -> Cells:
    counts, totals = shown.calendar.counts, shown.calendar.totals
    highest = int(counts["number"].max())
    rows = {name: place for place, name in enumerate(totals)}
    columns = {start: place for place, start in enumerate(shown.starts)}
    high = NARROW_ROW if look.room.is_narrow else ROW
    return Cells(
        rows=tuple(f"{name}: {total:,}" for name, total in totals.items()),
        columns=tuple(column_name(start, shown.period, True) for start in shown.starts),
        cells=tuple(
            _cell(
                row,
                (rows[row["name"]], columns[row["start"]]),
                _fill(row, highest, shown.colour, look),
                shown,
            )
            for row in records(counts)
        ),
        look=CellLook(HALF, NUMBERS, high - 8, look.ink, look.muted, look.paper),
        name=shown.kind,
        nothing=f"no {shown.noun}",
    )


def column_name(start: pd.Timestamp, period: Period, in_full: bool) -> str:
    """A period by its first day: `16 Oct`, `Oct 2023`."""
    if period == "month":
        return f"{start:%b %Y}" if in_full else f"{start:%b}"
    return f"{start.day} {start:%b}"


def _heads(shown: Shown, column: float) -> Heads:
    """The first days of the periods, as many as have room."""
    face = Face(NAMES)
    names = [column_name(start, shown.period, column > 60) for start in shown.starts]
    widest = max(face.width(name) for name in names) + 2 * EDGE
    each = max(1, -(-int(widest) // max(int(column), 1)))
    texts = tuple(rich(name if place % each == 0 else "") for place, name in enumerate(names))
    return Heads(texts, NAMES, angle=0)


def _rows(shown: Shown, left: int) -> Heads:
    """The names with their numbers of events; a long name is cut, its number never."""
    face, room = Face(NAMES, wider=ARIAL), left - 2 * EDGE
    names = []
    for name, total in shown.calendar.totals.items():
        numbered = f"  {total:,}"
        cut = cut_to(name, room - face.width(numbered), face)
        names.append(rich((Run(cut), Run(numbered, is_bold=True))))
    return Heads(tuple(names), NAMES)


def _placed(shown: Shown) -> list[Placed]:
    """The reference events in view: where their days are among the columns."""
    starts, found = list(shown.starts), []
    for line in shown.lines:
        column = bisect_right(starts, line.day) - 1
        end = starts[column] + ENDS[shown.period] if column >= 0 else None
        if end is not None and line.day <= end:
            days = (end - starts[column]).days + 1
            inside = ((line.day - starts[column]).days + 0.5) / days - 0.5
            if abs(inside) < FROM_NUMBERS:
                inside = FROM_NUMBERS if inside > 0 else -FROM_NUMBERS
            place = column + inside
            found.append(Placed(place, place / len(starts), line.label))
    return found


def _key(shown: Shown, look: Theme) -> list[Sign]:
    counts = shown.calendar.counts
    signs = [
        Sign(
            "■", f"number of {shown.kind}: the more, the stronger", mix_ink(shown.colour, 0.5, look)
        )
    ]
    if counts["is_claimed"].any():
        signs.append(Sign("□", "reported only by the side that claims them", shown.colour))
    return signs


def calendar(shown: Shown, caption: Caption, look: Theme) -> Chart:
    """The events of each row and period; a cell's evidence is `events <ids>`."""
    if shown.calendar.counts.empty:
        return Chart.empty(NOTHING, look)
    left, high = (NARROW_LEFT, NARROW_ROW) if look.room.is_narrow else (LEFT, ROW)
    column = _across(len(shown.starts), look)
    placed = _placed(shown)
    return Chart(
        panels=(matrix_panel(_cells(shown, look), _rows(shown, left), _heads(shown, column)),),
        caption=replace(caption, key=(*caption.key, *_key(shown, look))),
        look=look,
        plot=high * len(shown.calendar.totals),
        strip=HEADS + strip(placed, look),
        left=left,
        rules=placed_rules(placed, look, HEADS),
        is_fixed=True,
    )
