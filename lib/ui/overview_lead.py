"""How the Overview begins: the leading figures, and the story in five dates."""

import streamlit as st

from lib.analyses.story_dates import StoryDate
from lib.selection.options import Options
from lib.ui import headline_cards, overview
from lib.ui.parts import export_menu, page_headings, picking, show
from lib.views import period_before, story
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.leading import leading
from lib.wording.templating import macros

LEADING, STORY = "leading-figures", "story-in-dates"


def leading_figures(context: Context) -> None:
    """The leading figures by week, and what they are compared with."""
    found = leading(context)
    if not found:
        return
    headlines = [each.headline for each in found]
    overview.figures(
        LEADING,
        headlines,
        context,
        lambda start, end: headline_cards.leading_cards(found[start:end], context),
    )
    said, address = period_before.against_words(context), period_before.comparison_address(context)
    st.html(macros("dashboard").compared(said, address))
    export_menu.menu(LEADING, context)


def _pick(each: StoryDate) -> None:
    picking.pick(STORY, each.evidence)


def story_in_dates(context: Context) -> None:
    """The most reported events and the turns, each with its page and its evidence."""
    exhibit, found = story.story(context, Options()), story.dates(context)
    page_headings.header(story.heading(len(found)))
    if exhibit is None:
        st.caption("No event, shift or weekly minimum in this selection.")
        return

    def main(_: Exhibit) -> None:
        html = headline_cards.story_list(found, context)
        headline_cards.row(f"{STORY}_list", found, context, _pick, html)

    show.shown_by(exhibit, context, main)
