"""What is contested: figures that cannot both be right, and denials of what is reported."""

from collections.abc import Collection

import pandas as pd

from lib.analyses import totals as tallies
from lib.analyses.agreement import denials, of_events
from lib.evidence import Evidence, Library, Source
from lib.evidence import claims as claim_evidence
from lib.model import Settings
from lib.tables import Tables

COLUMNS = ["sentence", "claim_ids"]
EVENT, TOTAL, DENIAL = "event", "running total", "denial"
KINDS = (DENIAL, EVENT, TOTAL)
ROWS = [*COLUMNS, "event_ids", "about"]
# More questions than any corpus has about its events.
ALL = 10_000


def _totals(tables: Tables, settings: Settings) -> pd.DataFrame:
    found = [tallies.certain_contradictions(tables, tally) for tally in settings.tallies]
    firm = [rows[COLUMNS] for rows in found]
    return pd.concat([pd.DataFrame(columns=COLUMNS), *firm], ignore_index=True)


def _events(tables: Tables, everything: Tables) -> pd.DataFrame:
    events = of_events.contested_events(tables, ALL, everything)
    return events.loc[~events["same_number"].astype(bool), COLUMNS]


def contested_rows(
    tables: Tables,
    settings: Settings,
    everything: Tables,
    totals: Tables | None = None,
    kinds: Collection[str] = KINDS,
) -> pd.DataFrame:
    """Claims in a selection that cannot both be right, and denials of what is reported.

    Columns: sentence, claim_ids and event_ids (joined), and what it is about: a denial, an event or
    a running total. Denials come first, then events, most mentioned first, then running totals.
    `everything` is all that was known: a selection invents nothing. Running totals are read from
    `totals`, where they are kept whole. Figures that differ only in wording (85, more than 85) are
    not included. Only rows of the given `kinds` are looked for.
    """
    find = {
        DENIAL: lambda: denials.denied_reports(tables, settings, everything),
        EVENT: lambda: _events(tables, everything).assign(event_ids=""),
        TOTAL: lambda: _totals(totals or tables, settings).assign(event_ids=""),
    }
    parts = [find[kind]().assign(about=kind) for kind in KINDS if kind in kinds]
    none = pd.DataFrame(columns=ROWS)
    return pd.concat(parts or [none], ignore_index=True)[ROWS]


def first(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """The first events, and all denials and running totals."""
    events = rows.loc[rows["about"] == EVENT].head(most)
    denied, totals = (rows.loc[rows["about"] == about] for about in (DENIAL, TOTAL))
    return pd.concat([denied, events, totals])


def newly_contested(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The rows of `after` whose claims were not in conflict before."""
    known: dict[str, list[frozenset[str]]] = {}
    for ids in map(frozenset, map(str.split, before["claim_ids"])):
        for name in ids:
            known.setdefault(name, []).append(ids)
    told = [ids.split() for ids in after["claim_ids"]]
    near = (min((known.get(name, []) for name in own), key=len) for own in told)
    new = [
        not any(ids.issuperset(own) for ids in rows) for own, rows in zip(told, near, strict=True)
    ]
    return after.loc[pd.Series(new, index=after.index, dtype=bool)].reset_index(drop=True)


def _sources_of(library: Library, rows: pd.DataFrame) -> list[tuple[Source, ...]]:
    """The sources of each row's claims, in the order of the claims. All are looked up together:
    each look reads the ids of all claims."""
    own = [frozenset(ids.split()) for ids in rows["claim_ids"]]
    found = list(claim_evidence(library, frozenset[str]().union(*own)))
    places = {item.id: place for place, item in enumerate(found)}
    lines = (sorted(places[name] for name in ids if name in places) for ids in own)
    return [tuple(source for line in of for source in found[line].sources) for of in lines]


def cards(library: Library, rows: pd.DataFrame) -> list[Evidence]:
    """A card for each row: the sentence, and the passages that contradict each other."""
    pairs = zip(rows["sentence"], rows["claim_ids"], _sources_of(library, rows), strict=True)
    return [
        Evidence(
            id=ids,
            kind="contested",
            heading=sentence,
            text="",
            details=(),
            bloc="",
            sources=sources,
        )
        for sentence, ids, sources in pairs
    ]
