"""The evidence for a mark: its claims, events or statements, each with its passage and source."""

import functools
from collections.abc import Iterable

import pandas as pd

from lib.evidence.addresses import Subject
from lib.evidence.found import Found
from lib.evidence.library import Evidence, Library, Source
from lib.model.vocabulary import EVENT_TYPES, MEASURES, STANCES
from lib.selection.hindsight import LATER
from lib.tables.naming import UNNAMED
from lib.tables.records import Row
from lib.wording.words import bounded_number, partial, period

__all__ = ["Evidence", "Library", "Source", "claims", "claims_about", "events", "statements",
           "statements_about"]  # fmt: skip

# Who reports an event, as its card says it.
REPORTED = {
    "official": "confirmed by officials or the side attacked",
    "media": "reported by media",
    "claimed_only": "reported only by the side that claims it",
}


def _rows(frame: pd.DataFrame, key: str, ids: Iterable[str]) -> pd.DataFrame:
    return frame.loc[frame[key].isin(list(ids))]


def _covers(claim: Row) -> str:
    since = partial(claim["since"], claim["since_precision"]) if pd.notna(claim["since"]) else ""
    as_of = partial(claim["as_of"], claim["as_of_precision"]) if pd.notna(claim["as_of"]) else ""
    words = [f"since {since}" if since else "", f"as of {as_of}" if as_of else ""]
    return ", ".join(word for word in words if word)


# What is done to a target: attacks are on it, munitions are used against it.
TOWARD = {"munitions": "used against"}


def _whom(claim: Row, library: Library) -> str:
    names = {role: library.party(claim[role]) for role in ("actor", "target", "affected")}
    words = [
        f"by {names['actor']}" if names["actor"] else "",
        f"{TOWARD.get(claim['measure'], 'on')} {names['target']}" if names["target"] else "",
        f"among {names['affected']}" if names["affected"] else "",
    ]
    return " ".join(word for word in words if word)


def _claim(claim: Row, library: Library) -> Evidence:
    number = bounded_number(claim["bound"], claim["value"], claim["value_high"])
    event = library.event_and_day(claim["event_id"])
    details = (
        _covers(claim),
        library.place_names(claim["scope"]),
        f"About: {event}" if event else "",
    )
    what = f"{number} {MEASURES.label(claim['measure']).lower()} {_whom(claim, library)}".strip()
    return Evidence(
        id=claim["claim_id"],
        kind="claim",
        heading=library.party(claim["claimant"]) or UNNAMED,
        text=what[:1].upper() + what[1:],
        details=tuple(detail for detail in details if detail),
        bloc=library.bloc(claim["claimant"]),
        sources=(library.source(claim["article_id"], claim["quote"]),),
        subjects=library.subjects(
            [claim["event_id"]],
            claim["scope"].split("+"),
            [claim[role] for role in ("claimant", "actor", "target", "affected")],
        ),
    )


def claims(library: Library, ids: Iterable[str]) -> Found:
    """The claims with these ids, latest published first; unknown ids are ignored."""
    rows = _rows(library.selected.claims, "claim_id", ids)
    ordered = rows.sort_values(["published", "claim_id"], ascending=[False, True])
    return Found(ordered, functools.partial(_claim, library=library))


def _statement(statement: Row, library: Library) -> Evidence:
    toward = library.party(statement["toward"])
    when = partial(statement["date"], statement["date_precision"])
    topic = library.topic(statement["topic"])
    event = library.event_label(statement["event_id"])
    details = (
        when,
        statement["speaker"],
        "" if pd.isna(statement["channel"]) else statement["channel"],
        f"On: {topic or event}",
    )
    return Evidence(
        id=statement["statement_id"],
        kind="statement",
        heading=f"{library.party(statement['party_id'])} "
        f"{STANCES.label(statement['stance']).lower()}{' → ' + toward if toward else ''}",
        text=statement["position"],
        details=tuple(detail for detail in details if detail),
        bloc=library.bloc(statement["party_id"]),
        sources=(library.source(statement["article_id"], statement["quote"]),),
        subjects=library.subjects(
            [statement["event_id"]], (), [statement["party_id"], statement["toward"]]
        ),
    )


def statements(library: Library, ids: Iterable[str]) -> Found:
    """The statements with these ids, latest first; unknown ids are ignored."""
    rows = _rows(library.selected.statements, "statement_id", ids)
    ordered = rows.sort_values(
        ["date", "published", "statement_id"], ascending=[False, False, True]
    )
    return Found(ordered, functools.partial(_statement, library=library))


def _event_details(event: Row, library: Library) -> tuple[str, ...]:
    event_id = event["event_id"]
    places = library.place_names("+".join(library.places_of(event_id)))
    actor, target, claimed = (
        ", ".join(map(library.party, library.in_role(event_id, role)))
        for role in ("actor", "target", "claimed_by")
    )
    answers = "; ".join(map(library.event_label, library.answered(event_id)))
    told_later = str(event["summary"]) == LATER
    reported = "" if told_later else REPORTED.get(str(event["reported_by"]), "")
    kind = EVENT_TYPES.label(event["type"])
    precision = {1: "", 2: " (within the week)", 3: " (within the month)"}
    details = (
        "" if str(event["name"]).startswith(kind) else kind,
        period(event["start"].date(), event["end"].date()) + precision[event["time_precision"]],
        " → ".join(name for name in (actor, target) if name),
        places,
        f"claimed by {claimed}" if claimed else "",
        reported,
        f"In response to: {answers}" if answers else "",
    )
    return tuple(detail for detail in details if detail)


def _subjects(event_id: str, library: Library) -> tuple[Subject, ...]:
    """The event's places, parties, and what it answers."""
    parties = [
        party
        for role in ("actor", "target", "claimed_by")
        for party in library.in_role(event_id, role)
    ]
    return library.subjects(library.answered(event_id), library.places_of(event_id), parties)


def _event(event: Row, library: Library) -> Evidence:
    actors = library.in_role(event["event_id"], "actor")
    sources = [library.source(*pair) for pair in library.told(event["event_id"])]
    return Evidence(
        id=event["event_id"],
        kind="event",
        heading=event["name"],
        text=event["summary"],
        details=_event_details(event, library),
        bloc=library.bloc(next(iter(actors), None)),
        sources=tuple(sorted(sources, key=lambda source: source.published)),
        subjects=_subjects(event["event_id"], library),
    )


def events(library: Library, ids: Iterable[str]) -> Found:
    """The events with these ids, latest first; unknown ids are ignored."""
    rows = _rows(library.selected.events, "event_id", ids)
    ordered = rows.sort_values(["start", "event_id"], ascending=[False, True])
    return Found(ordered, functools.partial(_event, library=library))


def claims_about(library: Library, event_ids: Iterable[str]) -> Found:
    """The claims about any of these events."""
    rows = _rows(library.selected.claims, "event_id", event_ids)
    return claims(library, rows["claim_id"])


def statements_about(library: Library, event_ids: Iterable[str]) -> Found:
    """The statements about any of these events."""
    rows = _rows(library.selected.statements, "event_id", event_ids)
    return statements(library, rows["statement_id"])
