"""Tests of lib/briefing/plan.py."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.briefing.linked import about_each
from lib.briefing.plan import USUAL, Chapter, NoPlan, Plan, plan_json, read_plan
from lib.selection.options import Options
from lib.views.catalogue import VIEWS

TODAY = date(2031, 5, 1)
TEXTS = st.text(max_size=80)


@given(TEXTS, TEXTS, st.lists(st.sampled_from(sorted(VIEWS)), min_size=1, unique=True))
def test_a_plan_survives_its_file(desk: str, finding: str, names: list[str]) -> None:
    chapters = tuple(
        Chapter(name, Options.of(dict.fromkeys(VIEWS[name].options, "Week")), finding)
        for name in names
    )
    plan = Plan("T", TODAY, desk, date(2031, 4, 1), None, "TLP:AMBER", chapters)
    assert read_plan(plan_json(plan), date(1999, 1, 1)) == plan


def test_a_plan_without_chapters_has_the_usual_ones() -> None:
    plan = read_plan("{}", TODAY)
    assert [chapter.name for chapter in plan.chapters] == list(USUAL)


def test_the_usual_views_are_there() -> None:
    assert set(USUAL) <= set(VIEWS)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("", "the plan is not JSON"),
        ("[" * 100_000, "the plan is not JSON"),
        ("[1]", "write an object"),
        ('{"chapters": {}}', "write an object"),
        ('{"chapters": ["timeline"]}', "write objects"),
        ('{"chapters": [{"view": "nonsense"}]}', "there is no view “nonsense”"),
        ('{"chapters": [{"view": "timeline", "options": 3}]}', '"options" are names'),
        ('{"title": 3}', "title: write text"),
        ('{"cutoff": "soon"}', "cutoff: “soon” is not a date"),
        ('{"day": 20310501}', "is not a date"),
        ('{"titel": "X"}', "the plan: there is no “titel”; one of: title, desk, handling, day"),
        ('{"chapter": [{"view": "weekly"}]}', "the plan: there is no “chapter”"),
        (
            '{"chapters": [{"view": "weekly", "findings": "X"}]}',
            "chapters: there is no “findings”; one of: view, options, finding",
        ),
        (
            '{"chapters": [{"view": "changes", "options": {"per": ["Week"]}}]}',
            "options of changes: there is no “per”; one of: since, until",
        ),
        (
            '{"chapters": [{"view": "weekly", "options": {"per": ["Week"]}}]}',
            "options of weekly: there is no “per”; none are accepted here",
        ),
    ],
)
def test_an_invalid_plan_is_reported(raw: str, told: str) -> None:
    with pytest.raises(NoPlan, match=told):
        read_plan(raw, TODAY)


def test_endless_texts_are_cut() -> None:
    assert len(read_plan(json.dumps({"title": "x" * 9999}), TODAY).title) == 300


def test_views_chosen_keep_what_was_set_for_them() -> None:
    plan = Plan("T", TODAY, chapters=(Chapter("timeline", finding="Mine"), Chapter("weekly")))
    found = plan.with_chapters(["sites", "timeline"])
    assert found.chapters == (Chapter("sites"), Chapter("timeline", finding="Mine"))


def test_a_plan_has_one_view_for_each_of_several_incidents() -> None:
    plan = Plan("T", TODAY).with_chapters(["weekly", "incident-facts", "incident-map", "sites"])
    keys = [each.key for each in about_each(plan, "incident", ["a", "b"], True).chapters]
    assert keys == [
        "weekly", "incident-facts_a", "incident-map_a", "incident-facts_b", "incident-map_b",
        "sites",
    ]  # fmt: skip
