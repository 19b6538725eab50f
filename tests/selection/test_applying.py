"""Filters on the tiny corpus, counted by eye."""

from dataclasses import replace
from datetime import date
from typing import Unpack

import pandas as pd
import pytest

from lib.selection import Selection, apply
from lib.selection.filtering import with_subordinates
from lib.tables import Tables
from tests.rows import with_claims, with_events
from tests.selection.asking import Filters

NAMES = {"2031-03-04-vell-rocket-attack": "rockets", "2031-03-06-norrland-strike-deep-cove":
         "strike", "2031-03-10-ankerholm-drone-attack": "drone",
         "2031-03-12-toll-talks": "talks"}  # fmt: skip


def march(day: int) -> date:
    return date(2031, 3, day)


def events(tables: Tables, **asked: Unpack[Filters]) -> dict[str, bool]:
    """The events that the selection leaves, by a short name, and whether they are certain."""
    found = apply(tables, Selection(**asked)).events
    return dict(zip(found["event_id"].map(NAMES), found["certain"].map(bool), strict=True))


def values(tables: Tables, **asked: Unpack[Filters]) -> list[int]:
    """The values of the claims that the selection leaves."""
    return apply(tables, Selection(**asked)).claims["value"].tolist()


def statements(tables: Tables, **asked: Unpack[Filters]) -> list[str]:
    """Short ids of the statements that the selection leaves."""
    found = apply(tables, Selection(**asked)).statements["statement_id"]
    return [f"{name[5:10]}{name[-3:]}" for name in found]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (march(4), march(4), {"rockets": True}),
        (march(5), march(6), {"strike": True}),
        (march(14), None, {}),
        (None, march(3), {}),
        (march(13), march(20), {"drone": False, "talks": True}),
        (march(12), march(12), {"drone": False, "talks": True}),
        (march(7), march(13), {"drone": True, "talks": True}),
        (march(8), march(11), {"drone": False}),
        (march(13), None, {"drone": False, "talks": True}),
        (None, march(7), {"rockets": True, "strike": True, "drone": False}),
    ],
)
def test_a_window_keeps_what_is_in_it_and_marks_what_may_be(
    tables: Tables, start: date | None, end: date | None, found: dict[str, bool]
) -> None:
    assert events(tables, start=start, end=end) == found


@pytest.mark.parametrize(
    ("start", "end", "certain"),
    [
        (march(1), march(31), True),
        (march(2), march(31), False),
        (march(1), march(30), False),
        (march(31), None, False),
        (None, march(1), False),
    ],
)
def test_a_statement_of_a_month_is_certain_in_the_whole_month_only(
    tables: Tables, start: date | None, end: date | None, certain: bool
) -> None:
    found = apply(tables, Selection(start=start, end=end)).statements.set_index("statement_id")
    assert found.loc["2031-03-14-toll-talks-end-s2", "certain"] == certain


def test_reversed_days_match_nothing_even_if_it_spans_both(tables: Tables) -> None:
    left = apply(tables, Selection(start=march(20), end=march(5)))
    facts = (left.events, left.claims, left.statements, left.mentions, left.articles)
    assert [len(table) for table in facts] == [0, 0, 0, 0, 0]
    assert len(left.event_places) + len(left.event_links) + len(left.claim_places) == 0


def test_a_window_outside_the_month_drops_its_statement(tables: Tables) -> None:
    assert "03-14-s2" not in statements(tables, start=date(2031, 4, 1))


def test_a_claim_is_dated_by_its_last_day_covered_or_its_event(tables: Tables) -> None:
    assert values(tables, start=march(4), end=march(4)) == [2]
    assert values(tables, start=march(5), end=march(6)) == [5, 3]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (march(4), []),
        (march(5), ["rockets"]),
        (march(7), ["rockets", "strike"]),
        (march(14), ["rockets", "strike", "drone", "talks"]),
    ],
)
def test_an_event_is_known_once_an_article_reports_it(
    tables: Tables, day: date, found: list[str]
) -> None:
    assert list(events(tables, known_by=day)) == found


def test_what_was_published_later_was_not_known(tables: Tables) -> None:
    after = apply(tables, Selection(known_by=march(7)))
    assert len(after.articles) == 2
    assert after.claims["published"].max() == pd.Timestamp("2031-03-07")
    assert after.statements["published"].max() == pd.Timestamp("2031-03-07")


@pytest.mark.parametrize(("day", "mentions"), [(march(5), 1), (march(6), 1), (march(7), 2)])
def test_only_articles_known_by_then_count_as_mentions(
    tables: Tables, day: date, mentions: int
) -> None:
    assert apply(tables, Selection(known_by=day)).events["mentions"].tolist()[0] == mentions


def test_a_party_includes_its_subordinates(tables: Tables) -> None:
    family = with_subordinates(tables.parties, ("norrland",))
    assert family == ["convoys", "norrland", "norrland-navy"]


def test_parents_in_a_circle_are_one_family(tables: Tables) -> None:
    circle = tables.parties.assign(parent=tables.parties["party_id"].to_list()[::-1])
    assert with_subordinates(circle, ("norrland",)) == ["harbour-watch", "norrland"]


@pytest.mark.parametrize(
    ("party", "found"),
    [
        ("norrland", ["rockets", "strike", "drone", "talks"]),
        ("norrland-navy", ["rockets", "strike", "drone"]),
        ("convoys", ["rockets"]),
        ("suderia", ["talks"]),
        ("harbour-watch", []),
        ("nobody", []),
    ],
)
def test_an_event_belongs_to_all_who_take_part(
    tables: Tables, party: str, found: list[str]
) -> None:
    assert list(events(tables, parties=(party,))) == found


def test_a_claim_belongs_to_whoever_asserts_it_or_is_in_it(tables: Tables) -> None:
    assert values(tables, parties=("harbour-watch",)) == [9, 3]
    assert values(tables, parties=("tide-front",)) == [5, 6, 9, 20, 21]


def test_a_statement_belongs_to_its_speaker_only(tables: Tables) -> None:
    assert statements(tables, parties=("norrland",)) == ["03-05-s1"]
    assert statements(tables, blocs=("suderia",)) == ["03-07-s1", "03-14-s1", "03-14-s2"]


def test_a_party_outside_the_chosen_blocs_matches_nothing(tables: Tables) -> None:
    assert events(tables, blocs=("observers",), parties=("suderia",)) == {}


@pytest.mark.parametrize(
    ("country", "found"), [("NRL", ["drone"]), ("SDR", ["rockets", "strike", "talks"]), ("X", [])]
)
def test_an_event_is_in_the_country_of_its_place(
    tables: Tables, country: str, found: list[str]
) -> None:
    assert list(events(tables, countries=(country,))) == found


def test_a_claim_is_located_by_its_places_or_its_event(tables: Tables) -> None:
    assert values(tables, countries=("NRL",)) == [20]
    assert values(tables, countries=("SDR",)) == [5, 2, 6, 9, 3, 20, 21]


def test_a_statement_is_located_by_its_event(tables: Tables) -> None:
    assert statements(tables, countries=("SDR",)) == ["03-05-s1", "03-07-s1"]


@pytest.mark.parametrize(
    ("within", "found"),
    [
        (11, {}),
        (12, {"rockets": True, "talks": True}),
        (34, {"rockets": True, "talks": True}),
        (35, {"rockets": True, "drone": False, "talks": True}),
        (84, {"rockets": True, "drone": False, "talks": True}),
        (85, {"rockets": True, "drone": True, "talks": True}),
    ],
)
def test_a_distance_is_certain_as_far_as_the_place_is_precise(
    bordered: Tables, within: int, found: dict[str, bool]
) -> None:
    assert events(bordered, within_km=within) == found


def test_a_region_is_never_certainly_near(bordered: Tables) -> None:
    claims = apply(bordered, Selection(within_km=500)).claims.set_index("claim_id")
    assert not claims.loc["2031-03-14-toll-talks-end-c1", "certain"]


def test_a_region_may_be_near_though_its_point_is_not(bordered: Tables) -> None:
    assert values(bordered, within_km=0) == [20]


def test_a_place_without_distance_is_never_near(bordered: Tables) -> None:
    assert "strike" not in events(bordered, within_km=20_000)


def test_without_any_distance_nothing_is_near(tables: Tables) -> None:
    assert events(tables, within_km=20_000) == {}


def test_a_type_keeps_claims_and_statements_about_no_event(tables: Tables) -> None:
    after = apply(tables, Selection(event_types=("air_drone_strike",)))
    assert after.events["event_id"].map(NAMES).tolist() == ["strike", "drone"]
    assert after.claims["value"].tolist() == [5, 6, 9, 3, 20, 21]
    assert after.statements["topic"].count() == 3


def test_a_row_about_an_event_outside_the_selection_stays(tables: Tables) -> None:
    after = apply(tables, Selection(parties=("harbour-watch",), event_types=("air_drone_strike",)))
    assert len(after.events) == 0
    assert after.claims["value"].tolist() == [9, 3]


@pytest.mark.parametrize(
    "asked", [{"event_types": ("air_drone_strike",)}, {"countries": ("SDR",)}, {"within_km": 9}]
)
def test_the_order_of_filters_does_not_matter(bordered: Tables, asked: dict) -> None:
    watchers = apply(bordered, Selection(parties=("harbour-watch",)))
    at_once = values(bordered, parties=("harbour-watch",), **asked)
    assert values(watchers, **asked) == at_once


def test_a_link_stays_as_long_as_one_of_its_events_does(tables: Tables) -> None:
    after = apply(tables, Selection(start=march(4), end=march(4)))
    assert after.event_links["answers"].map(NAMES).tolist() == ["rockets"]


def test_an_article_stays_with_anything_that_it_carries(tables: Tables) -> None:
    after = apply(tables, Selection(parties=("harbour-watch",)))
    assert after.articles["article_id"].tolist() == ["2031-03-07-norrland-hits-deep-cove"]


def test_an_impossible_window_gives_empty_tables_with_their_dtypes(tables: Tables) -> None:
    after = apply(tables, Selection(start=date(2031, 5, 1), end=date(2031, 2, 1)))
    assert {len(after.articles), len(after.claims), len(after.events), len(after.statements)} == {0}
    pd.testing.assert_series_equal(after.claims.dtypes, tables.claims.dtypes)


def test_only_contents_of_re_read_articles_remain(tables: Tables) -> None:
    again = tables.articles["article_id"].eq("2031-03-14-toll-talks-end")
    day = pd.Series(pd.Timestamp("2031-05-01"), tables.articles.index).where(again)
    articles = tables.articles.assign(reviewed=day.astype("datetime64[us]"))
    found = apply(replace(tables, articles=articles), Selection(reread=True))
    assert found.articles["article_id"].tolist() == ["2031-03-14-toll-talks-end"]
    assert set(found.claims["article_id"]) == {"2031-03-14-toll-talks-end"}
    assert set(found.events["event_id"]) == set(found.mentions["event_id"])


@pytest.mark.parametrize(
    ("place", "found", "numbers"),
    [
        ("vell", {"rockets": True, "talks": True}, [2]),
        ("suderia", {"rockets": True, "strike": True, "talks": True}, [5, 2, 6, 9, 3, 20, 21]),
        ("norrland", {"drone": True}, [20]),
        ("gone", {}, []),
    ],
)
def test_a_place_includes_what_lies_in_it_but_a_countrys_figures_are_not_a_towns(
    tables: Tables, place: str, found: dict[str, bool], numbers: list[int]
) -> None:
    assert events(tables, places=(place,)) == found
    assert values(tables, places=(place,)) == numbers


def test_what_happened_somewhere_in_a_country_may_have_happened_in_a_town(tables: Tables) -> None:
    made = with_events(
        tables, {"places": ["suderia"]}, {"places": ["suderia"], "type": "diplomatic"}
    )
    found = apply(made, Selection(places=("vell",))).events
    assert list(zip(found["event_id"], found["certain"], strict=True)) == [("e1", False)]


def test_a_figure_for_a_country_about_an_event_elsewhere_is_not_a_towns(tables: Tables) -> None:
    claims = tables.claims.assign(at="suderia")
    after = apply(replace(tables, claims=claims), Selection(places=("vell",))).claims
    assert dict(zip(after["value"], after["certain"], strict=True)) == {2: False}


@pytest.mark.parametrize(
    ("asked", "found", "numbers", "said"),
    [
        ({"weapons": ("rocket",)}, ["rockets"], [2], ["03-05-s1"]),
        ({"weapons": ("unknown",)}, ["talks"], [], []),
        ({"claimed_by": ("tide-front",)}, ["rockets"], [2], ["03-05-s1"]),
        ({"claimed_by": ("norrland",)}, ["strike"], [3], ["03-07-s1"]),
        ({"claimed_by": ("no claim",)}, ["drone", "talks"], [], []),
        (
            {"reported_by": ("not_stated",)},
            ["rockets", "strike", "drone", "talks"],
            [2, 3],
            ["03-05-s1", "03-07-s1"],
        ),
        ({"reported_by": ("official",)}, [], [], []),
        ({"languages": ("ar",)}, ["drone", "talks"], [20], ["03-14-s1", "03-14-s2"]),
        ({"weapons": ("rocket",), "languages": ("ar",)}, [], [], []),
        ({"weapons": ("rocket",), "claimed_by": ("norrland",)}, [], [], []),
    ],
)
def test_claims_and_statements_match_by_the_event_that_they_are_about(
    tables: Tables, asked: Filters, found: list[str], numbers: list[int], said: list[str]
) -> None:
    assert list(events(tables, **asked)) == found
    assert values(tables, **asked) == numbers
    assert statements(tables, **asked) == said


@pytest.mark.parametrize(
    ("weapons", "found"),
    [
        (("ballistic_missile",), {"c1": False}),
        (("ballistic_missile", "cruise_missile"), {"c1": True}),
        (("one_way_drone",), {"c2": True}),
        (("unknown", "drone_and_rocket"), {}),
    ],
)
def test_a_claim_about_no_event_matches_by_the_weapon_that_it_counts(
    tables: Tables, weapons: tuple[str, ...], found: dict[str, bool]
) -> None:
    made = with_claims(tables, {"weapon": "missile"}, {"weapon": "drone"}, {"weapon": "mixed"}, {})
    after = apply(made, Selection(weapons=weapons)).claims
    assert dict(zip(after["claim_id"], after["certain"], strict=True)) == found


@pytest.mark.parametrize(
    ("day", "kind", "found"),
    [
        (march(5), "official", []),
        (march(5), "not_stated", ["rockets"]),
        (march(7), "official", ["rockets", "strike"]),
        (march(7), "not_stated", []),
    ],
)
def test_who_reports_an_event_is_not_known_from_later_articles(
    tables: Tables, day: date, kind: str, found: list[str]
) -> None:
    confirmed = replace(tables, events=tables.events.assign(reported_by="official"))
    assert list(events(confirmed, known_by=day, reported_by=(kind,))) == found
