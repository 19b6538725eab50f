"""A plan for a link: its views have the options of the page that the link leads to."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import urlsplit

from lib.briefing.plan import Chapter, Plan
from lib.evidence.addresses import ID
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.compared_periods import AROUND, ENDS

# What a page can be about: one event, place or party; an event or days between two periods.
SUBJECTS = (ID, AROUND, *ENDS)


def _following(chapter: Chapter, page: str, given: Options) -> Chapter:
    """The chapter with the options of the link if it is of that page; its own ones win."""
    view = VIEWS[chapter.name]
    if view.page != page:
        return chapter
    linked = {name: given.values[name] for name in view.options if given.text(name)}
    return replace(chapter, options=Options(linked).also(chapter.options))


def subject_views(page: str) -> list[str]:
    """The views of a page about one event, place or party."""
    return [name for name, view in VIEWS.items() if view.page == page and ID in view.options]


def about_each(plan: Plan, page: str, ids: Sequence[str], are_chosen: bool) -> Plan:
    """The plan with the views of that page for each of these ids, one after the other.

    Unless its views `are_chosen`, it has no others; if none of the chosen ones is of that page, all
    of it are added at the end.
    """
    own = subject_views(page)
    wanted = plan if are_chosen else plan.with_chapters(own)
    if not any(chapter.name in own for chapter in wanted.chapters):
        wanted = replace(wanted, chapters=(*wanted.chapters, *map(Chapter, own)))
    chapters: list[Chapter] = []
    for is_own, run in groupby(wanted.chapters, lambda each: each.name in own and not each.about):
        few = list(run)
        for one in ids if is_own else [""]:
            chapters += [replace(each, options=_about(each, one)) for each in few]
    return replace(wanted, chapters=tuple(chapters))


def _about(chapter: Chapter, one: str) -> Options:
    return Options.of({ID: one}).also(chapter.options) if one else chapter.options


def linked_plan(plan: Plan, link: str, are_chosen: bool) -> Plan:
    """The plan with the options in a link for all views of the page that it leads to.

    If that page is about one event, place or party, or about two periods, the plan has all of its
    views, unless they `are_chosen`. UnknownOption if the link is not an address.
    """
    given, page = Options.in_link(link), urlsplit(link.strip()).path.rsplit("/", 1)[-1]
    named = {name for name in SUBJECTS if given.text(name)}
    own = [name for name, view in VIEWS.items() if view.page == page and named & set(view.options)]
    if ID in named and len(ids := given.values[ID]) > 1:
        plan, are_chosen = about_each(plan, page, list(dict.fromkeys(ids)), are_chosen), True
    wanted = plan if are_chosen or not own else plan.with_chapters(own)
    chapters = tuple(_following(chapter, page, given) for chapter in wanted.chapters)
    return replace(wanted, chapters=chapters)
