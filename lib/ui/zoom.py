"""The zoom of the timeline: a slider over the chosen days, and two date fields, in the address."""

from datetime import date

import streamlit as st

from lib.ui.parts import filters
from lib.views.context import Context
from lib.views.timeline import ZOOM_FROM, ZOOM_TO

SLIDER, DRAWN = "zoom", "_zoom_drawn"


def _typed() -> tuple[date | None, date | None]:
    return st.session_state.get(ZOOM_FROM), st.session_state.get(ZOOM_TO)


def _slid(start: date, end: date) -> None:
    """A handle at its end of the chosen days sets no zoom on that side.

    If a date was typed as well, the browser may still report the slider's old place: that is not a
    slide.
    """
    if _typed() != st.session_state.get(DRAWN):
        return
    first, last = st.session_state[SLIDER]
    st.session_state[ZOOM_FROM] = first if first > start else None
    st.session_state[ZOOM_TO] = last if last < end else None


def _within(day: date | None, default: date, start: date, end: date) -> date:
    return min(max(day or default, start), end)


def zoom(context: Context) -> None:
    """The slider and both fields; nothing if one day or none is chosen."""
    start, end = context.selection.start, context.selection.end
    if start is None or end is None or start >= end:
        return
    slider, fields = st.columns([0.62, 0.38], vertical_alignment="bottom")
    # The fields come first: what the address says is known once they are drawn.
    with fields, st.container(horizontal=True):
        filters.date_field("Zoom from", ZOOM_FROM)
        filters.date_field("Zoom to", ZOOM_TO)
    first, last = st.session_state[DRAWN] = _typed()
    shown = (_within(first, start, start, end), _within(last, end, start, end))
    st.session_state[SLIDER] = tuple(sorted(shown))
    slider.slider(
        "Zoom",
        start,
        end,
        key=SLIDER,
        format="D MMM YYYY",
        on_change=_slid,
        args=(start, end),
        help="Draws only these days, with more detail. The filters do not change.",
    )
    if first and last and first > last:
        st.warning("The zoom ends before it begins: all chosen days are drawn.")
