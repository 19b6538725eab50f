"""The Site page: what happened at one place."""

import streamlit as st

from lib.ui.parts import evidence, page_headings, subject
from lib.views import subjects
from lib.views.context import Context


def show_site(context: Context) -> None:
    """The chosen place, and the selected events there and at places within it."""
    place = subject.choose("Place", subjects.sites(context), "places")
    if place is None:
        return
    page_headings.header(context.everything.place_names[place])
    at = context.tables.event_places
    here = (at["place_id"] == place) | (at["site_id"] == place)
    ids = at.loc[here, "event_id"].unique().tolist()
    if ids:
        evidence.about_events(ids, context, "site")
    else:
        st.caption("Nothing happened here in this selection, as far as is known.")
