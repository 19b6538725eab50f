"""Widgets that several pages use, bound to the address under their keys."""

from collections.abc import Callable, Iterable

import streamlit as st

from lib.escape import label as escaped


def shown(options: Iterable[str], key: str) -> Callable[[object], str]:
    """How the options of a widget that reads Markdown are shown: as what they say.

    Streamlit (1.67) knows them in the address by what is shown: one that is named there as it is
    called elsewhere is put into these words before the widget is drawn for the first time.
    """
    given, known = st.query_params.get_all(key), set(options)
    wanted = [escaped(value) if value in known else value for value in given]
    if key not in st.session_state and wanted != given:
        st.query_params[key] = wanted
        st.rerun()
    return escaped


def choice(label: str, options: Iterable[str], key: str, default: int = 0) -> None:
    """A choice of few options, bound to the address under its key."""
    named = list(options)
    st.segmented_control(
        label, named, default=named[default], key=key, required=True, bind="query-params",
        format_func=shown(named, key),
    )  # fmt: skip
