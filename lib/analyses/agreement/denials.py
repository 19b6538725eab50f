"""Denials by a count of zero ("no attack since 4 February"), beside what is reported.

A named claimant's claim of no attack or strike over some days is compared with the events reported
within them. The first and last day do not count: dates may be Washington's or local, and an attack
may follow the statement. Claims of one claimant about the same target whose days overlap are one
denial, from their earliest start to their latest end.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses import reporters
from lib.analyses.agreement.questions import short_name
from lib.model import Settings
from lib.tables import Tables, lists
from lib.tables.groups import documented, reported_attacks, with_groups
from lib.tables.lists import together
from lib.wording.words import day

MEASURES = ("attacks", "strikes")
COLUMNS = ["sentence", "claim_ids", "event_ids"]
ONE_DAY = timedelta(days=1)
# What is read of claims of zero, and of the events that they are about.
DENIED = ["since", "as_of", "published", "claim_id", "claimant", "measure", "target"]
COVERED = ["event_id", "start", "earliest", "latest", "reported_by"]


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
    group = documented(settings)
    if pd.isna(target) or (group is not None and target in group.targets):
        return reported_attacks(tables, settings)
    events = with_groups(tables)
    return events.loc[events["event_id"].isin(_hit(tables, str(target)))]


class _Denial(NamedTuple):
    """A named claimant's claim of zero for a target, from one day to another."""

    since: datetime
    until: datetime
    claim: str
    about: tuple[str, str, str]


def _denials(tables: Tables) -> list[_Denial]:
    """The claims of zero, each with claimant, measure and target (`about`)."""
    claims = tables.claims
    none = claims["high"].eq(0).fillna(False).to_numpy(bool) & claims["event_id"].isna().to_numpy()
    return [
        _Denial(since, as_of or published, claim, (claimant, measure, target))
        for since, as_of, published, claim, claimant, measure, target in lists.rows_of(
            claims.loc[none, DENIED], DENIED
        )
        if since and claimant and target and measure in MEASURES
    ]


def _runs(denials: Iterable[_Denial]) -> Iterator[list[_Denial]]:
    """Denials whose days overlap, together."""
    run: list[_Denial] = []
    until: datetime | None = None
    for denial in sorted(denials):
        if until is not None and denial.since > until:
            yield run
            run, until = [], None
        run.append(denial)
        until = max(until or denial.until, denial.until)
    if run:
        yield run


def _within(since: datetime, until: datetime, events: pd.DataFrame) -> pd.DataFrame:
    """The events certainly between the two days; needs them in order of their earliest day."""
    days = events["earliest"].to_numpy()
    first = days.searchsorted(np.datetime64(since), side="right")
    last = days.searchsorted(np.datetime64(until), side="left")
    inside = events.iloc[first:last]
    return inside.loc[inside["latest"].to_numpy() < np.datetime64(until)]


def _denied(
    run: Sequence[_Denial],
    events: pd.DataFrame,
    selected: Collection[str],
    names: Mapping[str, str],
) -> dict | None:
    since, until = max(each.since for each in run), max(each.until for each in run)
    every = _within(since, until, events)
    inside = [row for row in lists.rows_of(every, ["start", "event_id"]) if row[1] in selected]
    if not inside:
        return None
    told = reporters.breakdown(every)
    own = f", {len(inside):,} of them in this selection" if len(inside) < len(every) else ""
    claimant, measure, _ = run[0].about
    what = "attack" if measure == "attacks" else "strike"
    return {
        "sentence": f"{short_name(names[claimant])}: no {what} after {day(since - ONE_DAY)} (as of "
        f"{day(until)}); {len(every):,} reported{f' ({told})' if told else ''}{own}",
        "claim_ids": " ".join(each.claim for each in run),
        "event_ids": " ".join(name for _, name in sorted(inside)),
    }


def _covered(tables: Tables, settings: Settings, target: str) -> pd.DataFrame:
    """The events that a denial about the target covers, in order of their earliest day."""
    events = matching(tables, settings, target)[COVERED]
    return events.iloc[events["earliest"].to_numpy().argsort(kind="stable")]


def denied_reports(tables: Tables, settings: Settings, known: Tables) -> pd.DataFrame:
    """Events that a claimant says did not happen but are reported: sentence, claim_ids, event_ids.

    `known` is all that was known: a denial stays whole even if only some of its days are selected.
    The sentence counts the events of all its days, and says how many of them are selected; the ids
    are those of the selection.
    """
    said = _denials(known)
    if not said:
        return pd.DataFrame([], columns=COLUMNS)
    selected = set(tables.events["event_id"])
    targets = dict.fromkeys(denial.about[-1] for denial in said)
    covered = {target: _covered(known, settings, target) for target in targets}
    rows = [
        _denied(run, covered[about[-1]], selected, known.party_names)
        for about, own in together(said, (denial.about for denial in said)).items()
        for run in _runs(own)
    ]
    return pd.DataFrame([row for row in rows if row], columns=COLUMNS)
