"""What changed: what became known between two days."""

from datetime import date, timedelta

import pandas as pd

from lib.analyses import changes
from lib.analyses.changes import Changes
from lib.charts import changes as figures
from lib.evidence import Library
from lib.look.style import Caption
from lib.selection import Selection
from lib.selection.hindsight import as_described_on
from lib.selection.options import Options
from lib.selection.selection import EARLIEST, LATEST
from lib.tables.schemas import ARTICLES
from lib.views import change_rows
from lib.views.captioning import caption_of
from lib.views.change_rows import KINDS
from lib.views.columns import columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.wording.words import conjunction, day, period, quantity

# The URL's names of the two days.
SINCE, UNTIL = "since", "until"
DAYS = changes.WEEK
# How many weeks are offered.
BUSIEST = 6
ARTICLE_COLUMNS = columns(
    {
        "published": "Published",
        "publisher": "Publisher",
        "title": "Headline",
        "url": "Link",
        "article_id": "Article",
    },
    ARTICLES,
)
DEFINITION = (
    "An event counts from the day of the first article that reports it, a claim or statement from "
    "its article's day. A revision is another number by the same claimant for the same event or "
    "running total, places, people and weapon; the same number in other words is not. Within each "
    "kind, the most widely reported comes first."
)


def last_day(context: Context) -> date:
    """The last day that can be chosen: of the window, of what was known, or of the articles."""
    selection = context.selection
    days = [day for day in (selection.end, selection.known_by) if day is not None]
    last = context.everything.articles["published"].max()
    end = min(days) if days else last.date() if pd.notna(last) else date(2000, 1, 8)
    return min(max(end, EARLIEST + timedelta(days=DAYS)), LATEST)


@remembered
def busiest(context: Context, most: int = BUSIEST) -> pd.DataFrame:
    """The weeks of the selection with the most articles, largest first."""
    return changes.busiest(context.tables.articles, last_day(context), most)


@remembered
def default_days(context: Context) -> tuple[date, date]:
    """The selection's week with the most news; without any, the last days of the window."""
    top = busiest(context, 1)
    if len(top):
        return top["since"].iloc[0], top["until"].iloc[0]
    return last_day(context) - timedelta(days=DAYS), last_day(context)


@remembered
def _revisions(context: Context) -> pd.DataFrame:
    """The revisions in a whole corpus."""
    return changes.revisions(context.everything, context.corpus.settings, context.slips)


@remembered
def _news(context: Context, since: date, until: date) -> changes.News:
    """What became known between the days, whatever is selected."""
    revised = _revisions(context.selecting(Selection()))
    return changes.news(context.everything, since, until, context.corpus.settings, revised)


@remembered
def between(context: Context, since: date, until: date) -> Changes:
    """What was published after the first day and up to the second, within the selection."""
    found = _news(context.unfiltered(), since, until)
    return changes.among(found, context.tables, context.corpus.settings)


@remembered
def library(context: Context, found: Changes) -> Library:
    """The library for the cards of changes: as of the second day."""
    return _library(context.unfiltered(), found.until)


@remembered
def _library(context: Context, until: date) -> Library:
    told = as_described_on(context.everything, until)
    return Library(told, told)


@remembered
def days(context: Context, options: Options) -> tuple[date, date]:
    """The two chosen days; if only one is set, until the last day, or the days before; if none is,
    the week with the most news."""
    since, until = options.day(SINCE, None), options.day(UNTIL, None)
    if since is None and until is None:
        return default_days(context)
    end = until or max(last_day(context), since or EARLIEST)
    return since or end - timedelta(days=DAYS), end


def _found(context: Context, options: Options) -> Changes:
    since, until = days(context, options)
    return between(context, since, until)


def _caption(context: Context, found: Changes, title: str, what: str) -> Caption:
    when = period(found.since + timedelta(days=1), found.until)
    return caption_of(context, title, f"{what}, {when}. Filters:", found.articles["article_id"])


def _as_of(context: Context, found: Changes) -> date:
    """The day `until`, or an earlier one if nothing later is known."""
    last = context.known.articles["published"].max()
    days = (found.until, context.selection.known_by, last.date() if pd.notna(last) else None)
    return min(day for day in days if day is not None)


@remembered
def became_known_of(context: Context, found: Changes) -> Exhibit:
    """What was published per day, from changes already found."""
    counts = changes.per_day(found)
    what = "Articles, and their claims and statements, by day of publication"
    caption = _caption(context, found, figures.title_of(counts), what)
    return Exhibit(
        name="became-known",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("articles", _heads(found), ARTICLE_COLUMNS),),
        chart=figures.became_known(counts, caption, context.look),
        definition=DEFINITION,
        options={SINCE: found.since.isoformat(), UNTIL: found.until.isoformat()},
        as_of=_as_of(context, found),
    )


@remembered
def became_known(context: Context, options: Options) -> Exhibit | None:
    """Articles, claims and statements by their day of publication; None without any."""
    found = _found(context, options)
    return None if found.is_nothing else became_known_of(context, found)


@remembered
def rows_by_kind(context: Context, found: Changes) -> dict[str, pd.DataFrame]:
    """The rows of each kind in order, by its name; what several articles report alike is one."""
    del context
    return {kind.name: kind.ordered(getattr(found, kind.name)) for kind in KINDS}


def _counted(context: Context, found: Changes) -> dict[str, str]:
    """The kinds that have rows, with how many, in the order of the kinds."""
    rows = rows_by_kind(context, found)
    return {kind.name: kind.counted(rows[kind.name]) for kind in KINDS if len(rows[kind.name])}


def title_of(context: Context, found: Changes) -> str:
    """The most important kinds first: `28 Jan – 3 Feb 2024: 1 contested figure, 1 shift`."""
    said = _counted(context, found).values()
    when = period(found.since + timedelta(days=1), found.until)
    return f"{when}: {', '.join(said) or quantity(len(found.articles), 'new article')}"


def _and(parts: list[str]) -> str:
    """`**1 shift**, **2 new events** and **3 claims**`, in Markdown."""
    return conjunction([f"**{part}**" for part in parts])


def _heads(found: Changes) -> pd.DataFrame:
    """The articles without the day of their second reading, which is not news."""
    return found.articles.drop(columns=["reviewed"])


@remembered
def sentence(context: Context, found: Changes) -> str:
    """What was published, in Markdown: `3 new articles report 1 new event, with 1 revised
    figure`."""
    if found.is_nothing:
        when = f"after {day(found.since)} and up to {day(found.until)}"
        return f"Nothing that matches the filters was published {when}."
    said = _counted(context, found)
    annotated = {"claims": "claim", "statements": "statement"}
    said |= {
        name: quantity(len(getattr(found, name)), word)
        for name, word in annotated.items()
        if name in said
    }
    carried = [said[name] for name in ("events", "claims", "statements") if name in said]
    turned = [said[name] for name in ("contradictions", "shifts", "revisions") if name in said]
    articles = f"**{quantity(len(found.articles), 'new article')}**"
    verb = "reports" if len(found.articles) == 1 else "report"
    reported = f"{articles} {verb} {_and(carried)}" if carried else articles
    return f"{reported}{f', with {_and(turned)}' if turned else ''}."


@remembered
def title(context: Context, options: Options) -> str:
    """The title of what changed between the chosen days; empty if nothing did."""
    found = _found(context, options)
    return "" if found.is_nothing else title_of(context, found)


@remembered
def what_changed(context: Context, options: Options) -> Exhibit | None:
    """What changed by kind, contested figures, shifts and revisions first; None if nothing did.

    The main part shows the most widely reported of each kind, the others all of them.
    """
    found = _found(context, options)
    if found.is_nothing:
        return None
    told = title_of(context, found)
    rows = change_rows.rows(library(context, found), rows_by_kind(context, found))
    return Exhibit(
        name="changes",
        caption=_caption(context, found, told, "What became known, by kind"),
        alt=told,
        form="table",
        data=(
            Part("changes", change_rows.main(rows), change_rows.COLUMNS),
            Part("all changes", rows, change_rows.COLUMNS),
            Part("articles", _heads(found), ARTICLE_COLUMNS),
        ),
        definition=DEFINITION,
        options={SINCE: found.since.isoformat(), UNTIL: found.until.isoformat()},
        as_of=_as_of(context, found),
    )
