"""The story in five dates, on the tiny corpus and by the rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lib.analyses.story_dates import POSSIBLE, StoryDate, Turns, story_dates
from lib.corpus import Corpus
from lib.evidence.picks import Pick
from lib.tables import Tables

NONE = Turns(None, None)


@pytest.fixture
def found(tables: Tables, corpus: Corpus) -> tuple[StoryDate, ...]:
    return story_dates(tables, corpus.settings, NONE)


def test_the_most_widely_reported_event_is_always_a_date(
    tables: Tables, found: tuple[StoryDate, ...]
) -> None:
    numbers = tables.mentions.drop_duplicates(["event_id", "article_id"])["event_id"].value_counts()
    assert numbers.max() in [len(each.articles) for each in found]


def test_dates_are_five_at_most_in_order_and_none_comes_twice(
    found: tuple[StoryDate, ...],
) -> None:
    days = [(each.first, each.last) for each in found]
    assert days == sorted(set(days))
    assert 1 <= len(days) <= 5


def test_a_turn_comes_before_all_events_but_the_most_reported(
    tables: Tables, corpus: Corpus
) -> None:
    day = tables.events["start"].iloc[0] + timedelta(days=90)
    turn = StoryDate(day, day, "Vell", "shift", Pick("statements", ("a", "b")), ("x",), "vell")
    assert turn in story_dates(tables, corpus.settings, Turns(turn, None))


def test_an_event_that_is_only_possible_comes_last_and_says_so(
    tables: Tables, corpus: Corpus, found: tuple[StoryDate, ...]
) -> None:
    most = max(found, key=lambda each: len(each.articles))
    own = tables.events["event_id"].isin([most.about])
    events = tables.events.assign(certain=tables.events["certain"] & ~own)
    told = story_dates(tables.with_frames(events=events), corpus.settings, NONE)
    doubted = [each.about for each in told if each.told.endswith(POSSIBLE)]
    assert doubted in ([], [most.about])
    assert "the most widely" not in "".join(each.told for each in told if each.about == "")


def test_without_events_only_turns_are_left(tables: Tables, corpus: Corpus) -> None:
    nothing = tables.with_frames(events=tables.events[:0], mentions=tables.mentions[:0])
    assert story_dates(nothing, corpus.settings, NONE) == ()


def test_a_vague_day_is_said_to_be_vague(found: tuple[StoryDate, ...]) -> None:
    assert replace(found[0], note="within the week").when.endswith("(within the week)")
