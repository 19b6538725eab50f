"""A long list by pages: what a screen cannot show is not sent."""

import streamlit as st

ROWS, CARDS = 500, 100
NARROW = "The filters in the sidebar narrow them."


def page_of(number: int, key: str, at_once: int, note: str = NARROW) -> slice:
    """The part of a list of that length that the reader has turned to; all of a short one."""
    pages = -(-number // at_once)
    if pages <= 1:
        return slice(None)
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = 1
    first = (st.pagination(pages, key=key) - 1) * at_once
    last = min(first + at_once, number)
    st.caption(f"{first + 1:,}–{last:,} of {number:,}. {note}")
    return slice(first, last)
