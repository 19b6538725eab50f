"""The Overview page: headline figures, a small timeline, what is contested, latest statements."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import evidence
from lib.analyses.agreement.contested import first
from lib.analyses.overview import Headline
from lib.evidence import Evidence, picks
from lib.selection.options import Options
from lib.ui import headline_cards
from lib.ui.parts import evidence as evidence_parts
from lib.ui.parts import export_menu, page_headings, picking, show
from lib.ui.parts.evidence import listing
from lib.ui.parts.paging import CARDS, page_of
from lib.views import overview as views
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.escape import markdown
from lib.wording.words import quantity

COLUMNS, NARROW_COLUMNS = 4, 2
LATEST, MOST_CONTESTED = 6, 6
# If only this many more are left, they are shown with the others.
NOT_WORTH_A_SWITCH = 2
ALL_CONTESTED = "all_contested"
HEADLINES = "headlines"


def _show(headline: Headline) -> None:
    picking.pick(HEADLINES, headline.evidence)


def _behind(headline: Headline, context: Context) -> None:
    with st.container(border=True, key="headline_evidence"):
        evidence_parts.bar("headline", title=f"Evidence: {markdown(headline.label)}")
        if headline.evidence is not None:
            evidence_parts.items(headline.evidence, context, "headline")


def _open(found: Sequence[Headline]) -> Headline | None:
    """The headline figure whose evidence is open."""
    named = picking.picked_in(HEADLINES)
    marks = {one.evidence: one for one in reversed(found) if one.evidence and one.evidence.ids}
    pick = picks.find_mark(named, marks) if named else None
    return marks[pick] if pick else None


def headlines(context: Context) -> None:
    """The headline figures, each with a button that shows its evidence below."""
    found = views.headlines(context)
    opened = _open(found)
    across = NARROW_COLUMNS if context.look.room.is_narrow else COLUMNS
    for start in range(0, len(found), across):
        row = found[start : start + across]
        headline_cards.row(f"headlines_{start}", row, context, _show)
        if opened in row:
            _behind(opened, context)
    if opened is None and picking.picked_in(HEADLINES):
        st.caption(picking.GONE)
    export_menu.menu("headlines", context)


def weekly(context: Context) -> None:
    """Reported events by week, group, and who reports them."""
    show.chart(views.weekly(context, Options()), context)


def _contested(context: Context, rows: pd.DataFrame) -> None:
    """The contested figures as sentences, by pages if they are many, each with its claims when
    opened."""
    library = context.known_library
    own = page_of(len(rows), "contested_page", CARDS)
    columns = (rows[name].iloc[own] for name in ("sentence", "claim_ids", "event_ids"))
    found = enumerate(zip(*columns, strict=True), own.start or 0)
    for number, (sentence, claims, events) in found:
        panel = st.expander(markdown(sentence), key=f"contested_{number}", on_change="rerun")
        if panel.open:
            both = (
                evidence.claims(library, claims.split()),
                evidence.events(library, events.split()),
            )
            with panel:
                listing([item for items in both for item in items], context, f"contested_{number}")


def contested_list(context: Context) -> None:
    """What is contested, each with the claims that contradict each other."""
    page_headings.header("What is contested")
    rows = views.contested_claims(context)
    if rows.empty:
        st.caption("Nothing is contested in this selection.")
        return
    few = first(rows, MOST_CONTESTED)
    few = rows if len(rows) - len(few) <= NOT_WORTH_A_SWITCH else few
    if len(few) < len(rows) and not st.toggle(
        f"All {len(rows)} contested figures", key=ALL_CONTESTED, bind="query-params"
    ):
        st.caption(
            f"{len(few)} of {len(rows)}: denials, the events that most articles report, and the "
            "running totals."
        )
        rows = few
    _contested(context, rows)
    export_menu.menu("contested", context)


@remembered
def _latest(context: Context) -> list[Evidence]:
    ordered = context.tables.statements.sort_values(["date", "published"], ascending=False)
    return list(evidence.statements(context.library, ordered["statement_id"].head(LATEST)))


def latest_statements(context: Context) -> None:
    """The latest statements."""
    page_headings.header("Latest statements")
    items = _latest(context)
    listing(items, context, "latest")
    rest = context.tables.number("statements") - len(items)
    if rest > 0:
        st.caption(f"{quantity(rest, 'more statement')} on the page Positions.")
