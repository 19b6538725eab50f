"""The parts of a party, such as a government's ministries: which they are, and whether their latest
statements agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from lib.model.vocabulary import SIDE_OF
from lib.tables import Tables, lists
from lib.tables.arrow import is_among
from lib.tables.lists import together
from lib.tables.schema import TEXT


def parts_of(parents: Mapping[str, str | None], party: str) -> tuple[str, ...]:
    """All parties that belong to it, directly or through others: each followed by its own."""
    below = together(parents, parents.values())
    found: dict[str, None] = {}
    waiting = list(reversed(below.get(party, [])))
    while waiting:
        part = waiting.pop()
        if part != party and part not in found:
            found[part] = None
            waiting += reversed(below.get(part, []))
    return tuple(found)


def outermost(parents: Mapping[str, str | None], party: str) -> str:
    """The party that it belongs to in the end; itself if it belongs to none."""
    seen: set[str] = set()
    while (above := parents.get(party)) is not None and above in parents and party not in seen:
        seen.add(party)
        party = above
    return party


def saying(tables: Tables, parties: Sequence[str]) -> Tables:
    """The tables with the statements of these parties only."""
    said = tables.statements
    own = is_among(said["party_id"], pd.Series(list(parties), dtype=TEXT))
    return tables.with_frames(statements=said.loc[own])


@dataclass(frozen=True)
class Split:
    """A subject on which parts take opposite sides toward a party: their names on each side."""

    subject: str
    toward: str
    against: tuple[str, ...]
    supporting: tuple[str, ...]


@dataclass(frozen=True)
class Together:
    """The subjects on which several parts speak: on which their latest statements agree, on which
    they oppose each other, and which cannot be compared."""

    alike: tuple[str, ...]
    apart: tuple[Split, ...]
    incomparable: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many subjects there are."""
        return len(self.alike) + len(self.apart) + len(self.incomparable)


def _addressed(tables: Tables, cells: pd.DataFrame) -> list[str | None]:
    """Whom the latest statement of each cell addresses: the party it belongs to in the end."""
    lines = lists.lines(tables.statements["statement_id"])
    toward = lists.listed(tables.statements["toward"])
    latest = [toward[lines[ids.split(" ", 1)[0]]] for ids in cells["statement_ids"]]
    return [None if one is None else outermost(tables.parents, one) for one in latest]


def _by_side(said: Sequence[tuple[str, str, str]]) -> dict[str, dict[str, list[str]]]:
    """Whom they address → side → the names of those that take it."""
    toward = together(said, (each[1] for each in said))
    return {
        party: together((name for name, _, _ in own), (side for *_, side in own))
        for party, own in toward.items()
    }


def _split(tables: Tables, subject: str, sides: Mapping[str, Mapping]) -> Split | None:
    for party, own in sides.items():
        if {"against", "for"} <= set(own):
            name = tables.party_names.get(party, party)
            return Split(subject, name, tuple(own["against"]), tuple(own["for"]))
    return None


def as_one_voice(tables: Tables, cells: pd.DataFrame) -> Together:
    """How the latest statements of several parts compare, subject by subject.

    Needs cells of `positions.latest_stances` and the tables that they are from. Parts oppose each
    other if one is against and another for the same party, or parties that belong to the same one;
    they agree if at least two take the same side toward it, and none another.
    """
    rows = lists.rows_of(cells, ["subject", "party_name", "stance"])
    said = [
        (subject, name, toward, SIDE_OF[stance])
        for (subject, name, stance), toward in zip(rows, _addressed(tables, cells), strict=True)
    ]
    alike, apart, other = [], [], []
    for subject, own in together(said, (each[0] for each in said)).items():
        if len(own) < 2:
            continue
        taken = [(name, toward, side) for _, name, toward, side in own
                 if toward is not None and side in ("against", "for")]  # fmt: skip
        sides = _by_side(taken)
        if (split := _split(tables, subject, sides)) is not None:
            apart.append(split)
        elif any(len(names) > 1 for by in sides.values() for names in by.values()):
            alike.append(subject)
        else:
            other.append(subject)
    return Together(tuple(alike), tuple(apart), tuple(other))
