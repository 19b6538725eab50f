"""The Incident page: everything about one event."""

import streamlit as st

from lib.evidence.cards import event_summary
from lib.ui.parts import evidence, page_headings, subject
from lib.views import subjects
from lib.views.context import Context


def show_incident(context: Context) -> None:
    """The chosen event, whatever the filters: what happened, and its claims and statements."""
    event = subject.choose("Incident", subjects.incidents(context), "incidents")
    if event is None:
        return
    library = context.known_library
    page_headings.header(library.event_and_day(event))
    st.html(event_summary(library, event))
    evidence.about_events([event], context, "incident", library)
