"""A page on paper: its style, and tables as text, which are a canvas on screen."""

from pathlib import Path

import pandas as pd
import streamlit as st

from lib.wording.escape import html
from lib.wording.templating import macros

STYLE = f"<style>{Path(__file__).with_name('page.css').read_text(encoding='utf-8')}</style>"
MOST_ROWS, SHORT, EMPTY = 200, 14, ("", False)
# Columns whose texts are too long: on paper they go below their row.
LONG = ("Coordinates from", "Note", "Link")


def style() -> None:
    """The style of pages, on screen and in print."""
    st.html(STYLE)


def hint(text: str) -> None:
    """What can be clicked; not printed."""
    st.html(macros("paper").hint(text))


def line(text: str) -> None:
    """A field's value as text on paper, where fields are not printed."""
    st.html(macros("paper").line(text))


Cell = tuple[str, bool]


def _cell(value: object) -> Cell:
    """A cell's text, and whether it is short, such as a day or a number, and does not wrap."""
    if value is None or pd.isna(value):
        return EMPTY
    text = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
    return text, len(text) <= SHORT


def _heading(name: object, cells: list[Cell]) -> Cell:
    """A heading; if longer than what is below it, it is upright and takes no width."""
    longest = max((len(html(text)) for text, is_short in cells if is_short), default=0)
    is_upright = all(cell[1] or cell == EMPTY for cell in cells)
    return str(name), is_upright and len(str(name)) > longest


def _below(frame: pd.DataFrame) -> list[str]:
    """For each row the text below it; empty if there is none."""
    return [
        "; ".join(
            f"{name}: {value}" for name, value in row.items() if pd.notna(value) and value != ""
        )
        for row in frame.to_dict("records")
    ]


def table(shown: pd.DataFrame) -> None:
    """The table in print; hidden on screen. A long one ends with the number of further rows."""
    few = shown.head(MOST_ROWS)
    long = [name for name in few.columns if name in LONG]
    own = few.drop(columns=long)
    columns = [[_cell(value) for value in own[name]] for name in own.columns]
    heads = list(map(_heading, own.columns, columns))
    below = _below(few[long]) if long else [""] * len(few)
    rows = zip(zip(*columns, strict=True), below, strict=True)
    st.html(macros("paper").table(heads, rows, len(shown) - len(few)))
