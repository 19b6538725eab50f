"""The Overview page: headline figures, a small timeline, what is contested, what was said last."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import evidence
from lib.asked import Asked
from lib.cards import STYLE
from lib.contested import first
from lib.escape import html, markdown
from lib.evidence import Evidence
from lib.overview import Headline
from lib.picks import Pick
from lib.ui import export_menu, show
from lib.ui.evidence import about_events, listing
from lib.views import overview as views
from lib.views.view import View
from lib.words import counted

COLUMNS, NARROW_COLUMNS, NARROW_WIDTH = 4, 2, 172
LATEST, MOST_CONTESTED = 6, 6
ALL_CONTESTED = "all_contested"
SHOWN = "_headline"

FIGURE_STYLE = """
<style>
.et-figure {font-size: 1.7rem; font-weight: 700; line-height: 1.15; overflow-wrap: anywhere}
.et-label {font-size: .9rem; font-weight: 600; border-top: 3px solid var(--et-bloc);
  padding-top: .35rem}
</style>
"""


def _card(headline: Headline, view: View) -> str:
    colour = view.colours.get(headline.bloc, view.look.neutral)
    return (
        f'{STYLE}{FIGURE_STYLE}<div style="--et-bloc:{colour}"><div class="et-label">'
        f'{html(headline.label)}</div><div class="et-figure">{html(headline.figure)}</div>'
        f'<div class="et-meta">{html(headline.detail)}</div></div>'
    )


def _show(label: str) -> None:
    st.session_state[SHOWN] = None if st.session_state.get(SHOWN) == label else label


def _behind(headline: Headline, view: View) -> None:
    pick = headline.evidence
    with st.container(border=True, key="headline_evidence"):
        st.markdown(f"**Evidence: {markdown(headline.label)}**")
        if pick is None or not pick.ids:
            st.caption("Nothing stands behind this figure.")
        elif pick.kind == "events":
            about_events(pick.ids, view, "headline")
        else:
            listing(_items(pick, view), view, "headline")


def _items(pick: Pick, view: View) -> Sequence[Evidence]:
    finder = evidence.claims if pick.kind == "claims" else evidence.statements
    return finder(view.library, pick.ids)


def _cells(view: View) -> list[DeltaGenerator]:
    """A row of cells; Streamlit's own columns would stand below each other on a telephone."""
    if not view.look.room.is_narrow:
        return list(st.columns(COLUMNS))
    row = st.container(horizontal=True)
    return [row.container(width=NARROW_WIDTH) for _ in range(NARROW_COLUMNS)]


def headlines(view: View) -> None:
    """The headline figures, each with a button that shows its evidence below."""
    found = views.headlines(view)
    across = NARROW_COLUMNS if view.look.room.is_narrow else COLUMNS
    for start in range(0, len(found), across):
        row = found[start : start + across]
        for cell, headline in zip(_cells(view), row, strict=False):
            with cell:
                st.html(_card(headline, view))
                st.button(
                    "Evidence", key=f"headline_{headline.label}", type="tertiary",
                    on_click=partial(_show, headline.label),
                )  # fmt: skip
        for headline in row:
            if headline.label == st.session_state.get(SHOWN):
                _behind(headline, view)
    export_menu.menu("headlines", view, label="Export figures")


def weekly(view: View) -> None:
    """Documented events by week and group."""
    show.chart(views.weekly(view, Asked()), view)


def contested(view: View) -> None:
    """What is contested now, each with the claims that contradict each other."""
    st.header("What is contested", anchor=False)
    rows = views.contested_claims(view)
    if rows.empty:
        st.caption("No contradiction was found among the claims of this selection.")
        return
    few = first(rows, MOST_CONTESTED)
    if len(few) < len(rows) and not st.toggle(
        f"All {len(rows)} contested figures", key=ALL_CONTESTED, bind="query-params"
    ):
        st.caption(
            f"{len(few)} of {len(rows)}: the events that most articles tell of, and the running "
            "totals."
        )
        rows = few
    for number, (sentence, ids) in enumerate(zip(rows["sentence"], rows["claim_ids"], strict=True)):
        panel = st.expander(markdown(sentence), key=f"contested_{number}", on_change="rerun")
        if panel.open:
            with panel:
                listing(evidence.claims(view.library, ids.split()), view, f"contested_{number}")
    export_menu.menu("contested", view)


def latest_statements(view: View) -> None:
    """What was said last."""
    st.header("Latest statements", anchor=False)
    ordered = view.tables.statements.sort_values(["date", "published"], ascending=False)
    items = evidence.statements(view.library, ordered["statement_id"].head(LATEST))
    listing(items, view, "latest")
    rest = len(ordered) - len(items)
    if rest > 0:
        st.caption(f"{counted(rest, 'more statement')} on the page Positions.")
