"""The What changed page: two days of knowing, and what came out between them."""

from datetime import date
from functools import partial

import streamlit as st

from lib.asked import Asked
from lib.changes import Changes
from lib.selection.addresses import NEW
from lib.ui import export_menu, filters, history, show
from lib.views import changed as views
from lib.views.changed import KINDS, SINCE, UNTIL
from lib.views.view import View
from lib.words import counted, day

SEEDED, DEFAULTS = "_changed_seeded", "_changed_defaults"


def _defaults(view: View) -> dict[str, date]:
    """The last days of the selected window, as far as they are known."""
    return dict(zip((SINCE, UNTIL), views.default_days(view), strict=True))


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
    numbers = {kind: len(getattr(found, kind)) for kind in KINDS}
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


def _mark(since: date | None) -> None:
    st.session_state[NEW] = since


def _marking(view: View, since: date) -> None:
    """The button that rings what came out since on the charts of every page, and stops it."""
    stops = view.marked_since == since
    label = "Stop marking it" if stops else f"Mark what came out after {day(since)} on every chart"
    st.button(label, key="mark_new", on_click=_mark, args=(None if stops else since,))


def _tabs(view: View, found: Changes) -> None:
    library = views.library(view, found)
    filled = [(kind, one) for kind, one in KINDS.items() if len(getattr(found, kind))]
    if not filled:
        return
    tabs = st.tabs([counted(len(getattr(found, kind)), one) for kind, one in filled])
    for tab, (kind, _) in zip(tabs, filled, strict=True):
        with tab:
            rows, cards = getattr(found, kind), views.CARDS[kind]
            history.made(rows, partial(cards, library), view, f"changed_{kind}")


def what_changed(view: View) -> None:
    """What came out between the two days: in a sentence, as lists, and per day."""
    since, until = _days(view)
    if since > until:
        st.warning("The first day lies after the second one: nothing can have changed.")
        return
    if view.selection.known_by is not None and view.selection.known_by < until:
        st.caption(f"What came out after {day(view.selection.known_by)} is not known here.")
    found = views.between(view, since, until)
    st.markdown(_sentence(found))
    if found.is_nothing:
        return
    _marking(view, since)
    _tabs(view, found)
    per_day = views.became_known_of(view, found)
    export_menu.menu("changes", view, Asked.of(per_day.options), "Export list")
    show.chart(per_day, view)
    st.caption(
        "A claim is revised when the same claimant's last claim before, on the same event or "
        "running total, places, affected and weapon, gave another value or bound. The filters "
        "hold here too: what happened outside the chosen days is not listed."
    )
