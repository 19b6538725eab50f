"""Tests of lib/selection/hindsight.py: what a description may tell on a day."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.selection import Selection
from lib.selection.hindsight import LATER, as_described_on, with_descriptions
from lib.tables import Tables
from lib.views.context import Context
from tests.rows import with_events

STRIKE = "2031-03-06-norrland-strike-deep-cove"


def _summary(tables: Tables, event: str = STRIKE) -> str:
    events = tables.events.set_index("event_id")
    return str(events.loc[event, "summary"])


def test_without_a_day_nothing_is_dropped(tables: Tables) -> None:
    assert as_described_on(tables, None) is tables


def test_after_the_last_report_an_event_is_described_in_full(tables: Tables) -> None:
    late = as_described_on(tables, date(2031, 12, 31))
    assert list(late.events["summary"]) == list(tables.events["summary"])


@pytest.mark.parametrize("empty", [("claims", "mentions"), ("articles", "claims", "mentions")])
def test_events_that_no_article_reports_are_described_in_full(
    tables: Tables, empty: tuple[str, ...]
) -> None:
    bare = replace(tables, **{name: getattr(tables, name).head(0) for name in empty})
    described = as_described_on(bare, date(2031, 3, 6))
    assert list(described.events["summary"]) == list(tables.events["summary"])


def test_an_event_reported_later_is_described_by_its_name_alone(tables: Tables) -> None:
    assert _summary(as_described_on(tables, date(2031, 3, 6))) == LATER


def _named_at(tables: Tables, *places: str) -> str:
    made = with_events(tables, {"places": list(places)})
    made = replace(made, mentions=tables.mentions.head(1).assign(event_id="e1"))
    return str(as_described_on(made, date(2000, 1, 1)).events["name"].iloc[0])


@pytest.mark.parametrize(
    ("places", "name"),
    [
        (["vell"], "Air or drone strike, Vell"),
        (["vell", "ankerholm"], "Air or drone strike, Vell and Ankerholm"),
        (["vell", "ankerholm", "deep-cove"], "Air or drone strike, Suderia and Norrland"),
        ([], "Air or drone strike"),
    ],
)
def test_no_place_stands_for_the_others_of_an_event(
    tables: Tables, places: list[str], name: str
) -> None:
    assert _named_at(tables, *places) == name


def test_a_view_known_by_a_day_describes_alike_everywhere(context: Context) -> None:
    then = replace(context, selection=Selection(known_by=date(2031, 3, 6)))
    for tables in (then.everything, then.tables, then.known):
        told = tables.events.loc[tables.events["event_id"] == STRIKE, "summary"]
        assert [text for text in told if text != LATER] == []
    assert then.library.event_label(STRIKE) == "Air or drone strike, Deep Cove"


def test_a_description_is_taken_over_for_the_events_that_are_there(tables: Tables) -> None:
    part = replace(tables, events=tables.events.head(1))
    described = with_descriptions(part, as_described_on(tables, date(1999, 1, 1)))
    assert len(described.events) == 1
    assert described.events["summary"].iloc[0] == LATER


def test_name_and_reporter_reveal_nothing_published_later(tables: Tables) -> None:
    attack = "2031-03-04-vell-rocket-attack"
    full = tables.events.assign(name="Rockets kill two", reported_by="official")
    made = replace(tables, events=full.astype(tables.events.dtypes))
    then = as_described_on(made, date(2031, 3, 5)).events.set_index("event_id").loc[attack]
    now = as_described_on(made, date(2031, 12, 31)).events.set_index("event_id").loc[attack]
    assert (now["name"], now["reported_by"]) == ("Rockets kill two", "official")
    assert then["name"] == "Rockets, missiles or shelling, Vell"
    assert then["reported_by"] is pd.NA
