"""A plan assembled into sections: each view with its finding, edition and evidence; sources
numbered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd

from lib.briefing.citations import cited_articles, passages
from lib.briefing.glance import Glance, glance_of
from lib.briefing.plan import Chapter, Plan
from lib.evidence.addresses import INCIDENT, PARTY, SITE
from lib.exports import carrying
from lib.exports.edition import Edition, Imprint, edition
from lib.exports.evidence_tables import Behind, behind
from lib.exports.sheet.framing import PAPER
from lib.look.style import LIGHT, NARROW, Caption
from lib.selection.options import Options
from lib.views import subjects
from lib.views.catalogue import VIEWS
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.catalogue import title as title_of
from lib.views.changes import SINCE
from lib.views.context import Context
from lib.views.exhibit import Exhibit

Progress = Callable[[int, int, str], None]
# The look of a picture as wide as a page's text.
COLUMN = replace(LIGHT, room=NARROW)


@dataclass(frozen=True)
class Section:
    """A view in the pack: its exhibit, edition and evidence.

    `cited` are the ids of its sources: first the articles that support its title and rows. `column`
    draws it as wide as a text; `shared` is its finding if another section has the same.
    """

    exhibit: Exhibit
    edition: Edition
    behind: Behind
    cited: tuple[str, ...]
    column: Callable[[], Exhibit | None] | None = None
    shared: str = ""

    @property
    def finding(self) -> str:
        """What it shows, in a sentence: its title, without the view's name before it."""
        return self.shared or self.exhibit.caption.title


@dataclass(frozen=True)
class Pack:
    """A briefing ready for writing.

    `edition` is that of the whole pack, its link the plan's window on the dashboard; `sources` are
    the cited articles, in the order of their first mention, with `source`, their number, the
    passage they are cited for first, and the places of the sections that cite them; `missing` are
    the labels of views with nothing to show; `glance` is the page with figures, map and trend.
    """

    plan: Plan
    context: Context
    edition: Edition
    sections: tuple[Section, ...]
    sources: pd.DataFrame
    missing: tuple[str, ...]
    glance: Glance | None = None

    @property
    def findings(self) -> dict[str, list[int]]:
        """Each finding once, with the places of its sections."""
        found: dict[str, list[int]] = {}
        for place, section in enumerate(self.sections):
            found.setdefault(section.finding, []).append(place)
        return found

    @property
    def most_cited(self) -> int:
        """The largest number of articles that a section cites."""
        return max((len(section.cited) for section in self.sections), default=0)

    @property
    def numbers(self) -> Mapping[str, int]:
        """article_id → its number among the sources."""
        return dict(zip(self.sources["article_id"], self.sources["source"], strict=True))


def context_at_cutoff(plan: Plan, context: Context) -> Context:
    """The context as known at the plan's cut-off, on a wide light sheet."""
    known = context.selection.known_by
    cutoffs = [day for day in (known, plan.cutoff) if day is not None]
    selection = replace(context.selection, known_by=min(cutoffs) if cutoffs else None)
    return context.looking(PAPER).selecting(selection)


def _options(plan: Plan, chapter: Chapter) -> Options:
    """The chapter's options; changes are counted from the day of the last briefing."""
    if plan.since is None or SINCE not in VIEWS[chapter.name].options:
        return chapter.options
    return Options.of({SINCE: plan.since.isoformat()}).also(chapter.options)


def exhibit(plan: Plan, chapter: Chapter, context: Context) -> Exhibit | None:
    """The chapter's exhibit with its finding as title; None if there is nothing to show."""
    made = exhibit_of(chapter.name, context, _options(plan, chapter))
    if made is None or made.is_empty:
        return None
    if not chapter.finding.strip():
        return made
    return replace(made, caption=replace(made.caption, title=chapter.finding.strip()))


def label(chapter: Chapter, context: Context) -> str:
    """The name of the chapter's view, and of the event, place or party that it is about."""
    view, one = VIEWS[chapter.name], chapter.about
    named = {INCIDENT: subjects.incidents, SITE: subjects.sites, PARTY: subjects.parties}
    names = named[view.page](context) if one and view.page in named else {}
    return f"{view.label}: {names[one]}" if one in names else view.label


def title(plan: Plan, chapter: Chapter, context: Context) -> str:
    """The title of the chapter's exhibit, which is not made for it; empty if there is nothing to
    show."""
    return title_of(chapter.name, context, _options(plan, chapter))


def section_of(shown: Exhibit, context: Context, imprint: Imprint) -> Section:
    """The exhibit with its edition, its evidence and its sources."""
    found = behind(shown, context)
    return Section(shown, edition(shown, context, imprint), found, cited_articles(shown, found))


def _told_apart(section: Section, others: Iterable[Section]) -> Section:
    """The section with the view's name before a title that another section already has."""
    exhibit, title = section.exhibit, section.exhibit.caption.title
    if title not in {other.finding for other in others}:
        return section
    caption = replace(exhibit.caption, title=f"{VIEWS[exhibit.name].label}: {title}")
    return replace(section, exhibit=replace(exhibit, caption=caption), shared=title)


def _cover(plan: Plan) -> Exhibit:
    """What the whole pack links to: the overview."""
    return Exhibit("briefing", Caption(plan.title, "", ""), plan.title, "table", ())


def _sources(sections: Sequence[Section], glance: Glance | None, context: Context) -> pd.DataFrame:
    order: dict[str, list[int]] = {name: [] for name in (glance.cited if glance else ())}
    quotes = (
        {name: text for name, text in passages(glance.behind).items() if name in order}
        if glance
        else {}
    )
    for place, section in enumerate(sections):
        own = passages(section.behind)
        for name in section.cited:
            order.setdefault(name, []).append(place)
            quotes.setdefault(name, own.get(name, ""))
    articles = context.everything.articles.set_index("article_id").loc[list(order)].reset_index()
    return articles.assign(
        source=range(1, len(articles) + 1),
        quote=pd.Series([quotes.get(name, "") for name in order], dtype="string"),
        sections=pd.Series([tuple(places) for places in order.values()], dtype="object"),
    )


def citing(pack: Pack, shown: frozenset[int]) -> Pack:
    """The pack whose tables cite only the sources with these numbers, besides their titles'
    sources."""

    def kept(section: Section) -> Section:
        if not section.exhibit.is_tabular:
            return section
        own = set(carrying.title(section.exhibit.caption.title, section.behind))
        own |= {name for name in section.cited if pack.numbers[name] in shown}
        return replace(section, cited=tuple(name for name in section.cited if name in own))

    sections = tuple(map(kept, pack.sections))
    return replace(pack, sections=sections, sources=_sources(sections, pack.glance, pack.context))


def _silent(done: int, total: int, label: str) -> None:
    del done, total, label


def assemble(plan: Plan, context: Context, imprint: Imprint, progress: Progress = _silent) -> Pack:
    """The pack that the plan asks for; `progress` is called with each view before it is made."""
    known, marked = context_at_cutoff(plan, context), replace(imprint, handling=plan.handling)
    sections: list[Section] = []
    missing: list[str] = []
    for number, chapter in enumerate(plan.chapters):
        name = label(chapter, known)
        progress(number, len(plan.chapters), name)
        shown = exhibit(plan, chapter, known)
        if shown is None:
            missing.append(name)
        else:
            column = partial(exhibit, plan, chapter, known.looking(COLUMN))
            section = replace(section_of(shown, known, marked), column=column)
            sections.append(_told_apart(section, sections))
    whole = edition(_cover(plan), known, marked)
    glance = glance_of(known) if sections else None
    sources = _sources(sections, glance, known)
    return Pack(plan, known, whole, tuple(sections), sources, tuple(missing), glance)
