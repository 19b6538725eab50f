"""A row of headline figures, each with a button that opens its evidence.

One component shows the whole row: with Streamlit's columns and buttons it would be a dozen
elements, and a browser draws every element again on each run.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from lib.analyses.overview import Headline
from lib.views.context import Context
from lib.wording.templating import macros

_component = st.components.v2.component(
    "escalation_headline_cards",
    html='<div class="et-figures"></div>',
    js=Path(__file__).with_name("headline_cards.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def cards(found: Sequence[Headline], context: Context) -> str:
    """The figures as HTML; the button's value is the figure's place in the row."""
    coloured = [(one, context.colours.get(one.bloc, context.look.neutral)) for one in found]
    return macros("dashboard").headlines(coloured)


def _opened(key: str, found: Sequence[Headline], opens: Callable[[Headline], None]) -> None:
    number = getattr(st.session_state.get(key), "opened", None)
    if isinstance(number, int) and 0 <= number < len(found):
        opens(found[number])


def row(
    key: str, found: Sequence[Headline], context: Context, opens: Callable[[Headline], None]
) -> None:
    """The figures beside each other; `opens` is called with the one whose button is pressed."""
    _component(
        key=key,
        data={"cards": cards(found, context), "narrow": context.look.room.is_narrow},
        on_opened_change=partial(_opened, key, found, opens),
    )
