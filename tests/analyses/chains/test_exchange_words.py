"""Tests of lib/analyses/chains/exchange_words.py."""

from lib.analyses.chains.exchange_words import finding, label, others, told
from lib.model import Settings
from lib.tables import Tables
from tests.analyses.chains.test_acts import FRONT, NAVY, _events
from tests.analyses.chains.test_rungs import built, mentioned
from tests.rows import ARTICLE, OTHER_ARTICLE

NEXT, CLAIMED = {"start": "2031-03-05"}, {"reported_by": "claimed_only"}


def said(tables: Tables, *pairs: tuple[str, str], around: str | None = None) -> str:
    return finding(built(tables, *pairs), around, Settings())


def stated(tables: Tables, *events: str) -> Tables:
    """The tables in which one article reports all these events."""
    return mentioned(tables, *((ARTICLE, event) for event in events))


def test_the_title_counts_the_answers_and_their_lag(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, NAVY | NEXT, NAVY | NEXT)
    links = [("e1", f"e{number}") for number in (2, 3, 4)]
    assert said(stated(events, "e1", "e2", "e3", "e4"), *links) == (
        "Drone flight, 4 Mar 2031: Northern pact answered with 3 attacks within a day"
    )


def test_the_title_says_how_many_links_are_our_reading(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, NAVY | NEXT)
    told = mentioned(events, (ARTICLE, "e1"), (ARTICLE, "e2"), (OTHER_ARTICLE, "e3"))
    assert said(told, ("e1", "e2"), ("e1", "e3")).endswith(
        "within a day (1 of 2 links is our reading)"
    )


def test_the_title_says_how_many_answers_only_the_claimant_reports(tables: Tables) -> None:
    events = stated(_events(tables, FRONT, NAVY, NAVY | CLAIMED), "e1", "e2", "e3")
    assert said(events, ("e1", "e2"), ("e1", "e3")).endswith(
        "with 2 attacks the same day (1 only claimed)"
    )


def test_a_single_answer_is_named_with_the_lag_that_the_dates_allow(tables: Tables) -> None:
    week = {"earliest": "2031-03-05", "latest": "2031-03-09", "time_precision": 2}
    events = stated(_events(tables, FRONT, NAVY | week), "e1", "e2")
    assert said(events, ("e1", "e2")).endswith("answered 1–5 days later with “Drone flight”")


def test_the_title_is_about_the_event_that_the_address_names(tables: Tables) -> None:
    events = stated(_events(tables, FRONT, NAVY | NEXT, FRONT | NEXT, FRONT | NEXT),
                    "e1", "e2", "e3", "e4")  # fmt: skip
    links = [("e1", "e2"), ("e2", "e3"), ("e2", "e4")]
    assert "Coastal fronts answered with 2 attacks" in said(events, *links)
    assert "Northern pact answered 1 day later" in said(events, *links, around="e1")


def test_the_title_of_an_event_without_an_answer_is_about_what_it_answers(
    tables: Tables,
) -> None:
    acts = (FRONT, NAVY | NEXT, FRONT | NEXT, FRONT | NEXT, NAVY | NEXT, FRONT | NEXT)
    events = stated(_events(tables, *acts), *(f"e{number}" for number in range(1, 7)))
    links = [("e1", "e2"), ("e2", "e3"), ("e2", "e4"), ("e1", "e5"), ("e5", "e6")]
    assert "answered with 2 attacks" in said(events, *links)
    assert "answered the same day with" in said(events, *links, around="e6")


def test_several_acts_are_named_by_number_and_places(tables: Tables) -> None:
    vell = NAVY | CLAIMED | {"places": ["vell"]}
    whole = built(_events(tables, FRONT, vell, vell), ("e1", "e2"), ("e1", "e3"))
    assert label(whole.rungs[1], tables.place_names, Settings()) == (
        "2 attacks (all only claimed): Vell (2)"
    )


def test_acts_of_others_are_counted(tables: Tables) -> None:
    events = _events(tables, FRONT, {"actors": ["suderia"]}, NAVY, NAVY)
    whole = built(events, ("e1", "e2"), ("e1", "e3"), ("e1", "e4"))
    assert others(whole) == "1 act of others linked to these is not drawn (Suderia 1)"


def test_the_alternative_text_lists_the_rungs_in_order(tables: Tables) -> None:
    whole = built(_events(tables, FRONT, NAVY | NEXT), ("e1", "e2"))
    assert told(whole, ["a drone", "a strike"]) == (
        "4 Mar 2031, Coastal fronts: a drone; 5 Mar 2031, Northern pact: a strike"
    )


def test_very_long_names_leave_room_for_the_counts(tables: Tables) -> None:
    events = _events(tables, FRONT | {"name": "Long " * 99}, NAVY | {"name": "Longer " * 99})
    title = said(events, ("e1", "e2"))
    assert len(title) < 260
    assert title.endswith("…” (the link is our reading)")


def test_whoever_is_not_named_is_an_unnamed_party(tables: Tables) -> None:
    assert "an unnamed party answered the same day" in said(
        _events(tables, FRONT, {}), ("e1", "e2")
    )


def test_several_acts_without_violence_are_named(tables: Tables) -> None:
    talks = NAVY | {"type": "diplomatic", "places": ["vell"]}
    events = _events(tables, FRONT, talks | {"name": "Summons"}, talks | {"name": "Mourning"})
    whole = built(events, ("e1", "e2"), ("e1", "e3"))
    assert label(whole.rungs[1], tables.place_names, Settings()) == "2 acts: Summons; Mourning"
