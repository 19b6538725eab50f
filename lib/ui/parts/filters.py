"""The global filter: in the sidebar, in the URL, kept across pages."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from lib.corpus import Corpus
from lib.selection import Selection, url
from lib.selection.options import Options
from lib.selection.presets import Range, default_range, presets
from lib.selection.selection import EARLIEST, LATEST
from lib.selection.url import (
    BLOC,
    COUNTRY,
    DISTANCES,
    FROM,
    KM,
    KNOWN,
    NEW,
    PARTY,
    PERIOD,
    REREAD,
    TEXT,
    TO,
    TYPE,
)
from lib.tables import Tables
from lib.ui.parts.controls import narrowed
from lib.wording.escape import label as escaped

# Keys of bound widgets are the names in the address (lib/selection/url.py).
SEEDED = "_filters_seeded"
# All filters but the dates.
MORE = (TEXT, KNOWN, NEW, BLOC, PARTY, COUNTRY, KM, TYPE, REREAD)


def _defaults(corpus: Corpus, tables: Tables) -> dict[str, date]:
    return dict(zip((FROM, TO), default_range(tables, corpus.settings), strict=True))


def _day(raw: str | None) -> date | None:
    try:
        day = date.fromisoformat(raw or "")
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST and len(raw or "") == 10 else None


def seed(defaults: dict[str, date], mark: str = SEEDED) -> None:
    """Both dates are in the URL from the first run on: a link means the same tomorrow.

    Streamlit 1.67 drops a bad value of a bound widget together with its correction unless the
    script runs again in between. After "back" to an address without dates they are None.
    """
    given = st.query_params
    if mark not in st.session_state:
        st.session_state[mark] = True
        days = {key: _day(given.get(key)) or day for key, day in defaults.items()}
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
    for name in (BLOC, PARTY, COUNTRY, TYPE, KM):
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
    st.session_state.update({BLOC: [], PARTY: [], COUNTRY: [], TYPE: [], KM: None, TEXT: ""})
    st.session_state[REREAD] = False
    st.session_state.update({KNOWN: None, NEW: None})


def date_field(label: str, key: str, tip: str | None = None) -> None:
    """A single day, bound to the address under its key."""
    st.date_input(
        label,
        value=None,
        key=key,
        bind="query-params",
        min_value=EARLIEST,
        max_value=LATEST,
        format="YYYY-MM-DD",
        help=tip,
    )


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


def _several(label: str, options: Iterable[str], key: str, tip: str | None = None) -> None:
    st.multiselect(label, list(options), key=key, bind="query-params", help=tip)


def _who(tables: Tables) -> None:
    _several(
        "Blocs",
        url.blocs(tables),
        BLOC,
        "Events they take part in, claims by or about them, and their statements.",
    )
    parties = sorted(url.parties(tables))
    kept = [*st.session_state.get(PARTY, ()), *st.query_params.get_all(PARTY)]
    _several(
        "Parties",
        narrowed({name: name for name in parties}, "parties", PARTY, dict.fromkeys(kept)),
        PARTY,
        "A party includes its parts: United States includes the Pentagon.",
    )


def _where(corpus: Corpus, tables: Tables) -> None:
    _several(
        "Countries",
        sorted(url.countries(tables)),
        COUNTRY,
        "Where it happened. Statements on a topic have no place, so they are dropped.",
    )
    if corpus.settings.focus:
        st.selectbox(
            f"Distance to the {escaped(corpus.settings.focus.label)}",
            list(DISTANCES),
            index=None,
            key=KM,
            bind="query-params",
            placeholder="Any distance",
            help="Sites with an approximate position, and regions, count as possibly in range.",
        )


def _is_set(name: str) -> bool:
    return name in st.query_params or bool(st.session_state.get(name))


def _more(corpus: Corpus, tables: Tables) -> None:
    """All filters but the dates."""
    st.text_input(
        "Search",
        key=TEXT,
        bind="query-params",
        max_chars=120,
        placeholder="Words in quotes, positions, places …",
    )
    date_field("As known on", KNOWN, "Nothing published after that day is included.")
    date_field(
        "Mark what was published after",
        NEW,
        "Newer items get a ring on every chart; nothing is hidden.",
    )
    _who(tables)
    _where(corpus, tables)
    _several("Event types", url.event_types(), TYPE)
    if tables.articles["reviewed"].notna().any():
        st.toggle(
            "Re-read articles only",
            key=REREAD,
            bind="query-params",
            help="Only articles whose annotations a second reader checked against the "
            "page. The page Method says how much that matters.",
        )


def draw(corpus: Corpus, tables: Tables) -> None:
    """The filter's widgets in the sidebar."""
    defaults = _defaults(corpus, tables)
    if SEEDED not in st.session_state:
        _by_label(tables)
    seed(defaults)
    ranges = {chosen.label: chosen for chosen in presets(tables, corpus.settings)}
    with st.sidebar:
        _dates(ranges)
        panel = st.expander("More filters", key="more_filters", on_change="rerun")
        # Nine fields are a third of what a browser needs for a page: most readers set none of them.
        if panel.open or any(map(_is_set, MORE)):
            with panel:
                _more(corpus, tables)
        st.button("Reset filters", on_click=_reset, args=(defaults,), width="stretch")
    if st.session_state[FROM] is None or st.session_state[TO] is None:
        st.rerun()


def marked_since() -> date | None:
    """The day after which new items are marked."""
    return st.session_state.get(NEW)


def selection(tables: Tables) -> Selection:
    """The selection in the widgets."""
    names = (FROM, TO, KNOWN, BLOC, PARTY, COUNTRY, KM, TYPE, TEXT, REREAD)
    said = Options.of({name: st.session_state.get(name) for name in names})
    return url.selection_of(said, tables)
