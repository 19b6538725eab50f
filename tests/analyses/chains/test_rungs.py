"""Tests of lib/analyses/chains/rungs.py."""

from dataclasses import replace

from lib.analyses.chains.rungs import Ladder, ladder, nearest, noun
from lib.model import Settings
from lib.tables import Tables, schemas
from tests.analyses.chains.test_acts import FRONT, NAVY, _events, linked
from tests.analyses.chains.test_two_sides import found
from tests.rows import ARTICLE, OTHER_ARTICLE

NEXT = {"start": "2031-03-05"}


def built(tables: Tables, *pairs: tuple[str, str]) -> Ladder:
    whole = linked(tables, *pairs)
    (exchange,) = found(whole, *pairs)
    return ladder(exchange, whole, whole)


def mentioned(tables: Tables, *pairs: tuple[str, str]) -> Tables:
    """The tables in which only these articles report these events."""
    rows = [{"article_id": article, "event_id": event, "quote": "so"} for article, event in pairs]
    return replace(tables, mentions=schemas.MENTIONS.frame(rows))


def numbers(whole: Ladder) -> list[tuple[int, int]]:
    return [(rung.side, rung.number) for rung in whole.rungs]


def test_acts_of_one_day_and_side_that_answer_the_same_are_one_rung(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY | NEXT, NAVY | NEXT)
    assert numbers(built(events, ("e1", "e2"), ("e1", "e3"))) == [(0, 1), (1, 2)]


def test_acts_of_two_days_are_two_rungs(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, NAVY | NEXT)
    assert numbers(built(events, ("e1", "e2"), ("e1", "e3"))) == [(0, 1), (1, 1), (1, 1)]


def test_what_a_source_links_and_what_only_we_link_are_two_rungs(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, NAVY)
    told = mentioned(events, (ARTICLE, "e1"), (ARTICLE, "e2"), (OTHER_ARTICLE, "e3"))
    whole = built(told, ("e1", "e2"), ("e1", "e3"))
    assert sorted(arrow.is_stated for arrow in whole.arrows) == [False, True]


def test_a_rung_counts_an_article_that_reports_two_of_its_acts_once(tables: Tables) -> None:
    events = _events(tables, FRONT, NAVY, NAVY)
    told = mentioned(
        events, (ARTICLE, "e1"), (ARTICLE, "e2"), (ARTICLE, "e3"), (OTHER_ARTICLE, "e2")
    )
    whole = built(told, ("e1", "e2"), ("e1", "e3"))
    assert [rung.articles for rung in whole.rungs] == [1, 2]


def test_an_answer_of_the_same_day_comes_after_its_act(tables: Tables) -> None:
    whole = built(_events(tables, NAVY, FRONT), ("e2", "e1"))
    assert [rung.ids for rung in whole.rungs] == [["e2"], ["e1"]]


def test_an_answer_whose_day_is_vague_comes_after_its_act(tables: Tables) -> None:
    week = {"earliest": "2031-03-01", "latest": "2031-03-09", "time_precision": 2}
    events = _events(tables, FRONT | NEXT, NAVY | week)
    whole = built(events, ("e1", "e2"))
    assert [rung.ids for rung in whole.rungs] == [["e1"], ["e2"]]
    assert whole.arrows[0].lag == (0, 4)


def test_a_ring_of_links_on_one_day_has_rungs_and_arrows(tables: Tables) -> None:
    whole = built(_events(tables, FRONT, NAVY), ("e1", "e2"), ("e2", "e1"))
    assert (len(whole.rungs), len(whole.arrows)) == (2, 2)


def test_an_act_outside_the_selection_is_a_rung_of_its_own(tables: Tables) -> None:
    whole = linked(_events(tables, FRONT, NAVY, NAVY), ("e1", "e2"), ("e1", "e3"))
    (exchange,) = found(whole, ("e1", "e2"), ("e1", "e3"))
    chosen = whole.with_frames(events=whole.events.loc[whole.events["event_id"] != "e3"])
    rungs = ladder(exchange, whole, chosen).rungs
    assert [(rung.ids, rung.inside) for rung in rungs if rung.side] == [
        (["e2"], True), (["e3"], False)
    ]  # fmt: skip


def test_of_a_long_exchange_the_rungs_nearest_to_the_event_stay(tables: Tables) -> None:
    days = [{"start": f"2031-03-0{number}"} for number in range(1, 6)]
    events = _events(tables, *((NAVY if at % 2 else FRONT) | day for at, day in enumerate(days)))
    whole = built(events, ("e1", "e2"), ("e2", "e3"), ("e3", "e4"), ("e4", "e5"))
    near = nearest(whole, "e5", 3)
    assert [rung.ids for rung in near.rungs] == [["e3"], ["e4"], ["e5"]]
    assert [(arrow.act, arrow.answer) for arrow in near.arrows] == [(0, 1), (1, 2)]


def test_only_violence_counts_as_attacks_or_strikes() -> None:
    settings = Settings(documented=None)
    drone, talks = {"type": "air_drone_strike", "group_id": None}, {"type": "diplomatic"}
    assert noun([drone, drone], settings) == "attacks"
    assert noun([drone, {**talks, "group_id": None}], settings) == "acts"
