"""The strike map with its legend, its list of sites, and the week that plays through."""

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from lib import picks, sites
from lib.cards import STYLE
from lib.escape import html, markdown
from lib.groups import all_groups
from lib.maps.deck import Scene, border_view, strike_deck, whole_view
from lib.maps.icons import SIGNS
from lib.maps.marks import Kind, kinds
from lib.selection import Selection, apply
from lib.selection.places import REACH_KM
from lib.ui import evidence, show
from lib.ui.frame import View
from lib.words import counted, day

HEIGHT = 620
ROW_HEIGHT = 35
WIDE, NARROW = 600, 380
PICKED = "_site_picked"
ALL_WEEKS = "All weeks"
ALL_SITES, NEAR_BORDER = "All sites", "Along the border"
SECONDS_A_WEEK = 1.2
SITE, WEEK, PLAY, AREA = "site", "week", "play", "area"
PRECISION = {1: "exact", 2: "near", 3: "region"}


def _pick_on_map() -> None:
    pick = picks.from_objects(st.session_state["strike-map"].selection.objects)
    if pick and pick.ids[0] != st.session_state.get(SITE):
        st.session_state[SITE] = pick.ids[0]
        st.session_state[PICKED] = True


def _pick_in_list(place_ids: list[str]) -> None:
    rows = st.session_state["site-list"].selection.rows
    st.session_state[SITE] = place_ids[rows[0]] if rows and rows[0] < len(place_ids) else None


def _weeks(view: View) -> dict[str, date]:
    starts = sites.week_starts(view.tables, view.corpus.settings)
    return {f"Week of {day(start)}": start for start in starts}


def _week(weeks: dict[str, date]) -> date | None:
    """The week that the map shows; None for all. While it plays, the next one at each run."""
    options = [ALL_WEEKS, *weeks]
    if st.session_state.get(WEEK) not in options:
        st.session_state[WEEK] = ALL_WEEKS
    if st.session_state.get(PLAY):
        following = (options.index(st.session_state[WEEK]) + 1) % len(options)
        st.session_state[WEEK] = options[following]
    chosen = st.select_slider("Week by week", options, key=WEEK)
    return weeks.get(chosen)


def _rows(view: View, week: date | None, groups: list[str]) -> pd.DataFrame:
    tables = view.tables
    if week is not None:
        tables = apply(tables, Selection(start=week, end=week + timedelta(days=6)))
    rows = sites.by_group(tables, view.corpus.settings)
    return rows.loc[rows["group_id"].isin(groups)]


def _legend(drawn: list[Kind], view: View) -> str:
    focus = view.corpus.settings.focus
    border = f"<span>thick line: {html(focus.label)}</span>" if focus else ""
    signs = "".join(
        f'<span><b style="color:{kind.colour}">{SIGNS[kind.shape]}</b> {html(kind.label)}</span>'
        for kind in drawn
    )
    return (
        f'{STYLE}<div class="et-meta" data-testid="et-legend">{signs}'
        f"<span>larger: more events</span><span>thin circle: within {REACH_KM[2]} km of it</span>"
        f"<span>hollow area: only the region is known</span>{border}</div>"
    )


def _groups(view: View) -> list[str]:
    """The layers that are switched on."""
    counted_groups = sites.by_group(view.tables, view.corpus.settings)["group_id"]
    labels = {
        group.label: group.id
        for group in all_groups(view.corpus.settings)
        if (counted_groups == group.id).any()
    }
    if not labels:
        return []
    chosen = st.pills(
        "Layers", list(labels), selection_mode="multi", default=list(labels), key="layers"
    )
    return [labels[label] for label in chosen or []]


def _map(view: View, groups: list[str]) -> None:
    if st.session_state.pop(PICKED, False):
        st.rerun()  # the map runs alone, but what stands behind its marks is outside it
    settings, look = view.corpus.settings, view.look
    drawn = [kind for kind in kinds(settings, view.colours, look) if kind.group_id in groups]
    rows = _rows(view, _week(_weeks(view)), groups)
    scene = Scene(rows, drawn, view.corpus.basemap, settings.focus, look,
                  st.session_state.get(SITE))  # fmt: skip
    width = NARROW if look.room.is_narrow else WIDE
    closer = border_view(scene, width, HEIGHT)
    viewpoint = whole_view(
        Scene(sites.by_group(view.tables, settings), drawn, scene.basemap, settings.focus, look),
        width,
        HEIGHT,
    )
    if closer and st.session_state.get(AREA) != ALL_SITES:
        viewpoint = closer
    st.pydeck_chart(
        strike_deck(scene, viewpoint),
        height=HEIGHT,
        key="strike-map",
        on_select=_pick_on_map,
        selection_mode="single-object",
        alt=f"Map of {counted(rows['place_id'].nunique(), 'site')} with strikes and attacks",
    )
    st.html(_legend(drawn, view))
    if settings.attribution and view.corpus.basemap:
        st.html(f'<div class="et-meta">{html(" ".join(settings.attribution))}</div>')


def _site_table(listed: pd.DataFrame, view: View) -> pd.DataFrame:
    named = {group.id: group.short or group.label for group in all_groups(view.corpus.settings)}
    present = {name: label for name, label in named.items() if listed[name].sum() > 0}
    distance = {"border_km": "km to border"} if listed["border_km"].notna().any() else {}
    frame = listed.assign(
        position=listed["geo_precision"].map(PRECISION).astype("string"),
        coordinates=[
            "" if pd.isna(lat) else f"{lat:.3f}, {lon:.3f}"
            for lat, lon in zip(listed["lat"], listed["lon"], strict=True)
        ],
    )
    columns = {
        "name": "Site", **distance, **present, "last": "Last",
        "position": "Position", "coordinates": "Lat, lon", "source": "Coordinates from",
        "note": "Note",
    }  # fmt: skip
    return frame[list(columns)].rename(columns=columns)


def _site_list(view: View) -> pd.DataFrame:
    listed = sites.site_list(view.tables, view.corpus.settings)
    frame = _site_table(listed, view)
    st.dataframe(
        frame,
        hide_index=True,
        height=min(HEIGHT, ROW_HEIGHT * (len(frame) + 1) + 3),
        key="site-list",
        on_select=lambda: _pick_in_list(listed["place_id"].tolist()),
        selection_mode="single-row",
        alt="Sites by their distance to the border",
        placeholder="",
        column_config={
            **show.columns_of(frame),
            "km to border": st.column_config.NumberColumn(
                "km", format="%.0f", width=45, help="Kilometres to the border"
            ),
            "Site": st.column_config.TextColumn(width=150, pinned=True),
        },
    )
    return listed


def _behind(view: View) -> None:
    site = st.session_state.get(SITE)
    at = view.tables.event_places
    ids = at.loc[at["place_id"] == site, "event_id"].tolist() if site else []
    names = view.tables.places.set_index("place_id")["name"]
    with st.container(border=True, key="strike-map_evidence"):
        if site is None or site not in names.index:
            st.caption("**Evidence.** Click a mark or a row to see what happened there.")
            return
        st.markdown("**Evidence**")
        st.html(f'{STYLE}<div class="et-head">{html(names[site])}</div>')
        evidence.about_events(ids, view, "strike-map")


def show_map(view: View) -> None:
    """Map and list side by side, and what stands behind the site picked."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        groups = _groups(view)
        if view.corpus.settings.focus:
            st.segmented_control(
                "Area", [NEAR_BORDER, ALL_SITES], default=NEAR_BORDER, key=AREA, required=True,
                bind="query-params",
            )  # fmt: skip
        st.toggle("Play week by week", key=PLAY)
    st.header(markdown(sites.finding(view.tables, view.corpus.settings)), anchor=False)
    left, right = st.columns([0.62, 0.38]) if not view.look.room.is_narrow else (st, st)
    with left if left is not st else st.container():
        st.fragment(_map, run_every=SECONDS_A_WEEK if st.session_state.get(PLAY) else None)(
            view, groups
        )
    with right if right is not st else st.container():
        listed = _site_list(view)
    _behind(view)
    show.downloads(
        [show.Shown("sites", listed, {"name": "Site", "border_km": "km to border"})],
        view,
        "strike-map",
    )
