"""Tests of lib/analyses/agreement/comparison.py."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import agreement
from lib.analyses.agreement import AGREE, ALONE, APPROXIMATE, EXCLUDE
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from tests.rows import NAVY, OTHER_ARTICLE, WATCH, emptied, with_claims

EVENT = "2031-03-06-norrland-strike-deep-cove"
KILLED = {
    "measure": "killed", "event_id": EVENT, "scope": "", "affected": "fighters", "target": None,
    "since": None,
}  # fmt: skip
CLAIMANTS = st.sampled_from([NAVY, WATCH, "suderia", None])
CLAIM = st.fixed_dictionaries(
    {
        "claimant": CLAIMANTS,
        "bound": st.sampled_from(sorted(set(BOUNDS.terms) - {"between"})),
        "value": st.integers(0, 30),
        "scope": st.sampled_from(["", "vell", "norrland"]),
        "affected": st.sampled_from(["fighters", "civilians"]),
        "day": st.sampled_from(["2031-03-06", "2031-03-07", "2031-03-08"]),
        "article_id": st.sampled_from(["2031-03-05-rockets-off-vell", OTHER_ARTICLE]),
    }
)
CLAIMS = st.lists(CLAIM, max_size=8)


def _voiced(tables: Tables, *changes: dict) -> pd.DataFrame:
    made = with_claims(tables, *({**KILLED, **change} for change in changes))
    return agreement.with_voices(made, made.claims)


def _figures(tables: Tables, *changes: dict) -> pd.DataFrame:
    return agreement.figures(_voiced(tables, *changes))


def _verdicts(tables: Tables, *changes: dict) -> dict:
    return agreement.verdicts(_figures(tables, *changes)).to_dict()


def _only(tables: Tables, *changes: dict) -> str:
    (verdict,) = _verdicts(tables, *changes).values()
    return verdict


def _other(**change: object) -> dict:
    return {"claimant": WATCH, **change}


@pytest.mark.parametrize(
    ("mine", "other", "expected"),
    [
        ({"value": 3}, {"value": 3}, AGREE),
        ({"value": 3}, {"value": 4}, EXCLUDE),
        ({"value": 3, "bound": "at_least"}, {"value": 9}, AGREE),
        ({"value": 3, "bound": "more_than"}, {"value": 3}, EXCLUDE),
        ({"value": 3, "bound": "at_most"}, {"value": 4, "bound": "at_least"}, EXCLUDE),
        ({"value": 40, "bound": "about"}, {"value": 41, "bound": "at_least"}, APPROXIMATE),
        ({"value": 40, "bound": "about"}, {"value": 40}, AGREE),
        ({"value": 40, "bound": "nearly"}, {"value": 50}, EXCLUDE),
    ],
)
def test_two_claimants_agree_where_one_number_fits_both(
    tables: Tables, mine: dict, other: dict, expected: str
) -> None:
    assert _only(tables, mine, _other(**other)) == expected


def test_one_claimant_is_alone(tables: Tables) -> None:
    assert _only(tables, {"value": 3}, {"value": 9}) == ALONE


def test_unnamed_articles_neither_agree_nor_disagree(tables: Tables) -> None:
    nobody = {"claimant": None, "value": 9, "article_id": OTHER_ARTICLE}
    assert _only(tables, {"value": 3}, {**nobody, "value": 4}, nobody) == ALONE


def test_unnamed_articles_are_separate_voices(tables: Tables) -> None:
    rows = _figures(tables, {"claimant": None}, {"claimant": None, "article_id": OTHER_ARTICLE})
    assert rows["voice"].nunique() == 2


@pytest.mark.parametrize(
    "change", [{"scope": "vell"}, {"affected": "civilians"}, {"measure": "wounded"}]
)
def test_claims_about_different_things_are_not_compared(tables: Tables, change: dict) -> None:
    assert set(_verdicts(tables, {"value": 3}, _other(value=9, **change)).values()) == {ALONE}


def test_the_weapon_does_not_split_a_question_about_people(tables: Tables) -> None:
    assert _only(tables, {"value": 3}, _other(value=9, weapon="drone")) == EXCLUDE


def test_a_claimant_speaks_with_its_latest_figure(tables: Tables) -> None:
    mine = [{"value": 3}, {"value": 9, "day": "2031-03-08"}]
    assert _only(tables, *mine, _other(value=9)) == AGREE


def test_of_several_figures_of_a_day_the_highest_counts(tables: Tables) -> None:
    rows = _figures(tables, {"value": 9}, {"value": 3})
    assert rows.loc[rows["latest"], "value"].tolist() == [9]


def test_an_article_that_repeats_an_old_figure_makes_it_no_newer(tables: Tables) -> None:
    repeated = {"value": 3, "day": "2031-03-30", "article_id": OTHER_ARTICLE}
    rows = _figures(tables, {"value": 3}, {"value": 9, "day": "2031-03-08"}, repeated)
    assert rows.loc[rows["latest"], "value"].tolist() == [9]


def test_a_figure_stated_again_as_of_a_later_day_is_newer(tables: Tables) -> None:
    again = {"value": 3, "as_of": "2031-03-30", "day": "2031-03-30"}
    rows = _figures(tables, {"value": 3}, {"value": 9, "day": "2031-03-08"}, again)
    assert rows.loc[rows["latest"], "value"].tolist() == [3]


def test_what_is_published_later_is_not_known(tables: Tables) -> None:
    late = {**KILLED, "published": "2031-03-09"}
    made = with_claims(tables, KILLED, late)
    known = agreement.with_voices(made, made.claims, date(2031, 3, 8))
    assert known["claim_id"].tolist() == ["c1"]


def test_a_figure_printed_twice_is_one_row_of_two_articles(tables: Tables) -> None:
    (row,) = _figures(tables, {}, {"article_id": OTHER_ARTICLE}).to_dict("records")
    assert (row["articles"], row["claim_ids"]) == (2, "c1 c2")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"value": 5, "day": "2031-03-06"}, {"value": 9, "day": "2031-03-08"}, AGREE),
        ({"value": 5, "day": "2031-03-08"}, {"value": 9, "day": "2031-03-06"}, EXCLUDE),
        ({"value": 5, "day": "2031-03-08"}, {"value": 9, "day": "2031-03-08"}, EXCLUDE),
    ],
)
def test_a_running_total_may_grow_and_never_falls(
    tables: Tables, first: dict, second: dict, expected: str
) -> None:
    running = {"event_id": None, "measure": "attacks"}
    assert _only(tables, {**running, **first}, _other(**running, **second)) == expected


def test_the_most_recent_contradiction_comes_first(tables: Tables) -> None:
    old = {"claimant": "suderia", "value": 1, "day": "2031-03-01"}
    new = [{"value": 3, "day": "2031-03-08"}, _other(value=9, day="2031-03-08")]
    apart = agreement.opposed(_figures(tables, old, *new))
    assert [(row["value_a"], row["value_b"]) for row in apart] == [(3, 9), (1, 9), (1, 3)]


def test_a_difference_only_in_wording_comes_last(tables: Tables) -> None:
    over = _other(value=3, bound="more_than")
    third = {"claimant": "suderia", "value": 1, "day": "2031-03-01"}
    apart = agreement.opposed(_figures(tables, {"value": 3}, over, third))
    assert [row["same_number"] for row in apart] == [False, False, True]


def test_one_number_worded_two_ways_is_counted_separately(tables: Tables) -> None:
    over = _other(value=3, bound="more_than")
    assert agreement.worded_apart(_figures(tables, {"value": 3}, over)) == 1
    third = {"claimant": "suderia", "value": 1, "day": "2031-03-01"}
    assert agreement.worded_apart(_figures(tables, {"value": 3}, over, third)) == 0
    assert agreement.worded_apart(_figures(tables, {"value": 3})) == 0


def test_no_claims_give_empty_tables(tables: Tables) -> None:
    none = emptied(tables)
    rows = agreement.figures(agreement.with_voices(none, none.claims))
    assert len(rows) == len(agreement.pairs(rows)) == len(agreement.verdicts(rows)) == 0
    assert {"latest", "claim_ids", "first", "last"} <= set(rows.columns)


def test_the_claims_are_left_alone(tables: Tables) -> None:
    before = tables.claims.copy()
    agreement.pairs(agreement.figures(agreement.with_voices(tables, tables.claims)))
    pd.testing.assert_frame_equal(tables.claims, before)


@given(changes=CLAIMS)
def test_agreement_is_symmetric(tables: Tables, changes: list[dict]) -> None:
    assert _verdicts(tables, *changes) == _verdicts(tables, *reversed(changes))


@given(changes=CLAIMS, again=st.integers(0, 7))
def test_a_claim_identical_to_another_changes_nothing(
    tables: Tables, changes: list[dict], again: int
) -> None:
    assert _verdicts(tables, *changes, *changes[again : again + 1]) == _verdicts(tables, *changes)


@given(changes=CLAIMS, kept=st.sets(st.integers(1, 8)))
def test_a_selection_never_invents_a_disagreement(
    tables: Tables, changes: list[dict], kept: set[int]
) -> None:
    voiced = _voiced(tables, *changes)
    part = voiced.loc[voiced["claim_id"].isin([f"c{number}" for number in kept])]
    whole, some = (agreement.verdicts(agreement.figures(rows)) for rows in (voiced, part))
    apart = [
        {name for name, verdict in found.items() if verdict == EXCLUDE} for found in (some, whole)
    ]
    assert apart[0] <= apart[1]


@given(changes=CLAIMS)
def test_claims_of_different_scope_never_disagree(tables: Tables, changes: list[dict]) -> None:
    for pair in agreement.opposed(_figures(tables, *changes)):
        assert pair["scope_a"] == pair["scope_b"]
        assert pair["affected_a"] == pair["affected_b"]
