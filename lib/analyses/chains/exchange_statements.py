"""What the two sides of an exchange say about its acts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from lib.analyses.chains.rungs import Ladder
from lib.tables import Tables, lists
from lib.tables.lists import together

OF_STATEMENTS = ["event_id", "party_id", "stance", "earliest", "latest", "article_id",
                 "statement_id", "position", "party_bloc", "published"]  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What a party of one side says on a day about an act, and its articles."""

    side: int
    party: str
    stance: str
    day: datetime
    about: str
    position: str
    articles: int
    ids: Sequence[str]


@dataclass(frozen=True)
class Statements:
    """The statements to show, in order of days, and how many there are about the acts in all."""

    shown: Sequence[Said]
    number: int


def _by_alike(rows: list[tuple], sides: dict[str, int], names: dict[str, str]) -> list[Said]:
    """The statements of a party on a day about an act with one verb are one."""
    found: list[Said] = []
    for (event, party, stance, day), own in together(rows, (row[:4] for row in rows)).items():
        first = min(own, key=lambda row: (row[9], row[6]))
        ids = sorted(row[6] for row in own)
        articles = len({row[5] for row in own})
        side = sides[party]
        found.append(Said(side, names[party], stance, day, event, first[7] or "", articles, ids))
    return found


def _weight(said: Said) -> tuple:
    return (-said.articles, said.day, said.ids[0])


def statements(ladder: Ladder, selected: Tables, most: int) -> Statements:
    """The most reported statement of each side about the acts of each rung, at most that many.

    Only those of a known day are shown; the number is that of all statements about the acts,
    whoever makes them.
    """
    exchange, own = ladder.exchange, selected.statements
    acts = {one: number for number, rung in enumerate(ladder.rungs) for one in rung.ids}
    about = own.loc[own["event_id"].isin(list(acts))]
    sides = {exchange.left.id: 0, exchange.right.id: 1}
    rows = [
        row
        for row in lists.rows_of(about, OF_STATEMENTS)
        if row[3] is not None and row[3] == row[4] and _side(row, exchange.by) in sides
    ]
    whose = {row[1]: sides[_side(row, exchange.by)] for row in rows}
    alike = sorted(_by_alike(rows, whose, selected.party_names), key=_weight)
    first = [
        one[0] for one in together(alike, ((acts[one.about], one.side) for one in alike)).values()
    ]
    shown = sorted(first, key=_weight)[:most]
    return Statements(sorted(shown, key=lambda said: (said.day, said.ids[0])), len(about))


def _side(row: tuple, by: str) -> str:
    return (row[8] if by == "bloc" else row[1]) or ""
