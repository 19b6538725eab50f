"""Tests of lib/briefing/assembling.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.briefing.assembling import Pack, assemble
from lib.briefing.citations import USUAL
from lib.briefing.plan import Chapter, Plan
from lib.exports.edition import Imprint
from lib.look.style import DARK
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.context import Context

IMPRINT = Imprint("ab" * 32, date(2031, 5, 1))
PLAN = Plan("Strait", date(2031, 5, 1), handling="TLP:GREEN")


def _pack(context: Context, *names: str, **changes: object) -> Pack:
    plan = replace(PLAN, chapters=tuple(Chapter(name) for name in names), **changes)
    return assemble(plan, context, IMPRINT)


def test_views_are_in_the_order_of_the_plan(context: Context) -> None:
    pack = _pack(context, "sites", "timeline", "weekly")
    assert [section.exhibit.name for section in pack.sections] == ["sites", "timeline", "weekly"]


def test_an_edited_finding_replaces_the_computed_one(context: Context) -> None:
    plan = replace(PLAN, chapters=(Chapter("weekly", finding="Quiet <b>weeks</b>"),))
    (section,) = assemble(plan, context, IMPRINT).sections
    assert section.exhibit.caption.title == "Quiet <b>weeks</b>"


def test_a_view_with_nothing_to_show_is_named(context: Context) -> None:
    nowhen = replace(context, selection=Selection(start=date(1950, 1, 1), end=date(1950, 1, 2)))
    pack = _pack(nowhen, "timeline", "sites")
    assert pack.sections == ()
    assert len(pack.missing) == 2


def test_nothing_published_after_the_cut_off_is_included(context: Context) -> None:
    cutoff = date(2031, 3, 10)
    pack = _pack(context, "articles", cutoff=cutoff)
    (section,) = pack.sections
    assert section.exhibit.data[0].frame["published"].max().date() <= cutoff
    assert section.edition.as_of == cutoff


def test_the_cut_off_does_not_widen_what_was_known(context: Context) -> None:
    known = replace(context, selection=Selection(known_by=date(2031, 3, 6)))
    assert _pack(known, "articles", cutoff=date(2031, 4, 1)).context.selection.known_by == date(
        2031, 3, 6
    )


def test_sources_are_numbered_by_their_first_mention(context: Context) -> None:
    pack = _pack(context, "timeline", "claims-compared", "statements")
    assert pack.glance
    parts = (pack.glance, *pack.sections)
    order = list(dict.fromkeys(name for part in parts for name in part.cited))
    assert [pack.numbers[name] for name in order] == list(range(1, len(order) + 1))


@pytest.mark.parametrize("name", ["timeline", "attack-counts", "stances"])
def test_a_section_cites_few_sources_and_each_supports_it(context: Context, name: str) -> None:
    (section,) = _pack(context, name).sections
    assert len(section.cited) <= USUAL
    assert set(section.cited) <= set(section.behind.articles["article_id"])


def test_what_changed_is_counted_from_the_last_briefing(context: Context) -> None:
    (section,) = _pack(context, "changes", since=date(2031, 3, 1)).sections
    assert section.exhibit.options["since"] == "2031-03-01"


def test_an_option_of_the_chapter_overrides_the_plans_day(context: Context) -> None:
    chapter = Chapter("changes", Options.of({"since": "2031-03-04"}))
    plan = replace(PLAN, chapters=(chapter,), since=date(2031, 3, 1))
    (section,) = assemble(plan, context, IMPRINT).sections
    assert section.exhibit.options["since"] == "2031-03-04"


def test_a_pack_is_light_whatever_the_screen_shows(context: Context) -> None:
    dark, light = (_pack(shown, "weekly") for shown in (context.looking(DARK), context))
    assert dark.sections[0].exhibit.figure == light.sections[0].exhibit.figure


def test_progress_is_reported_before_each_view(context: Context) -> None:
    told: list[tuple] = []
    plan = replace(PLAN, chapters=(Chapter("weekly"), Chapter("sites")))
    assemble(plan, context, IMPRINT, lambda *step: told.append(step))
    assert [step[:2] for step in told] == [(0, 2), (1, 2)]


@pytest.mark.parametrize("name", ["timeline", "weekly"])
def test_a_leaf_carries_the_mark_of_the_plan(context: Context, name: str) -> None:
    pack = _pack(context, name)
    assert {section.edition.handling for section in pack.sections} == {"TLP:GREEN"}


def test_a_finding_of_two_views_is_one_point_of_the_pack(context: Context) -> None:
    pack = _pack(context, "before-after", "before-after-chart", "sites")
    titles = [section.exhibit.caption.title for section in pack.sections]
    assert titles[1] == f"Before and after: events a day in two periods: {titles[0]}"
    assert pack.findings == {titles[0]: [0, 1], titles[2]: [2]}
