"""Choosing a row with a click anywhere on it, or with Enter; see row_keys.js."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "escalation_row_keys", js=Path(__file__).with_name("row_keys.js").read_text(encoding="utf-8")
)


def listen() -> None:
    """Listens on this page; its tables are in containers named `…_opens`."""
    _component(key="_row_keys")
