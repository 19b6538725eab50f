"""A long list by pages: what a screen cannot show is not sent."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from lib.ui.parts.callbacks import nothing

ROWS, CARDS = 1_000, 100
NARROW = "The filters in the sidebar narrow them."
SORTED = "A click on a heading sorts these rows; the export has all."
NO_ROW = {"selection": {"rows": [], "columns": [], "cells": []}}


def _forget_row(table: str) -> None:
    if table in st.session_state:
        st.session_state[table] = NO_ROW


def rows_of(number: int, table: str) -> slice:
    """The rows of the table under that key that the reader has turned to; all of a short one."""
    return page_of(number, f"{table}_page", ROWS, SORTED, partial(_forget_row, table))


def page_of(
    number: int,
    key: str,
    at_once: int,
    note: str = NARROW,
    turned: Callable[[], None] | None = None,
) -> slice:
    """The part of a list of that length that the reader has turned to; all of a short one."""
    pages = -(-number // at_once)
    if pages <= 1:
        return slice(None)
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = 1
    first = (st.pagination(pages, key=key, on_change=turned or nothing) - 1) * at_once
    last = min(first + at_once, number)
    st.caption(f"{first + 1:,}–{last:,} of {number:,}. {note}")
    return slice(first, last)
