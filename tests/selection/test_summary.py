"""What is selected, in words."""

from datetime import date
from typing import Unpack

import pytest

from lib.selection import Selection, apply, filters, summary
from lib.selection.summary import since_then
from lib.tables import Tables
from tests.rows import with_events
from tests.selection.asking import Filters

FIRST, LAST = date(2031, 3, 1), date(2031, 3, 12)


def told(tables: Tables, **asked: Unpack[Filters]) -> str:
    selection = Selection(**asked)
    return summary(tables, apply(tables, selection), selection)


def test_what_is_only_possibly_in_range_is_counted_separately(tables: Tables) -> None:
    assert "3 events, 1 more possibly in range" in told(tables, start=FIRST, end=LAST)


def test_one_event_is_one_event(tables: Tables) -> None:
    assert " · 1 event · " in told(tables, start=date(2031, 3, 4), end=date(2031, 3, 4))


def test_without_filters_all_is_counted(tables: Tables) -> None:
    assert told(tables) == "all days · 4 events · 7 claims · 5 statements · 4 of 4 articles"


def test_the_line_states_filters_first_then_amounts(tables: Tables) -> None:
    line = told(tables, start=FIRST, end=LAST, known_by=LAST)
    assert line.startswith("1–12 Mar 2031 · as known on 12 Mar 2031 · 2 events · ")
    assert line.endswith(" · 2 of 4 articles")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"start": FIRST}, ["from 1 Mar 2031"]),
        ({"end": FIRST}, ["until 1 Mar 2031"]),
        ({"start": FIRST, "end": FIRST}, ["1 Mar 2031"]),
        ({"blocs": ("northern-pact",)}, ["all days", "Northern pact"]),
        ({"parties": ("tide-front", "suderia")}, ["all days", "Tide Front, Suderia"]),
        ({"countries": ("SDR",)}, ["all days", "Suderia"]),
        ({"event_types": ("ied",)}, ["all days", "Bomb"]),
        ({"within_km": 25}, ["all days", "within 25 km of the strait"]),
        ({"places": ("vell", "gone")}, ["all days", "Vell, gone"]),
        ({"weapons": ("rocket", "unknown")}, ["all days", "weapon: rockets, not stated"]),
        ({"claimed_by": ("tide-front",)}, ["all days", "claimed by Tide Front"]),
        (
            {"claimed_by": ("no claim", "tide-front")},
            ["all days", "claimed by Tide Front or no claim of responsibility found"],
        ),
        (
            {"reported_by": ("media", "claimed_only", "not_stated")},
            [
                "all days",
                "reported by media or reported by the claimant alone or source not stated",
            ],
        ),
        ({"languages": ("ar", "xx")}, ["all days", "articles in Arabic, xx"]),
        ({"text": " drone "}, ["all days", "“drone”"]),
        ({"text": "  "}, ["all days"]),
        ({"blocs": ("gone",)}, ["all days", "gone"]),
    ],
)
def test_each_filter_is_named(tables: Tables, asked: dict, words: list[str]) -> None:
    assert filters(tables, Selection(**asked), "strait") == words


def test_many_parties_are_counted_from_the_fourth_on(tables: Tables) -> None:
    parties = tuple(tables.parties["party_id"])
    assert filters(tables, Selection(parties=parties))[1].endswith("and 4 more")


def test_an_empty_selection_is_stated_too(tables: Tables) -> None:
    line = told(tables, parties=("nobody",))
    assert line.endswith("0 events · 0 claims · 0 statements · 0 of 4 articles")


def test_what_was_published_since_is_counted(tables: Tables) -> None:
    known = apply(tables, Selection(known_by=date(2031, 3, 14)))
    assert since_then(known, tables) == "Since then: 1 article, 1 claim."
    assert since_then(tables, tables) == "Since then: nothing more."


def test_events_outside_the_conflicts_countries_are_counted_and_mentioned(tables: Tables) -> None:
    made = with_events(tables, {}, {"outside": True})
    assert "2 events (1 outside the conflict's countries)" in told(made)


def test_days_after_the_day_known_by_are_not_named_as_covered(tables: Tables) -> None:
    asked = Selection(start=FIRST, end=LAST, known_by=date(2031, 3, 5))
    assert filters(tables, asked) == ["1–5 Mar 2031", "as known on 5 Mar 2031"]
    never = Selection(start=FIRST, end=LAST, known_by=date(2031, 2, 1))
    assert filters(tables, never)[0] == "1–12 Mar 2031"


def test_as_known_on_a_day_a_weapon_is_said_to_be_final(tables: Tables) -> None:
    known = Selection(known_by=date(2031, 3, 6), weapons=("rocket",), claimed_by=("tide-front",))
    assert filters(tables, known)[-2:] == [
        "weapon: rockets (as known in the end)",
        "claimed by Tide Front (as known in the end)",
    ]
