"""Swim lanes of a timeline: which events and statements belong to which bloc or party."""

import pandas as pd

from lib.analyses.chains import acts as chains
from lib.analyses.chains.acts import NOBODY
from lib.analyses.incidents import RULES, Period
from lib.tables import Tables

# Acts by unknown parties have a lane of their own; so do a bloc's other parties.
UNKNOWN, OTHERS = "?", "+"


def acting(tables: Tables, by_party: bool = False) -> pd.DataFrame:
    """The events with who acted (from `chains.events_with_actors`) and `lane`: its bloc or
    party."""
    events = chains.events_with_actors(tables)
    return events.assign(lane=events["party" if by_party else "bloc"].fillna(UNKNOWN))


def _speaking(tables: Tables, events: pd.DataFrame, by_party: bool) -> pd.DataFrame:
    """The statements with `lane`; parties without events share a lane of their bloc."""
    blocs = tables.parties.set_index("party_id")["bloc"]
    bloc = tables.statements["party_id"].map(blocs).astype("string").fillna(UNKNOWN)
    if not by_party:
        return tables.statements.assign(lane=bloc)
    own = tables.statements["party_id"].isin(events["party"])
    return tables.statements.assign(lane=tables.statements["party_id"].where(own, bloc + OTHERS))


def statement_counts(tables: Tables, events: pd.DataFrame, by_party: bool = False) -> pd.DataFrame:
    """Statements by lane and day, or month if the day is unknown.

    lane, earliest, latest, number, statement_ids; `events` are those of `acting`.
    """
    said = _speaking(tables, events, by_party)
    grouped = said.groupby(["lane", "earliest", "latest"])
    return grouped.agg(
        number=("statement_id", "size"), statement_ids=("statement_id", " ".join)
    ).reset_index()


def event_bundles(events: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Events of a lane and period in one row: lane, bloc, start, end, number, event_ids.

    `start` and `end` are the period's first and last day.
    """
    spans = events["start"].dt.to_period(RULES[period])
    rows = events.assign(
        first=spans.dt.start_time.astype(events["start"].dtype),
        final=spans.dt.end_time.dt.normalize().astype(events["start"].dtype),
    )
    return (
        rows.groupby(["lane", "first", "final"])
        .agg(
            bloc=("bloc", "first"),
            number=("event_id", "size"),
            event_ids=("event_id", " ".join),
        )
        .reset_index()
        .rename(columns={"first": "start", "final": "end"})
    )


def _party_lanes(tables: Tables, events: pd.DataFrame, present: set[str]) -> pd.DataFrame:
    """The lanes of a bloc's parties, those with the most events first, and one for its others."""
    weights = events["party"].value_counts()
    parties = tables.parties.assign(
        lane=tables.parties["party_id"],
        label=tables.parties["name"],
        weight=tables.parties["party_id"].map(weights).astype("Int64").fillna(0),
    )
    acts = set(parties.loc[parties["weight"] > 0, "bloc"])
    others = tables.blocs.assign(
        lane=tables.blocs["bloc_id"] + OTHERS,
        label=[
            f"{label}: other parties" if bloc in acts else label
            for bloc, label in zip(tables.blocs["bloc_id"], tables.blocs["label"], strict=True)
        ],
        weight=pd.Series(-1, index=tables.blocs.index, dtype="Int64"),
        bloc=tables.blocs["bloc_id"],
    )
    columns = ["lane", "label", "bloc", "weight"]
    every = pd.concat([parties[columns], others[columns]])
    places = {bloc: place for place, bloc in enumerate(tables.blocs["bloc_id"])}
    placed = every.assign(place=every["bloc"].map(places).astype("Int64"))
    return placed.loc[placed["lane"].isin(present)].sort_values(
        ["place", "weight", "label"], ascending=[True, False, True]
    )


def order(
    tables: Tables, events: pd.DataFrame, said: pd.DataFrame, by_party: bool = False
) -> pd.DataFrame:
    """The lanes that are not empty, in the corpus's order of blocs: lane, label, bloc.

    `events` come from `acting`, `said` from `statement_counts`.
    """
    present = set(events["lane"]) | set(said["lane"])
    blocs = tables.blocs.rename(columns={"bloc_id": "bloc"})
    lanes = (
        _party_lanes(tables, events, present)
        if by_party
        else blocs.assign(lane=blocs["bloc"]).loc[blocs["bloc"].isin(present)]
    )
    named = lanes[["lane", "label", "bloc"]]
    left = sorted(present - set(named["lane"]))
    rest = pd.DataFrame(
        {"lane": left, "label": [NOBODY] * len(left), "bloc": [pd.NA] * len(left)}, dtype="string"
    )
    return pd.concat([named, rest]).reset_index(drop=True)
