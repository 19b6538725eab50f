"""The print version of a live chart or map: the same picture, light, as wide as a sheet.

Browsers print a live map without its marks, and a chart only as wide as the window. It is
made when the browser asks for it because the page is printed (still.js).
"""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

import streamlit as st

from lib.exports.picture.stills import stills
from lib.look.style import LIGHT
from lib.selection.options import Options
from lib.ui.parts import corpora
from lib.ui.parts.callbacks import nothing
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.context import Context
from lib.views.exhibit import Drawable, Exhibit

HERE = Path(__file__).parent
AsKey = tuple[tuple[str, str | tuple[str, ...]], ...]
# The pictures of a chart, by estimate.
BYTES = 200_000

_component = st.components.v2.component(
    "escalation_still",
    html='<p></p><figure role="img"></figure>',
    css=HERE.joinpath("still.css").read_text(encoding="utf-8"),
    js=HERE.joinpath("still.js").read_text(encoding="utf-8"),
)


def show(
    name: str,
    alt: str,
    options: AsKey,
    context: Context,
    figures: Callable[[], Iterable[Drawable]],
    hint: str = "",
) -> None:
    """Shows what `figures` draws, only on paper; drawn once for the selection and these options,
    when the browser asks for it. On screen it shows the hint.

    Call it within a fragment: asking runs that again.
    """

    def drawn() -> list[str]:
        return [picture for figure in figures() for picture in stills(figure)]

    of = (corpora.identity(), context.selection, context.marked_since, name, options)
    stamp = sha256(repr(of).encode("utf-8", "surrogatepass")).hexdigest()
    key = f"{name}_still"
    wanted = str(getattr(st.session_state.get(key), "wanted", ""))
    is_wanted = wanted.partition(" ")[0] == stamp
    made = context.memory.recall((stills, stamp), drawn, size=BYTES) if is_wanted else None
    data = {"stamp": stamp, "pictures": made, "alt": alt, "hint": hint}
    _component(key=key, data=data, on_wanted_change=nothing)


def chart(exhibit: Exhibit, context: Context, hint: str) -> None:
    """The print version of the picture on the page, and on screen what can be clicked."""

    def light() -> Iterable[Drawable]:
        if context.look == LIGHT:
            return exhibit.on_sheets()
        made = exhibit_of(exhibit.name, context.looking(LIGHT), Options.of(exhibit.options))
        return made.on_sheets() if made else ()

    options = tuple(sorted(exhibit.options.items()))
    show(exhibit.name, exhibit.alt, options, context, light, hint)
