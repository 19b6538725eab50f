"""What a page is on paper: its style, and tables as text, which on the screen are a canvas."""

from pathlib import Path

import pandas as pd
import streamlit as st

from lib.escape import html
from lib.words import counted

STYLE = f"<style>{Path(__file__).with_name('page.css').read_text(encoding='utf-8')}</style>"
MOST_ROWS = 200


def style() -> None:
    """The style of pages, on the screen and printed."""
    st.html(STYLE)


def _cell(value: object) -> str:
    if value is None or pd.isna(value):
        return ""
    return html(f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else value)


def table(shown: pd.DataFrame) -> None:
    """The table as it is printed; not seen on the screen. The rest of a long one is told."""
    few = shown.head(MOST_ROWS)
    heads = "".join(f'<th scope="col">{html(name)}</th>' for name in few.columns)
    columns = [[_cell(value) for value in few[name]] for name in few.columns]
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for row in zip(*columns, strict=True)
    )
    rest = len(shown) - len(few)
    told = f"<caption>{counted(rest, 'more row')}: see the export.</caption>" if rest else ""
    st.html(f'<table class="et-paper">{told}<thead><tr>{heads}</tr></thead>{rows}</table>')
