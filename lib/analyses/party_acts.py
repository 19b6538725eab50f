"""What a party, with its parts or alone, did, claimed, suffered and said, by period."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from lib.analyses.incidents import Period, first_days, last_days
from lib.model.vocabulary import SIDE_OF, VIOLENT_TYPES
from lib.tables import Tables
from lib.tables.arrow import is_among
from lib.tables.grouping import Groups, ranks
from lib.tables.schema import TEXT

ACTOR, CLAIMED, TARGET = "actor", "claimed_by", "target"
# How a table names the part that the party has in an event.
ROLES = {ACTOR: "did it", CLAIMED: "claimed it", TARGET: "was its target"}
# The sides that are taken toward a party.
TOWARD = ("against", "for")
NO_SIDE = "own"


def _own(tables: Tables, parties: Sequence[str]) -> pd.DataFrame:
    """The rows of `event_parties` with these parties."""
    every = tables.event_parties
    return every.loc[is_among(every["party_id"], pd.Series(list(parties), dtype=TEXT))]


def in_role(tables: Tables, parties: Sequence[str], role: str) -> pd.DataFrame:
    """The events in which any of the parties has the role, each once."""
    own = _own(tables, parties)
    ids = own.loc[own["role"].eq(role).to_numpy(bool), "event_id"]
    return tables.events.loc[is_among(tables.events["event_id"], ids)]


def with_roles(tables: Tables, parties: Sequence[str]) -> pd.DataFrame:
    """The events in which the parties have a role, latest first, with `roles` in words."""
    own = _own(tables, parties)
    roles: dict[str, dict[str, None]] = {}
    for event, role in zip(own["event_id"], own["role"], strict=True):
        roles.setdefault(event, {})[role] = None
    events = tables.events.loc[is_among(tables.events["event_id"], own["event_id"])]
    told = [
        ", ".join(words for role, words in ROLES.items() if role in roles[event])
        for event in events["event_id"]
    ]
    rows = events.assign(roles=pd.array(told, dtype=TEXT))
    return rows.sort_values(["start", "event_id"], ascending=[False, True])


def are_attacks(events: pd.DataFrame) -> pd.Series:
    """Whether each event is an attack, a clash or an interception: no arrest, meeting or the
    like."""
    return events["type"].isin(list(VIOLENT_TYPES))


def attacks(events: pd.DataFrame) -> int:
    """How many of the events are attacks."""
    return int(are_attacks(events).sum())


def figures(
    tables: Tables, parties: Sequence[str], first: date | None = None, last: date | None = None
) -> pd.DataFrame:
    """The claims that the parties make about a day from the first to the last one: a total for a
    later day may also cover these."""
    claims = tables.claims
    own = is_among(claims["claimant"], pd.Series(list(parties), dtype=TEXT))
    days = claims["day"].to_numpy()
    if first is not None:
        own &= days >= np.datetime64(first)
    if last is not None:
        own &= days <= np.datetime64(last)
    return claims.loc[own]


def _per_period(
    rows: pd.DataFrame, day: str, key: str, period: Period, category: pd.Series
) -> pd.DataFrame:
    """Rows counted: start, end, category, certain, number, and their ids, joined with a space."""
    starts = first_days(rows[day], period).to_numpy()
    certain = rows["certain"].to_numpy(dtype=bool)
    found = Groups.of(np.arange(len(rows)), starts, ranks(category), certain)
    first = pd.Series(starts[found.first])
    return pd.DataFrame(
        {
            "start": first,
            "end": last_days(first, period),
            "category": category.array.take(found.first),
            "certain": certain[found.first],
            "number": found.numbers,
            "ids": found.joined(rows[key]),
        }
    )


def figures_per_period(claims: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The claims by the period of the day that they are for, in one category."""
    category = pd.Series("figures", index=claims.index, dtype=TEXT)
    return _per_period(claims.assign(certain=True), "day", "claim_id", period, category)


def sides(statements: pd.DataFrame) -> pd.Series:
    """The side that each statement takes: for or against only toward a party that it addresses."""
    side = statements["stance"].map(SIDE_OF).astype(TEXT)
    alone = side.isin(TOWARD) & statements["toward"].isna()
    return side.mask(alone, NO_SIDE)


def statements_per_period(statements: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The statements by the period of their day, and by side."""
    return _per_period(statements, "date", "statement_id", period, sides(statements))
