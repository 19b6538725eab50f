"""Tests of lib/views/exchange_ladder.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.look.letter_room import NARROW
from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.views.context import Context, remembering
from lib.views.exchange_ladder import (
    choice,
    exchange_ladder,
    incidents,
    names,
    page_of,
    title,
)
from tests.analyses.chains.test_acts import DRONE, FRONT, NAVY, ROCKETS, STRIKE, _events, linked
from tests.present import present
from tests.rows import emptied

AROUND = Options.of({"id": STRIKE})


def of(context: Context, *pairs: tuple[str, str], number: int) -> Context:
    """A context of that many acts of both sides by turns, one a day, and these links."""
    acts = [(NAVY if at % 2 else FRONT) | {"start": f"2031-03-{at + 1:02}"} for at in range(number)]
    tables = linked(_events(context.whole, *acts), *pairs)
    return replace(context, whole=tables, select=remembering(tables))


def test_the_title_is_about_the_event_of_the_address(context: Context) -> None:
    picture = present(exchange_ladder(context, AROUND))
    assert picture.options == {"id": STRIKE}
    assert picture.caption.title == title(context, AROUND)
    assert picture.caption.title.endswith("(the link is our reading)")


def test_without_an_address_it_is_about_the_most_answered_act(context: Context) -> None:
    assert present(exchange_ladder(context, Options())).options == {"id": ROCKETS}


def test_any_event_of_an_exchange_can_be_named(context: Context) -> None:
    assert names(context, DRONE)[DRONE].endswith("10 Mar 2031")


def test_an_event_without_links_is_reported(context: Context) -> None:
    with pytest.raises(UnknownOption, match="id"):
        exchange_ladder(context, Options.of({"id": "2031-03-12-toll-talks"}))


def test_without_links_there_is_no_ladder(context: Context) -> None:
    tables = emptied(context.whole)
    empty = replace(context, whole=tables, select=remembering(tables))
    assert exchange_ladder(empty, Options()) is None
    assert title(empty, Options()) == ""
    assert names(empty) == {}


def test_what_was_not_known_yet_is_no_rung(context: Context) -> None:
    early = context.selecting(Selection(known_by=date(2031, 3, 8)))
    rungs = present(exchange_ladder(early, Options())).data[0].frame
    assert rungs["event_ids"].tolist() == [ROCKETS, STRIKE]


def test_an_act_outside_the_selection_is_said_to_be(context: Context) -> None:
    march = context.selecting(Selection(start=date(2031, 3, 5), end=date(2031, 3, 31)))
    rungs = present(exchange_ladder(march, Options())).data[0].frame
    assert rungs["label"].tolist()[0].endswith("outside this selection")


def test_the_most_reported_exchange_comes_first(context: Context) -> None:
    two = of(context, ("e1", "e2"), ("e3", "e4"), number=4)
    told = two.whole.mentions.head(1).assign(event_id="e3")
    tables = two.whole.with_frames(mentions=told)
    found = choice(replace(two, whole=tables, select=remembering(tables)))
    assert found.acts == ("e3", "e1")


def test_a_long_exchange_is_cut_and_its_data_is_whole(context: Context) -> None:
    pairs = [(f"e{number}", f"e{number + 1}") for number in range(1, 30)]
    picture = present(exchange_ladder(of(context, *pairs, number=30), Options.of({"id": "e15"})))
    rungs = picture.data[0].frame
    assert (len(rungs), rungs["drawn"].sum()) == (30, 16)
    assert "16 of 30 rungs" in picture.caption.subtitle
    assert picture.data[1].frame["drawn"].sum() == 15


def test_a_narrow_ladder_has_fewer_rungs(context: Context) -> None:
    pairs = [(f"e{number}", f"e{number + 1}") for number in range(1, 30)]
    long = of(context, *pairs, number=30)
    narrow = replace(long, look=replace(long.look, room=NARROW))
    rungs = present(exchange_ladder(narrow, Options())).data[0].frame
    assert rungs["drawn"].sum() == 12


def test_the_alternative_text_tells_the_exchange(context: Context) -> None:
    alt = present(exchange_ladder(context, AROUND)).alt
    assert "6 Mar 2031, Northern pact: Air or drone strike, Deep Cove; a day of" in alt


def test_each_act_of_the_exchange_leads_to_its_page(context: Context) -> None:
    found = [subject.address({}) for subject, _ in incidents(context, STRIKE)]
    assert found == [f"incident?id={one}" for one in (ROCKETS, STRIKE, DRONE)]


def test_an_exchange_that_the_filters_hide_opens_with_days_of_its_own(context: Context) -> None:
    later = context.selecting(Selection(start=date(2031, 4, 1), end=date(2031, 4, 2)))
    given = {"from": ["2031-04-01"], "weapon": ["Rockets"]}
    assert page_of(context, STRIKE, given) == (
        f"timeline?from=2031-04-01&weapon=Rockets&id={STRIKE}"
    )
    assert page_of(later, STRIKE, given) == f"timeline?from=2031-03-04&to=2031-03-10&id={STRIKE}"
    assert page_of(later, "2031-03-12-toll-talks", given) == ""
