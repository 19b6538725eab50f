"""Tests of lib/analyses/agreement/disputes.py."""

import pytest

from lib.analyses import agreement
from lib.analyses.agreement import disputes
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, WATCH, with_claims

EVENT = "2031-03-06-norrland-strike-deep-cove"
KILLED = {
    "measure": "killed", "event_id": EVENT, "scope": "", "affected": "fighters", "target": None,
    "since": None,
}  # fmt: skip
THIRD = "2031-03-07-norrland-hits-deep-cove"
WATCHED = {"claimant": WATCH}


def _made(tables: Tables, *changes: dict) -> Tables:
    return with_claims(tables, *({**KILLED, **change} for change in changes))


def _rows(tables: Tables, *changes: dict):
    made = _made(tables, *changes)
    return agreement.figures(agreement.with_voices(made, made.claims))


def _sentence(tables: Tables, *changes: dict) -> str:
    return disputes.sentence(tables, _rows(tables, *changes), "Killed")


def test_figures_about_different_places_are_labelled(tables: Tables) -> None:
    part = {"value": 16, "scope": "vell"}
    other = {**WATCHED, "value": 29, "bound": "at_least", "scope": "norrland"}
    assert _sentence(tables, part, other) == (
        "Killed: from 16 (Norrland Navy, Vell only) to at least 29 (Harbour Watch, Norrland only); "
        "these cover different places"
    )


def test_the_pair_that_excludes_each_other_is_named(tables: Tables) -> None:
    assert _sentence(tables, {"value": 3}, {**WATCHED, "value": 5}) == (
        "Killed: from 3 (Norrland Navy) to 5 (Harbour Watch); 3 (Norrland Navy, 5 Mar 2031) and "
        "5 (Harbour Watch, 5 Mar 2031) cannot both be right"
    )


@pytest.mark.parametrize(
    ("mine", "other", "expected"),
    [
        ({"value": 3}, {"value": 3}, "Killed: 3, say Harbour Watch, Norrland Navy; these agree"),
        (
            {"value": 40, "bound": "about"},
            {"value": 41, "bound": "at_least"},
            "Killed: from about 40 (Norrland Navy) to at least 41 (Harbour Watch); these overlap "
            "only if “about” and “nearly” are read loosely",
        ),
        (
            {"value": 3},
            {"value": 3, "bound": "more_than"},
            "Killed: from 3 (Norrland Navy) to more than 3 (Harbour Watch); these differ "
            "only in wording",
        ),
    ],
)
def test_whether_claimants_agree_is_one_sentence(
    tables: Tables, mine: dict, other: dict, expected: str
) -> None:
    assert _sentence(tables, mine, {**WATCHED, **other}) == expected


def test_a_single_claimant_is_called_the_only_one(tables: Tables) -> None:
    assert _sentence(tables, {"value": 3}) == (
        "Killed: 3 (Norrland Navy); no other claimant gives a figure"
    )


def test_unnamed_articles_are_listed_separately(tables: Tables) -> None:
    nobody = {"claimant": None}
    other = {**nobody, "value": 9, "article_id": OTHER_ARTICLE}
    assert _sentence(tables, nobody, other) == "Killed: 1 to 9 in 2 articles without a claimant"


def test_unnamed_figures_are_beside_the_figure_of_a_single_claimant(tables: Tables) -> None:
    nobody = {"claimant": None, "value": 9, "bound": "at_least"}
    assert _sentence(tables, {"value": 3}, {**WATCHED, "value": 4, "bound": "at_most"}, nobody) == (
        "Killed: from at most 4 (Harbour Watch) to 3 (Norrland Navy); these agree"
    )
    assert _sentence(tables, {"value": 3}, nobody) == (
        "Killed: 3 (Norrland Navy); at least 9 in 1 article without a claimant"
    )


def test_a_figure_is_given_with_the_articles_that_carry_it(tables: Tables) -> None:
    over = {"value": 3, "bound": "more_than"}
    mine = [over, {**over, "article_id": OTHER_ARTICLE}, {"value": 3, "article_id": THIRD}]
    assert _sentence(tables, *mine) == (
        "Killed: more than 3 (Norrland Navy, 2 of 3 articles); no other claimant gives a figure"
    )


def test_a_denial_is_not_the_lowest_figure(tables: Tables) -> None:
    denied = {"value": 0, "affected": "civilians"}
    assert _sentence(tables, denied, {**WATCHED, "value": 9}) == (
        "Killed: 9 (Harbour Watch); no other claimant gives a figure"
    )


def test_without_figures_it_says_so(tables: Tables) -> None:
    assert _sentence(tables) == "Killed: no figure in this selection"


def test_a_revision_has_both_figures_and_days(tables: Tables) -> None:
    rows = _rows(tables, {"value": 3}, {"value": 9, "day": "2031-03-08"})
    assert disputes.revisions(tables, rows) == [
        "Norrland Navy, All places · Fighters: 3 (5 Mar 2031) → 9 (8 Mar 2031)"
    ]


def test_two_voices_of_one_state_are_labelled(tables: Tables) -> None:
    whole = {"claimant": "norrland", "value": 5}
    assert _sentence(tables, {"value": 3}, whole).endswith(
        "5 (Republic of Norrland, 5 Mar 2031), two voices of one state (Republic of Norrland), "
        "cannot both be right"
    )


@pytest.mark.parametrize("other", [WATCH, "tide-front", "suderia"])
def test_voices_of_different_states_or_none_are_not_labelled(tables: Tables, other: str) -> None:
    assert "one state" not in _sentence(tables, {"value": 3}, {"claimant": other, "value": 5})


@pytest.mark.parametrize(
    ("part_day", "expected"),
    [
        ("2031-03-05", "cannot both be right: the lower figure covers more places"),
        ("2031-03-09", "these cover different places"),
    ],
)
def test_a_total_for_a_part_that_exceeds_one_for_the_whole_cannot_be_right(
    tables: Tables, part_day: str, expected: str
) -> None:
    total = {"measure": "attacks", "event_id": None, "affected": None}
    whole = {**total, "value": 166, "scope": "norrland+vell", "as_of": "2031-03-06"}
    part = {**total, **WATCHED, "value": 175, "scope": "vell", "as_of": part_day}
    assert _sentence(tables, whole, part).endswith(expected)
