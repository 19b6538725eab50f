"""The event, place or party that a page is about: chosen by name, in the address by its id."""

from collections.abc import Mapping

import streamlit as st

from lib.corpus.validation import nearest
from lib.evidence.addresses import ID
from lib.ui.parts import picking
from lib.ui.parts.controls import narrowed
from lib.wording.escape import markdown
from lib.wording.words import cut

SHOWN = 80


def _chosen(key: str) -> None:
    """Puts the choice into the address; a mark that was picked is not one of it."""
    st.query_params[ID] = st.session_state[key]
    picking.clear()


def choose(label: str, names: Mapping[str, str], noun: str) -> str | None:
    """The id of the one that the address names or the reader chooses, at first the first one.

    None if there is none, or if the address names an unknown one: then the page says so.
    """
    if not names:
        st.caption(f"There are no {noun} in this corpus, as far as is known.")
        return None
    key = f"{noun}_named"
    given = st.query_params.get(ID)
    if given is None:
        kept = str(st.session_state.get(key))
        st.query_params[ID] = given = kept if kept in names else next(iter(names))
    first = given if given in names else None
    if first is None:
        _unknown(given, names, noun)
    st.session_state[key] = first
    return st.selectbox(
        label,
        narrowed(names, noun, key, (first,) if first else ()),
        index=None if first is None else 0,
        format_func=names.__getitem__,
        key=key,
        on_change=_chosen,
        args=(key,),
        placeholder=f"Choose one of {len(names):,} {noun}",
        persist_state="session",
    )


def _unknown(given: str, names: Mapping[str, str], noun: str) -> None:
    guess = nearest(given, list(names))
    st.info(
        f"None of the {noun} has the id “{markdown(cut(given, SHOWN))}”"
        f"{': ' + markdown(guess) if guess else '.'} Choose one by its name."
    )
