"""Charts and tables as every page shows them: with alt text, export, data and evidence."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from lib import picks
from lib.escape import link
from lib.ui import evidence, export_menu
from lib.views.fresh import marked
from lib.views.picture import Picture, Shown
from lib.views.view import View
from lib.words import counted

LINK = "Link"
ROW = 35
# Plotly's own camera knows neither handling mark nor permalink: pictures leave by the export menu.
BUTTONS_OUT = [
    "toImage", "select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d", "pan2d",
]  # fmt: skip
CONFIG = {
    "displaylogo": False,
    "displayModeBar": True,
    "modeBarButtonsToRemove": BUTTONS_OUT,
    "scrollZoom": False,
}


def chart(picture: Picture, view: View, more: Callable[[picks.Pick], None] | None = None) -> None:
    """The figure with its export menu, its data, and the evidence behind a mark picked.

    `more` shows what else a page knows of the pick.
    """
    name = picture.name
    picture = marked(picture, view)
    state = st.plotly_chart(
        picture.drawn,
        theme=None,
        key=name,
        on_select="rerun",
        selection_mode="points",
        config=CONFIG,
        alt=picture.alt,
    )
    export_menu.of(picture, view)
    pick = picks.from_points(state.selection.points)
    evidence.panel(pick, view, name)
    if pick is not None and more is not None:
        more(pick)
    behind(picture.data, name)


def columns_of(frame: pd.DataFrame) -> dict:
    """Column settings that show days as ISO dates and web addresses as links."""
    days = {
        column: st.column_config.DateColumn(format="YYYY-MM-DD")
        for column in frame.columns
        if pd.api.types.is_datetime64_any_dtype(frame[column])
    }
    links = {
        column: st.column_config.LinkColumn(display_text="open")
        for column in frame.columns
        if column == LINK
    }
    return {**days, **links}


def linked(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with only http(s) addresses in its link column."""
    if LINK not in frame.columns:
        return frame
    return frame.assign(**{LINK: frame[LINK].map(lambda url: link(str(url)))})


def table(frame: pd.DataFrame, key: str, alt: str, height: int = 260) -> None:
    """A table for reading."""
    st.dataframe(
        linked(frame), hide_index=True, alt=alt, height=height, key=key,
        column_config=columns_of(frame), placeholder="",
    )  # fmt: skip


def rows(picture: Picture, view: View, height: int = 420) -> None:
    """A view that is a table: its main part, its export menu, and all of its data."""
    main = picture.data[0].table()
    table(main, f"{picture.name}-rows", picture.alt, min(ROW * (len(main) + 1) + 3, height))
    export_menu.of(picture, view)
    behind(picture.data, picture.name)


def behind(data: Sequence[Shown], name: str) -> None:
    """The data behind a picture as tables to read."""
    counts = ", ".join(
        counted(len(part.frame), part.name.removesuffix("s"), part.name) for part in data
    )
    with st.expander(f"Data: {counts}", type="compact"):
        for part in data:
            st.markdown(f"**{part.name.capitalize()}**")
            if part.frame.empty:
                st.caption("No rows in this selection.")
                continue
            table(part.table(), f"{name}_{part.name}_table", f"{part.name} behind {name}")
