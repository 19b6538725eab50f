"""Filters on the shipped corpus, recounted from its files."""

import csv
import json

import pytest

from lib.corpus import load
from lib.selection import Selection, apply
from lib.selection.options import Options
from lib.selection.url import selection_of
from lib.tables import Tables, build
from tests.paths import DATA

WINDOW = {"from": "2023-10-17", "to": "2024-02-29"}
EVENTS = list(csv.DictReader((DATA / "events.csv").open(encoding="utf-8")))
PARTIES = list(csv.DictReader((DATA / "parties.csv").open(encoding="utf-8")))


@pytest.fixture(scope="module")
def tables() -> Tables:
    return build(load(DATA))


def having(column: str, *values: str) -> set[str]:
    """The ids of the events with one of the values in a column of events.csv."""
    return {event["id"] for event in EVENTS if set(values) & set(event[column].split(";"))}


def found(tables: Tables, **asked: str) -> set[str]:
    """The ids of the events that certainly match what an address asks for, of all days."""
    events = apply(tables, selection_of(Options.of(asked), tables)).events
    return set(events.loc[events["certain"], "event_id"])


@pytest.mark.parametrize("spelt", ["harir", "harir-air-base", "Hareer", "قاعدة حرير"])
def test_fourteen_attacks_were_on_harir_however_it_is_spelt(tables: Tables, spelt: str) -> None:
    events = apply(tables, selection_of(Options.of({"place": spelt, **WINDOW}), tables)).events
    attacks = events.loc[events["group_id"] == "attacks"]
    assert (len(attacks), len(events), bool(attacks["certain"].all())) == (14, 14, True)
    assert set(attacks["event_id"]) <= having("places", "harir-air-base")


def test_a_governorate_has_the_events_of_its_places(tables: Tables) -> None:
    rows = csv.DictReader((DATA / "places.csv").open(encoding="utf-8"))
    inside = [place["id"] for place in rows if place["admin1"] == "Deir ez-Zor"]
    assert found(tables, place="deir-ez-zor-governorate") == having("places", *inside)


@pytest.mark.parametrize("weapon", ["one_way_drone", "rocket", "ballistic_missile"])
def test_events_by_weapon_are_those_of_the_file(tables: Tables, weapon: str) -> None:
    assert found(tables, weapon=weapon) == having("weapon", weapon)


def test_what_kataib_hezbollah_claimed_itself(tables: Tables) -> None:
    parts = [each["id"] for each in PARTIES if each["parent"] == "kataib-hezbollah"]
    own = having("claimed_by", "kataib-hezbollah", *parts)
    assert found(tables, claimed_by="kataib-hezbollah") == own
    assert own < found(tables, claimed_by="islamic-resistance-in-iraq")
    assert found(tables, claimed_by="no claim") == having("claimed_by", "")


def test_of_the_attacks_49_are_reported_by_the_claimant_alone(tables: Tables) -> None:
    whole = selection_of(Options.of({"reported_by": "claimed_only", **WINDOW}), tables)
    events = apply(tables, whole).events
    assert events["group_id"].tolist() == ["attacks"] * 49
    assert set(events["event_id"]) <= having("reported_by", "claimed_only")


def test_events_in_arabic_are_those_that_arabic_articles_report(tables: Tables) -> None:
    files = [json.loads(path.read_text("utf-8")) for path in (DATA / "articles").glob("*.json")]
    arabic = [article for article in files if article["language"] == "ar"]
    reported = {each["event"] for article in arabic for each in article.get("events", ())}
    after = apply(tables, Selection(languages=("ar",)))
    assert set(after.events["event_id"]) == reported
    assert len(after.claims) == sum(len(article.get("claims", ())) for article in arabic)
