"""References to ids: each id must be known; records with unknown ids are set aside."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from lib.corpus.drafts import Draft
from lib.corpus.event_columns import Tests, those, with_events
from lib.corpus.parsing import Findings
from lib.corpus.validation import nearest
from lib.model import Claim, Event, Mention, Party, Place, Statement
from lib.model.vocabulary import AFFECTED_GROUPS


@dataclass(frozen=True)
class Known:
    """All ids that an annotation may name."""

    events: Mapping[str, Event]
    parties: Mapping[str, Party]
    places: Mapping[str, Place]
    measures: Set[str]

    @cached_property
    def people(self) -> Set[str]:
        """Who may be killed or wounded: a party, or a group of people."""
        return self.parties.keys() | AFFECTED_GROUPS.terms.keys()


# Where an id is added.
HOMES = {"event": "events.csv", "party": "parties.csv", "place": "places.csv",
         "measure": "corpus.toml"}  # fmt: skip
Need = tuple[str, str | None, str, Set[str]]


def _unknown(needs: Iterable[Need], where: str, found: Findings) -> bool:
    """Whether any id is unknown; each is reported with the nearest known one."""
    unknown = [need for need in needs if need[1] is not None and need[1] not in need[3]]
    for field, given, kind, known in unknown:
        guess = "" if found.is_full else nearest(given, known)
        hint = guess or f"add it to {HOMES[kind]} first"
        found.add(f"{where} › {field}", f"{given!r} is not a known {kind}", hint)
    return bool(unknown)


def _claim_needs(claim: Claim, known: Known) -> list[Need]:
    parties = known.parties.keys()
    return [
        ("measure", claim.measure, "measure", known.measures),
        ("claimant", claim.claimant, "party", parties),
        ("actor", claim.actor, "party", parties),
        ("target", claim.target, "party", parties),
        ("affected", claim.affected, "party", known.people),
        ("event", claim.event, "event", known.events.keys()),
        *(("where", place, "place", known.places.keys()) for place in claim.where),
    ]


def _mention_needs(mention: Mention, known: Known) -> list[Need]:
    return [("event", mention.event, "event", known.events.keys())]


def about_is_an_event(about: str) -> bool:
    """Whether what a statement is about is meant as an event's id: it begins with a year."""
    return about[:4].isdigit() and about[4:5] == "-"


def _statement_needs(statement: Statement, known: Known) -> list[Need]:
    needs: list[Need] = [
        ("party", statement.party, "party", known.parties.keys()),
        ("toward", statement.toward, "party", known.parties.keys()),
    ]
    if about_is_an_event(statement.about):
        needs.append(("about", statement.about, "event", known.events.keys()))
    return needs


def resolve_article(draft: Draft, known: Known, found: Findings) -> Draft:
    """The article without the annotations that refer to something unknown."""
    return replace(
        draft,
        claims={
            place: claim
            for place, claim in draft.claims.items()
            if not _unknown(_claim_needs(claim, known), place, found)
        },
        events={
            place: mention
            for place, mention in draft.events.items()
            if not _unknown(_mention_needs(mention, known), place, found)
        },
        statements={
            place: statement
            for place, statement in draft.statements.items()
            if not _unknown(_statement_needs(statement, known), place, found)
        },
    )


def _named_by_events(known: Known) -> dict[str, tuple[str, Set[str]]]:
    """What each field of an event names: the kind, and its known ids."""
    parties = ("party", known.parties.keys())
    return {
        "actor": parties,
        "target": parties,
        "claimed_by": parties,
        "places": ("place", known.places.keys()),
        "in_response_to": ("event", known.events.keys()),
    }


def _are_sound(given: tuple[str, ...], ids: Set[str]) -> bool:
    """Whether each of the ids is known, and named once."""
    return all(name in ids for name in given) and len(set(given)) == len(given)


def _resolved_event(event: Event, known: Known, found: Findings) -> Event:
    kept = {}
    for field, (kind, ids) in _named_by_events(known).items():
        given: tuple[str, ...] = getattr(event, field)
        if not _are_sound(given, ids):
            _unknown([(field, name, kind, ids) for name in given], event.id, found)
            kept[field] = tuple(name for name in dict.fromkeys(given) if name in ids)
    return event.model_copy(update=kept)


def resolved_events(known: Known, found: Findings) -> Mapping[str, Event]:
    """The events without their unknown ids; the rest is kept."""
    tests: Tests = {
        (field,): partial(lambda ids, given: not _are_sound(given, ids), ids)
        for field, (_, ids) in _named_by_events(known).items()
    }
    return with_events(
        known.events,
        [_resolved_event(event, known, found) for event in those(known.events, tests)],
    )


def _comes_back(row: Party | Place, rows: Mapping[str, Any], upwards: str) -> bool:
    """Whether following that field upwards from the row ends in a circle."""
    seen, upper = {row.id}, getattr(row, upwards)
    while upper in rows and upper not in seen:
        seen.add(upper)
        upper = getattr(rows[upper], upwards)
    return upper == row.id


def resolved_party(party: Party, known: Known, found: Findings) -> Party:
    """The party without an unknown parent, or one that is its own descendant."""
    orphan = _unknown([("parent", party.parent, "party", known.parties.keys())], party.id, found)
    if not orphan and _comes_back(party, known.parties, "parent"):
        found.add(f"{party.id} › parent", "the parents form a circle", "break it")
        orphan = True
    return party.model_copy(update={"parent": None}) if orphan else party


def resolved_place(place: Place, known: Known, found: Findings) -> Place:
    """The place without an unknown `within`, or one that contains itself."""
    loose = _unknown([("within", place.within, "place", known.places.keys())], place.id, found)
    if not loose and _comes_back(place, known.places, "within"):
        found.add(f"{place.id} › within", "the places are within each other", "break the circle")
        loose = True
    return place.model_copy(update={"within": None}) if loose else place
