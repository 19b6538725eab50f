"""The What changed page: two days, and what became known between them."""

from datetime import date

import streamlit as st

from lib.analyses.changes import Changes
from lib.selection.options import Options
from lib.selection.url import NEW
from lib.ui import position_history
from lib.ui.parts import export_menu, filters, show
from lib.views import changes as views
from lib.views.change_rows import KINDS
from lib.views.changes import SINCE, UNTIL
from lib.views.context import Context
from lib.wording.words import day, period, quantity

SEEDED, DEFAULTS, WEEK = "_changed_seeded", "_changed_defaults", "busiest_week"


def _defaults(context: Context) -> dict[str, date]:
    """The selection's week with the most news."""
    return dict(zip((SINCE, UNTIL), views.default_days(context), strict=True))


def _weeks(context: Context) -> dict[str, dict[str, date]]:
    """The busiest weeks by their labels, largest first, each with its two days."""
    return {
        f"{period(since, until)}: {quantity(int(number), 'article')}": {SINCE: since, UNTIL: until}
        for since, until, number in views.busiest(context).itertuples(index=False)
    }


def _take(weeks: dict[str, dict[str, date]]) -> None:
    st.session_state.update(weeks.get(st.session_state.get(WEEK) or "", {}))


def _picker(context: Context) -> None:
    """A choice of the busiest weeks; it shows the one in both fields, if there is one."""
    weeks, state = _weeks(context), st.session_state
    now = {key: state.get(key) for key in (SINCE, UNTIL)}
    state[WEEK] = next((label for label, days in weeks.items() if days == now), None)
    st.selectbox(
        "Weeks with the most news",
        list(weeks),
        key=WEEK,
        placeholder="Largest first",
        on_change=_take,
        args=(weeks,),
    )


def _days(context: Context) -> tuple[date, date]:
    """The two days in the fields; until changed, they follow the selection."""
    state, defaults = st.session_state, _defaults(context)
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
        filters.date_field("Compare what was known on", SINCE, "The day of your last briefing.")
        filters.date_field("with what was known on", UNTIL)
        _picker(context)
    since, until = state.get(SINCE), state.get(UNTIL)
    if since is None or until is None:
        st.rerun()
    return since, until


def _mark(since: date | None) -> None:
    st.session_state[NEW] = since


def _marking(context: Context, since: date) -> None:
    """The button that rings new items on the charts of every page, and turns that off."""
    stops = context.marked_since == since
    label = (
        "Stop marking" if stops else f"Mark what was published after {day(since)} on every chart"
    )
    st.button(label, key="mark_new", on_click=_mark, args=(None if stops else since,))


def _by_kind(context: Context, found: Changes) -> None:
    """A tab for each kind, contested figures, shifts and revisions first."""
    library = views.library(context, found)
    ordered = views.rows_by_kind(context, found)
    filled = [kind for kind in KINDS if len(ordered[kind.name])]
    if not filled:
        return
    tabs = st.tabs([kind.counted(ordered[kind.name]) for kind in filled])
    for tab, kind in zip(tabs, filled, strict=True):
        with tab:
            every, rows = getattr(found, kind.name), ordered[kind.name]
            if len(rows) < len(every):
                told = quantity(len(every), kind.name.removesuffix("s"))
                st.caption(f"In {told}; the most widely reported comes first.")
            position_history.make_cards(rows, kind.cards, library, context, f"changed_{kind.name}")


def what_changed(context: Context) -> None:
    """What became known between the two days: in a sentence, by kind, and per day."""
    since, until = _days(context)
    if since > until:
        st.warning("The first day is after the second: choose an earlier first day.")
        return
    if context.selection.known_by is not None and context.selection.known_by < until:
        st.caption(f"Nothing published after {day(context.selection.known_by)} is included.")
    with st.spinner("Comparing both days …"):
        found = views.between(context, since, until)
    st.markdown(views.sentence(context, found))
    if found.is_nothing:
        return
    _marking(context, since)
    _by_kind(context, found)
    per_day = views.became_known_of(context, found)
    export_menu.menu("changes", context, Options.of(per_day.options))
    show.chart(per_day, context)
    st.caption(
        "A claim revises its claimant's last figure for the same event or running total, places, "
        "people and weapon if it gives another number. The filters apply here too: what happened "
        "outside the chosen days is not listed."
    )
