"""Rows of compared figures that keep their places while what is known grows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from lib.tables import lists

# What makes a named claimant's figure the same one on another day, and one without a claimant.
NAMED, UNNAMED = ["question", "voice", "value", "value_high"], ["bound", "value", "value_high"]


def _keys(rows: pd.DataFrame) -> list[tuple]:
    """What each figure is known by: its wording and its articles may still change."""
    named = lists.listed(rows["claimant"].notna())
    own, other = lists.rows_of(rows, NAMED), lists.rows_of(rows, ["question", *UNNAMED])
    return [
        key if has_name else rest for key, rest, has_name in zip(own, other, named, strict=True)
    ]


def _lines(rows: pd.DataFrame) -> list[tuple]:
    """Whose name is beside each figure: a claimant's once for all its figures on a question."""
    named = lists.listed(rows["claimant"].notna())
    voices = lists.rows_of(rows, ["question", "voice"])
    return [
        voice if has_name else key
        for voice, key, has_name in zip(voices, _keys(rows), named, strict=True)
    ]


@dataclass(frozen=True)
class HeldRows:
    """The figures of all days with their rows, as laid out together, and their highest number."""

    rows: pd.DataFrame
    highest: float

    @classmethod
    def around(
        cls,
        days: Sequence[pd.DataFrame],
        lay: Callable[[pd.DataFrame], pd.DataFrame],
    ) -> "HeldRows":
        """The rows in which the figures of each day have a place; the last day's are laid out, and
        figures that only earlier days have are among them as older ones."""
        found, seen = [days[-1]], set(_keys(days[-1]))
        for rows in reversed(days[:-1]):
            keys = _keys(rows)
            gone = rows.loc[[key not in seen for key in keys]]
            found.append(gone.assign(latest=False))
            seen |= set(keys)
        every = pd.concat([rows for rows in found if len(rows)] or found[:1], ignore_index=True)
        return cls(lay(every), max(map(highest_of, days)))

    def placed(self, rows: pd.DataFrame) -> pd.DataFrame:
        """These figures in their rows: a claimant's name is where its first one will be."""
        places = self._places()
        own = [places[key] for key in _keys(rows)]
        placed = rows.assign(
            **{
                name: pd.array([place[at] for place in own], dtype="float64")
                for at, name in enumerate(("row", "head", "name_row"))
            }
        )
        ordered = placed.sort_values("row", kind="stable")
        return ordered.assign(opens=~ordered["name_row"].duplicated())

    def _places(self) -> dict[tuple, tuple[float, float, float]]:
        """Each figure's row, its question's heading, and the row with the name beside it."""
        names: dict[tuple, float] = {}
        found = {}
        rows = lists.rows_of(self.rows, ["row", "head", "opens"])
        for key, line, (row, head, opens) in zip(
            _keys(self.rows), _lines(self.rows), rows, strict=True
        ):
            names[line] = row if opens else names[line]
            found[key] = (row, head, names[line])
        return found


def highest_of(rows: pd.DataFrame) -> float:
    """The highest number of these figures, at least 1."""
    if rows.empty:
        return 1.0
    return float(max(rows["value"].max(), rows["high"].fillna(0).max(), 1))
