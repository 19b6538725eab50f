"""The evidence behind a mark: one component under every chart, map and matrix."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import evidence
from lib.cards import STYLE, article_address, cards, outward
from lib.escape import html
from lib.evidence import Evidence
from lib.picks import Pick
from lib.views.view import View
from lib.words import counted, day

AT_ONCE = 8


def parameters() -> dict[str, list[str]]:
    """The URL's parameters, so that a link keeps the filters."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def listing(items: Sequence[Evidence], view: View, key: str) -> None:
    """Evidence as cards, the first few until all are asked for."""
    if not items:
        st.caption("None in this selection.")
        return
    shown = list(items)
    if len(shown) > AT_ONCE and not st.toggle(f"Show all {len(shown):,}", key=f"{key}_all"):
        shown = shown[:AT_ONCE]
    st.html(cards(shown, view.colours, view.look.neutral, parameters()))


def _tabs(parts: dict[str, list[Evidence]], view: View, key: str) -> None:
    filled = {label: items for label, items in parts.items() if items}
    if not filled:
        st.caption("Nothing in this selection stands behind this mark any more.")
        return
    for tab, (label, items) in zip(st.tabs(list(filled)), filled.items(), strict=True):
        with tab:
            listing(items, view, f"{key}_{label.split()[-1]}")


def about_events(ids: Sequence[str], view: View, key: str) -> None:
    """Events, and the claims and statements about them."""
    library = view.library
    events = evidence.events(library, ids)
    claims = evidence.claims_about(library, ids)
    statements = evidence.statements_about(library, ids)
    _tabs(
        {
            counted(len(events), "event"): events,
            counted(len(claims), "claim"): claims,
            counted(len(statements), "statement"): statements,
        },
        view,
        key,
    )


def show_articles(articles: pd.DataFrame) -> None:
    """Articles by day of publication, each with its link."""
    rows = "".join(
        f'<div class="et-cite"><bdi>{html(publisher)}</bdi>, {day(published)}: '
        f"{outward(url, title)} · "
        f'<a href="{html(article_address(article_id, parameters()))}">in this corpus</a></div>'
        for article_id, title, publisher, url, published in zip(
            articles["article_id"],
            articles["title"],
            articles["publisher"],
            articles["url"],
            articles["published"],
            strict=True,
        )
    )
    st.html(f'{STYLE}<div class="et-meta et-list">{rows}</div>')


def panel(pick: Pick | None, view: View, key: str) -> None:
    """What stands behind the mark picked; a hint where none is."""
    with st.container(border=True, key=f"{key}_evidence"):
        if pick is None:
            st.caption("**Evidence.** Click a mark to see what stands behind it.")
            return
        st.markdown("**Evidence**")
        if pick.kind == "events":
            about_events(pick.ids, view, key)
        elif pick.kind == "claims":
            listing(evidence.claims(view.library, pick.ids), view, key)
        elif pick.kind == "statements":
            listing(evidence.statements(view.library, pick.ids), view, key)
        elif pick.kind == "articles":
            articles = view.tables.articles
            show_articles(articles.loc[articles["article_id"].isin(pick.ids)])
