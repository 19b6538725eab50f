"""The questions at the end of the Overview page."""

import streamlit as st

from lib.ui.parts import page_headings
from lib.views.analyst_questions import questions
from lib.views.context import Context
from lib.wording.templating import macros


def question_list(context: Context) -> None:
    """Questions that analysts ask, each with links to its answers; nothing without any."""
    if found := questions(context):
        page_headings.header("Questions analysts ask")
        st.html(macros("dashboard").questions(found))
