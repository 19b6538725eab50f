"""Charts and tables in the same form on every page: with alt text, export, data and evidence."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lib.charts import picked as figures
from lib.charts.picked import Written
from lib.evidence import picks
from lib.ui.parts import evidence, export_menu, frame, paper, picking, still
from lib.ui.parts.paging import rows_of
from lib.ui.parts.readable import LINK, Readable, readable
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.live_chart import live_figure, on_page
from lib.views.permalink import permalink
from lib.wording.escape import HOST

ROW = 35
ROW_HINT = "Click a row, or press Enter on it, to see its sources."
NO_IDS = ("", pd.DataFrame())
# Plotly's own camera knows neither handling mark nor permalink: pictures come from the export menu.
BUTTONS_OUT = [
    "toImage", "select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d", "pan2d",
]  # fmt: skip
CONFIG = {
    "displaylogo": False,
    "displayModeBar": True,
    "modeBarButtonsToRemove": BUTTONS_OUT,
    "scrollZoom": False,
}


def _drawn_marks(exhibit: Exhibit, named: picks.Named) -> Iterator[picks.Pick]:
    """The evidence of the marks that may be the one an address names: those with its first id."""
    first = named.pick.ids[0]
    return figures.marks(said for said in exhibit.evidence() if first in said)


def _marks(exhibit: Exhibit, named: picks.Named) -> Iterator[picks.Pick]:
    """The evidence of the marks and rows that may be the one an address names."""
    yield from _drawn_marks(exhibit, named)
    for part in exhibit.data:
        if picks.opens(part.names):
            yield from picks.of_rows(part.frame, named)


class Ready(go.Figure):
    """A figure that Streamlit sends as it is written: Plotly would copy and check it on every
    run."""

    def __init__(self, written: Written) -> None:
        self._written = written

    def to_dict(self) -> dict[str, Any]:
        """The figure as plotly.js reads it."""
        return dict(self._written)


def _drawn(exhibit: Exhibit, context: Context) -> go.Figure:
    """The figure with the mark that a link or a row names; Plotly draws a click itself."""
    live = live_figure(context, exhibit)
    if picking.picked_in(exhibit.name):
        picking.draw_on(exhibit.name, live.stamp)
    named = picking.pick_to_draw(exhibit.name)
    mark = picks.find_mark(named, _drawn_marks(exhibit, named)) if named else None
    return Ready(figures.clickable(live.written, mark, picking.times_cleared()))


@st.fragment
def _beside(
    exhibit: Exhibit,
    context: Context,
    main: Callable[[Exhibit], None],
    more: Callable[[picks.Pick], None] | None,
) -> None:
    """The main part with its export menu and data; beside it the evidence for the pick.

    A pick runs this part of the page alone, unless it takes the place of one elsewhere.
    """
    if picking.is_elsewhere():
        st.rerun()
    name = exhibit.name
    beside = not context.look.room.is_narrow and not exhibit.is_matrix
    with st.container(key=f"{name}_row", horizontal=beside, gap="small"):
        with st.container(key=f"{name}_main"):
            main(exhibit)
            export_menu.of(exhibit, context)
            behind(exhibit.data, name, context)
        if named := picking.picked_in(name):
            link = permalink(exhibit, context, frame.address(), picking.address_pick())
            evidence.panel(name, _marks(exhibit, named), context, link, beside, more)


def chart(
    exhibit: Exhibit, context: Context, more: Callable[[picks.Pick], None] | None = None
) -> None:
    """The figure with its export menu and data, and beside it the evidence for the picked mark.

    `more` shows what else a page knows about the pick.
    """

    def main(shown: Exhibit) -> None:
        st.plotly_chart(
            _drawn(shown, context),
            theme=None,
            key=shown.name,
            on_select=partial(picking.pick_on_chart, shown.name),
            selection_mode="points",
            config=CONFIG,
            alt=shown.alt,
        )
        still.chart(shown, context, evidence.HINT)

    _beside(on_page(context, exhibit), context, main, more)


def columns_of(shown: pd.DataFrame) -> dict:
    """Column settings that show days as ISO dates and web addresses as links."""
    days = {
        column: st.column_config.DateColumn(format="YYYY-MM-DD")
        for column in shown.columns
        if pd.api.types.is_datetime64_any_dtype(shown[column])
    }
    links = {
        column: st.column_config.LinkColumn(display_text=HOST.pattern)
        for column in shown.columns
        if column == LINK
    }
    return {**days, **links}


def _settings(shown: Readable, key: str, height: int | Literal["content"]) -> dict[str, Any]:
    columns = columns_of(shown.frame)
    return {"hide_index": True, "height": height, "key": key, "placeholder": "",
            "column_config": columns}  # fmt: skip


def table(
    shown: Readable,
    key: str,
    alt: str,
    height: int | Literal["content"] = 260,
    opens: tuple[str, pd.DataFrame] = NO_IDS,
) -> None:
    """A table for reading, by pages if it is long; `opens` names the view whose evidence its rows
    open, with their ids."""
    own = rows_of(len(shown.frame), key)
    name, ids = opens[0], opens[1].iloc[own]
    settings = _settings(shown, key, height)
    if not picks.opens(ids.columns):
        st.dataframe(shown.frame.iloc[own], alt=alt, **settings)
        paper.table(shown)
        return
    with st.container(key=f"{key}_opens"):
        st.dataframe(
            shown.frame.iloc[own],
            alt=f"{alt}. {ROW_HINT}",
            selection_mode="single-row",
            on_select=partial(picking.pick_in_table, name, key, ids),
            **settings,
        )
    paper.table(shown)


def markup(exhibit: Exhibit, context: Context, html: str) -> None:
    """A view that is a table, as HTML of the page's own: its export menu, its data, and the
    evidence for a picked row of these."""

    def main(_: Exhibit) -> None:
        st.html(html)

    shown_by(exhibit, context, main)


def shown_by(exhibit: Exhibit, context: Context, main: Callable[[Exhibit], None]) -> None:
    """A view that a page shows in its own way: its export menu, its data, and the evidence for what
    is picked in it."""
    _beside(on_page(context, exhibit), context, main, None)


def _height(part: Part) -> int:
    """The pixels of a table with all of its rows."""
    return ROW * (part.number + 1) + 3


def rows_below(part: Part, height: int) -> str:
    """That a table of this height has more rows than it shows; empty if it shows all."""
    return f"{part.counted}: scroll the table to see them all." if _height(part) > height else ""


def rows(exhibit: Exhibit, context: Context, height: int = 420) -> None:
    """A view that is a table: its main part, its export menu, all of its data, and the evidence for
    a picked row."""

    def main(shown: Exhibit) -> None:
        part = shown.data[0]
        high, opens = min(_height(part), height), (shown.name, part.frame)
        table(readable(context, part), f"{shown.name}-rows", shown.alt, high, opens)
        if told := rows_below(part, height):
            paper.hint(told)

    _beside(on_page(context, exhibit), context, main, None)


def behind(data: Sequence[Part], name: str, context: Context) -> None:
    """The data of an exhibit as tables to read, in words; a row opens its evidence. Nothing is made
    before it is opened."""
    counts = ", ".join(part.counted for part in data)
    shown = st.expander(f"Data: {counts}", type="compact", key=f"{name}_data", on_change="rerun")
    if not shown.open:
        return
    with shown:
        for part in data:
            st.markdown(f"**{part.name.capitalize()}**")
            if part.number == 0:
                st.caption("No rows in this selection.")
                continue
            if picks.opens(part.names):
                paper.hint(ROW_HINT)
            key, alt = f"{name}_{part.name}_table", f"{part.name.capitalize()} for {name}"
            table(readable(context, part), key, alt, opens=(name, part.frame))
