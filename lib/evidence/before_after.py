"""A statement or figure beside the one before it, as one piece of evidence with both sources."""

from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from lib.evidence import lookup
from lib.evidence.lookup import Evidence, Library
from lib.tables.records import Row, records
from lib.wording.words import day, quantity

Finder = Callable[[Library, Iterable[str]], Sequence[Evidence]]
Words = Callable[[Row, Evidence, Evidence], Evidence]


def join_evidence(
    kind: str, before: Evidence, now: Evidence, heading: str, text: str, details: tuple[str, ...]
) -> Evidence:
    """Two pieces of evidence as one, with the sources of both; its bloc is the later one's."""
    sources = (*before.sources, *now.sources)
    return Evidence(f"{now.id}-{kind}", kind, heading, text, details, now.bloc, sources)


def _cards(
    library: Library, rows: pd.DataFrame, key: str, find: Finder, words: Words
) -> list[Evidence]:
    before, now = rows[f"{key}_before"], rows[key]
    known = {item.id: item for item in find(library, [*before, *now])}
    return [
        words(row, known[row[f"{key}_before"]], known[row[key]])
        for row in records(rows)
        if row[f"{key}_before"] in known and row[key] in known
    ]


def _shift(row: Row, before: Evidence, now: Evidence) -> Evidence:
    return join_evidence(
        "shift",
        before,
        now,
        f"{row['party_name']} toward {row['toward_name']}, {row['subject_label']}: {row['turn']}",
        f"Before: {before.text} Then: {now.text}",
        (
            f"{day(row['date_before'])} → {day(row['date'])}",
            f"{quantity(int(row['days']), 'day')} apart",
        ),
    )


def _revision(_: Row, before: Evidence, now: Evidence) -> Evidence:
    then, since = (item.sources[0].published for item in (before, now))
    text = f"{now.text}; before: {before.text[:1].lower()}{before.text[1:]}"
    details = (f"published {day(then)} → {day(since)}", *now.details)
    return join_evidence("revision", before, now, now.heading, text, details)


def shift_cards(library: Library, shifts: pd.DataFrame) -> list[Evidence]:
    """Each shift, in the given order, with both statements; needs what `positions.shifts` returns.

    Shifts whose statements are not in the library are dropped.
    """
    return _cards(library, shifts, "statement_id", lookup.statements, _shift)


def revision_cards(library: Library, revisions: pd.DataFrame) -> list[Evidence]:
    """Each revision, in the given order, with both claims; needs what `changes.revisions` returns.

    Revisions whose claims are not in the library are dropped.
    """
    return _cards(library, revisions, "claim_id", lookup.claims, _revision)
