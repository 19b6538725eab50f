"""Tests of lib/method/examples/of_figures.py."""

import pytest

from lib.method.examples import of_figures
from lib.method.examples.material import Material
from lib.model import Settings
from lib.tables import Tables
from tests.rows import ARTICLE, NAVY, OTHER_ARTICLE, WATCH, with_claims

KILLED = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack", "affected": "convoys",
          "scope": "", "since": None}  # fmt: skip


def found(tables: Tables, *rows: dict) -> dict:
    told = [{**KILLED, **row} for row in rows]
    return of_figures.examples(Material(with_claims(tables, *told), Settings()))


@pytest.mark.parametrize(
    ("theirs", "verdict", "words"),
    [
        ({"bound": "at_least", "value": 3}, "agree", "at least 3 (Harbour Watch"),
        ({"value": 7}, "exclude", "cannot both be right."),
        ({"bound": "about", "value": 6}, "approximate", "overlap only if “about”"),
    ],
)
def test_two_claims_show_the_verdict_on_them(
    tables: Tables, theirs: dict, verdict: str, words: str
) -> None:
    items = found(tables, {"value": 5, "claimant": NAVY}, {"claimant": WATCH, **theirs})
    assert words in items[verdict].heading
    assert [name for name, item in items.items() if item] == [verdict]


def test_figures_about_other_places_are_an_example_of_scope(tables: Tables) -> None:
    items = found(
        tables,
        {"value": 5, "scope": "norrland"},
        {"value": 7, "scope": "ankerholm", "claimant": WATCH},
    )
    assert "are not compared: one covers Ankerholm only, the other Norrland only" in (
        items["scope"].heading
    )
    assert items["exclude"] is None


def test_a_single_voice_is_not_compared(tables: Tables) -> None:
    assert set(found(tables, {"value": 5}).values()) == {None}


def test_an_example_carries_the_passage_of_its_wording_and_day(tables: Tables) -> None:
    more = {"claimant": WATCH, "bound": "more_than", "value": 3, "quote": "more than three"}
    plain = {
        "claimant": WATCH,
        "value": 3,
        "as_of": "2031-03-09",
        "quote": "three",
        "day": "2031-03-09",
    }
    items = found(
        tables, {"value": 5, "claimant": NAVY}, more, {**more, "article_id": OTHER_ARTICLE}, plain
    )
    assert "more than 3 (Harbour Watch, 5 Mar 2031)" in items["agree"].heading
    assert "more than three" in [source.quote for source in items["agree"].sources]


def test_a_revised_figure_is_an_example_of_a_course(tables: Tables) -> None:
    own = {"claimant": NAVY}
    items = found(
        tables,
        {"value": 5, "published": "2031-03-05", "article_id": ARTICLE, **own},
        {"value": 7, "published": "2031-03-14", "article_id": OTHER_ARTICLE, **own},
    )
    assert "5 → 7 (Norrland Navy, 5–14 Mar 2031)" in items["course"].heading
    assert len(items["course"].sources) == 2
