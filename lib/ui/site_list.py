"""The sites by their distance to the focus border; a row opens what happened there."""

import pandas as pd
import streamlit as st

from lib.evidence.picks import Pick
from lib.ui.parts import paper, picking, show
from lib.ui.parts.paging import rows_of
from lib.ui.parts.readable import Readable
from lib.views.columns import texts
from lib.views.context import Context
from lib.views.memory import remembered
from lib.views.strike_map import POSITIONS, filter_column, group_columns, includes_column
from lib.wording.letter_widths import text_width
from lib.wording.words import kilometres

# The view with the picked site: by a click in this list, on the map or on a region's name.
MAP = "strike-map"
LIST = "site-list"
ROW_HEIGHT = 35
SIZE, SIDES, LEAST_WIDE, MOST_WIDE = 14, 20, 100, 220


def site() -> str | None:
    """The site whose evidence is open, as the map names its mark: several places close together
    by the first one and the number of the others."""
    named = picking.picked_in(MAP)
    if named is None or named.pick.kind != "place":
        return None
    return f"{named.pick.ids[0]} +{named.more}" if named.more else named.pick.ids[0]


def pick(place_id: str | None, table: str = "") -> None:
    """Opens what happened at that site; None closes it."""
    picking.pick(MAP, Pick("place", (place_id,)) if place_id else None, table)


def _pick(place_ids: list[str]) -> None:
    rows = st.session_state[LIST].selection.rows
    pick(place_ids[rows[0]] if rows and rows[0] < len(place_ids) else None, LIST)


def _site_table(found: pd.DataFrame, context: Context) -> pd.DataFrame:
    distance = {"distance": "km to border"} if found["border_km"].notna().any() else {}
    frame = found.assign(
        distance=[
            "" if pd.isna(low) else kilometres(low, high).removesuffix(" km")
            for low, high in zip(found["border_low"], found["border_high"], strict=True)
        ],
        position=found["position"].replace(POSITIONS).astype("string"),
        coordinates=[
            "" if pd.isna(lat) else f"{lat:.3f}, {lon:.3f}"
            for lat, lon in zip(found["lat"], found["lon"], strict=True)
        ],
    )
    columns = {
        "name": "Site",
        **texts(filter_column(found)),
        **distance,
        **texts(group_columns(context, found)),
        "last": "Last",
        **texts(includes_column(found)),
        "position": "Position",
        "coordinates": "Lat, lon",
        "source": "Coordinates from",
        "note": "Note",
    }
    return frame[list(columns)].rename(columns=columns)


@remembered
def _listed(context: Context, found: pd.DataFrame, part: tuple) -> Readable:
    return Readable(_site_table(found.iloc[slice(*part)], context))


def _wide(names: pd.Series) -> int:
    """The width of the longest name in pixels, if a telephone has that much."""
    longest = max((text_width(str(name), SIZE) for name in names), default=0)
    return max(LEAST_WIDE, min(round(longest) + SIDES, MOST_WIDE))


def show_list(context: Context, found: pd.DataFrame, height: int) -> None:
    """The sites as a list of limited height in pixels."""
    part = rows_of(len(found), LIST)
    readable = _listed(context, found, (part.start, part.stop))
    found, frame = found.iloc[part], readable.frame
    with st.container(key=f"{LIST}_opens"):
        st.dataframe(
            frame,
            hide_index=True,
            height=min(height, ROW_HEIGHT * (len(frame) + 1) + 3),
            key=LIST,
            on_select=lambda: _pick(found["place_id"].tolist()),
            selection_mode="single-row",
            alt=f"Sites by their distance to the border. {show.ROW_HINT}",
            placeholder="",
            column_config={
                **show.columns_of(frame),
                "km to border": st.column_config.TextColumn(
                    "km", width=60, help="Kilometres to the border, as far as the position is known"
                ),
                "Site": st.column_config.TextColumn(width=_wide(frame["Site"]), pinned=True),
            },
        )
    paper.table(readable)
