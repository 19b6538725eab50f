"""Which day a view is played to: kept for the session, and in the address."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from lib.selection.url import PLAYED

# The day as last shown, the day that the address was given, the page, and whether it runs.
DAY, WRITTEN, PAGE, RUNS, BEGINS = (
    "_playing_day", "_playing_written", "_playing_page", "_playing_runs", "_playing_begins",
)  # fmt: skip


def follow(address: str) -> None:
    """Forgets the day of another page; called once on each run, before the page at that address."""
    before = st.session_state.get(PAGE, address)
    if before != address:
        forget()
    st.session_state[PAGE] = address


def is_asked_for() -> bool:
    """Whether the address names a day."""
    return PLAYED in st.query_params


def runs() -> bool:
    """Whether the days follow one another by themselves."""
    return bool(st.session_state.get(RUNS))


def stop() -> None:
    """Stays on the day that is shown."""
    st.session_state[RUNS] = False


def forget() -> None:
    """Plays nothing; the address no longer names a day."""
    stop()
    st.session_state.pop(DAY, None)
    st.session_state.pop(WRITTEN, None)
    if is_asked_for():
        del st.query_params[PLAYED]


def go_to(day: date) -> None:
    """Shows that day, and has the address name it."""
    said = day.isoformat()
    st.session_state[DAY] = st.session_state[WRITTEN] = said
    if st.query_params.get(PLAYED) != said:
        st.query_params[PLAYED] = said


def start(days: Sequence[date]) -> None:
    """Lets the days follow one another, from the first again if the last is shown."""
    st.session_state[RUNS] = st.session_state[BEGINS] = True
    if place_in(days) == len(days) - 1:
        st.session_state[DAY] = days[0].isoformat()


def place_in(days: Sequence[date]) -> int:
    """The place of the day that is shown: the last one up to the day asked for, or the first.

    A link, and the browser's back button, override the day shown before.
    """
    said = st.query_params.get(PLAYED)
    if said is not None and said != st.session_state.get(WRITTEN):
        st.session_state[DAY] = st.session_state[WRITTEN] = said
    wanted = str(st.session_state.get(DAY, ""))
    return max(sum(day.isoformat() <= wanted for day in days) - 1, 0)


def next_place(days: Sequence[date]) -> int:
    """The place of the day to show in this run: while it runs one further, up to the last."""
    place = place_in(days)
    if not runs():
        return place
    if not st.session_state.pop(BEGINS, False):
        place = min(place + 1, len(days) - 1)
    st.session_state[DAY] = days[place].isoformat()
    if place == len(days) - 1:
        stop()
    return place
