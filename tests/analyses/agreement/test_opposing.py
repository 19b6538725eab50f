"""Tests of lib/analyses/agreement/opposing.py: sweeps agree with looking at every pair."""

from collections.abc import Callable
from itertools import combinations
from operator import itemgetter

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import agreement
from lib.analyses.agreement import AGREE, ALONE, APPROXIMATE, EXCLUDE
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from tests.rows import NAVY, WATCH, with_claims

EVENT = "2031-03-06-norrland-strike-deep-cove"
RANKS = [ALONE, AGREE, APPROXIMATE, EXCLUDE]
CLAIM = st.fixed_dictionaries(
    {
        "claimant": st.sampled_from([NAVY, WATCH, "norrland", "suderia", "tide-front", None]),
        "bound": st.sampled_from(sorted(set(BOUNDS.terms) - {"between"})),
        "value": st.integers(0, 30),
        "measure": st.sampled_from(["attacks", "killed"]),
        "event_id": st.sampled_from([EVENT, None]),
        "day": st.sampled_from(["2031-03-06", "2031-03-07", "2031-03-12"]),
    }
)


def _figures(tables: Tables, changes: list[dict]) -> pd.DataFrame:
    made = with_claims(tables, *changes)
    return agreement.figures(agreement.with_voices(made, made.claims))


def _ends(row: dict) -> tuple[float, float]:
    return row["low"], float("inf") if pd.isna(row["high"]) else row["high"]


def _stated(row: dict) -> tuple[float, float]:
    return (row["value"], row["value"]) if row["approximate"] else _ends(row)


def _apart(one: dict, other: dict, ends: Callable[[dict], tuple[float, float]] = _ends) -> bool:
    """Whether no number fits both; a running total may have grown from the one to the other."""

    def below(lower: dict, higher: dict) -> bool:
        grown = pd.isna(lower["event_id"]) and lower["last"] < higher["last"]
        return ends(lower)[1] < ends(higher)[0] and not grown

    return below(one, other) or below(other, one)


def _verdict(one: dict, other: dict) -> str:
    if _apart(one, other):
        return EXCLUDE
    return APPROXIMATE if _apart(one, other, _stated) else AGREE


def _every_pair(rows: pd.DataFrame) -> list[tuple[dict, dict]]:
    said = agreement.latest(rows).to_dict("records")
    return [both for both in combinations(said, 2) if both[0]["question"] == both[1]["question"]]


@given(changes=st.lists(CLAIM, max_size=16))
def test_a_verdict_is_the_worst_of_all_pairs(tables: Tables, changes: list[dict]) -> None:
    rows = _figures(tables, changes)
    expected = dict.fromkeys(rows["question"], ALONE)
    for one, other in _every_pair(rows):
        worst = max(expected[one["question"]], _verdict(one, other), key=RANKS.index)
        expected[one["question"]] = worst
    assert agreement.verdicts(rows).to_dict() == expected


@given(changes=st.lists(CLAIM, max_size=16))
def test_every_pair_that_cannot_both_be_right_is_found(tables: Tables, changes: list[dict]) -> None:
    rows = _figures(tables, changes)
    names = itemgetter("claim_ids_a", "claim_ids_b")
    found = sorted(sorted(names(pair)) for pair in agreement.opposed(rows))
    expected = sorted(
        sorted([one["claim_ids"], other["claim_ids"]])
        for one, other in _every_pair(rows)
        if _apart(one, other)
    )
    assert found == expected


@given(changes=st.lists(CLAIM, max_size=16))
def test_questions_apart_only_in_wording_are_counted(tables: Tables, changes: list[dict]) -> None:
    rows = _figures(tables, changes)
    numbers: dict[str, list[bool]] = {}
    for one, other in _every_pair(rows):
        if _apart(one, other):
            numbers.setdefault(one["question"], []).append(one["value"] == other["value"])
    assert agreement.worded_apart(rows) == sum(map(all, numbers.values()))
