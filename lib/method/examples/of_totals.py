"""Examples of the range that running totals allow together, and of their conflicts."""

import pandas as pd

from lib import evidence
from lib.analyses import agreement, totals
from lib.analyses.agreement import contested, denials, standing
from lib.evidence import Evidence
from lib.evidence.before_after import join_evidence
from lib.method.examples.material import EXAMPLE, Material
from lib.model.settings import Tally
from lib.tables.groups import ELSEWHERE, reported_attacks, with_groups
from lib.tables.records import records
from lib.wording.words import between, day, period, quantity, short


def _pair(material: Material, ids: str, heading: str, labels: tuple[str, str]) -> Evidence | None:
    """Two claims as one example: each in words under its label, and both sources."""
    known = {item.id: item for item in evidence.claims(material.library, ids.split())}
    both = [known[name] for name in ids.split() if name in known]
    if len(both) != len(labels):
        return None
    said = [
        f"{label}: {item.text[:1].lower()}{item.text[1:]}, {', '.join(item.details[:2])}."
        for label, item in zip(labels, both, strict=True)
    ]
    return join_evidence(EXAMPLE, *both, heading, " ".join(said), ())


def _envelope(material: Material, claims: pd.DataFrame) -> Evidence | None:
    """The day whose minimum and maximum come from the two most widely reported claims."""
    for claimant in claims["claimant"].head(1):
        rows = totals.of_claimant(claims, claimant)
        closed = rows["high"].notna() & (rows["low"] < rows["high"]) & ~rows["contradicted"]
        rows = rows.loc[closed & rows["low_id"].notna()]
        for row in records(material.ranked(rows, rows["low_id"] + " " + rows["high_id"])):
            allowed = between(row["low"], row["high"])
            heading = f"{short(row['claimant_name'])}: {allowed} on {day(row['day'])}"
            ids = f"{row['low_id']} {row['high_id']}"
            return _pair(material, ids, heading, ("Minimum from", "Maximum from"))
    return None


def _increments(material: Material, claims: pd.DataFrame) -> Evidence | None:
    """The range that two claims leave open: intervals before exact numbers, then the most widely
    reported."""
    rows = totals.between_claims(claims)
    two = rows["claim_ids"].str.count(" ").eq(1) & ~rows["contradicted"]
    rows = rows.loc[two & rows["high"].notna() & rows["low"].gt(0)]
    told = material.ranked(rows, rows["claim_ids"]).assign(
        open=lambda own: own["low"] < own["high"]
    )
    for row in records(told.sort_values("open", ascending=False, kind="stable")):
        new, when = between(row["low"], row["high"]), period(row["start"], row["end"])
        heading = f"{short(row['claimant_name'])}: {new} new, {when}"
        return _pair(material, row["claim_ids"], heading, ("Before", "Then"))
    return None


def _opposed(material: Material, rows: pd.DataFrame) -> Evidence | None:
    top = material.ranked(rows, rows["claim_ids"]).head(1)
    return next(iter(contested.cards(material.library, top)), None)


def _as_of(material: Material, tally: Tally) -> Evidence | None:
    """A figure for the day on which the most voices can be compared."""
    claims = agreement.with_voices(material.tables, totals.series(material.tables, tally))
    on = standing.usual_day(claims)
    rows = claims.loc[claims["stated"] == on]
    return material.claim(rows, lambda _: f"one of {quantity(rows['voice'].nunique(), 'voice')}")


def _documented(material: Material) -> Evidence | None:
    return material.event(reported_attacks(material.tables, material.settings))


def _denial(material: Material) -> Evidence | None:
    rows = denials.denied_reports(material.tables, material.settings, material.tables)
    return _opposed(material, rows)


def _outside(material: Material) -> Evidence | None:
    events = with_groups(material.tables)
    return material.event(events.loc[events["group_id"] == ELSEWHERE.id])


def examples(material: Material) -> dict[str, Evidence | None]:
    """Rule → its example among the claims of the first running total; None without one."""
    found = {
        "documented": _documented(material),
        "denial": _denial(material),
        "outside": _outside(material),
    }
    for tally in material.settings.tallies[:1]:
        every = totals.series(material.tables, tally)
        slips = totals.slips(material.tables, tally)
        claims = totals.most_quoted(totals.sound(every, slips))
        opposed = totals.contradictions(material.tables, tally)
        found |= {
            "whole-total": material.claim(claims.nlargest(1, "low")),
            "as-of": _as_of(material, tally),
            "envelope": _envelope(material, claims),
            "increments": _increments(material, claims),
            "contradiction": _opposed(material, totals.of_claimants(opposed)),
            "slip": _opposed(material, totals.of_reports(opposed)),
            "incomparable": _opposed(material, totals.incomparable(opposed)),
        }
    return found
