"""The titles of the shipped corpus against a count of its raw files, made another way."""

import csv
import json
from collections import Counter
from datetime import date, timedelta

import pytest

from lib.analyses import busiest, reported_events, support
from lib.analyses.agreement import denials
from lib.corpus import load
from lib.selection import Selection, apply
from lib.tables import Tables, build
from tests.paths import DATA

SETTINGS = load(DATA).settings
GROUP = next(group for group in SETTINGS.groups if group.id == SETTINGS.documented)
WORDS = {
    "official": "confirmed officially",
    "media": "by media only",
    "claimed_only": "by the claimant alone",
}


@pytest.fixture(scope="module")
def whole() -> Tables:
    return build(load(DATA))


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _attacks() -> list[dict[str, str]]:
    blocs = {party["id"]: party["bloc"] for party in _rows("parties.csv")}
    return [
        event
        for event in _rows("events.csv")
        if event["type"] in GROUP.types
        and {blocs[actor] for actor in event["actor"].split(";") if actor} & set(GROUP.actor_blocs)
        and set(event["target"].split(";")) & set(GROUP.targets)
    ]


def test_the_attacks_of_the_title_are_those_of_the_file(whole: Tables) -> None:
    numbers = Counter(event["reported_by"] for event in _attacks())
    told = ", ".join(f"{numbers[kind]} {words}" for kind, words in WORDS.items())
    assert (
        reported_events.sentence(whole, SETTINGS) == f"{len(_attacks())} attacks reported ({told})"
    )


def test_the_busiest_week_is_that_of_the_file(whole: Tables) -> None:
    days = [date.fromisoformat(event["start"]) for event in _attacks()]
    weeks = Counter(day - timedelta(days=day.weekday()) for day in days)
    (_, most), (_, second) = weeks.most_common(2)
    assert most > second
    assert f": {most} reported, 6–12 Nov 2023" in busiest.finding(whole, SETTINGS)


def test_what_the_pentagon_denies_is_contested(whole: Tables) -> None:
    window = apply(whole, Selection(start=date(2023, 10, 17), end=date(2024, 2, 29)))
    (sentence,) = denials.denied_reports(window, SETTINGS, whole)["sentence"]
    after = [event for event in _attacks() if "2024-02-05" < event["start"] <= "2024-02-29"]
    assert sentence.startswith("Pentagon: no attack after 4 Feb 2024")
    assert "; 9 reported (all by media only), 8 of them in this selection" in sentence
    assert len(after) == 8


def test_what_the_attacks_rest_on_is_that_of_the_files(whole: Tables) -> None:
    first, last = "2023-10-17", "2024-02-29"
    attacks = {event["id"]: event for event in _attacks() if first <= event["start"] <= last}
    articles: dict[str, set[str]] = {name: set() for name in attacks}
    reread = set()
    for path in (DATA / "articles").rglob("*.json"):
        article = json.loads(path.read_text(encoding="utf-8"))
        for event in {mention["event"] for mention in article["events"]} & set(attacks):
            articles[event].add(path.stem)
            reread |= {event} if article.get("reviewed") else set()
    found = support.support(whole, attacks)
    claimed = [event for event in attacks.values() if event["reported_by"] == "claimed_only"]
    single = [name for name, own in articles.items() if len(own) == 1]
    assert found == (len(attacks), len(single), len(claimed), len(reread))
    assert (found.events, found.single, found.claimed) == (176, 74, 49)
