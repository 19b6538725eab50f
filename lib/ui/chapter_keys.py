"""The keyboard's focus after a view of the pack is moved or removed; see chapter_keys.js."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "escalation_chapter_keys",
    js=Path(__file__).with_name("chapter_keys.js").read_text(encoding="utf-8"),
)


def listen() -> None:
    """Listens on the page Briefing."""
    _component(key="_chapter_keys")
