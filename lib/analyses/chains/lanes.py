"""Swim lanes of a timeline: which events and statements belong to which bloc or party."""

from collections.abc import Sequence

import pandas as pd

from lib.analyses.chains import acts as chains
from lib.analyses.chains.acts import NOBODY
from lib.analyses.incidents import RULES, Period
from lib.tables import Tables, lists
from lib.tables.lists import together
from lib.wording.words import conjunction, quantity

# Acts by unknown parties have a lane of their own; so do a bloc's other parties.
UNKNOWN, OTHERS = "?", "+"
DAY = "datetime64[us]"
BUNDLE = {
    "lane": "string", "start": DAY, "end": DAY, "certain": "bool", "bloc": "string",
    "number": "int64", "event_ids": "string",
}  # fmt: skip


def acting(tables: Tables, by_party: bool = False) -> pd.DataFrame:
    """The events with who acted (from `chains.events_with_actors`) and `lane`: its bloc or
    party."""
    events = chains.events_with_actors(tables)
    return events.assign(lane=events["party" if by_party else "bloc"].fillna(UNKNOWN))


def _speaking(tables: Tables, events: pd.DataFrame, by_party: bool) -> list[str]:
    """The lane of each statement; parties without events share a lane of their bloc."""
    blocs = tables.party_blocs
    acting = set(events["party"].tolist()) if by_party else set()
    lanes = {
        party: party if party in acting else (blocs.get(party) or UNKNOWN) + OTHERS * by_party
        for party in set(tables.statements["party_id"])
    }
    return [lanes[party] for party in tables.statements["party_id"].tolist()]


def statement_counts(tables: Tables, events: pd.DataFrame, by_party: bool = False) -> pd.DataFrame:
    """Statements by lane and day, or month if the day is unknown.

    lane, earliest, latest, number, statement_ids; `events` are those of `acting`.
    """
    said = tables.statements
    days = zip(
        _speaking(tables, events, by_party),
        *map(lists.listed, (said["earliest"], said["latest"])),
        strict=True,
    )
    found = together(lists.listed(said["statement_id"]), days)
    dated = sorted(key for key in found if None not in key)
    lane, earliest, latest = zip(*dated, strict=True) if dated else ((), (), ())
    ids = [found[key] for key in dated]
    return pd.DataFrame(
        {
            "lane": pd.array(lane, dtype="string"),
            "earliest": lists.days(earliest),
            "latest": lists.days(latest),
            "number": pd.array(list(map(len, ids)), dtype="Int64"),
            "statement_ids": pd.array(list(map(" ".join, ids)), dtype="string"),
        }
    )


def _spans(days: pd.Series, period: Period) -> dict[str, pd.Series]:
    """The first and the last day of each day's period, for `assign`."""
    spans = days.dt.to_period(RULES[period])
    return {
        "first": spans.dt.start_time.astype(days.dtype),
        "final": spans.dt.end_time.dt.normalize().astype(days.dtype),
    }


def statement_bundles(said: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Rows of `statement_counts`, those of known days counted by period; vague days stay apart."""
    exact = said["earliest"] == said["latest"]
    days = said.loc[exact]
    counted = (
        days.assign(**_spans(days["earliest"], period))
        .groupby(["lane", "first", "final"])
        .agg(number=("number", "sum"), statement_ids=("statement_ids", " ".join))
        .reset_index()
        .rename(columns={"first": "earliest", "final": "latest"})
    )
    return pd.concat([counted.assign(exact=True), said.loc[~exact].assign(exact=False)])


def event_groups(events: pd.DataFrame, period: Period) -> list[pd.DataFrame]:
    """The events of each lane and period together, certain ones apart from possible ones, with the
    period's days, `first` and `final`."""
    rows = events.assign(**_spans(events["start"], period))
    keys = ["lane", "first", "final", "certain"]
    return [own for _, own in rows.groupby(keys, sort=True, observed=True)]


def event_bundles(groups: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The groups of `event_groups` in one row each: lane, certain, bloc, start, end, number,
    event_ids; `start` and `end` are the period's first and last day."""
    rows = [
        {
            "lane": own["lane"].iloc[0],
            "start": own["first"].iloc[0],
            "end": own["final"].iloc[0],
            "certain": bool(own["certain"].iloc[0]),
            "bloc": own["bloc"].iloc[0],
            "number": len(own),
            "event_ids": " ".join(own["event_id"]),
        }
        for own in groups
    ]
    return pd.DataFrame(rows, columns=list(BUNDLE)).astype(BUNDLE)


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
    places = lists.lines(tables.blocs["bloc_id"])
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


def folded(tables: Tables, lanes: pd.DataFrame, by_party: bool = False) -> str:
    """Whose lanes are folded, because they have neither events nor statements; empty if none is.

    `lanes` come from `order`. Blocs are named, parties counted.
    """
    if by_party:
        present = {*tables.event_parties["party_id"], *tables.statements["party_id"]}
        number = len(set(tables.parties["party_id"]) - present)
        whose = quantity(number, "party", "parties") if number else ""
    else:
        present = set(lanes["lane"])
        rows = lists.rows_of(tables.blocs, ["bloc_id", "label"])
        whose = conjunction([label for bloc, label in rows if bloc not in present])
    return f"Folded, as nothing is reported of them: {whose}." if whose else ""
