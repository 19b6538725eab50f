"""The frame of every page: navigation, global filter, and the tables of this run."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.pages_manager import PagesManager

from lib.selection import summary
from lib.selection.options import Options
from lib.selection.summary import since_then
from lib.ui.parts import (
    corpora,
    keeping,
    page_headings,
    paper,
    picking,
    playing,
    screen,
    taking_turns,
)
from lib.ui.parts import filters as sidebar
from lib.views.context import Context
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import quantity

# Our own icon: Streamlit fetches Material icons for the browser's tab from another host.
ICON = str(Path(__file__).with_name("icon.png"))
DRAWN = "_frame_drawn"
LOOK = "_frame_look"
OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
# The pages that count by claimant, addressee, stance, place or people affected.
COUNTING = {"attack_counts", "claims", "strike_map"}
# The pages in the order of the menu: file, title, tip. A file's name is its address: it never
# changes. The first page opens at the dashboard's own address. The menu has two columns (page.css):
# the conflict as a whole, then one thing, the briefing, and what the corpus is.
PAGES = (
    ("overview", "Overview", "Headline figures, what is contested, and the latest statements."),
    (
        "timeline",
        "Timeline",
        "How one act led to another: events, statements and answers in lanes.",
    ),
    (
        "attack_counts",
        "Running totals",
        "How many attacks and wounded are claimed so far, and who says so.",
    ),
    (
        "claims",
        "Claims compared",
        "Who gives which figure for the same thing, and whether they agree.",
    ),
    (
        "strike_map",
        "Strike map",
        "Where strikes and attacks happened, and how far from the border.",
    ),
    ("positions", "Positions", "What each party says, latest first, and who changed sides."),
    ("changes", "What changed", "What is new between two days."),
    (
        "before_after",
        "Before and after",
        "Two periods compared, such as the weeks around an event.",
    ),
    ("incident", "Incident", "One event: who says what about it, and what answered it."),
    ("site", "Site", "One place: what happened there, and who says so."),
    ("party", "Party", "One party: what it did, claimed, suffered and says."),
    ("briefing", "Briefing", "Choose views for a pack of slides or a document."),
    ("sources", "Sources", "All articles with their annotations, and problems found in the files."),
    ("coverage", "Coverage", "When and where the corpus has few articles."),
    ("method", "Method", "The rules and their sources, and what the tables contain."),
)


def pages() -> list:
    """The pages in the order of the menu."""
    return [
        st.Page(f"pages/{name}.py", title=title, default=name == PAGES[0][0], help=tip)
        for name, title, tip in PAGES
    ]


def draw() -> None:
    """Navigation, filter and page; called by dashboard.py on each run."""
    page = st.navigation(pages(), expanded=True)
    _draw_filter(page)
    with taking_turns.turn(page.url_path):
        page.run()
        keeping.keep(corpora.open_corpus()[0].settings.title or "")


def _draw_filter(page: StreamlitPage) -> None:
    """The filter, before it is this run's turn: drawing it writes the reader's choice into the
    address, which a reload would lose meanwhile."""
    st.session_state[DRAWN] = True
    st.session_state[LOOK] = screen.look()
    paper.style()
    corpus, tables = corpora.open_corpus()
    picking.follow(page.url_path)
    playing.follow(page.url_path)
    with st.sidebar:
        st.html(macros("dashboard").heading(corpus.settings.title))
    sidebar.draw(corpus, tables)


def _ensure() -> None:
    """Streamlit's old pages/ discovery runs a page without dashboard.py if the server's first visit
    is a deep link (1.67). Registering the navigation and running again fixes it; this can go when
    st.navigation alone decides what pages/ means. `uses_pages_directory` is internal:
    tests/ui/test_pages.py guards it."""
    if getattr(PagesManager, "uses_pages_directory", False) or DRAWN not in st.session_state:
        st.navigation(pages(), expanded=True)
        st.rerun()


def context() -> Context:
    """The context of the page in this run."""
    _ensure()
    selection = sidebar.selection(corpora.open_corpus()[1])
    return corpora.context(selection, st.session_state[LOOK], sidebar.marked_since())


def page_options(*names: str) -> Options:
    """The page's widgets by their names in the URL; call it after they are drawn."""
    return Options.of({name: st.session_state.get(name) for name in names})


def base_path() -> str:
    """The path of the dashboard on its server; empty at the root."""
    return str(st.get_option("server.baseUrlPath") or "").strip("/")


def address() -> str:
    """The dashboard's address in the reader's browser: permalinks begin with it."""
    seen = urlsplit(st.context.url or f"http://{OWN_MACHINE[0]}:8501")
    return f"{seen.scheme}://{seen.netloc}/{base_path()}".rstrip("/")


def shared_address() -> str:
    """The same for files that are passed on: empty if it is the reader's own machine, because such
    a link does not work elsewhere."""
    seen = address()
    return "" if urlsplit(seen).hostname in OWN_MACHINE else seen


def _since_then(context: Context) -> None:
    """What was published after the day in “As known on”, with the same other filters."""
    if context.selection.known_by is None:
        return
    later = context.select(replace(context.selection, known_by=None))
    st.caption(since_then(context.tables, later))


def _checked(context: Context) -> None:
    """How well the fields that this page counts by were checked."""
    short = context.corpus.settings.quality.short
    if short and picking.page() in COUNTING:
        st.caption(f"{markdown(' '.join(short.split()))} More on the page Method.")


def heading(title: str, context: Context) -> None:
    """The page's title, and the selection in words."""
    page_headings.title(title)
    line = summary(context.everything, context.tables, context.selection, context.border)
    look = f"{context.look.room.name} {context.look.name}"
    st.html(macros("dashboard").summary(line, look))
    _since_then(context)
    _checked(context)
    if lost := sidebar.ignored_values(context.selection):
        st.warning(markdown(lost))
    if context.selection.is_impossible:
        st.warning("The first day is after the last one, so nothing can match. Change the dates.")
    elif context.tables.articles.empty:
        st.info("Nothing matches these filters. Use “Reset filters” in the sidebar.")
    if picking.is_lost():
        st.info(picking.GONE)
    if context.corpus.problems:
        number = context.corpus.problem_count
        st.caption(
            f":material/warning: {quantity(number, 'problem')} found when reading the files; "
            "the page Sources lists them."
        )
