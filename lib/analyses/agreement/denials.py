"""Denials by a count of zero ("no attack since 4 February"), beside what is reported.

A named claimant's claim of no attack or strike over some days is compared with the events reported
within them. The first and last day do not count: dates may be Washington's or local, and an attack
may follow the statement. Claims of one claimant about the same target whose days overlap are one
denial, from their earliest start to their latest end.
"""

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from lib.analyses import reporters
from lib.analyses.agreement.questions import short_name
from lib.model import Settings
from lib.tables import Tables
from lib.tables.groups import reported_attacks, with_groups
from lib.wording.words import day

MEASURES = ("attacks", "strikes")
COLUMNS = ["sentence", "claim_ids", "event_ids"]
ONE_DAY = pd.Timedelta(days=1)


def _hit(tables: Tables, target: str) -> pd.Series:
    """The events whose target is that party or belongs to it."""
    parents = dict(zip(tables.parties["party_id"], tables.parties["parent"], strict=True))
    family = {target}
    while grown := {name for name, parent in parents.items() if parent in family} - family:
        family |= grown
    roles = tables.event_parties
    return roles.loc[(roles["role"] == "target") & roles["party_id"].isin(family), "event_id"]


def matching(tables: Tables, settings: Settings, target: object) -> pd.DataFrame:
    """The violent events that a count of attacks on a target covers.

    If the group that counts as attacks names the target, its events; otherwise those that hit it.
    """
    group = next((own for own in settings.groups if own.id == settings.documented), None)
    if pd.isna(target) or (group is not None and target in group.targets):
        return reported_attacks(tables, settings)
    events = with_groups(tables)
    return events.loc[events["event_id"].isin(_hit(tables, str(target)))]


def _none(tables: Tables) -> pd.DataFrame:
    """A named claimant's claims of zero for a target, from one day to another."""
    claims = tables.claims
    of_none = claims["measure"].isin(MEASURES) & claims["high"].eq(0).fillna(False)
    said = claims.loc[
        of_none & claims["claimant"].notna() & claims["target"].notna() & claims["event_id"].isna()
    ]
    return said.dropna(subset=["since"]).assign(until=said["as_of"].fillna(said["published"]))


def _runs(claims: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Claims whose days overlap, together."""
    ordered = claims.sort_values(["since", "until", "claim_id"])
    run, end = [], pd.Timestamp.min
    for at, (since, until) in enumerate(zip(ordered["since"], ordered["until"], strict=True)):
        if run and since > end:
            yield ordered.iloc[run]
            run, end = [], pd.Timestamp.min
        run.append(at)
        end = max(end, until)
    if run:
        yield ordered.iloc[run]


def _within(since: pd.Timestamp, until: pd.Timestamp, events: pd.DataFrame) -> pd.DataFrame:
    """The events certainly between the two days; needs them in order of their earliest day."""
    days = events["earliest"].to_numpy()
    first = days.searchsorted(since.to_numpy(), side="right")
    last = days.searchsorted(until.to_numpy(), side="left")
    inside = events.iloc[first:last]
    return inside.loc[inside["latest"] < until]


def _denied(
    run: pd.DataFrame, events: pd.DataFrame, selected: Collection[str], names: Mapping[str, str]
) -> dict | None:
    since, until = run["since"].max(), run["until"].max()
    every = _within(since, until, events)
    inside = every.loc[every["event_id"].isin(selected)]
    if inside.empty:
        return None
    told = reporters.breakdown(every)
    own = f", {len(inside):,} of them in this selection" if len(inside) < len(every) else ""
    who = short_name(names[run["claimant"].iloc[0]])
    what = "attack" if run["measure"].iloc[0] == "attacks" else "strike"
    return {
        "sentence": f"{who}: no {what} after {day(since - ONE_DAY)} (as of {day(until)}); "
        f"{len(every):,} reported{f' ({told})' if told else ''}{own}",
        "claim_ids": " ".join(run["claim_id"]),
        "event_ids": " ".join(inside.sort_values(["start", "event_id"])["event_id"]),
    }


def denied_reports(tables: Tables, settings: Settings, known: Tables) -> pd.DataFrame:
    """Events that a claimant says did not happen but are reported: sentence, claim_ids, event_ids.

    `known` is all that was known: a denial stays whole even if only some of its days are selected.
    The sentence counts the events of all its days, and says how many of them are selected; the ids
    are those of the selection.
    """
    said = _none(known)
    if said.empty:
        return pd.DataFrame([], columns=COLUMNS)
    selected = set(tables.events["event_id"])
    rows = []
    for _, own in said.groupby(["claimant", "measure", "target"], sort=False):
        covered = matching(known, settings, own["target"].iloc[0])
        events = covered.sort_values("earliest", kind="stable")
        rows += [_denied(run, events, selected, known.party_names) for run in _runs(own)]
    return pd.DataFrame([row for row in rows if row], columns=COLUMNS)
