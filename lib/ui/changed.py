"""The What changed page: two days of knowing, and what came out between them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from lib import changes, contested, evidence
from lib.before_after import revision_cards, shift_cards
from lib.changes import Changes
from lib.evidence import Evidence, Library
from lib.figures import changes as figures
from lib.figures import notes
from lib.style import Caption
from lib.ui import filters, history, show
from lib.ui.frame import View
from lib.words import counted, day, period

# Keys of bound widgets are the URL's names: public words, never changed.
SINCE, UNTIL = "since", "until"
SEEDED, DEFAULTS = "_changed_seeded", "_changed_defaults"
DAYS = 7
COLUMNS = {
    "published": "Published",
    "publisher": "Publisher",
    "title": "Headline",
    "url": "Link",
    "article_id": "Article",
}


@dataclass(frozen=True)
class Part:
    """A kind of change: its frame's name in `Changes`, words for it, and its evidence."""

    name: str
    one: str
    cards: Callable[[Library, pd.DataFrame], list[Evidence]]


PARTS = (
    Part("events", "new event", lambda library, rows: evidence.events(library, rows["event_id"])),
    Part("revisions", "revised claim", revision_cards),
    Part("shifts", "shift", shift_cards),
    Part("contradictions", "new contradiction", contested.cards),
    Part("claims", "new claim", lambda library, rows: evidence.claims(library, rows["claim_id"])),
    Part(
        "statements",
        "new statement",
        lambda library, rows: evidence.statements(library, rows["statement_id"]),
    ),
)


def _defaults(view: View) -> dict[str, date]:
    """The last days of the selected window, as far as they are known."""
    asked = view.selection
    days = [day for day in (asked.end, asked.known_by) if day is not None]
    last = min(max(min(days), filters.EARLIEST + timedelta(days=DAYS)), filters.LATEST)
    return {SINCE: last - timedelta(days=DAYS), UNTIL: last}


def _days(view: View) -> tuple[date, date]:
    """The two days in the fields; untouched, they follow the window."""
    state, defaults = st.session_state, _defaults(view)
    before = state.get(DEFAULTS)
    if (
        before is not None
        and before != defaults
        and {key: state.get(key) for key in before} == before
    ):
        state.update(defaults)
    state[DEFAULTS] = defaults
    filters.seed(defaults, SEEDED)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        filters.date_field("Since what was known on", SINCE, "The day of your last briefing.")
        filters.date_field("Until what was known on", UNTIL)
    since, until = state.get(SINCE), state.get(UNTIL)
    if since is None or until is None:
        st.rerun()
    return since, until


def _sentence(found: Changes) -> str:
    if found.is_nothing:
        return f"Nothing came out after {day(found.since)} and up to {day(found.until)}."
    numbers = {part.name: len(getattr(found, part.name)) for part in PARTS}
    return (
        f"After {day(found.since)} and up to {day(found.until)}, "
        f"**{counted(len(found.articles), 'article')}** came out with "
        f"**{counted(numbers['events'], 'new event')}**, "
        f"**{counted(numbers['claims'], 'new claim')}** and "
        f"**{counted(numbers['statements'], 'new statement')}**; "
        f"**{counted(numbers['revisions'], 'claim')}** "
        f"{'revises' if numbers['revisions'] == 1 else 'revise'} an earlier figure of the same "
        f"claimant, **{counted(numbers['shifts'], 'stance')}** shifted, and "
        f"**{counted(numbers['contradictions'], 'contradiction')}** appeared."
    )


def _chart(view: View, found: Changes) -> None:
    counts = changes.per_day(found)
    caption = Caption(
        title=figures.title_of(counts),
        subtitle=(
            "Articles, and the claims and statements that they carry, by the day on which they "
            f"came out, {period(found.since + timedelta(days=1), found.until)}. "
            f"Filters: {view.window}"
        ),
        note=notes.source_note(view.everything, found.articles["article_id"]),
    )
    show.chart(
        figures.became_known(counts, caption, view.look), view, "became-known", alt=caption.title,
        data=[show.Shown("articles", found.articles, COLUMNS)],
    )  # fmt: skip


def _tabs(view: View, found: Changes) -> None:
    library = Library(view.everything, view.everything)
    filled = [(part, getattr(found, part.name)) for part in PARTS]
    filled = [(part, rows) for part, rows in filled if len(rows)]
    if not filled:
        return
    tabs = st.tabs([counted(len(rows), part.one) for part, rows in filled])
    for tab, (part, rows) in zip(tabs, filled, strict=True):
        with tab:
            history.made(rows, partial(part.cards, library), view, f"changed_{part.name}")


def what_changed(view: View) -> None:
    """What came out between the two days: in a sentence, as lists, and per day."""
    since, until = _days(view)
    if since > until:
        st.warning("The first day lies after the second one: nothing can have changed.")
        return
    if view.selection.known_by is not None and view.selection.known_by < until:
        st.caption(f"What came out after {day(view.selection.known_by)} is not known here.")
    found = changes.between(view.everything, since, until, view.corpus.settings, view.tables)
    st.markdown(_sentence(found))
    if found.is_nothing:
        return
    _tabs(view, found)
    _chart(view, found)
    st.caption(
        "A claim is revised when the same claimant's last claim before, on the same event or "
        "running total, places, affected and weapon, gave another value or bound. The filters "
        "hold here too: what happened outside the chosen days is not listed."
    )
