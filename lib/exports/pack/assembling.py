"""A plan made into leaves: each view with its finding, edition and evidence; sources numbered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from lib.asked import Asked
from lib.exports.behind import Behind, behind
from lib.exports.edition import Edition, Imprint, edition
from lib.exports.framing import PAPER
from lib.exports.pack.plan import Chapter, Plan
from lib.style import Caption
from lib.views.changed import SINCE
from lib.views.picture import Picture
from lib.views.registry import VIEWS
from lib.views.registry import picture as pictured
from lib.views.view import View

# A leaf names so many sources, those that carry most of what it shows.
MOST_CITED = 8
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Leaf:
    """A view of the pack: what it shows, what it states of itself, and what stands behind it.

    `cited` are the ids of the articles that it names as its sources.
    """

    picture: Picture
    edition: Edition
    behind: Behind
    cited: tuple[str, ...]


@dataclass(frozen=True)
class Pack:
    """A briefing ready to be written.

    `edition` is that of the pack as a whole, its link the plan's window on the dashboard;
    `sources` are the articles cited, in the order of their first mention, with `source`, their
    number; `missing` are the labels of views that have nothing to show.
    """

    plan: Plan
    view: View
    edition: Edition
    leaves: tuple[Leaf, ...]
    sources: pd.DataFrame
    missing: tuple[str, ...]

    @property
    def numbers(self) -> Mapping[str, int]:
        """article_id → its number among the sources."""
        return dict(zip(self.sources["article_id"], self.sources["source"], strict=True))


def seen(plan: Plan, view: View) -> View:
    """The view as it was known at the plan's cut-off, on a wide light sheet."""
    known = view.selection.known_by
    cutoffs = [day for day in (known, plan.cutoff) if day is not None]
    asked = replace(view.selection, known_by=min(cutoffs) if cutoffs else None)
    return replace(view, selection=asked, look=PAPER)


def _asked(plan: Plan, chapter: Chapter) -> Asked:
    """The chapter's options; what changed is counted from the day of the last briefing."""
    if plan.since is None or SINCE not in VIEWS[chapter.name].options:
        return chapter.asked
    return Asked.of({SINCE: plan.since.isoformat()}).also(chapter.asked)


def picture(plan: Plan, chapter: Chapter, view: View) -> Picture | None:
    """The chapter's picture with its finding as title; None where there is nothing to show."""
    made = pictured(chapter.name, view, _asked(plan, chapter))
    if made is None or made.is_empty:
        return None
    if not chapter.finding.strip():
        return made
    return replace(made, caption=replace(made.caption, title=chapter.finding.strip()))


def cited(found: Behind, most: int = MOST_CITED) -> tuple[str, ...]:
    """The articles that carry most of what is behind a picture, later ones first among equals."""
    parts = (found.claims, found.events, found.statements)
    carrying = pd.concat([part["article_id"] for part in parts]).dropna()
    counts = carrying.value_counts()
    articles = found.articles.assign(
        weight=found.articles["article_id"].map(counts).fillna(0).astype(int)
    )
    ordered = articles.sort_values(["weight", "published", "article_id"], ascending=False)
    return tuple(ordered["article_id"].head(most))


def _leaf(shown: Picture, view: View, imprint: Imprint) -> Leaf:
    found = behind(shown, view)
    return Leaf(shown, edition(shown, view, imprint), found, cited(found))


def _cover(plan: Plan) -> Picture:
    """What the pack as a whole links to: the overview."""
    return Picture("briefing", Caption(plan.title, "", ""), plan.title, "table", ())


def _sources(leaves: Iterable[Leaf], view: View) -> pd.DataFrame:
    order = dict.fromkeys(name for leaf in leaves for name in leaf.cited)
    articles = view.everything.articles.set_index("article_id").loc[list(order)].reset_index()
    return articles.assign(source=range(1, len(articles) + 1))


def _silent(done: int, total: int, label: str) -> None:
    del done, total, label


def assembled(plan: Plan, view: View, imprint: Imprint, progress: Progress = _silent) -> Pack:
    """The pack that the plan asks for; `progress` is told each view before it is made."""
    known, marked = seen(plan, view), replace(imprint, handling=plan.handling)
    leaves: list[Leaf] = []
    missing: list[str] = []
    for number, chapter in enumerate(plan.chapters):
        label = VIEWS[chapter.name].label
        progress(number, len(plan.chapters), label)
        shown = picture(plan, chapter, known)
        if shown is None:
            missing.append(label)
        else:
            leaves.append(_leaf(shown, known, marked))
    whole = edition(_cover(plan), known, marked)
    return Pack(plan, known, whole, tuple(leaves), _sources(leaves, known), tuple(missing))
