"""Widgets that several pages use, bound to the address under their keys."""

from collections.abc import Iterable

import streamlit as st


def choice(label: str, options: Iterable[str], key: str, default: int = 0) -> None:
    """A choice of few options, bound to the address under its key."""
    named = list(options)
    st.segmented_control(
        label, named, default=named[default], key=key, required=True, bind="query-params"
    )
