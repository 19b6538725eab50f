"""The global filter: in the sidebar, in the URL, kept across pages."""

from datetime import date

import streamlit as st

from lib.corpus import Corpus
from lib.selection import Selection, url
from lib.selection.ignored import day_given, ignored
from lib.selection.options import Options
from lib.selection.presets import Range, default_range, presets
from lib.selection.url import (
    CLAIMED_BY,
    FIELDS,
    FILTERS,
    FROM,
    KM,
    KNOWN,
    NAMES,
    NEW,
    PARTY,
    PERIOD,
    PLACE,
    REREAD,
    TEXT,
    TO,
)
from lib.tables import Tables
from lib.ui.parts import more_filters
from lib.ui.parts.controls import date_field, search_key

# Keys of bound widgets are the names in the address (lib/selection/url.py).
SEEDED = "_filters_seeded"
# What the link asked for in vain, and the selection with which it was opened.
IGNORED, IGNORED_WITH = "_filters_ignored", "_filters_ignored_with"
# Filters with a field to search their options in.
SEARCHED = (PARTY, PLACE, CLAIMED_BY)
# All filters but the dates.
MORE = tuple(name for name in NAMES if name not in (FROM, TO))


def _defaults(corpus: Corpus, tables: Tables) -> dict[str, date]:
    return dict(zip((FROM, TO), default_range(tables, corpus.settings), strict=True))


def seed(defaults: dict[str, date], mark: str = SEEDED) -> None:
    """Both dates are in the URL from the first run on: a link means the same tomorrow.

    Streamlit 1.67 drops a bad value of a bound widget together with its correction unless the
    script runs again in between. After "back" to an address without dates they are None.
    """
    given = st.query_params
    if mark not in st.session_state:
        st.session_state[mark] = True
        days = {key: day_given(given.get(key)) or day for key, day in defaults.items()}
        lacking = {key: day for key, day in days.items() if given.get_all(key) != [f"{day}"]}
        is_bad = any(key in given for key in lacking)
        # A good day is Streamlit's: that of the address, or the one that a reader has just chosen,
        # if a server that knows nothing of the session hears of it first.
        own = days if is_bad else lacking
        st.session_state.update(own)
        given.update({key: day.isoformat() for key, day in own.items()})
        if is_bad:
            st.rerun()
        return
    for key, day in defaults.items():
        if st.session_state.get(key) is None:
            st.session_state[key] = day


def _by_label(tables: Tables) -> None:
    """Lets an address name parties and the like by their ids: widgets know only their labels."""
    given, changed = st.query_params, False
    for name in (*FIELDS, KM):
        values = given.get_all(name)
        labels = url.labels_given(name, values, tables)
        if labels != values:
            given[name], changed = labels, True
    if changed:
        st.rerun()


def _choose(ranges: dict[str, Range]) -> None:
    chosen = ranges.get(st.session_state[PERIOD])
    if chosen:
        st.session_state[FROM], st.session_state[TO] = chosen.start, chosen.end


def _reset(defaults: dict[str, date]) -> None:
    st.session_state.update(defaults)
    st.session_state.update({name: [] for name in FIELDS})
    st.session_state.update({KM: None, TEXT: "", REREAD: False, KNOWN: None, NEW: None})
    st.session_state.update({search_key(name): "" for name in SEARCHED})


def _dates(ranges: dict[str, Range]) -> None:
    for label, key in (("From", FROM), ("To", TO)):
        date_field(label, key)
    here = (st.session_state[FROM], st.session_state[TO])
    names = [name for name, chosen in ranges.items() if (chosen.start, chosen.end) == here]
    st.session_state[PERIOD] = names[0] if names else None
    st.selectbox(
        "Period",
        list(ranges),
        index=None,
        key=PERIOD,
        placeholder="Choose a period",
        on_change=_choose,
        args=(ranges,),
    )


def _is_set(name: str) -> bool:
    return name in st.query_params or bool(st.session_state.get(name))


def draw(corpus: Corpus, tables: Tables) -> None:
    """The filter's widgets in the sidebar."""
    defaults = _defaults(corpus, tables)
    if SEEDED not in st.session_state:
        given = {name: st.query_params.get_all(name) for name in NAMES}
        st.session_state[IGNORED] = ignored(given, tables, corpus.settings)
        _by_label(tables)
    seed(defaults)
    ranges = {chosen.label: chosen for chosen in presets(tables, corpus.settings)}
    with st.sidebar:
        _dates(ranges)
        panel = st.expander("More filters", key="more_filters", on_change="rerun")
        # These fields are half of what a browser needs for a page: most readers set none of them.
        if panel.open or any(map(_is_set, MORE)):
            with panel:
                more_filters.draw(corpus, tables)
        st.button("Reset filters", on_click=_reset, args=(defaults,), width="stretch")
    if st.session_state[FROM] is None or st.session_state[TO] is None:
        st.rerun()


def marked_since() -> date | None:
    """The day after which new items are marked."""
    return st.session_state.get(NEW)


def selection(tables: Tables) -> Selection:
    """The selection in the widgets."""
    said = Options.of({name: st.session_state.get(name) for name in FILTERS})
    return url.selection_of(said, tables)


def ignored_values(now: Selection) -> str:
    """What the link asked for in vain; empty as soon as the reader has changed a filter."""
    first = st.session_state.setdefault(IGNORED_WITH, now)
    return st.session_state.get(IGNORED, "") if first == now else ""
