"""Tests of lib/analyses/chains/acts.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.analyses import chains
from lib.selection import Selection, apply
from lib.tables import Tables, schemas
from tests.rows import emptied, with_events

ROCKETS, STRIKE = "2031-03-04-vell-rocket-attack", "2031-03-06-norrland-strike-deep-cove"
DRONE = "2031-03-10-ankerholm-drone-attack"
FRONT = {"actors": ["tide-front"]}
NAVY = {"actors": ["norrland-navy"]}


def linked(tables: Tables, *pairs: tuple[str, str]) -> Tables:
    """The tables with these links only, each from act to answer."""
    rows = [{"event_id": answer, "answers": act} for act, answer in pairs]
    return replace(tables, event_links=schemas.EVENT_LINKS.frame(rows))


def _events(tables: Tables, *changes: dict) -> Tables:
    """Events e1, e2 …, with their days of certainty where a change does not give them."""
    day = "2031-03-04"
    whole = [
        {"earliest": change.get("start", day), "latest": change.get("start", day), **change}
        for change in changes
    ]
    return with_events(tables, *whole)


def _ids(chain: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(chain["act_id"], chain["answer_id"], strict=True))


def test_links_run_from_act_to_answer(tables: Tables) -> None:
    links = chains.links(tables)
    assert _ids(links) == [(ROCKETS, STRIKE), (STRIKE, DRONE)]
    assert links["answer_bloc_label"].tolist() == ["Northern pact", "Coastal fronts"]


def test_a_link_is_stated_if_an_article_reports_both_ends(tables: Tables) -> None:
    basis = chains.links(tables).set_index(["act_id", "answer_id"])["basis"]
    assert basis[ROCKETS, STRIKE] == chains.STATED
    assert basis[STRIKE, DRONE] == chains.ANNOTATED


def test_a_lag_is_the_days_between_two_known_days(tables: Tables) -> None:
    link = chains.links(tables).iloc[0]
    assert (link["lag"], link["lag_low"], link["lag_high"]) == (2, 2, 2)


def test_a_lag_to_a_week_is_a_range(tables: Tables) -> None:
    link = chains.links(tables).iloc[1]
    assert (link["lag"], link["lag_low"], link["lag_high"]) == (4, 1, 7)


def test_an_answer_never_comes_before_its_act(tables: Tables) -> None:
    week = {"earliest": "2031-03-01", "latest": "2031-03-07", "time_precision": 2}
    made = linked(_events(tables, {}, week), ("e1", "e2"))
    link = chains.links(made).iloc[0]
    assert (link["lag_low"], link["lag"], link["lag_high"]) == (0, 0, 3)


def test_the_duration_of_an_answer_is_not_part_of_its_lag(tables: Tables) -> None:
    two_days = {"start": "2031-03-06", "end": "2031-03-08", "latest": "2031-03-08"}
    link = chains.links(linked(_events(tables, {}, two_days), ("e1", "e2"))).iloc[0]
    assert (link["lag_low"], link["lag_high"]) == (2, 2)


def test_a_link_has_a_passage_from_an_article_that_reports_both_ends(tables: Tables) -> None:
    quotes = chains.links(tables)["quote"].tolist()
    assert quotes == ["struck the depot at Deep Cove", "طائرة مسيرة"]


def test_a_link_without_an_article_is_kept(tables: Tables) -> None:
    links = chains.links(replace(tables, mentions=tables.mentions[:0]))
    assert links["quote"].isna().tolist() == [True, True]


def test_an_end_outside_the_selection_is_marked(tables: Tables) -> None:
    late = apply(tables, Selection(start=date(2031, 3, 6)))
    links = chains.touching(chains.links(tables, late))
    assert _ids(links) == [(ROCKETS, STRIKE), (STRIKE, DRONE)]
    assert links["act_inside"].tolist() == [False, True]


def test_links_with_both_ends_outside_are_dropped(tables: Tables) -> None:
    nothing = replace(tables, events=tables.events[:0])
    assert len(chains.links(tables, nothing)) == 2
    assert chains.touching(chains.links(tables, nothing)).empty


def test_unknown_events_have_no_links(tables: Tables) -> None:
    known = apply(tables, Selection(known_by=date(2031, 3, 8)))
    assert _ids(chains.links(known)) == [(ROCKETS, STRIKE)]


def test_the_first_named_actor_acted(tables: Tables) -> None:
    events = chains.events_with_actors(tables).set_index("event_id")
    assert events.loc["2031-03-12-toll-talks", "party"] == "suderia"
    assert len(events) == len(tables.events)


def test_an_event_without_actor_is_nobodys(tables: Tables) -> None:
    event = chains.events_with_actors(_events(tables, {})).iloc[0]
    assert (event["party_name"], event["bloc_label"]) == (chains.NOBODY, chains.NOBODY)
    assert pd.isna(event["bloc"])


@pytest.mark.parametrize(
    ("event", "steps"), [(ROCKETS, [1, 2]), (STRIKE, [-1, 1]), (DRONE, [-2, -1])]
)
def test_a_chain_goes_both_ways(tables: Tables, event: str, steps: list[int]) -> None:
    chain = chains.chain(chains.links(tables), event)
    assert _ids(chain) == [(ROCKETS, STRIKE), (STRIKE, DRONE)]
    assert chain["step"].tolist() == steps


def test_a_chain_omits_other_answers_to_the_same_act(tables: Tables) -> None:
    made = linked(_events(tables, {}, {}, {}), ("e1", "e2"), ("e1", "e3"))
    assert _ids(chains.chain(chains.links(made), "e2")) == [("e1", "e2")]


def test_a_chain_that_bites_its_tail_ends(tables: Tables) -> None:
    made = linked(_events(tables, {}, {}), ("e1", "e2"), ("e2", "e1"))
    assert sorted(_ids(chains.chain(chains.links(made), "e1"))) == [("e1", "e2"), ("e2", "e1")]


def test_an_event_without_links_has_an_empty_chain(tables: Tables) -> None:
    chain = chains.chain(chains.links(tables), "2031-03-12-toll-talks")
    assert chain.empty
    assert "step" in chain.columns


def test_who_answered_whom_counts_answers_acts_and_links(tables: Tables) -> None:
    days = [{**FRONT}, {**FRONT}, {**NAVY, "start": "2031-03-05"}, {**NAVY, "start": "2031-03-09"}]
    made = linked(_events(tables, *days), ("e1", "e3"), ("e2", "e3"), ("e2", "e4"))
    (pair,) = chains.answer_counts(chains.links(made)).to_dict("records")
    assert (pair["answering_name"], pair["answered_name"]) == ("Northern pact", "Coastal fronts")
    assert (pair["answers"], pair["acts"], pair["links"]) == (2, 2, 3)
    assert (pair["median"], pair["shortest"], pair["longest"]) == (1, 1, 5)


def test_who_answered_whom_by_party_names_parties(tables: Tables) -> None:
    pairs = chains.answer_counts(chains.links(tables), "party")
    assert pairs["answering_name"].tolist() == ["Norrland Navy", "Tide Front"]


def test_lags_that_are_not_exact_and_ends_outside_are_counted(tables: Tables) -> None:
    early = apply(tables, Selection(end=date(2031, 3, 6)))
    pairs = chains.answer_counts(chains.links(tables, early)).set_index("answering")
    assert pairs["uncertain"].to_dict() == {"coastal-fronts": 1, "northern-pact": 0}
    assert pairs["outside"].to_dict() == {"coastal-fronts": 1, "northern-pact": 0}


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(0, 0, "the same day"), (1, 1, "1 day"), (5, 5, "5 days"), (0, 3, "0–3 days")],
)
def test_a_lag_is_put_into_words(low: int, high: int, words: str) -> None:
    assert chains.days_between(low, high) == words


def test_links_that_no_source_makes_and_answers_beyond_are_counted(tables: Tables) -> None:
    early = apply(tables, Selection(end=date(2031, 3, 5)))
    pairs = chains.answer_counts(chains.touching(chains.links(tables, early)))
    assert pairs["unlinked"].tolist() == [0]
    assert pairs["beyond"].tolist() == [1]


def test_without_links_there_are_no_answers(tables: Tables) -> None:
    none = chains.links(emptied(tables))
    assert none.empty
    assert chains.answer_counts(none).empty
    assert chains.chain(none, ROCKETS).empty


def test_asking_leaves_the_tables_alone(tables: Tables) -> None:
    before = {name: frame.copy() for name, frame in tables.items()}
    chains.answer_counts(chains.links(tables))
    assert [name for name, frame in tables.items() if not frame.equals(before[name])] == []


def test_known_links_are_marked_for_a_selection_afterwards(tables: Tables) -> None:
    late = apply(tables, Selection(start=date(2031, 3, 5)))
    marked = chains.with_inside(chains.links(tables), late)
    pd.testing.assert_frame_equal(marked, chains.links(tables, late))
