"""A page on paper: its style, and tables as text, which are a canvas on screen."""

from pathlib import Path

import streamlit as st

from lib.evidence.cards import STYLE as CARDS
from lib.ui.parts.readable import Readable
from lib.wording.templating import macros

# All of a page's style is sent once; elements that are sent again have none of their own.
STYLE = f"<style>{Path(__file__).with_name('page.css').read_text(encoding='utf-8')}</style>{CARDS}"


def style() -> None:
    """The style of pages, on screen and in print."""
    st.html(STYLE)


def hint(text: str) -> None:
    """What can be clicked; not printed."""
    st.html(macros("paper").hint(text))


def line_of(text: str) -> str:
    """A field's value as text on paper, where fields are not printed, in HTML."""
    return macros("paper").line(text)


def line(text: str) -> None:
    """Shows a field's value as text on paper."""
    st.html(line_of(text))


def table(shown: Readable) -> None:
    """The table in print; hidden on screen."""
    st.html(shown.on_paper)
