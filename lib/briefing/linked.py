"""A plan for a link to a page about one event, place or party: its views are about that one."""

from dataclasses import replace
from urllib.parse import urlsplit

from lib.briefing.plan import Plan
from lib.evidence.addresses import ID
from lib.selection.options import Options
from lib.views.catalogue import VIEWS


def _views_of(link: str) -> list[str]:
    """The views of the page that a link leads to, if they are about one thing."""
    page = urlsplit(link.strip()).path.rsplit("/", 1)[-1]
    return [name for name, view in VIEWS.items() if view.page == page and ID in view.options]


def linked_plan(plan: Plan, link: str, are_chosen: bool) -> Plan:
    """The plan with that event, place or party in all views about one; the plan itself for a link
    to another page.

    Unless its views `are_chosen`, they are all of that page. UnknownOption if the link is not an
    address.
    """
    about, own = Options.in_link(link).text(ID), _views_of(link)
    if not about or not own:
        return plan
    named = plan if are_chosen else plan.with_chapters(own)
    chapters = tuple(
        replace(chapter, options=Options.of({ID: about}).also(chapter.options))
        if chapter.name in own
        else chapter
        for chapter in named.chapters
    )
    return replace(named, chapters=chapters)
