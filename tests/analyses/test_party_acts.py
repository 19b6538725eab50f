"""Tests of lib/analyses/party_acts.py."""

from datetime import date

from lib.analyses import party_acts
from lib.analyses.party_acts import ACTOR, CLAIMED, TARGET
from lib.tables import Tables
from tests.rows import with_claims, with_events, with_statements

FRONT, NAVY, CONVOYS = "tide-front", "norrland-navy", "convoys"


def test_an_event_of_two_parts_counts_once(tables: Tables) -> None:
    both = with_events(tables, {"actors": (NAVY, CONVOYS)}, {"actors": (FRONT,)})
    assert list(party_acts.in_role(both, [NAVY, CONVOYS], ACTOR)["event_id"]) == ["e1"]


def test_each_role_has_its_own_events(tables: Tables) -> None:
    made = with_events(
        tables, {"actors": (FRONT,), "targets": (NAVY,), "claimants": (FRONT,)},
        {"actors": (NAVY,), "targets": (FRONT,)},
    )  # fmt: skip
    roles = {
        role: list(party_acts.in_role(made, [FRONT], role)["event_id"])
        for role in (ACTOR, CLAIMED, TARGET)
    }
    assert roles == {ACTOR: ["e1"], CLAIMED: ["e1"], TARGET: ["e2"]}
    told = party_acts.with_roles(made, [FRONT]).set_index("event_id")["roles"]
    assert told.to_dict() == {"e1": "did it, claimed it", "e2": "was its target"}


def test_a_suspension_is_no_attack(tables: Tables) -> None:
    made = with_events(tables, {"type": "diplomatic"}, {"type": "ied"})
    assert party_acts.attacks(made.events) == 1


def test_figures_count_in_the_week_of_the_day_that_they_are_for(tables: Tables) -> None:
    made = with_claims(
        tables, {"day": "2031-03-04"}, {"day": "2031-03-09"}, {"day": "2031-03-10"},
        {"day": "2031-03-10", "claimant": FRONT},
    )  # fmt: skip
    found = party_acts.figures_per_period(party_acts.figures(made, [NAVY]), "week")
    assert list(found["number"]) == [2, 1]
    assert list(found["ids"]) == ["c1 c2", "c3"]
    assert [f"{day:%d %b}" for day in found["start"]] == ["03 Mar", "10 Mar"]


def test_a_statement_is_against_a_party_only_if_it_addresses_one(tables: Tables) -> None:
    made = with_statements(tables, {"stance": "accuse"}, {"stance": "accuse", "toward": None})
    assert list(party_acts.sides(made.statements)) == ["against", "own"]
    found = party_acts.statements_per_period(made.statements, "day")
    assert dict(zip(found["category"], found["ids"], strict=True)) == {"against": "s1", "own": "s2"}


def test_a_figure_for_a_later_day_is_none_of_these_days(tables: Tables) -> None:
    made = with_claims(tables, {"day": "2031-03-04"}, {"day": "2031-06-30"})
    found = party_acts.figures(made, [NAVY], date(2031, 3, 1), date(2031, 3, 31))
    assert list(found["claim_id"]) == ["c1"]
