"""The tables of the tiny corpus, counted by eye."""

from pathlib import Path

import pandas as pd
import pytest

from lib.corpus import Corpus, load
from lib.tables import Tables, build, faults
from tests.reading.breaking import CLAIM, change, claim, fill

ROCKETS, STRIKE = "2031-03-04-vell-rocket-attack", "2031-03-06-norrland-strike-deep-cove"
DRONE, TALKS = "2031-03-10-ankerholm-drone-attack", "2031-03-12-toll-talks"
COUNTS = {
    "articles": 4, "claims": 7, "claim_places": 6, "events": 4, "event_parties": 10,
    "event_places": 4, "event_links": 2, "mentions": 5, "statements": 5, "parties": 7,
    "places": 5, "blocs": 4, "topics": 2,
}  # fmt: skip


def row(frame: pd.DataFrame, key: str, value: str) -> pd.Series:
    return frame.set_index(key).loc[value]


@pytest.mark.parametrize(("name", "rows"), COUNTS.items())
def test_the_rows_can_be_counted_by_eye(tables: Tables, name: str, rows: int) -> None:
    assert rows == len(getattr(tables, name))


@pytest.mark.parametrize(
    ("claim_id", "low", "high"),
    [
        ("2031-03-05-rockets-off-vell-c1", 5, None),
        ("2031-03-05-rockets-off-vell-c2", 2, 2),
        ("2031-03-07-norrland-hits-deep-cove-c1", 7, None),
        ("2031-03-07-norrland-hits-deep-cove-c3", 3, 5),
        ("2031-03-14-toll-talks-end-c1", 18, 22),
    ],
)
def test_a_claim_has_the_interval_of_its_bound(
    tables: Tables, claim_id: str, low: int, high: int | None
) -> None:
    found = row(tables.claims, "claim_id", claim_id)
    assert (low, high) == (found["low"], None if pd.isna(found["high"]) else found["high"])


def test_only_about_is_approximate_here(tables: Tables) -> None:
    approximate = tables.claims.loc[tables.claims["approximate"], "bound"]
    assert approximate.tolist() == ["about"]


def test_since_a_month_is_its_first_day(tables: Tables) -> None:
    found = row(tables.claims, "claim_id", "2031-03-05-rockets-off-vell-c1")
    assert (pd.Timestamp("2031-03-01"), "month") == (found["since"], found["since_precision"])


def test_as_of_a_month_is_its_last_day(folder: Path) -> None:
    claim(folder, as_of="2031-02", since="2031")
    found = build(load(folder)).claims.iloc[-1]
    assert (pd.Timestamp("2031-02-28"), "month") == (found["as_of"], found["as_of_precision"])
    assert (pd.Timestamp("2031-01-01"), "year") == (found["since"], found["since_precision"])


def test_a_claim_without_as_of_has_the_articles_day(tables: Tables) -> None:
    found = row(tables.claims, "claim_id", "2031-03-14-toll-talks-end-c1")
    days = {found["day"], found["earliest"], found["latest"], found["published"]}
    assert {pd.Timestamp("2031-03-14")} == days


def test_a_claim_as_of_a_month_can_belong_to_all_of_it(folder: Path) -> None:
    claim(folder, as_of="2031-02")
    found = build(load(folder)).claims.iloc[-1]
    days = found[["earliest", "latest"]].tolist()
    assert days == [pd.Timestamp("2031-02-01"), pd.Timestamp("2031-02-28")]


def test_a_claim_about_an_event_has_the_events_days(folder: Path) -> None:
    claim(folder, event=DRONE, as_of="2031-04-01")
    found = build(load(folder)).claims.iloc[-1]
    days = found[["earliest", "latest"]].tolist()
    assert days == [pd.Timestamp("2031-03-07"), pd.Timestamp("2031-03-13")]
    assert found["day"] == pd.Timestamp("2031-04-01")


def test_the_places_of_a_claim_are_sorted_in_its_scope(tables: Tables) -> None:
    scopes = tables.claims["scope"].tolist()
    assert scopes == ["suderia", "", "suderia", "suderia", "", "norrland+suderia", "suderia"]


def test_a_place_named_twice_is_one_row(folder: Path) -> None:
    claim(folder, where=["vell", "vell"])
    places = build(load(folder)).claim_places
    assert (places["place_id"] == "vell").sum() == 1


@pytest.mark.parametrize(
    ("where", "scope"),
    [(["vell", "vell"], "vell"), (["vell", "suderia", "vell"], "suderia+vell"),
     (["vell", "suderia"], "suderia+vell")],
)  # fmt: skip
def test_the_places_of_a_claim_are_a_set(folder: Path, where: list[str], scope: str) -> None:
    claim(folder, where=where)
    claims = build(load(folder)).claims.set_index("article_id")
    assert claims.loc["2031-04-02-quiet-on-the-strait", "scope"] == scope


@pytest.mark.parametrize(
    ("claim_id", "at"),
    [
        ("2031-03-05-rockets-off-vell-c2", "vell"),
        ("2031-03-07-norrland-hits-deep-cove-c3", "deep-cove"),
        ("2031-03-14-toll-talks-end-c1", "norrland;suderia"),
    ],
)
def test_a_claim_without_places_has_those_of_its_event(
    tables: Tables, claim_id: str, at: str
) -> None:
    assert at == row(tables.claims, "claim_id", claim_id)["at"]


def test_a_statement_is_about_an_event_or_a_topic(tables: Tables) -> None:
    statements = tables.statements
    assert statements["event_id"].dropna().tolist() == [ROCKETS, STRIKE]
    topics = statements["topic"].dropna().tolist()
    assert topics == ["fishing-rights", "strait-tolls", "fishing-rights"]


def test_a_row_about_an_event_knows_its_type(tables: Tables) -> None:
    types = tables.statements["event_type"].dropna().tolist()
    assert types == ["shelling_artillery_missile", "air_drone_strike"]


def test_a_statement_of_a_month_has_its_first_day_and_all_its_days(tables: Tables) -> None:
    found = row(tables.statements, "statement_id", "2031-03-14-toll-talks-end-s2")
    assert (pd.Timestamp("2031-03-01"), "month") == (found["date"], found["date_precision"])
    assert found["latest"] == pd.Timestamp("2031-03-31")


def test_an_event_without_end_ends_on_its_first_day(tables: Tables) -> None:
    ends = tables.events.set_index("event_id")["end"]
    assert ends[ROCKETS] == pd.Timestamp("2031-03-04")
    assert ends[TALKS] == pd.Timestamp("2031-03-13")


def test_an_event_within_a_week_reaches_three_days_either_way(tables: Tables) -> None:
    found = row(tables.events, "event_id", DRONE)
    days = found[["earliest", "latest"]].tolist()
    assert days == [pd.Timestamp("2031-03-07"), pd.Timestamp("2031-03-13")]


def test_the_articles_that_report_an_event_are_counted(tables: Tables) -> None:
    assert tables.events["mentions"].tolist() == [2, 1, 1, 1]


def test_an_article_that_reports_an_event_twice_counts_once(folder: Path) -> None:
    passages = [{"event": TALKS, "quote": "first"}, {"event": TALKS, "quote": "second"}]
    change(folder, claims=[], events=passages)
    tables = build(load(folder))
    assert row(tables.events, "event_id", TALKS)["mentions"] == 2
    assert "second" not in tables.mentions["quote"].tolist()


def test_an_event_has_a_row_for_each_party_and_role(tables: Tables) -> None:
    roles = tables.event_parties[tables.event_parties["event_id"] == TALKS]
    assert roles["party_id"].tolist() == ["suderia", "norrland"]
    assert roles["role"].tolist() == ["actor", "actor"]


def test_an_event_has_the_position_of_its_place(tables: Tables) -> None:
    found = row(tables.event_places, "event_id", ROCKETS)
    known = found[["place_id", "lat", "lon", "geo_precision", "country"]].tolist()
    assert known == ["vell", 11.0, 20.5, 1, "SDR"]


def test_a_place_without_coordinates_stays_without(tables: Tables) -> None:
    assert row(tables.event_places, "event_id", STRIKE)[["lat", "lon", "border_km"]].isna().all()


def test_an_answer_is_linked_to_what_it_answers(tables: Tables) -> None:
    answers = tables.event_links.set_index("event_id")["answers"].to_dict()
    assert answers == {STRIKE: ROCKETS, DRONE: STRIKE}


def test_blocs_have_a_colour_each(tables: Tables) -> None:
    assert tables.blocs["colour"].is_unique


def test_everything_built_is_certain(tables: Tables) -> None:
    assert tables.events["certain"].all()
    assert tables.claims["certain"].all()
    assert tables.statements["certain"].all()


def test_a_corpus_builds_the_same_tables_twice(corpus: Corpus, tables: Tables) -> None:
    pd.testing.assert_frame_equal(build(corpus).claims, tables.claims)


def test_claims_of_one_article_have_ids_of_their_own(folder: Path) -> None:
    change(folder, claims=[CLAIM, CLAIM])
    assert faults(build(load(folder))) == []


def test_an_event_without_a_name_is_called_by_its_type_and_place(tables: Tables) -> None:
    assert row(tables.events, "event_id", STRIKE)["name"] == "Air or drone strike, Deep Cove"


def test_an_event_has_the_name_and_the_reporter_that_the_corpus_gives(folder: Path) -> None:
    fill(folder, "events.csv", "name", {STRIKE: "Strike on Deep Cove"})
    fill(folder, "events.csv", "reported_by", {STRIKE: "claimed_only"})
    found = row(build(load(folder)).events, "event_id", STRIKE)
    assert (found["name"], found["reported_by"]) == ("Strike on Deep Cove", "claimed_only")


def test_a_place_within_another_is_counted_under_the_outermost(folder: Path) -> None:
    fill(folder, "places.csv", "within", {"deep-cove": "ankerholm", "ankerholm": "vell"})
    built = build(load(folder))
    assert row(built.event_places, "event_id", STRIKE)["site_id"] == "vell"
    assert faults(built) == []


def test_an_article_knows_its_second_reading(folder: Path) -> None:
    change(folder, reviewed="2031-05-01")
    assert build(load(folder)).articles["reviewed"].count() == 1


@pytest.mark.parametrize(
    ("countries", "outside"),
    [("[]", []), ('["SDR"]', ["2031-03-10-ankerholm-drone-attack"]), ('["SDR", "NRL"]', [])],
)
def test_events_outside_the_conflicts_countries_are_marked(
    folder: Path, countries: str, outside: list[str]
) -> None:
    (folder / "corpus.toml").write_text(f"countries = {countries}\n")
    events = build(load(folder)).events
    assert events.loc[events["outside"], "event_id"].tolist() == outside
