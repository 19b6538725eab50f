"""How wide the reader's screen is and whether it is dark: reported by the browser, not guessed.

Streamlit reports the theme only at the next run, and never the width (1.67); a chart's texts and
colours need both. This small component reports them if they differ from what the script has drawn
for: if its first guess was right, the page is not run a second time.
"""

import streamlit as st

from lib.look.style import NARROW, WIDE, Theme, theme

KEY = "_screen"

# Below this width a chart has as much room as on a telephone.
NARROW_BELOW = 700

_REPORT = f"""
export default function ({{ data, setStateValue }}) {{
  const dark = () => {{
    const ground = getComputedStyle(document.querySelector(".stApp")).backgroundColor
    const [r, g, b] = ground.match(/\\d+/g).map(Number)
    return r + g + b < 384
  }}
  let last = data.look
  const report = () => {{
    // A sheet of paper is no screen: the page is printed unchanged, not run again.
    if (window.matchMedia("print").matches) return
    const room = window.innerWidth < {NARROW_BELOW} ? "narrow" : "wide"
    const now = `${{room}} ${{dark() ? "dark" : "light"}}`
    if (now !== last) {{ last = now; setStateValue("seen", now) }}
  }}
  report()
  window.addEventListener("resize", report)
  const watch = new MutationObserver(() => requestAnimationFrame(report))
  const app = document.querySelector(".stApp")
  watch.observe(app, {{ attributes: true, attributeFilter: ["class"] }})
  watch.observe(document.head, {{ childList: true }})
  return () => {{
    window.removeEventListener("resize", report)
    watch.disconnect()
  }}
}}
"""

_component = st.components.v2.component("escalation_screen", js=_REPORT)


def look() -> Theme:
    """The theme and room of the reader's screen; a guess until the browser reports them."""
    drawn = _reported() or theme(st.context.theme.type, _likely_room())
    _component(key=KEY, data={"look": f"{drawn.room.name} {drawn.name}"}, on_seen_change=_nothing)
    return drawn


def _nothing() -> None:
    """A report is read at the start of the next run."""


def _reported() -> Theme | None:
    seen = getattr(st.session_state.get(KEY), "seen", None)
    if seen is None:
        return None
    room, _, name = str(seen).partition(" ")
    return theme(name, room)


def _likely_room() -> str:
    telephone = "Mobile" in str(st.context.headers.get("User-Agent", ""))
    return NARROW.name if telephone else WIDE.name
