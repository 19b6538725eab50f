"""The exchange ladder of the shipped corpus, recounted from events.csv and parties.csv."""

import csv
from collections import Counter

import pytest

from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import open_folder
from lib.views.context import Context, remembering
from lib.views.exchange_ladder import exchange_ladder
from lib.views.exhibit import Exhibit
from tests.paths import DATA
from tests.present import present

STRIKES = "2024-02-02-us-strikes-iraq-syria"


def read(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def answers() -> dict[str, list[dict[str, str]]]:
    """The events that answer the strikes of 2 February, by bloc."""
    blocs = {party["id"]: party["bloc"] for party in read("parties.csv")}
    own = [event for event in read("events.csv") if STRIKES in event["in_response_to"].split(";")]
    found: dict[str, list[dict[str, str]]] = {}
    for event in own:
        found.setdefault(blocs[event["actor"].split(";")[0]], []).append(event)
    return found


@pytest.fixture(scope="module")
def ladder() -> Exhibit:
    corpus, tables = open_folder(DATA)
    window = corpus.settings.window
    assert window
    selection = Selection(start=window.start, end=window.end)
    context = Context(corpus, tables, selection, LIGHT, remembering(tables))
    return present(exchange_ladder(context, Options()))


def test_the_title_counts_the_attacks_that_answer_the_strikes(
    ladder: Exhibit, answers: dict[str, list[dict[str, str]]]
) -> None:
    attacks = answers["iran_aligned_groups"]
    claimed = sum(event["reported_by"] == "claimed_only" for event in attacks)
    assert (len(attacks), claimed) == (7, 5)
    assert ladder.caption.title == (
        "US strikes, Iraq and Syria (85+ targets), 2 Feb 2024: Iran-aligned groups answered with "
        "7 attacks within two days (5 only claimed)"
    )


def test_the_attacks_of_a_day_are_one_rung(
    ladder: Exhibit, answers: dict[str, list[dict[str, str]]]
) -> None:
    days = Counter(event["start"] for event in answers["iran_aligned_groups"])
    rungs = ladder.data[0].frame
    own = rungs.loc[rungs["start"].between("2024-02-03", "2024-02-04"), "acts"]
    assert own.tolist() == [days["2024-02-03"], days["2024-02-04"]] == [6, 1]
