"""The line in the export menu while a file is being prepared; see preparing.js."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "escalation_preparing",
    html='<p role="status"></p>',
    css="p {margin: 0; font: .875rem var(--st-font); color: var(--st-text-color)}"
    "p.failed {color: var(--st-red-text-color, #b3261e); font-weight: 600}"
    "p:empty {display: none}",
    js=Path(__file__).with_name("preparing.js").read_text(encoding="utf-8"),
)


# What to do if a file cannot be made.
ADVICE = "Try again, or choose another format; the dashboard's log says what went wrong."


def line(name: str) -> None:
    """The line for the menu of the view of that name; empty until a file is requested.

    If a file cannot be made, it says so and what to do, and stays.
    """
    _component(key=f"{name}_preparing", data={"advice": ADVICE})
