"""Menus and date fields for those who use the keyboard; see keyboard.js."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "escalation_keyboard", js=Path(__file__).with_name("keyboard.js").read_text(encoding="utf-8")
)


def listen() -> None:
    """Listens on this page: its export menus, and its date fields."""
    _component(key="_keyboard")
