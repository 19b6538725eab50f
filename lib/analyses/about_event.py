"""Everything about one event: the rows of all tables that are about it, and who did what."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from lib.tables import Tables, lists
from lib.tables.arrow import is_among
from lib.tables.rows_by_event import rows_by_event, values_about

OWN = ("events", "event_parties", "event_places", "mentions", "claims", "statements")


def about_event(known: Tables, event_id: str) -> Tables:
    """The tables with only what is about the event: itself, its parties, places, reports, claims
    and statements, and the articles that carry any of these. Links keep all their rows."""
    own = {
        name: (frame := getattr(known, name)).take(rows_by_event(frame).of(event_id))
        for name in OWN
    }
    ids = pd.concat([own[name]["article_id"] for name in ("mentions", "claims", "statements")])
    return known.with_frames(
        **{name: frame.reset_index(drop=True) for name, frame in own.items()},
        articles=known.articles.loc[is_among(known.articles["article_id"], ids)],
    )


@dataclass(frozen=True)
class Roles:
    """Who did it, to whom, and who claims it, by id.

    `are_of_the_day` if more about the event was published later: then they are what the articles of
    the day say.
    """

    actors: tuple[str, ...]
    targets: tuple[str, ...]
    claimants: tuple[str, ...]
    are_of_the_day: bool = False


def _each_once(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in ids if name))


def roles(own: Tables, event_id: str, later: bool) -> Roles:
    """The roles in the event; needs the tables of `about_event`.

    The corpus names them as they were known in the end. If more was published `later` than these
    tables have, they are those that its claims name, as hit or hurt too, and who claimed
    responsibility by then.
    """
    if not later:
        rows = values_about(own.event_parties, event_id, "role", "party_id")
        found = lists.together((party for _, party in rows), (role for role, _ in rows))
        actors, targets, claimants = (
            tuple(found.get(role, ())) for role in ("actor", "target", "claimed_by")
        )
        return Roles(actors, targets, claimants)
    said = own.statements.loc[own.statements["stance"] == "claim", "party_id"]
    claimed = _each_once(lists.listed(said))
    hurt = [name for name in lists.listed(own.claims["affected"]) if name in own.party_names]
    return Roles(
        _each_once([*lists.listed(own.claims["actor"]), *claimed]),
        _each_once([*lists.listed(own.claims["target"]), *hurt]),
        claimed,
        are_of_the_day=True,
    )
