"""The numbers of a panel as columns of a sheet, each series with its own places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Literal

from lib.exports.native.panel_series import Bars, Points
from lib.exports.native.panels import Panel

Kind = Literal["day", "number", "text"]
FORMATS: dict[Kind, str] = {"day": "yyyy\\-mm\\-dd", "number": "General", "text": "@"}


@dataclass(frozen=True)
class Column:
    """A column with its heading; None is an empty cell."""

    heading: str
    values: tuple[float | str | None, ...]
    kind: Kind = "number"


@dataclass(frozen=True)
class Placed:
    """A column, its place in the sheet from 0 up, and the last row of it that charts read.

    The heading is in row 0.
    """

    column: Column
    place: int
    last: int


@dataclass(frozen=True)
class Laid:
    """A series and its columns by role: value and across, with base, above, below if used."""

    series: Bars | Points
    columns: Mapping[str, Placed]

    @property
    def slots(self) -> Placed:
        """The labels of the slots."""
        return self.columns.get("label", self.columns["across"])

    def column(self, role: str) -> Placed | None:
        """The column of a role, if there is one."""
        return self.columns.get(role)


def _error_columns(points: Points) -> dict[str, Column]:
    """How far a number may be above and below the drawn one; empty if it is certain."""
    if not any(points.above) and not any(points.below):
        return {}
    sides = {"above": points.above, "below": points.below}
    return {
        side: Column(f"{points.name}: {side} by up to", tuple(value or 0.0 for value in values))
        for side, values in sides.items()
    }


def _columns(panel: Panel, series: Bars | Points) -> dict[str, Column]:
    if isinstance(series, Bars):
        base = {"base": Column(f"{series.name}: from", series.base)} if series.base else {}
        return {**base, "value": Column(series.name, series.values)}
    if panel.slots is not None:
        return {"value": Column(series.name, panel.slots.placed(series.ys, series.xs))}
    across = Column(f"{series.name}: day", series.xs, "day")
    return {"across": across, "value": Column(series.name, series.ys), **_error_columns(series)}


def _shared(panel: Panel) -> dict[str, Column]:
    """The columns of slots, shared by all series: where they begin, and their labels if few.

    LibreOffice never skips a label of a text axis, however many there are: they are empty in the
    sheet.
    """
    if panel.slots is None:
        return {}
    slots = panel.slots
    kind: Kind = "day" if slots.is_dates else "text"
    across = {"across": Column("from", slots.names or slots.starts, kind)}
    if slots.unit != "week" or slots.every == 1:
        return across
    return {**across, "label": Column("label", slots.labels, "text")}


def _reached(found: Iterable[Mapping[str, Column]]) -> int:
    """The last row of the longest column."""
    return max((len(each.values) for own in found for each in own.values()), default=1) or 1


def lay_columns(panel: Panel, first: int = 0) -> list[Laid]:
    """The series of a panel, bars before points, in columns from that place on.

    All are read down to the end of the longest one, over empty cells: LibreOffice does not draw a
    series of points that precedes a longer one.
    """
    every = (*panel.bars, *panel.points)
    shared, own = _shared(panel), [_columns(panel, series) for series in every]
    last, places = _reached([shared, *own]), count(first)

    def placed(found: Mapping[str, Column]) -> dict[str, Placed]:
        return {role: Placed(column, next(places), last) for role, column in found.items()}

    common = placed(shared)
    return [
        Laid(series, {**common, **placed(mine)}) for series, mine in zip(every, own, strict=True)
    ]


def columns(series: list[Laid]) -> list[Placed]:
    """All columns of the series, each once, from left to right."""
    found = {each.place: each for one in series for each in one.columns.values()}
    return [found[place] for place in sorted(found)]
