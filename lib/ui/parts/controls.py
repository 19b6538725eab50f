"""Widgets that several pages use, bound to the address under their keys."""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice

import streamlit as st

from lib.selection.folding import fold, words
from lib.selection.options import Options, identity, switch
from lib.selection.selection import EARLIEST, LATEST
from lib.wording.escape import label as escaped

# A browser has to hold every option of a list, and nobody reads more.
MOST_OPTIONS = 1_000


def _labels(options: Iterable[str]) -> dict[str, str]:
    """The labels by their names in an address: themselves, and ids if options have them."""
    named = options.items() if isinstance(options, Mapping) else ()
    return {identity(value): label for label, value in named} | {label: label for label in options}


def _reworded(options: Iterable[str], key: str, shown: Callable[[object], str]) -> None:
    """Translates the address into the widget's own words, before it is first drawn."""
    known, given = _labels(options), st.query_params.get_all(key)
    wanted = [shown(known[value]) if value in known else value for value in given]
    if key not in st.session_state and wanted != given:
        st.query_params[key] = wanted
        st.rerun()


def option_text(options: Iterable[str], key: str) -> Callable[[object], str]:
    """The text of options in a widget that reads Markdown: escaped.

    Streamlit (1.67) knows options in the address by their displayed text: an option that is named
    there differently is translated before the widget is first drawn.
    """
    _reworded(options, key, escaped)
    return escaped


def by_id(options: Mapping[str, object], key: str) -> None:
    """Lets an address name an option by its id: a widget that is bound to it knows only labels.

    Call it before the widget is drawn.
    """
    _reworded(options, key, str)


def choice(label: str, options: Iterable[str], key: str, default: int = 0) -> None:
    """A choice from a few options, bound to the address under its key."""
    named = list(options)
    st.segmented_control(
        label,
        named,
        default=named[default],
        key=key,
        required=True,
        bind="query-params",
        format_func=option_text(options, key),
    )


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


def _chosen(key: str) -> None:
    st.session_state[key] = st.query_params[key] = st.session_state[f"{key}_named"]


def _has(name: str, wanted: Collection[str]) -> bool:
    text = name.lower() if name.isascii() else fold(name)
    return all(word in text for word in wanted)


def found_among(
    names: Mapping[str, str], said: str, kept: Collection[str] = (), most: int = MOST_OPTIONS
) -> list[str]:
    """The ids of those whose names have all words said, in their order, at most that many; those to
    be kept are among them."""
    wanted = words(said)
    matching = (one for one, name in names.items() if not wanted or _has(name, wanted))
    first = list(islice(matching, most))
    extra = [one for one in kept if one in names and one not in set(first)]
    return [*extra, *first[: max(most - len(extra), 0)]]


def search_key(key: str) -> str:
    """The key of the search field for the options of a widget."""
    return f"{key}_search"


def narrowed(
    names: Mapping[str, str], noun: str, key: str, kept: Collection[str] = (), always: bool = False
) -> list[str]:
    """The ids to choose from: all, or of more than a list can hold those that a search field finds.

    What is `kept` can be chosen whatever is searched: an address may name it. The field is there
    `always` if names have more words than the list shows.
    """
    if len(names) <= MOST_OPTIONS and not always:
        return list(names)
    said = st.text_input(
        f"Search {len(names):,} {noun}",
        key=search_key(key),
        max_chars=120,
        placeholder="Any spelling or script" if always else "Words of its name",
        help=f"The list has the first {MOST_OPTIONS:,} that have all of these words.",
        persist_state="session",
    )
    return found_among(names, said or "", kept)


def by_name(label: str, names: Mapping[str, str], key: str, noun: str) -> str:
    """The id of one of many things that readers choose by name; the address has the id.

    A bound selectbox (Streamlit 1.67) would put the name there: this one is not bound, and follows
    the address itself. An unknown name in the address selects the first one.
    """
    wanted = str(st.query_params.get(key, st.session_state.get(key)))
    first = wanted if wanted in names else next(iter(names))
    ids = narrowed(names, noun, key, (first,))
    st.session_state[f"{key}_named"] = first
    picked = st.selectbox(
        label,
        ids,
        format_func=lambda name: names[name],
        key=f"{key}_named",
        on_change=_chosen,
        args=(key,),
    )
    st.session_state[key] = picked
    return str(picked)


def _switched(key: str) -> None:
    st.query_params[key] = switch(st.session_state[f"{key}_on"])


def as_usual(*keys: str) -> None:
    """Resets switches to their defaults."""
    for key in keys:
        st.query_params.pop(key, None)


def usually(label: str, first: bool, key: str) -> None:
    """A switch that is at `first` until moved; the address records a move.

    A bound toggle (Streamlit 1.67) keeps the position in which it was first drawn.
    """
    is_on = Options.of({key: st.query_params.get(key)}).on(key, first)
    st.session_state[key] = st.session_state[f"{key}_on"] = is_on
    st.toggle(label, key=f"{key}_on", on_change=_switched, args=(key,))
