"""Figures about events that cannot both be right, in words."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from lib.analyses.agreement import comparison, numbers, opposing, questions
from lib.analyses.agreement.disputes import exclusion, subject
from lib.analyses.agreement.wordings import OPEN
from lib.tables import Tables, lists
from lib.tables.arrow import is_among
from lib.tables.once import once

# Claims of so few are read whole.
FEW = 20_000
CONTESTED = ["event_id", "measure", "scope", "sentence", "claim_ids", "same_number"]


def _differing(claims: pd.DataFrame) -> pd.DataFrame:
    """The named claimants' claims on measures of events for which some cannot both be right."""
    named = claims.loc[claims["event_id"].notna() & claims["claimant"].notna()]
    asked = list(lists.rows_of(named, ["event_id", "measure"]))
    ends: dict[tuple, tuple[int, int]] = {}
    for about, low, high in zip(
        asked, *map(lists.listed, (named["low"], named["high"])), strict=True
    ):
        least, most = ends.get(about, (OPEN, low))
        ends[about] = min(least, OPEN if high is None else high), max(most, low)
    apart = {about for about, (least, most) in ends.items() if least < most}
    return named.loc[[about in apart for about in asked]]


def _most_mentioned(apart: Iterable[Mapping[str, Any]], whole: Tables) -> list[Mapping[str, Any]]:
    """The first pair of each question: those of the most-mentioned events come first, after them
    outdated figures, and last those that differ only in wording."""
    mentions = dict(lists.rows_of(whole.events, ["event_id", "mentions"]))
    firsts: dict[str, Mapping[str, Any]] = {}
    for row in apart:
        firsts.setdefault(row["question"], row)

    def weight(row: Mapping[str, Any]) -> tuple:
        return row["same_number"], row["overtaken"], -(mentions.get(row["event_id_a"]) or 0)

    return sorted(firsts.values(), key=weight)


def _claim_ids(apart: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Question → the claims behind its pairs, joined."""
    found: dict[str, dict[str, None]] = {}
    for row in apart:
        ids = f"{row['claim_ids_a']} {row['claim_ids_b']}".split()
        found.setdefault(row["question"], {}).update(dict.fromkeys(ids))
    return {question: " ".join(ids) for question, ids in found.items()}


@once
def _all_voiced(whole: Tables) -> pd.DataFrame:
    return comparison.with_voices(whole, _differing(whole.claims))


def _voiced(whole: Tables, tables: Tables) -> pd.DataFrame:
    """The claims that may be contested, with their voices; of many, those on the selected events.

    Of few, all: that is found out once for all selections.
    """
    claims = whole.claims
    if len(claims) <= FEW:
        return _all_voiced(whole)
    known = claims.loc[is_among(claims["event_id"], tables.claims["event_id"])]
    return comparison.with_voices(whole, _differing(known))


def contested_events(
    tables: Tables, most: int = 8, everything: Tables | None = None
) -> pd.DataFrame:
    """Latest claims about events that cannot both be right, most-mentioned events first.

    Columns: event_id, measure, scope, sentence, claim_ids (joined with a space), same_number (they
    differ only in wording; such rows come last). Latest figures are looked up in `everything` (all
    that is known), so that a selection never makes an old figure the latest.
    """
    whole = everything or tables
    voiced = _voiced(whole, tables)
    chosen = voiced.loc[is_among(voiced["claim_id"], tables.claims["claim_id"])]
    latest = numbers.latest(numbers.figures(chosen))
    apart, others = opposing.opposed(latest), questions.affected(latest)
    joined = _claim_ids(apart)
    rows = [
        {
            "event_id": row["event_id_a"],
            "measure": row["measure_a"],
            "scope": row["scope_a"],
            "sentence": f"{subject(whole, row['event_id_a'], row['measure_a'])}: "
            f"{exclusion(whole, row)}{questions.other_victims(whole, row, others)}",
            "claim_ids": joined[row["question"]],
            "same_number": row["same_number"],
        }
        for row in _most_mentioned(apart, whole)[:most]
    ]
    return pd.DataFrame(rows, columns=CONTESTED)
