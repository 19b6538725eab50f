"""What the page Party says of the shipped corpus, counted again from its files."""

import csv
import json
from datetime import date

import pytest

from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables.opened import open_folder
from lib.views.catalogue import VIEWS
from lib.views.context import Context, remembering
from tests.paths import DATA
from tests.present import present

FIRST, LAST = "2023-10-17", "2024-02-29"
GROUP = "kataib-hezbollah"
ITSELF = Options.of({"id": GROUP, "parts": "Itself only"})


@pytest.fixture(scope="module")
def context() -> Context:
    corpus, tables = open_folder(DATA)
    days = Selection(start=date.fromisoformat(FIRST), end=date.fromisoformat(LAST))
    return Context(corpus, tables, days, LIGHT, remembering(tables))


def _events(column: str) -> set[str]:
    with (DATA / "events.csv").open(encoding="utf-8") as file:
        return {
            row["id"]
            for row in csv.DictReader(file)
            if FIRST <= row["start"] <= LAST and GROUP in row[column].split(";")
        }


def test_the_group_claimed_three_events_and_one_of_them_is_an_attack(context: Context) -> None:
    exhibit = present(VIEWS["party-claimed"].make(context, ITSELF))
    assert set(exhibit.data[0].frame["event_id"]) == _events("claimed_by")
    assert exhibit.caption.title == (
        "Kataib Hezbollah (itself only) claimed 3 events, 1 of them an attack: Drone attack on "
        "Erbil air base, 25 Dec 2023"
    )


def test_the_strips_count_the_acts_and_words_of_the_files(context: Context) -> None:
    exhibit = present(VIEWS["party-strips"].make(context, ITSELF))
    articles = [
        json.loads(path.read_text(encoding="utf-8")) for path in (DATA / "articles").glob("*.json")
    ]
    said = [
        statement
        for article in articles
        for statement in article.get("statements", [])
        if statement["party"] == GROUP and FIRST <= str(statement["date"]) <= LAST
    ]
    did, suffered = len(_events("actor")), len(_events("target"))
    assert f"acted in {did} reported events, claimed 3, was the target of {suffered}, gave" in (
        exhibit.caption.title
    )
    assert exhibit.caption.title.endswith(f"made {len(said)} statements")


def test_no_running_total_contradicts_itself_and_one_stance_shifted(
    context: Context,
) -> None:
    title = present(VIEWS["party-list"].make(context, Options())).caption.title
    assert title.endswith(
        "none contradicts its own running totals; 1 shifted its stance (Kataib Hezbollah)"
    )
