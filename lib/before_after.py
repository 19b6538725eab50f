"""What was said before beside what is said now, as one piece of evidence with both sources."""

from dataclasses import replace

import pandas as pd

from lib import evidence
from lib.evidence import Evidence, Library
from lib.model.vocabulary import STANCES
from lib.words import counted, day


def _by_id(items: list[Evidence]) -> dict[str, Evidence]:
    return {item.id: item for item in items}


def _shift(row: pd.Series, before: Evidence, now: Evidence) -> Evidence:
    stances = [STANCES.label(row[name]).lower() for name in ("stance_before", "stance")]
    return Evidence(
        id=f"{now.id}-shift",
        kind="shift",
        heading=f"{row['party_name']} on {row['subject_label']}: {' → '.join(stances)}",
        text=f"Before: {before.text} Then: {now.text}",
        details=(
            f"{day(row['date_before'])} → {day(row['date'])}",
            f"{counted(int(row['days']), 'day')} apart",
        ),
        bloc=now.bloc,
        sources=(*before.sources, *now.sources),
    )


def shift_cards(library: Library, shifts: pd.DataFrame) -> list[Evidence]:
    """Each shift, in the order given, with both statements; needs what `positions.shifts` gives.

    Shifts whose statements the library does not hold are left out.
    """
    ids = [*shifts["statement_id_before"], *shifts["statement_id"]]
    known = _by_id(evidence.statements(library, ids))
    return [
        _shift(row, known[row["statement_id_before"]], known[row["statement_id"]])
        for _, row in shifts.iterrows()
        if row["statement_id_before"] in known and row["statement_id"] in known
    ]


def _revision(before: Evidence, now: Evidence) -> Evidence:
    then, since = (item.sources[0].published for item in (before, now))
    return replace(
        now,
        id=f"{now.id}-revision",
        kind="revision",
        text=f"{now.text}; before: {before.text[:1].lower()}{before.text[1:]}",
        details=(f"published {day(then)} → {day(since)}", *now.details),
        sources=(*before.sources, *now.sources),
    )


def revision_cards(library: Library, revisions: pd.DataFrame) -> list[Evidence]:
    """Each revision, in the order given, with both claims; needs what `changes.revisions` gives.

    Revisions whose claims the library does not hold are left out.
    """
    ids = [*revisions["claim_id_before"], *revisions["claim_id"]]
    known = _by_id(evidence.claims(library, ids))
    return [
        _revision(known[before], known[now])
        for before, now in zip(revisions["claim_id_before"], revisions["claim_id"], strict=True)
        if before in known and now in known
    ]
