"""What changed: what came out between two days of knowing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from lib import changes, contested, evidence
from lib.asked import Asked
from lib.before_after import revision_cards, shift_cards
from lib.changes import Changes
from lib.evidence import Evidence, Library
from lib.figures import changes as figures
from lib.figures import notes
from lib.hindsight import left_out
from lib.selection.selection import EARLIEST, LATEST
from lib.style import Caption
from lib.views.picture import Picture, Shown
from lib.views.view import View
from lib.words import counted, day, period

# The URL's names of the two days.
SINCE, UNTIL = "since", "until"
DAYS = 7
ARTICLE_COLUMNS = {
    "published": "Published",
    "publisher": "Publisher",
    "title": "Headline",
    "url": "Link",
    "article_id": "Article",
}
CHANGE_COLUMNS = {"kind": "Kind", "what": "What", "ids": "Ids"}
DEFINITION = (
    "An event counts from the day on which the first article told of it, a claim or statement from "
    "its article's day. A claim revises the same claimant's latest figure before it on the same "
    "event or running total, places, affected and weapon."
)
KINDS = {
    "events": "new event",
    "revisions": "revised claim",
    "shifts": "shift",
    "contradictions": "new contradiction",
    "claims": "new claim",
    "statements": "new statement",
}


def default_days(view: View) -> tuple[date, date]:
    """The last days of the selected window, as far as they are known."""
    asked = view.selection
    days = [day for day in (asked.end, asked.known_by) if day is not None]
    last = view.everything.articles["published"].max()
    end = min(days) if days else last.date() if pd.notna(last) else date(2000, 1, 8)
    end = min(max(end, EARLIEST + timedelta(days=DAYS)), LATEST)
    return end - timedelta(days=DAYS), end


def between(view: View, since: date, until: date) -> Changes:
    """What came out after the first day and up to the second, within the selection."""
    return changes.between(view.everything, since, until, view.corpus.settings, view.tables)


def library(view: View, found: Changes) -> Library:
    """Where the cards of what changed are looked up: as it could be told on the second day."""
    told = left_out(view.everything, found.until)
    return Library(told, told)


def days(view: View, asked: Asked) -> tuple[date, date]:
    """The two days asked for, else the last days of the window."""
    since, until = default_days(view)
    return asked.day(SINCE, since) or since, asked.day(UNTIL, until) or until


def _found(view: View, asked: Asked) -> Changes:
    since, until = days(view, asked)
    return between(view, since, until)


# The evidence of each kind of change, made from its rows.
CARDS: dict[str, Callable[[Library, pd.DataFrame], list[Evidence]]] = {
    "events": lambda library, rows: evidence.events(library, rows["event_id"]),
    "revisions": revision_cards,
    "shifts": shift_cards,
    "contradictions": contested.cards,
    "claims": lambda library, rows: evidence.claims(library, rows["claim_id"]),
    "statements": lambda library, rows: evidence.statements(library, rows["statement_id"]),
}


def _caption(view: View, found: Changes, title: str, what: str) -> Caption:
    return Caption(
        title=title,
        subtitle=(
            f"{what}, {period(found.since + timedelta(days=1), found.until)}. "
            f"Filters: {view.window}"
        ),
        note=notes.source_note(view.everything, found.articles["article_id"]),
    )


def _as_of(view: View, found: Changes) -> date:
    """The day `until`; an earlier one where nothing later is known at all."""
    last = view.known.articles["published"].max()
    days = (found.until, view.selection.known_by, last.date() if pd.notna(last) else None)
    return min(day for day in days if day is not None)


def became_known_of(view: View, found: Changes) -> Picture:
    """What came out per day, of changes that were found already."""
    counts = changes.per_day(found)
    what = "Articles, and the claims and statements that they carry, by the day they came out"
    caption = _caption(view, found, figures.title_of(counts), what)
    return Picture(
        name="became-known",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Shown("articles", found.articles, ARTICLE_COLUMNS),),
        figure=figures.became_known(counts, caption, view.look),
        definition=DEFINITION,
        options={SINCE: found.since.isoformat(), UNTIL: found.until.isoformat()},
        as_of=_as_of(view, found),
    )


def became_known(view: View, asked: Asked) -> Picture | None:
    """Articles, claims and statements by the day on which they came out; None for nothing."""
    found = _found(view, asked)
    return None if found.is_nothing else became_known_of(view, found)


def _rows(view: View, found: Changes) -> pd.DataFrame:
    told = library(view, found)
    # Who says so comes before what nobody says.
    claims = found.claims.sort_values("claimant", key=lambda names: names.isna(), kind="stable")
    found = replace(found, claims=claims)
    rows = [
        (
            label.capitalize(),
            ": ".join(part for part in (item.heading, item.text) if part),
            item.id.removesuffix("-shift").removesuffix("-revision"),
            kind,
        )
        for kind, label in KINDS.items()
        for item in CARDS[kind](told, getattr(found, kind))
    ]
    table = pd.DataFrame(rows, columns=["kind", "what", "ids", "part"]).astype("string")
    return table.assign(
        event_ids=table["ids"].where(table["part"] == "events", ""),
        claim_ids=table["ids"].where(
            table["part"].isin(["claims", "revisions", "contradictions"]), ""
        ),
        statement_ids=table["ids"].where(table["part"].isin(["statements", "shifts"]), ""),
    )


def changed(view: View, asked: Asked) -> Picture | None:
    """What changed as a list, the weightiest kinds first; None where nothing did."""
    found = _found(view, asked)
    if found.is_nothing:
        return None
    numbers = [(len(getattr(found, kind)), label) for kind, label in KINDS.items()]
    told = ", ".join(counted(number, label) for number, label in numbers if number)
    title = f"Since {day(found.since)}: {told or counted(len(found.articles), 'new article')}"
    return Picture(
        name="changes",
        caption=_caption(view, found, title, "What came out"),
        alt=title,
        form="table",
        data=(
            Shown("changes", _rows(view, found), CHANGE_COLUMNS),
            Shown("articles", found.articles, ARTICLE_COLUMNS),
        ),
        definition=DEFINITION,
        options={SINCE: found.since.isoformat(), UNTIL: found.until.isoformat()},
        as_of=_as_of(view, found),
    )
