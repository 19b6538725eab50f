"""The evidence for a mark: one component beside every chart, map and table."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from lib import evidence
from lib.evidence import Evidence, Library, picks
from lib.evidence.addresses import article_address
from lib.evidence.cards import cards
from lib.evidence.picks import Pick
from lib.tables.arrow import is_among
from lib.tables.schema import TEXT
from lib.ui.parts import paper, picking
from lib.ui.parts.paging import CARDS, page_of
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.templating import macros
from lib.wording.words import quantity

AT_ONCE = 8
KINDS = ("claims", "events", "statements", "articles")
HINT = "Click any mark to see its sources."
HERE = Path(__file__).parent
# The width of the evidence beside a chart, which keeps at least the width that its texts need.
BESIDE = 340

_bar = st.components.v2.component(
    "escalation_evidence_bar",
    html='<div><button type="button">Copy link</button><span role="status"></span></div>',
    css=HERE.joinpath("evidence_bar.css").read_text(encoding="utf-8"),
    js=HERE.joinpath("evidence_bar.js").read_text(encoding="utf-8"),
)


def parameters() -> dict[str, list[str]]:
    """The URL's parameters, so that a link keeps the filters."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def listing(
    found: Sequence[Evidence], context: Context, key: str, nothing: str = "None in this selection."
) -> None:
    """Evidence as cards, the first few until the reader asks for all, then by pages."""
    if not found:
        st.caption(nothing)
        return
    if len(found) > AT_ONCE and not st.toggle(
        f"Show all {len(found):,}", key=f"{key}_all", persist_state="session"
    ):
        paper.line(f"{AT_ONCE} of {len(found):,} shown.")
        shown = found[:AT_ONCE]
    else:
        shown = found[page_of(len(found), f"{key}_page", CARDS)]
    st.html(cards(shown, context.colours, context.look.neutral, parameters()))


def _tabs(parts: Mapping[str, Sequence[Evidence]], context: Context, key: str) -> None:
    filled = {label: found for label, found in parts.items() if found}
    if not filled:
        st.caption(picking.GONE)
        return
    for tab, (label, found) in zip(st.tabs(list(filled)), filled.items(), strict=True):
        with tab:
            listing(found, context, f"{key}_{label.split()[-1]}")


def _library(context: Context, whole: bool) -> Library:
    """The tables for looking up evidence: the selection, or everything known, for a mark that is
    shown although parts of it are outside."""
    return context.known_library if whole else context.library


@remembered
def _about(context: Context, ids: tuple[str, ...], whole: bool) -> dict[str, Sequence[Evidence]]:
    """Events, and the claims and statements about them, by their numbers in words: those of the
    selection, or all that are known."""
    library = _library(context, whole)
    events = evidence.events(library, ids)
    claims = evidence.claims_about(library, ids)
    statements = evidence.statements_about(library, ids)
    return {
        quantity(len(events), "event"): events,
        quantity(len(claims), "claim"): claims,
        quantity(len(statements), "statement"): statements,
    }


def about_events(ids: Sequence[str], context: Context, key: str, whole: bool = False) -> None:
    """Events, and the claims and statements about them: the selected, or all known ones."""
    _tabs(_about(context, tuple(ids), whole), context, key)


def show_articles(articles: pd.DataFrame, unchecked: Collection[str], key: str) -> None:
    """Articles by day of publication, each with its link, by pages; `unchecked` ones were read
    once."""
    articles = articles.iloc[page_of(len(articles), f"{key}_page", CARDS)]
    rows = [
        (
            publisher,
            published,
            url,
            title,
            article_address(article_id, parameters()),
            article_id in unchecked,
        )
        for article_id, title, publisher, url, published in zip(
            articles["article_id"],
            articles["title"],
            articles["publisher"],
            articles["url"],
            articles["published"],
            strict=True,
        )
    ]
    st.html(macros("dashboard").articles(rows))


def _is_outside(pick: Pick, context: Context) -> bool:
    """Whether parts of the pick are outside the selection: a running total is kept whole."""
    if pick.kind not in KINDS:
        return False
    inside = getattr(context.tables, pick.kind)[f"{pick.kind.removesuffix('s')}_id"]
    return not is_among(pd.Series(pick.ids, dtype=TEXT), inside).all()


def items(pick: Pick, context: Context, key: str, shown: bool = True) -> None:
    """The evidence for the pick, as cards; `shown` means that a mark or row on the page has it."""
    whole = shown and _is_outside(pick, context)
    library = _library(context, whole)
    if pick.kind == "events":
        about_events(pick.ids, context, key, whole)
    elif pick.kind == "claims":
        listing(evidence.claims(library, pick.ids), context, key, picking.GONE)
    elif pick.kind == "statements":
        listing(evidence.statements(library, pick.ids), context, key, picking.GONE)
    elif pick.kind == "articles":
        articles = library.selected.articles
        chosen = articles.loc[articles["article_id"].isin(pick.ids)]
        show_articles(chosen, library.once, key)
    else:
        st.caption(picking.GONE)


def bar(
    name: str,
    link: str = "",
    title: str = "Evidence",
    mark: str = "",
    close: Callable[[], None] = picking.clear,
) -> None:
    """The heading of the evidence with "Copy link" and "Close"; a new pick is scrolled into
    view."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.markdown(f"**{title}**", width="stretch")
        with st.container(width="content"):
            shown = {"mark": mark or picking.address_pick(), "turn": picking.turn()}
            _bar(key=f"{name}_bar", data={"name": name, "link": link, **shown})
        st.button(
            "Close", key=f"{name}_close", icon=":material/close:", type="tertiary", on_click=close
        )


def panel(
    name: str,
    marks: Iterable[Pick],
    context: Context,
    link: str,
    beside: bool = True,
    more: Callable[[Pick], None] | None = None,
) -> None:
    """The evidence for the pick in the view of that name, among the marks that it shows.

    `more` shows what else a page knows about the pick.
    """
    named = picking.picked_in(name)
    if named is None:
        return
    width = BESIDE if beside else "stretch"
    with st.container(border=True, key=f"{name}_evidence", width=width):
        bar(name, link)
        mark = picks.find_mark(named, marks)
        if mark is None and named.more:
            st.caption(picking.GONE)
            return
        pick = mark or named.pick
        items(pick, context, name, shown=mark is not None)
        if more is not None:
            more(pick)
