"""When a party turns, by rows: in one pass over its statements, sorted by subject and day."""

from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded, combined, places_of, starts_of
from lib.analyses.positions.sides import (
    ACTING,
    STANDS_DOWN,
    STILLING,
    names_the_stop,
    stands_down,
    verb,
)
from lib.analyses.positions.spoken import Spoken, latest_first, spoken
from lib.model.vocabulary import SIDE_OF
from lib.tables.lists import listed, rows_of

# The sides of a statement: the last two are about a party's own acts.
SIDES = ("against", "for", "acting", "still")
AGAINST, FOR, ACTS, STILL = range(len(SIDES))


class Sides(NamedTuple):
    """Sides that statements take, by their rows.

    `who` numbers who speaks toward whom on what. Of a day's statements that with the lowest `place`
    counts: first those whose quote has the words for standing down, then the latest.
    """

    row: np.ndarray
    side: np.ndarray
    place: np.ndarray
    who: np.ndarray
    day: np.ndarray

    @property
    def is_stand(self) -> np.ndarray:
        """Whether each is for or against a party: days of one line are compared with each other."""
        return self.side < ACTS

    def take(self, which: np.ndarray) -> "Sides":
        """Some of them."""
        return Sides(*(column[which] for column in self))


def _stilling(statements: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """Whether the party says in each row that it stops its own attacks."""
    own = statements[["stance", "position"]].take(rows)
    may = np.flatnonzero(coded(own["stance"]).holds(STILLING.__contains__))
    found = np.zeros(len(rows), dtype=bool)
    found[may] = coded(own["position"].take(may)).holds(partial(stands_down, STILLING[0]))
    return found


def _taken(statements: pd.DataFrame, rows: np.ndarray) -> list[np.ndarray]:
    """For each side the places in `rows` of the statements that take it."""
    stance = coded(statements["stance"])
    stands = [stance.holds(lambda name, side=side: SIDE_OF[name] == side) for side in SIDES[:ACTS]]
    acts = [each[rows] for each in (*stands, stance.holds(ACTING.__contains__))]
    return [np.flatnonzero(each) for each in (*acts, _stilling(statements, rows))]


def _sides(statements: pd.DataFrame, said: Spoken) -> Sides:
    taken = _taken(statements, said.rows)
    which = np.concatenate(taken)
    side = np.repeat(np.arange(len(SIDES)), [len(own) for own in taken])
    place = places_of(latest_first(statements))[said.rows[which]]
    still = np.flatnonzero(side == STILL)
    quotes = coded(statements["quote"].take(said.rows[which[still]]))
    place[still] -= len(statements) * quotes.holds(names_the_stop)
    who = combined(said.party, said.toward, said.subject)
    return Sides(said.rows[which], side, place, who[which], said.day[which])


@dataclass(frozen=True)
class Turns:
    """Shifts, by the rows of their two statements."""

    statements: pd.DataFrame
    before: Sides
    now: Sides

    def take(self, which: np.ndarray) -> "Turns":
        """Some of the shifts."""
        return Turns(self.statements, self.before.take(which), self.now.take(which))

    @property
    def ends(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The earlier statements, and the later ones."""
        return self.statements.take(self.before.row), self.statements.take(self.now.row)

    def shifts(self) -> list[tuple]:
        """What makes each one shift: who, toward whom, on what, and both days."""
        who = rows_of(self.ends[1], ["party_id", "toward", "topic", "event_id"])
        days = zip(self.before.day.tolist(), self.now.day.tolist(), strict=True)
        return [(*each, *both) for each, both in zip(who, days, strict=True)]

    @property
    def words(self) -> list[str]:
        """Each shift in words: `rejects → agrees`."""
        both = (self._verbs(sides) for sides in (self.before, self.now))
        return [f"{before} → {now}" for before, now in zip(*both, strict=True)]

    def _verbs(self, sides: Sides) -> list[str]:
        stances = listed(self.statements["stance"].take(sides.row))
        return [
            STANDS_DOWN if side == STILL else verb(stance)
            for side, stance in zip(sides.side.tolist(), stances, strict=True)
        ]


def _once(found: Turns) -> Turns:
    """The shifts, latest first; one that both lines show is one, by what it shows of acts."""
    before, now = found.before, found.now
    order = np.lexsort((now.place, now.is_stand, -now.day))
    shift = combined(now.who, before.day, now.day)[order]
    return found.take(order[np.sort(np.unique(shift, return_index=True)[1])])


def turns_of(statements: pd.DataFrame) -> Turns:
    """The shifts, latest first: each by the first statements of its two days.

    Days on which a party took both sides are not compared: the order within a day is unknown.
    """
    every = _sides(statements, spoken(statements))
    ordered = every.take(np.lexsort((every.place, every.day, every.is_stand, every.who)))
    starts = starts_of(ordered.who, ordered.is_stand, ordered.day)
    least, most = (end.reduceat(ordered.side, starts) for end in (np.minimum, np.maximum))
    days = ordered.take(starts[least == most])
    follows = (days.who[1:] == days.who[:-1]) & (days.is_stand[1:] == days.is_stand[:-1])
    turned = follows & (days.side[1:] != days.side[:-1]) & (days.side[1:] != ACTS)
    now = np.flatnonzero(turned) + 1
    return _once(Turns(statements, days.take(now - 1), days.take(now)))
