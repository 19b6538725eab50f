"""What columns of articles are looked up in: the known ids, and what rows take from events."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from lib.corpus.event_columns import in_columns
from lib.corpus.known_ids import Known


@dataclass(frozen=True)
class Lookups:
    """The known ids; the possible days, type and places of each event; the topics of corpus.toml,
    empty if it lists none."""

    known: Known
    first: Mapping[str, date]
    last: Mapping[str, date]
    types: Mapping[str, str]
    places: Mapping[str, str]
    topics: Mapping[str, str]


def joined(places: Set[str]) -> str:
    """Places as the column `at` names them."""
    return ";".join(sorted(places))


def lookups(known: Known, topics: Mapping[str, str]) -> Lookups:
    """The lookups in these registries, and in the topics that corpus.toml lists."""
    events = in_columns(known.events)
    ids, spans = events.ids, events.spans
    places = events.each(("places",), lambda named: joined(set(named)))
    return Lookups(
        known,
        {name: first for name, (first, _) in zip(ids, spans, strict=True)},
        {name: last for name, (_, last) in zip(ids, spans, strict=True)},
        dict(zip(ids, events.items_of("type"), strict=True)),
        dict(zip(ids, places, strict=True)),
        topics,
    )
