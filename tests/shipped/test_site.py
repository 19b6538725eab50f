"""The Site page's counts of the shipped corpus against its raw files, made another way."""

import csv
from collections import Counter
from datetime import date

import pytest

from lib.corpus import load
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views import site
from lib.views.catalogue import title
from lib.views.context import Context, remembering
from tests.paths import DATA

FIRST, LAST = date(2023, 10, 17), date(2024, 2, 29)


@pytest.fixture(scope="module")
def window() -> Context:
    corpus = load(DATA)
    tables = build(corpus)
    return Context(corpus, tables, Selection(start=FIRST, end=LAST), LIGHT, remembering(tables))


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _at(place: str) -> list[dict[str, str]]:
    """The events of the window at the place or at one within it."""
    within = {row["id"] for row in _rows("places.csv") if row["within"] == place} | {place}
    return [
        event
        for event in _rows("events.csv")
        if within & set(event["places"].split(";"))
        and FIRST.isoformat() <= event["start"] <= LAST.isoformat()
    ]


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("harir-air-base", 14),
        ("green-village", 30),
        ("ain-al-asad", 28),
        ("mission-support-site-conoco", 27),
        ("tower-22", 1),
    ],
)
def test_the_events_of_a_site_are_those_of_the_file(
    window: Context, place: str, number: int
) -> None:
    own = site.chosen(window, Options.of({"id": place}))
    assert own is not None
    assert sorted(own.found.ids) == sorted(event["id"] for event in _at(place))
    assert len(own.found.ids) == number


def test_harir_has_its_finding(window: Context) -> None:
    alone = sum(event["reported_by"] == "claimed_only" for event in _at("harir-air-base"))
    assert title("site-events", window, Options.of({"id": "harir-air-base"})) == (
        "14 events reported at Harir air base, 4 of them in the week of 6 Nov 2023; "
        f"{alone} reported only by the side that claims them"
    )


def test_the_weapons_at_ain_al_asad_are_those_of_the_file(window: Context) -> None:
    asked = Options.of({"id": "ain-al-asad", "by": "Weapon", "per": "Month"})
    made = site.events(window, asked)
    assert made is not None
    counts = made.data[0].frame
    assert sorted(counts.groupby("category")["number"].sum()) == sorted(
        Counter(event["weapon"] for event in _at("ain-al-asad")).values()
    )
