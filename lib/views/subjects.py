"""The events, places and parties that a page can be about, by their names."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from lib.tables import lists
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.words import day


def distinct(names: Mapping[str, str]) -> dict[str, str]:
    """The names, those that several ids share with the id."""
    shared = Counter(names.values())
    return {one: f"{name} [{one}]" if shared[name] > 1 else name for one, name in names.items()}


def _ordered(every: Sequence[str], first: Sequence[str]) -> list[str]:
    """All ids, those first that occur most often."""
    numbers = Counter(first)
    return sorted(every, key=lambda one: -numbers[one])


@remembered
def incidents(context: Context) -> dict[str, str]:
    """All known events by id, with name and day; those that most articles report come first."""
    everything = context.known
    events = everything.events.sort_values("mentions", ascending=False, kind="stable")
    columns = (events[name] for name in ("event_id", "name", "start"))
    return distinct(
        {one: f"{name}, {day(start)}" for one, name, start in zip(*columns, strict=True)}
    )


def _named(ids: Sequence[str], key: str, frame: pd.DataFrame) -> dict[str, str]:
    names = dict(zip(frame[key], frame["name"], strict=True))
    return distinct({one: names[one] for one in _ordered(list(names), ids)})


@remembered
def sites(context: Context) -> dict[str, str]:
    """All places by id, those with the most known events first."""
    known = context.known
    return _named(lists.listed(known.event_places["place_id"]), "place_id", known.places)


@remembered
def parties(context: Context) -> dict[str, str]:
    """All parties by id, those in the most known events and statements first."""
    known = context.known
    ids = [
        *lists.listed(known.event_parties["party_id"]),
        *lists.listed(known.statements["party_id"]),
    ]
    return _named(ids, "party_id", known.parties)
