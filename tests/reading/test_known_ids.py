"""Ids that name something: each must be known."""

from pathlib import Path

import pytest

from lib.corpus import load
from lib.model import Problem
from tests.reading.breaking import (
    FILE,
    STATEMENT,
    add_line,
    change,
    claim,
    fill,
    the_article,
    the_problem,
)


@pytest.mark.parametrize(
    ("changes", "where", "message", "hint"),
    [
        ({"actor": "tide-frnt"}, "actor", "'tide-frnt' is not a known party",
         "did you mean 'tide-front'?"),
        ({"claimant": "xyz"}, "claimant", "'xyz' is not a known party",
         "add it to parties.csv first"),
        ({"affected": "fighter"}, "affected", "'fighter' is not a known party",
         "did you mean 'fighters'?"),
        ({"where": ["vell", "ankerhlm"]}, "where", "'ankerhlm' is not a known place",
         "did you mean 'ankerholm'?"),
        ({"event": "2031-03-04-vell-rocket-atack"}, "event",
         "'2031-03-04-vell-rocket-atack' is not a known event",
         "did you mean '2031-03-04-vell-rocket-attack'?"),
        ({"measure": "atacks"}, "measure", "'atacks' is not a known measure",
         "did you mean 'attacks'?"),
    ],
)  # fmt: skip
def test_an_unknown_id_in_a_claim_costs_the_claim(
    folder: Path, changes: dict, where: str, message: str, hint: str
) -> None:
    claim(folder, **changes)
    assert Problem(FILE, f"claims 1 › {where}", message, hint) == the_problem(folder)
    assert the_article(folder).claims == ()


@pytest.mark.parametrize("group", ["civilians", "fighters", "troops", "convoys"])
def test_the_affected_are_a_party_or_a_group(folder: Path, group: str) -> None:
    claim(folder, measure="killed", affected=group)
    assert load(folder).problems == ()


def test_an_unknown_event_costs_its_mention(folder: Path) -> None:
    change(folder, events=[{"event": "2031-01-01-nothing", "quote": "nothing"}])
    assert the_problem(folder).where == "events 1 › event"
    assert the_article(folder).events == ()


@pytest.mark.parametrize(
    "changes", [{"party": "nobody"}, {"toward": "nobody"}, {"about": "2031-01-01-nothing"}]
)
def test_an_unknown_id_in_a_statement_costs_the_statement(folder: Path, changes: dict) -> None:
    change(folder, statements=[STATEMENT, STATEMENT | changes])
    assert f"statements 2 › {next(iter(changes))}" == the_problem(folder).where
    assert len(the_article(folder).statements) == 1


def test_a_statement_may_be_about_a_topic_never_seen_before(folder: Path) -> None:
    change(folder, statements=[STATEMENT | {"about": "whale-songs"}])
    assert load(folder).settings.topics["whale-songs"] == "Whale songs"


def test_a_measure_of_corpus_toml_is_known(folder: Path) -> None:
    claim(folder, measure="ships")
    (folder / "corpus.toml").write_text('[[measures]]\nid = "ships"\nlabel = "Ships"\n')
    assert load(folder).problems == ()


def test_an_event_is_kept_without_its_unknown_ids(folder: Path) -> None:
    row = "x,ied,2031-03-20,,1,nobody;tide-front,,,nowhere;vell,,,Something happened.,"
    add_line(folder, "events.csv", row)
    corpus = load(folder)
    event = corpus.events[-1]
    assert (event.actor, event.places) == (("tide-front",), ("vell",))
    assert [problem.where for problem in corpus.problems] == ["x › actor", "x › places"]


def test_an_id_named_twice_in_a_cell_counts_once(folder: Path) -> None:
    add_line(folder, "events.csv", "x,ied,2031-03-20,,1,,,,vell;vell,,,Something happened.,")
    assert load(folder).events[-1].places == ("vell",)


def test_an_unknown_parent_is_reported_and_dropped(folder: Path) -> None:
    add_line(folder, "parties.csv", "crew,Crew,armed_group,coastal-fronts,tide-frnt,")
    assert the_problem(folder).hint == "did you mean 'tide-front'?"
    assert load(folder).parties[-1].parent is None


@pytest.mark.parametrize("rows", [["a,A,x,x,a,"], ["a,A,x,x,b,", "b,B,x,x,a,"]])
def test_parents_in_a_circle_are_reported_and_dropped(folder: Path, rows: list[str]) -> None:
    [add_line(folder, "parties.csv", row) for row in rows]
    corpus = load(folder)
    messages = {problem.message for problem in corpus.problems}
    assert messages == {"the parents form a circle"}
    assert {party.parent for party in corpus.parties if party.id in "ab"} == {None}


def test_a_party_below_a_circle_keeps_its_parent(folder: Path) -> None:
    [add_line(folder, "parties.csv", row) for row in ("a,A,x,x,a,", "c,C,x,x,a,")]
    assert load(folder).parties[-1].parent == "a"
    assert the_problem(folder).where == "a › parent"


def test_a_place_within_an_unknown_one_counts_by_itself(folder: Path) -> None:
    fill(folder, "places.csv", "within", {"deep-cove": "vel"})
    assert the_problem(folder).hint == "did you mean 'vell'?"
    assert {place.within for place in load(folder).places} == {None}


def test_places_within_each_other_are_reported_and_count_separately(folder: Path) -> None:
    fill(folder, "places.csv", "within", {"deep-cove": "vell", "vell": "deep-cove"})
    corpus = load(folder)
    assert [problem.where for problem in corpus.problems] == ["vell › within", "deep-cove › within"]
    assert {place.within for place in corpus.places} == {None}
