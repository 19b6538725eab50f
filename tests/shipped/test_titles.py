"""The titles of the shipped corpus against a count of its raw files, made another way."""

import csv
import json
from collections import Counter
from datetime import date, timedelta

import pytest

from lib.analyses import busiest, coverage, reported_events, support, thin_weeks
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
        for event in {mention["event"] for mention in article.get("events", [])} & set(attacks):
            articles[event].add(path.stem)
            reread |= {event} if article.get("reviewed") else set()
    found = support.support(whole, attacks)
    claimed = [event for event in attacks.values() if event["reported_by"] == "claimed_only"]
    single = [name for name, own in articles.items() if len(own) == 1]
    assert found == (len(attacks), len(single), len(claimed), len(reread))
    assert (found.events, found.single, found.claimed) == (176, 73, 49)


def test_articles_are_few_from_the_day_that_the_files_say(whole: Tables) -> None:
    days = (date(2023, 10, 17), date(2024, 2, 29))
    heads = [json.loads(path.read_text(encoding="utf-8")) for path in DATA.glob("articles/*.json")]
    published = [date.fromisoformat(article["published"]) for article in heads]
    inside = [day for day in published if days[0] <= day <= days[1]]
    after = [day for day in inside if day >= date(2024, 2, 12)]
    before = (len(inside) - len(after)) / (date(2024, 2, 12) - days[0]).days
    found = thin_weeks.published_within(whole, days)
    weeks = thin_weeks.shown_weeks(coverage.by_period(found, "week", days), days)
    assert thin_weeks.finding(weeks) == (
        "From 12 Feb 2024 on the corpus has fewer than 1 article a day "
        f"({len(after)} in 18 days); before, about {before:.0f}"
    )
    silent = {days[0] + timedelta(days=number) for number in range(136)} - set(published)
    assert thin_weeks.silent_days(found.articles["published"], days)[0] == len(silent)
