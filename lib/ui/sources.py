"""The Sources page: the articles, one article with its annotations, coverage, and problems."""

import pandas as pd
import streamlit as st

from lib import evidence
from lib.evidence import Library
from lib.evidence.found import Found
from lib.selection.options import Options
from lib.ui.parts import evidence as evidence_parts
from lib.ui.parts import export_menu, frame, page_headings, paper, show
from lib.ui.parts.controls import choice, narrowed
from lib.ui.parts.evidence import listing
from lib.ui.parts.paging import NO_ROW, rows_of
from lib.ui.parts.readable import Readable, with_safe_links
from lib.views import sources as views
from lib.views.attack_counts import PERIODS
from lib.views.columns import table
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.languages import language
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to
from lib.wording.templating import macros
from lib.wording.words import day, quantity

ARTICLE = "article"
COVERAGE = "coverage"
COUNTED = (
    "The filters' dates are those of events, claims and statements: articles that report on them "
    "may be published later. Counts follow the filters; an opened article shows all its "
    "annotations."
)
# The widths of columns of texts in pixels. On a wide screen further columns, among them the link,
# are visible beside them; on a telephone the headlines come first. The canvas (Streamlit 1.67) cuts
# a text without a mark, and an Arabic one at its beginning.
WIDTHS = {"Headline": 320, "Publisher": 165}
MARGIN, FACE = 20, Face(14, wider=ARIAL)
READ_ONCE = "read once: no second reader has checked the annotations"


def _controls(context: Context) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Headline or publisher", key=views.HEADLINE, max_chars=120, bind="query-params"
        )
        st.multiselect(
            "Language", views.languages(context), key=views.LANGUAGES, bind="query-params"
        )
        if views.is_reread(context):
            choice("Annotations", list(views.READINGS), views.READING)


def _pick(ids: list[str]) -> None:
    rows = st.session_state["articles"].selection.rows
    st.session_state[ARTICLE] = ids[rows[0]] if rows and rows[0] < len(ids) else None


def listing_of_articles(context: Context) -> None:
    """All articles of the selection; a row opens the article below."""
    _controls(context)
    options = frame.page_options(views.HEADLINE, views.LANGUAGES, views.READING)
    found = views.matching_articles(context, options)
    st.caption(f"{quantity(len(found), 'article')}. {COUNTED}")
    paper.hint("Click a row, or press Enter on it, to read all of an article's annotations below.")
    _table(found, context)
    export_menu.menu("articles", context, options)


def with_cuts_marked(listed: pd.DataFrame) -> pd.DataFrame:
    """The table with texts that end with … where their column ends."""
    cut = {
        name: [cut_to(text, width - MARGIN, FACE) for text in listed[name]]
        for name, width in WIDTHS.items()
    }
    return listed.assign(**cut)


@remembered
def _listed(context: Context, found: pd.DataFrame, part: tuple) -> tuple[Readable, pd.DataFrame]:
    """Those rows for paper, and as the screen has room for them."""
    columns = views.columns_of(context)
    listed = with_safe_links(table(found.iloc[slice(*part)], columns))
    worded = listed.assign(Language=listed["Language"].map(language))
    return Readable(listed), with_cuts_marked(worded)


def _table(found: pd.DataFrame, context: Context) -> None:
    part = rows_of(len(found), "articles")
    ids = found["article_id"].iloc[part].tolist()
    readable, shown = _listed(context, found, (part.start, part.stop))
    listed = readable.frame
    order = sorted(listed, key="Headline".__ne__) if context.look.room.is_narrow else None
    with st.container(key="articles_opens"):
        st.dataframe(
            shown,
            hide_index=True,
            height=330,
            key="articles",
            placeholder="",
            on_select=lambda: _pick(ids),
            selection_mode="single-row",
            column_config={
                **show.columns_of(listed),
                **{
                    name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()
                },
            },
            column_order=order,
            alt="Articles in the selection, latest first. Press Enter on a row to open it.",
        )
    paper.table(readable)


def _reading(article: pd.Series, context: Context) -> str:
    """Whether a second reader checked the article's annotations; empty in a corpus without second
    readings."""
    if not views.is_reread(context):
        return ""
    reviewed = article["reviewed"]
    if pd.isna(reviewed):
        return READ_ONCE
    checked = "annotations checked a second time"
    return checked if context.selection.known_by else f"{checked}, {day(reviewed)}"


def _close() -> None:
    st.session_state[ARTICLE] = None
    st.session_state["articles"] = NO_ROW


def _head(article: pd.Series, context: Context) -> str:
    details = (
        article["publisher"],
        day(article["published"]),
        language(article["language"]),
        _reading(article, context),
    )
    return macros("dashboard").article(article["title"], article["url"], details)


def _article(chosen: str, context: Context) -> None:
    """The article's head and its annotations, with their own link."""
    everything = context.everything
    with st.container(border=True, key="article_evidence"):
        evidence_parts.bar("article", title="Annotations", mark=f"article {chosen}", close=_close)
        st.html(_head(everything.articles.set_index("article_id").loc[chosen], context))
        library = Library(everything, everything)
        parts = _annotations(library, chosen)
        for tab, (label, items) in zip(st.tabs(list(parts)), parts.items(), strict=True):
            with tab:
                listing(items, context, f"article_{label.split()[-1]}")


def one_article(context: Context) -> None:
    """One article with all its annotations, whatever the filters."""
    page_headings.header("One article with all its annotations")
    named = views.article_names(context)
    kept = (st.session_state.get(ARTICLE), st.query_params.get(ARTICLE))
    chosen = st.selectbox(
        "Article",
        narrowed(named, "articles", ARTICLE, dict.fromkeys(filter(None, kept))),
        index=None,
        key=ARTICLE,
        bind="query-params",
        placeholder="Choose an article, or click a row above",
    )
    if chosen is not None:
        _article(chosen, context)


def _annotations(library: Library, article_id: str) -> dict[str, Found]:
    tables = library.everything
    claims = tables.claims.loc[tables.claims["article_id"] == article_id, "claim_id"]
    events = tables.mentions.loc[tables.mentions["article_id"] == article_id, "event_id"]
    statements = tables.statements.loc[
        tables.statements["article_id"] == article_id, "statement_id"
    ]
    return {
        quantity(len(claims), "claim"): evidence.claims(library, claims),
        quantity(len(statements), "statement"): evidence.statements(library, statements),
        quantity(len(events), "event"): evidence.events(library, events),
    }


@st.fragment
def coverage_charts(context: Context) -> None:
    """How many articles by day, publisher and language: the chart of the open tab alone is sent."""
    page_headings.header("Coverage")
    labels = ["By day", "By publisher", "By language"]
    days, by_publisher, by_language = st.tabs(labels, key=COVERAGE, on_change="rerun")
    with days:
        # Always: a field that is not drawn would leave the address.
        choice("Articles per", PERIODS, views.ARTICLES_PER, 1)
    options = frame.page_options(views.ARTICLES_PER)
    charts = {
        days: lambda: views.by_day(context, options),
        by_publisher: lambda: views.by_publisher(context, Options()),
        by_language: lambda: views.by_language(context, Options()),
    }
    for tab, exhibit in charts.items():
        if tab.open:
            with tab:
                show.chart(exhibit(), context)


def problems(context: Context) -> None:
    """The problems found when the corpus was read, in words for annotators."""
    page_headings.header("Problems found when reading")
    found = context.corpus.problems
    if not found:
        st.caption("No problems: every file was read in full.")
        return
    st.caption(
        "Everything else in these files is shown. Items listed here were dropped or kept unchanged."
    )
    if context.corpus.problem_count > len(found):
        all_of_them = f"{context.corpus.problem_count:,} problems"
        st.caption(f"{len(found):,} of {all_of_them} listed: the first of each file.")
    frame = pd.DataFrame(
        [(problem.file, problem.where, problem.message, problem.hint) for problem in found],
        columns=["File", "Where", "What is wrong", "How to fix it"],
    )
    show.table(Readable(frame), "problems", "Problems found when reading the corpus")
