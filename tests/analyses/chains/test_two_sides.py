"""Tests of lib/analyses/chains/two_sides.py."""

from lib.analyses import chains
from lib.analyses.chains.two_sides import Exchange, around, exchanges, main_act
from lib.tables import Tables
from lib.tables.records import records
from tests.analyses.chains.test_acts import DRONE, FRONT, NAVY, ROCKETS, STRIKE, _events, linked

SUDERIA = {"actors": ["suderia"]}


def found(tables: Tables, *pairs: tuple[str, str]) -> list[Exchange]:
    return exchanges(records(chains.links(linked(tables, *pairs))))


def test_what_hangs_together_by_links_is_one_exchange(tables: Tables) -> None:
    (exchange,) = exchanges(records(chains.links(tables)))
    assert exchange.event_ids == [ROCKETS, STRIKE, DRONE]


def test_the_side_that_acts_first_is_left(tables: Tables) -> None:
    (exchange,) = exchanges(records(chains.links(tables)))
    assert (exchange.left.name, exchange.right.name) == ("Coastal fronts", "Northern pact")


def test_the_sides_are_the_two_blocs_with_the_most_answers_between_them(tables: Tables) -> None:
    events = _events(tables, FRONT, SUDERIA, NAVY, NAVY)
    (exchange,) = found(events, ("e1", "e2"), ("e1", "e3"), ("e1", "e4"))
    assert {exchange.left.id, exchange.right.id} == {"coastal-fronts", "northern-pact"}
    assert [link["answer_id"] for link in exchange.by_others] == ["e2"]


def test_acts_that_no_link_joins_are_exchanges_of_their_own(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, FRONT, NAVY)
    assert len(found(events, ("e1", "e2"), ("e3", "e4"))) == 2


def test_two_parties_of_one_bloc_are_the_sides_if_no_other_bloc_answers(tables: Tables) -> None:
    events = _events(tables, {"actors": ["norrland"]}, NAVY)
    (exchange,) = found(events, ("e1", "e2"))
    assert exchange.by == "party"
    assert {exchange.left.id, exchange.right.id} == {"norrland", "norrland-navy"}


def test_a_party_that_answers_itself_has_no_exchange(tables: Tables) -> None:
    assert found(_events(tables, NAVY, NAVY), ("e1", "e2")) == []


def test_around_an_act_of_others_these_are_a_side(tables: Tables) -> None:
    events = _events(tables, FRONT, SUDERIA, NAVY, NAVY)
    (exchange,) = found(events, ("e1", "e2"), ("e1", "e3"), ("e1", "e4"))
    other = around(exchange, "e2")
    assert {other.left.id, other.right.id} == {"coastal-fronts", "suderia"}
    assert around(exchange, "e3") is exchange


def test_an_unnamed_actor_can_be_a_side(tables: Tables) -> None:
    (exchange,) = found(_events(tables, {}, NAVY), ("e1", "e2"))
    assert "No actor named" in (exchange.left.name, exchange.right.name)


def test_links_that_go_round_in_a_ring_end(tables: Tables) -> None:
    (exchange,) = found(_events(tables, FRONT, NAVY), ("e1", "e2"), ("e2", "e1"))
    assert len(exchange.links) == 2


def test_the_main_act_is_the_one_that_the_other_side_answered_most(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, FRONT, FRONT)
    (exchange,) = found(events, ("e1", "e2"), ("e2", "e3"), ("e2", "e4"))
    assert main_act(exchange, {"e1": 90}) == "e2"


def test_of_acts_answered_alike_the_most_reported_is_the_main_one(tables: Tables) -> None:
    (exchange,) = found(_events(tables, FRONT, NAVY, FRONT), ("e1", "e2"), ("e2", "e3"))
    assert main_act(exchange, {"e1": 1, "e2": 9}) == "e2"
