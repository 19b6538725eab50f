"""The global filter: in the sidebar, in the URL, kept across pages."""

from datetime import date

import streamlit as st

from lib.corpus import Corpus
from lib.incidents import country_names
from lib.model.vocabulary import EVENT_TYPES
from lib.selection import Selection
from lib.selection.presets import Range, data_range, presets
from lib.selection.selection import EARLIEST, LATEST
from lib.tables import Tables

# Keys of bound widgets are the URL's names: public words, never changed.
FROM, TO, KNOWN, PERIOD = "from", "to", "known", "period"
BLOC, PARTY, COUNTRY, KM, TYPE, TEXT = "bloc", "party", "country", "km", "type", "q"
DISTANCES = ["10 km", "25 km", "50 km", "100 km", "200 km"]
SEEDED = "_filters_seeded"


def _defaults(corpus: Corpus, tables: Tables) -> dict[str, date]:
    window = corpus.settings.window
    whole = data_range(tables)
    if window:
        return {FROM: window.start, TO: window.end}
    start, end = whole or (date(2023, 10, 7), date(2023, 10, 7))
    return {FROM: start, TO: end}


def _day(raw: str | None) -> date | None:
    try:
        day = date.fromisoformat(raw or "")
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST and len(raw or "") == 10 else None


def seed(defaults: dict[str, date], mark: str = SEEDED) -> None:
    """Both dates stand in the URL from the first run on: a link means the same tomorrow.

    Streamlit 1.67 drops a bad value of a bound widget together with its correction unless the
    script runs again in between. After "back" to an address without dates they are None.
    """
    given = st.query_params
    if mark not in st.session_state:
        st.session_state[mark] = True
        days = {key: _day(given.get(key)) or day for key, day in defaults.items()}
        bad = any(
            len(given.get_all(key)) > 1 or (key in given and given[key] != day.isoformat())
            for key, day in days.items()
        )
        st.session_state.update(days)
        given.update({key: day.isoformat() for key, day in days.items()})
        if bad:
            st.rerun()
    for key, day in defaults.items():
        if st.session_state.get(key) is None:
            st.session_state[key] = day


def _choose(ranges: dict[str, Range]) -> None:
    chosen = ranges.get(st.session_state[PERIOD])
    if chosen:
        st.session_state[FROM], st.session_state[TO] = chosen.start, chosen.end


def _reset(defaults: dict[str, date]) -> None:
    st.session_state.update(defaults)
    st.session_state.update({BLOC: [], PARTY: [], COUNTRY: [], TYPE: [], KM: None, TEXT: ""})
    st.session_state[KNOWN] = None


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


def _who(tables: Tables) -> None:
    blocs = dict(zip(tables.blocs["label"], tables.blocs["bloc_id"], strict=True))
    st.multiselect(
        "Blocs",
        list(blocs),
        key=BLOC,
        bind="query-params",
        help="Events that they take part in, claims by or about them, and what they say.",
    )
    st.multiselect(
        "Parties",
        sorted(tables.parties["name"]),
        key=PARTY,
        bind="query-params",
        help="A party stands for all that belong to it: United States for the Pentagon, too.",
    )


def _where(corpus: Corpus, tables: Tables) -> None:
    st.multiselect(
        "Countries",
        sorted(_countries(tables)),
        key=COUNTRY,
        bind="query-params",
        help="Where it happened. Statements on a topic have no place and drop out.",
    )
    if corpus.settings.focus:
        st.selectbox(
            f"Distance to the {corpus.settings.focus.label}",
            DISTANCES,
            index=None,
            key=KM,
            bind="query-params",
            placeholder="Any distance",
            help="Sites known only nearly, or as a region, count as possibly in range.",
        )


def _what() -> None:
    labels = [term.label for term in EVENT_TYPES.terms.values()]
    st.multiselect("Event types", labels, key=TYPE, bind="query-params")


def _countries(tables: Tables) -> dict[str, str]:
    names = country_names(tables)
    codes = tables.places["country"].dropna().unique()
    return {names.get(code, code): code for code in codes}


def draw(corpus: Corpus, tables: Tables) -> None:
    """The filter's widgets in the sidebar."""
    defaults = _defaults(corpus, tables)
    seed(defaults)
    ranges = {chosen.label: chosen for chosen in presets(tables, corpus.settings)}
    with st.sidebar:
        _dates(ranges)
        with st.expander("More filters"):
            st.text_input(
                "Search",
                key=TEXT,
                bind="query-params",
                max_chars=120,
                placeholder="Words in quotes, positions, places …",
            )
            date_field("As known on", KNOWN, "Only what had been published by that day.")
            _who(tables)
            _where(corpus, tables)
            _what()
        st.button("Reset filters", on_click=_reset, args=(defaults,), width="stretch")
    if st.session_state[FROM] is None or st.session_state[TO] is None:
        st.rerun()


def _ids(labels: list[str], known: dict[str, str]) -> tuple[str, ...]:
    return tuple(known[label] for label in labels if label in known)


def selection(tables: Tables) -> Selection:
    """What the widgets say."""
    state = st.session_state
    blocs = dict(zip(tables.blocs["label"], tables.blocs["bloc_id"], strict=True))
    parties = dict(zip(tables.parties["name"], tables.parties["party_id"], strict=True))
    types = {term.label: term.id for term in EVENT_TYPES.terms.values()}
    distance = state.get(KM)
    return Selection(
        start=state[FROM],
        end=state[TO],
        known_by=state.get(KNOWN),
        blocs=_ids(state.get(BLOC, []), blocs),
        parties=_ids(state.get(PARTY, []), parties),
        countries=_ids(state.get(COUNTRY, []), _countries(tables)),
        within_km=int(distance.split()[0]) if distance in DISTANCES else None,
        event_types=_ids(state.get(TYPE, []), types),
        text=state.get(TEXT) or "",
    )
