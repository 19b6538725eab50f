"""The reader's pick on each page: kept for the session, and in the address."""

import pandas as pd
import streamlit as st

from lib.evidence import picks
from lib.evidence.picks import Named, Pick
from lib.selection.url import PICK
from lib.views.catalogue import VIEWS

GONE = "This mark has no evidence in the current selection."
KEPT, PAGE, WRITTEN = "_picks", "_picks_page", "_picks_written"
# The pick that a chart is drawn with; Plotly draws a pick made by a click on the chart.
DRAWN, TABLE, TURN, CLEARED = "_picks_drawn", "_picks_table", "_picks_turn", "_picks_cleared"
# The pick, and the figure on which it was clicked.
CLICKED = "_picks_clicked"
# Whether the last pick changes another part of the page than its own.
ELSEWHERE = "_picks_elsewhere"


def _kept() -> dict[str, str]:
    return st.session_state.setdefault(KEPT, {})


def _put(text: str) -> None:
    st.session_state[KEPT] = {**_kept(), page(): text}
    if text and st.query_params.get(PICK) != text:
        st.query_params[PICK] = text
    elif not text and PICK in st.query_params:
        del st.query_params[PICK]
    st.session_state[WRITTEN] = (page(), text)


def follow(address: str) -> None:
    """Makes address and session agree on the pick on the page at that address; once, before it
    runs.

    A link, and the browser's back button, override an earlier pick; while changing pages the
    address still names a mark of the previous page.
    """
    said, written = st.query_params.get(PICK, ""), st.session_state.get(WRITTEN)
    st.session_state[PAGE] = address
    st.session_state[ELSEWHERE] = False
    moved = written is not None and written[0] != address
    came = written is None or (not moved and said != written[1])
    text = said[: picks.LONGEST] if came else _kept().get(address, "")
    if came or moved:
        st.session_state[DRAWN] = text
    _put(text)


def page() -> str:
    """The address of the current page; empty for the first one."""
    return st.session_state.get(PAGE, "")


def address_pick() -> str:
    """The pick that the address names on this page, valid or not."""
    return _kept().get(page(), "")


def is_lost() -> bool:
    """Whether the address names something that is not a mark of this page's views."""
    text = address_pick()
    read = picks.read(text)
    known = VIEWS.get(read.view) if read else None
    return bool(text) and (known is None or known.page != page())


def picked_in(view: str) -> Named | None:
    """The pick in that view; None if there is none, or it is in another view."""
    read = picks.read(address_pick())
    return read if read and read.view == view else None


def pick_to_draw(view: str) -> Named | None:
    """The pick that the view's chart must draw itself."""
    read = picks.read(st.session_state.get(DRAWN, ""))
    return read if read and read.view == view else None


def draw_on(view: str, figure: int) -> None:
    """Has the pick drawn on that figure (its stamp) if it was clicked on another one: Plotly
    forgets a click when a filter changes the figure."""
    if picked_in(view) is None:
        return
    picked, before = st.session_state.get(CLICKED, ("", 0))
    if picked == address_pick() and before != figure:
        st.session_state[DRAWN] = address_pick()
    st.session_state[CLICKED] = (address_pick(), figure)


def is_elsewhere() -> bool:
    """Whether the last pick, since the page last ran, changes another part of it than its own."""
    return st.session_state.get(ELSEWHERE, False)


def turn() -> int:
    """How often the reader has picked something: a new number scrolls to the evidence."""
    return st.session_state.get(TURN, 0)


def _leave_table(table: str = "") -> None:
    """Clears the row selection of a table that no longer matches the pick."""
    before = st.session_state.get(TABLE, "")
    if before and before != table:
        st.session_state[before] = {"selection": {"rows": [], "columns": [], "cells": []}}
    st.session_state[TABLE] = table


def pick(view: str, chosen: Pick | None, table: str = "") -> None:
    """Picks that in the view, or nothing; `table` is the table in which a row was chosen."""
    _name(view, picks.pick_text(view, chosen) if chosen else "", table)


def _name(view: str, text: str, table: str = "") -> None:
    """Picks in the view what the text names, as an address does."""
    if not text and picked_in(view) is None:
        return
    if is_lost() or (address_pick() and picked_in(view) is None):
        st.session_state[ELSEWHERE] = True
    _leave_table(table)
    st.session_state[TURN] = turn() + bool(text)
    _put(text)


def pick_on_chart(view: str) -> None:
    """The pick of a click on the chart under that key; its marks are named as in an address."""
    said = picks.clicked(st.session_state[view].selection.points)
    _name(view, f"{view} {said}" if said else "")


def pick_in_table(view: str, table: str, frame: pd.DataFrame) -> None:
    """The pick of the row chosen in the table under that key; the frame has its ids."""
    chosen = st.session_state[table].selection.rows
    one = picks.from_row(frame.iloc[chosen[0]]) if chosen and chosen[0] < len(frame) else None
    pick(view, one, table if one else "")
    st.session_state[DRAWN] = address_pick()


def clear() -> None:
    """Clears the pick, and lets each chart forget its click."""
    _leave_table()
    _put("")
    st.session_state[DRAWN] = ""
    st.session_state[CLEARED] = times_cleared() + 1


def times_cleared() -> int:
    """How often a pick was cleared: Plotly forgets a click when this number in it changes."""
    return st.session_state.get(CLEARED, 0)
