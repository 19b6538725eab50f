"""A page on paper: its style, and tables as text, which are a canvas on screen."""

from pathlib import Path

import pandas as pd
import streamlit as st

from lib.wording.escape import html
from lib.wording.words import quantity

STYLE = f"<style>{Path(__file__).with_name('page.css').read_text(encoding='utf-8')}</style>"
MOST_ROWS, SHORT, EMPTY = 200, 14, "<td></td>"
# Columns whose texts are too long: on paper they go below their row.
LONG = ("Coordinates from", "Note", "Link")


def style() -> None:
    """The style of pages, on screen and in print."""
    st.html(STYLE)


def hint(text: str) -> None:
    """What can be clicked; not printed."""
    st.html(f'<div class="et-hint">{html(text)}</div>')


def line(text: str) -> None:
    """A field's value as text on paper, where fields are not printed."""
    st.html(f'<div class="et-said">{html(text)}</div>')


def _cell(value: object) -> str:
    """A cell; a short text, such as a day or a number, does not wrap."""
    if value is None or pd.isna(value):
        return EMPTY
    text = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
    return f"<td{' class=et-short' if len(text) <= SHORT else ''}>{html(text)}</td>"


def _heading(name: object, cells: list[str]) -> str:
    """A heading; if longer than what is below it, it is upright and takes no width."""
    longest = max((len(cell) for cell in cells if "et-short" in cell), default=0) - len(_cell("x"))
    is_upright = all("et-short" in cell or cell == EMPTY for cell in cells)
    style = " class=et-upright" if is_upright and len(str(name)) > longest + 1 else ""
    return f'<th scope="col"{style}>{html(name)}</th>'


def _below(frame: pd.DataFrame, wide: int) -> list[str]:
    """For each row the text below it, as wide as the table; empty if there is none."""
    told = [
        "; ".join(
            f"{html(name)}: {html(value)}"
            for name, value in row.items()
            if pd.notna(value) and value != ""
        )
        for row in frame.to_dict("records")
    ]
    return [
        f'<tr class="et-below"><td colspan="{wide}">{text}</td></tr>' if text else ""
        for text in told
    ]


def table(shown: pd.DataFrame) -> None:
    """The table in print; hidden on screen. A long one ends with the number of further rows."""
    few = shown.head(MOST_ROWS)
    long = [name for name in few.columns if name in LONG]
    own = few.drop(columns=long)
    columns = [[_cell(value) for value in own[name]] for name in own.columns]
    heads = "".join(map(_heading, own.columns, columns))
    below = _below(few[long], len(own.columns)) if long else [""] * len(few)
    rows = "".join(
        f"<tbody><tr>{''.join(row)}</tr>{more}</tbody>"
        for row, more in zip(zip(*columns, strict=True), below, strict=True)
    )
    rest = len(shown) - len(few)
    told = f"<caption>{quantity(rest, 'more row')}: see the export.</caption>" if rest else ""
    st.html(f'<table class="et-paper">{told}<thead><tr>{heads}</tr></thead>{rows}</table>')
