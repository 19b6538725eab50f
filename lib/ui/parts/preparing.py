"""The line in the export menu while a file is being prepared; see preparing.js."""

from pathlib import Path

import streamlit as st

from lib.exports.formats import FORMATS
from lib.ui.parts import jobs
from lib.ui.parts.callbacks import nothing

_component = st.components.v2.component(
    "escalation_preparing",
    html='<p role="status"></p>',
    # Empty it keeps its room: no button moves away from under the pointer.
    css="p {margin: 0; min-height: 1.5em; font: .875rem var(--st-font)}"
    "p {color: var(--st-text-color)}"
    "p.failed {color: var(--st-red-text-color, #b3261e); font-weight: 600}",
    js=Path(__file__).with_name("preparing.js").read_text(encoding="utf-8"),
)


# What to do if a file cannot be made.
ADVICE = "Try again, or choose another format; the dashboard's log says what went wrong."


@st.fragment
def line(name: str) -> None:
    """The line for the menu of the view of that name; empty until a file is requested.

    While one is being made, the line asks each second for its place in the queue. If a file cannot
    be made, it says so and what to do, and stays.
    """
    made = {FORMATS[form].label: job for form, job in jobs.exports_of(name).items()}
    places = {label: jobs.progress(job) for label, job in made.items() if not job.has_ended}
    reasons = {label: job.failure for label, job in made.items() if job.failure}
    _component(
        key=f"{name}_preparing",
        data={"advice": ADVICE, "places": places, "reasons": reasons},
        on_look_change=nothing,
    )
