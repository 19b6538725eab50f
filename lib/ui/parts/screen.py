"""How wide the reader's screen is and whether it is dark: reported by the browser, not guessed.

Streamlit reports the theme only at the next run, and never the width (1.67); a chart's texts and
colours need both. This small component reports them if they differ from what the script has drawn
for: if its first guess was right, the page is not run a second time. The component listens for the
other scripts of the page too.
"""

from pathlib import Path

import streamlit as st

from lib.look.style import NARROW, WIDE, Theme, theme
from lib.ui.parts.callbacks import nothing

KEY, GUESS = "_screen", "_screen_guess"

# Below this width a chart has as much room as on a telephone.
NARROW_BELOW = 700

HERE = Path(__file__).parent
PARTS = ("row_keys.js", "keyboard.js", "links.js", "screen.js")

_component = st.components.v2.component(
    "escalation_screen",
    js="\n".join(HERE.joinpath(part).read_text(encoding="utf-8") for part in PARTS),
)


def look() -> Theme:
    """The theme and room of the reader's screen; a guess until the browser reports them."""
    drawn = _reported() or theme(st.context.theme.type, _likely_room())
    data = {"look": f"{drawn.room.name} {drawn.name}", "narrowBelow": NARROW_BELOW}
    _component(key=KEY, data=data, on_seen_change=nothing)
    return drawn


def _reported() -> Theme | None:
    seen = getattr(st.session_state.get(KEY), "seen", None)
    if seen is None:
        return None
    room, _, name = str(seen).partition(" ")
    return theme(name, room)


def _likely_room() -> str:
    if GUESS not in st.session_state:
        telephone = "Mobile" in str(st.context.headers.get("User-Agent", ""))
        st.session_state[GUESS] = NARROW.name if telephone else WIDE.name
    return st.session_state[GUESS]
