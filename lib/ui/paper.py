"""What a page is on paper: its style, and tables as text, which on the screen are a canvas."""

from pathlib import Path

import pandas as pd
import streamlit as st

from lib.escape import html
from lib.words import counted

STYLE = f"<style>{Path(__file__).with_name('page.css').read_text(encoding='utf-8')}</style>"
MOST_ROWS, SHORT, EMPTY = 200, 14, "<td></td>"


def style() -> None:
    """The style of pages, on the screen and printed."""
    st.html(STYLE)


def hint(text: str) -> None:
    """What can be clicked; not printed."""
    st.html(f'<div class="et-hint">{html(text)}</div>')


def line(text: str) -> None:
    """What a field says, as text on paper, where fields are not printed."""
    st.html(f'<div class="et-said">{html(text)}</div>')


def _cell(value: object) -> str:
    """A cell; a short text, such as a day or a number, stays on its line."""
    if value is None or pd.isna(value):
        return EMPTY
    text = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
    return f"<td{' class=et-short' if len(text) <= SHORT else ''}>{html(text)}</td>"


def _heading(name: object, cells: list[str]) -> str:
    """A heading; longer than what is below it, it stands upright and takes no width."""
    longest = max((len(cell) for cell in cells if "et-short" in cell), default=0) - len(_cell("x"))
    is_upright = all("et-short" in cell or cell == EMPTY for cell in cells)
    style = " class=et-upright" if is_upright and len(str(name)) > longest + 1 else ""
    return f'<th scope="col"{style}>{html(name)}</th>'


def table(shown: pd.DataFrame) -> None:
    """The table as it is printed; not seen on the screen. The rest of a long one is told."""
    few = shown.head(MOST_ROWS)
    columns = [[_cell(value) for value in few[name]] for name in few.columns]
    heads = "".join(map(_heading, few.columns, columns))
    rows = "".join(f"<tr>{''.join(row)}</tr>" for row in zip(*columns, strict=True))
    rest = len(shown) - len(few)
    told = f"<caption>{counted(rest, 'more row')}: see the export.</caption>" if rest else ""
    st.html(f'<table class="et-paper">{told}<thead><tr>{heads}</tr></thead>{rows}</table>')
