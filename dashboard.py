"""Escalation timelines: the dashboard's entry point."""

import streamlit as st

from lib.ui.parts import corpora, frame
from lib.wording.escape import line

st.set_page_config(
    page_title=line(corpora.refresh()[0].settings.title),
    page_icon=frame.ICON,
    layout="wide",
)
frame.draw()
