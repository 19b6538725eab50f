"""What columns of articles are looked up in: the known ids, and what rows take from events."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from lib.corpus.known_ids import Known
from lib.model.spans import event_span


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
    spans = {name: event_span(event) for name, event in known.events.items()}
    return Lookups(
        known,
        {name: first for name, (first, _) in spans.items()},
        {name: last for name, (_, last) in spans.items()},
        {name: event.type for name, event in known.events.items()},
        {name: joined(set(event.places)) for name, event in known.events.items()},
        topics,
    )
