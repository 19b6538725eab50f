"""Headings of a page as HTML: Streamlit's own (1.67), which can have links to themselves, are drawn
again on every run, and take as long as three other elements."""

import streamlit as st

from lib.wording.templating import macros


def title(text: str) -> None:
    """The page's title."""
    st.html(macros("dashboard").title(text))


def subject(text: str) -> None:
    """The name of what the page is about."""
    st.html(macros("dashboard").subject(text))


def header(text: str) -> None:
    """The heading of a section."""
    st.html(macros("dashboard").header(text))
