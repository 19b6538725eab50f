"""Tests of lib/analyses/positions/sides.py and of the sides of the stances."""

import pytest

from lib.analyses.positions.sides import sides_of, stands_down
from lib.model.vocabulary import SIDE_OF, SIDES, STANCES


def test_every_stance_is_on_one_side() -> None:
    assert set(SIDE_OF) == set(STANCES.terms)
    assert set(SIDE_OF.values()) == set(SIDES.terms)


def test_against_is_to_accuse_reject_or_threaten_and_for_to_support_or_agree() -> None:
    sides = {side: {name for name in SIDE_OF if SIDE_OF[name] == side} for side in SIDES.terms}
    assert sides["against"] == {"accuse", "reject", "threaten"}
    assert sides["for"] == {"support", "agree"}
    assert sides["asking"] == {"request", "consult"}
    assert sides["own"] == {"claim", "announce", "justify", "concede"}


@pytest.mark.parametrize(
    "position",
    [
        "Suspends operations so as not to embarrass the government.",
        "Announces that it halts its attacks.",
        "Had announced a temporary halt to the group's attacks.",
        "Told its members to stop attacking ships.",
        "Says that its fighters stand down.",
    ],
)
def test_a_party_that_stops_its_own_attacks_stands_down(position: str) -> None:
    assert stands_down("announce", position)


@pytest.mark.parametrize(
    "position",
    [
        "Says that the attacks have stopped.",
        "Will not stop its attacks.",
        "Wants to work with others to stop the attacks.",
        "Will not strike if the attacks stop.",
        "Says the mission ends within a year; operations elsewhere go on.",
        "Stops the sale of fish.",
        "",
    ],
)
def test_speaking_of_others_or_something_else_is_not_standing_down(position: str) -> None:
    assert not stands_down("announce", position)


def test_a_threat_never_stands_down() -> None:
    assert not stands_down("threaten", "Suspends its attacks.")


def test_a_statement_may_take_a_side_on_both_questions_or_none() -> None:
    assert sides_of("threaten", "Will strike.") == [
        ("stand", "against", "threatens"),
        ("acts", "acting", "threatens"),
    ]
    assert sides_of("request", "Asks for talks.") == []
