"""Tests of lib/analyses/agreement/replay.py, same_part.py and course_words.py."""

import pandas as pd
import pytest

from lib.analyses.agreement import course_words, replay
from lib.analyses.agreement.same_part import same_part
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, WATCH, with_claims, with_events

EVENT = "e1"
TOLL = {
    "measure": "killed", "event_id": EVENT, "scope": "", "affected": "fighters", "target": None,
    "since": None, "claimant": WATCH, "actor": None,
}  # fmt: skip


def _on(day: int, value: int, **changes: object) -> dict:
    stated = f"2031-03-{day:02}"
    own = {"published": stated, "day": stated, "as_of": stated, "article_id": f"a{day}-{value}"}
    return {**TOLL, **own, "value": value, **changes}


@pytest.fixture
def struck(tables: Tables) -> Tables:
    """One event at two places of Suderia and one of Norrland."""
    return with_events(tables, {"places": ("vell", "deep-cove", "ankerholm")})


def _replayed(tables: Tables, *changes: dict) -> pd.DataFrame:
    made = with_claims(tables, *changes)
    return replay.replay(made, EVENT, made.claims)


def _sentence(tables: Tables, *changes: dict) -> str:
    steps = _replayed(tables, *changes)
    return course_words.course_sentence(tables, next(iter(replay.courses(steps).values())))


def test_each_number_is_a_step_on_the_day_it_became_known(struck: Tables) -> None:
    steps = _replayed(struck, _on(5, 6), _on(6, 13), _on(6, 18, bound="at_least"), _on(8, 29))
    assert steps["value"].tolist() == [6, 13, 18, 29]
    assert steps["day"].dt.day.tolist() == [5, 6, 6, 8]
    assert steps["stands"].tolist() == [6, 18, 18, 29]
    assert steps["claim_ids"].tolist() == ["c1", "c2", "c3", "c4"]


def test_a_number_repeated_later_is_no_step(struck: Tables) -> None:
    steps = _replayed(struck, _on(5, 6), _on(6, 6), _on(6, 13), _on(7, 6, as_of="2031-03-05"))
    assert steps["value"].tolist() == [6, 13]
    assert steps["articles"].tolist() == [1, 1]


def test_a_lower_toll_that_does_not_replace_the_figure_is_off_its_line(struck: Tables) -> None:
    steps = _replayed(struck, _on(5, 25), _on(6, 25), _on(6, 23))
    assert steps["value"].tolist() == [25, 23]
    assert steps["stands"].tolist() == [25, 25]
    assert steps["is_on"].tolist() == [True, False]


def test_of_several_tolls_in_one_article_the_highest_counts(struck: Tables) -> None:
    steps = _replayed(struck, _on(5, 13, article_id="a"), _on(5, 23, article_id="a"))
    assert steps["value"].tolist() == [23]


def test_articles_without_a_claimant_have_no_course(struck: Tables) -> None:
    assert _replayed(struck, _on(5, 3, claimant=None)).empty


def test_the_first_to_give_a_number_is_marked(struck: Tables) -> None:
    steps = _replayed(struck, _on(5, 3), _on(6, 3, claimant="suderia"), _on(7, 4))
    assert steps["is_first"].tolist() == [True, False, True]


def test_people_come_first_and_then_the_question_with_the_most_numbers(struck: Tables) -> None:
    steps = _replayed(
        struck,
        _on(5, 80, measure="targets_struck", affected=None),
        _on(5, 1),
        _on(5, 4, measure="wounded"),
        _on(6, 5, measure="wounded"),
    )
    measures = [own["measure"].iloc[0] for own in replay.courses(steps).values()]
    assert measures == ["wounded", "killed", "targets_struck"]


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        (["suderia", "vell+deep-cove"], ["suderia", "suderia"]),
        (["norrland", "ankerholm"], ["norrland", "norrland"]),
        (["vell", "suderia"], ["vell", "suderia"]),
        (["suderia+norrland", ""], ["", ""]),
    ],
)
def test_what_covers_the_same_places_of_the_event_is_one_part(
    struck: Tables, scopes: list[str], expected: list[str]
) -> None:
    made = with_claims(struck, *(_on(5, 1, scope=scope) for scope in scopes))
    assert same_part(struck, EVENT, made.claims).tolist() == expected


def test_a_region_without_limits_is_the_part_of_its_country(tables: Tables) -> None:
    region = tables.places.iloc[[2]].assign(place_id="the-coast", kind="region", country="SDR")
    wide = tables.with_frames(places=pd.concat([tables.places, region], ignore_index=True))
    struck = with_events(wide, {"places": ("vell", "ankerholm")})
    steps = _replayed(struck, _on(5, 6, scope="the-coast"), _on(6, 9, scope="suderia"))
    assert steps["question"].nunique() == 1
    assert steps["scope"].tolist() == ["suderia", "suderia"]


def test_an_arrow_joins_numbers_of_one_claimant_only(struck: Tables) -> None:
    said = _sentence(
        struck,
        _on(5, 25),
        _on(6, 34, bound="at_least"),
        _on(7, 40, bound="more_than", claimant="suderia"),
        _on(8, 34, claimant="norrland"),
    )
    assert said == (
        "Killed (Fighters): 25 → at least 34 (Harbour Watch, 5–6 Mar 2031); more than 40 (Suderia, "
        "7 Mar 2031); no other number from Republic of Norrland"
    )


def test_a_figure_that_never_changed_is_said_not_to_be_revised(struck: Tables) -> None:
    said = _sentence(struck, _on(5, 3), _on(6, 3, claimant="suderia", article_id=OTHER_ARTICLE))
    assert said == "Killed (Fighters): 3 since 5 Mar 2031, not revised (2 claimants)"


def test_a_number_off_the_line_is_named_beside_it(struck: Tables) -> None:
    said = _sentence(struck, _on(5, 25), _on(6, 25), _on(6, 23))
    assert said == "Killed (Fighters): 25, also 23 (Harbour Watch, 5–6 Mar 2031)"
