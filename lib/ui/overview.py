"""The Overview page: headline figures, a small timeline, what is contested, latest statements."""

from collections.abc import Callable, Sequence

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
from lib.views.analyst_questions import page_address
from lib.views.context import Context
from lib.views.leading import leading
from lib.views.memory import remembered
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import quantity

COLUMNS, NARROW_COLUMNS = 4, 2
LATEST, MOST_CONTESTED = 4, 4
# If only this many more are left, they are shown with the others.
NOT_WORTH_A_SWITCH = 2
ALL_CONTESTED = "all_contested"
HEADLINES = "headlines"


def _show(headline: Headline) -> None:
    picking.pick(HEADLINES, headline.evidence)


def _behind(opened: Headline, context: Context) -> None:
    with st.container(border=True, key="headline_evidence"):
        evidence_parts.bar("headline", title=f"Evidence: {markdown(opened.label)}")
        if opened.evidence is not None:
            evidence_parts.items(opened.evidence, context, "headline")


def _rest(context: Context) -> list[Headline]:
    """The headline figures that do not lead the page."""
    led = {each.headline.evidence for each in leading(context)}
    return [one for one in views.headlines(context) if one.evidence not in led]


def _open(context: Context) -> Headline | None:
    """The figure of the page whose evidence is open."""
    named = picking.picked_in(HEADLINES)
    found = [*(each.headline for each in leading(context)), *_rest(context)]
    marks = {one.evidence: one for one in reversed(found) if one.evidence and one.evidence.ids}
    pick = picks.find_mark(named, marks) if named else None
    return marks[pick] if pick else None


def figures(
    key: str, found: Sequence[Headline], context: Context, html: Callable[[int, int], str]
) -> None:
    """Figures in rows, each with a button that shows its evidence below its row; `html` makes those
    from one place to another."""
    opened = _open(context)
    across = NARROW_COLUMNS if context.look.room.is_narrow else COLUMNS
    for start in range(0, len(found), across):
        row = found[start : start + across]
        made = html(start, start + across)
        headline_cards.row(f"{key}_{start}", row, context, _show, made)
        if opened is not None and opened in row:
            _behind(opened, context)


def headlines(context: Context) -> None:
    """The headline figures that do not lead the page."""
    found = _rest(context)
    if found:
        page_headings.header("More figures")
        figures(
            HEADLINES,
            found,
            context,
            lambda start, end: headline_cards.cards(found[start:end], context),
        )
    if picking.picked_in(HEADLINES) and _open(context) is None:
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


def _more(context: Context, label: str, name: str, page: str) -> None:
    """A link to the page with more of a kind, under the same filters."""
    address = page_address(context, page, context.selection)
    st.html(macros("dashboard").links(label, [(name, address, "")], True))


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
    _more(context, "Who gives which figure", "Claims compared", "claims")
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
        _more(context, quantity(rest, "more statement"), "Positions", "positions")
