"""The Coverage page: articles beside events, events in one article, languages and publishers."""

import streamlit as st

from lib.selection.options import Options
from lib.ui.parts import frame, page_headings, show
from lib.ui.parts.controls import choice
from lib.views import coverage as views
from lib.views import coverage_grids as grids
from lib.views import coverage_per_event as per_event
from lib.views.attack_counts import PERIODS
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.sources import ARTICLES_PER
from lib.wording.escape import markdown


def _chart(exhibit: Exhibit | None, context: Context) -> None:
    if exhibit is not None:
        show.chart(exhibit, context)


def over_time(context: Context) -> None:
    """The articles published and the events reported, by day, week or month."""
    choice("Articles and events per", PERIODS, ARTICLES_PER, 1)
    options = frame.page_options(ARTICLES_PER)
    exhibit = views.over_time(context, options)
    if exhibit is None:
        st.caption(markdown(views.NOTHING))
        return
    show.chart(exhibit, context)
    alone = per_event.per_event(context, options)
    if alone is not None:
        page_headings.header("Events by how many articles report them")
        show.chart(alone, context)


def by_source(context: Context) -> None:
    """The articles of each week by language and by publisher."""
    if views.covered(context) is None:
        return
    page_headings.header("By language")
    _chart(grids.by_language(context, Options()), context)
    page_headings.header("By publisher")
    _chart(grids.by_publisher(context, Options()), context)
