"""The strike map with its legend, the week that plays through, and its export."""

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from lib import picks, sites
from lib.cards import STYLE
from lib.escape import html, markdown
from lib.maps.deck import Scene, strike_deck
from lib.maps.icons import SIGNS
from lib.maps.marks import Kind
from lib.maps.projection import Viewpoint
from lib.selection import Selection, apply
from lib.selection.places import REACH_KM
from lib.ui import controls, evidence, export_menu, frame, show, site_list
from lib.ui.site_list import SITE
from lib.views import sites as views
from lib.views.sites import AREA, AREAS, LAYERS, NEAR_BORDER
from lib.views.view import View
from lib.words import counted, day

HEIGHT = 620
WIDE, NARROW = 600, 380
PICKED = "_site_picked"
ALL_WEEKS = "All weeks"
SECONDS_A_WEEK = 1.2
WEEK, PLAY = "week", "play"


def _pick_on_map() -> None:
    pick = picks.from_objects(st.session_state["strike-map"].selection.objects)
    if pick and pick.ids[0] != st.session_state.get(SITE):
        st.session_state[SITE] = pick.ids[0]
        st.session_state[PICKED] = True


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
    since = view.marked_since
    new = f"<span>dashed ring: came out after {day(since)}</span>" if since else ""
    signs = "".join(
        f'<span><b style="color:{kind.colour}">{SIGNS[kind.shape]}</b> {html(kind.label)}</span>'
        for kind in drawn
    )
    return (
        f'{STYLE}<div class="et-meta" data-testid="et-legend">{signs}'
        f"<span>larger: more events</span><span>thin circle: within {REACH_KM[2]} km of it</span>"
        f"<span>hollow area: only the region is known</span>{border}{new}</div>"
    )


def _groups(view: View) -> list[str]:
    """The layers that are switched on."""
    labels = views.layer_options(view)
    if not labels:
        return []
    chosen = st.pills(
        "Layers",
        list(labels),
        selection_mode="multi",
        default=list(labels),
        key=LAYERS,
        bind="query-params",
        format_func=controls.shown(labels, LAYERS),
    )
    return [labels[label] for label in chosen or []]


def _scene(view: View, groups: list[str], rows: pd.DataFrame) -> Scene:
    return views.scene(view, groups, rows, st.session_state.get(SITE))


def _seen(scene: Scene, width: int, height: int) -> Viewpoint:
    """What the reader wants to see: along the border, or all sites."""
    return views.viewpoint(scene, st.session_state.get(AREA, NEAR_BORDER), width, height)


def _map(view: View, groups: list[str]) -> None:
    if st.session_state.pop(PICKED, False):
        st.rerun()  # the map runs alone, but what stands behind its marks is outside it
    every_week = _rows(view, None, groups)
    week = _week(_weeks(view))
    rows = every_week if week is None else _rows(view, week, groups)
    width = NARROW if view.look.room.is_narrow else WIDE
    seen = _seen(_scene(view, groups, every_week), width, HEIGHT)
    scene = _scene(view, groups, rows)
    st.pydeck_chart(
        strike_deck(scene, seen),
        height=HEIGHT,
        key="strike-map",
        on_select=_pick_on_map,
        selection_mode="single-object",
        alt=f"Map of {counted(rows['place_id'].nunique(), 'site')} with strikes and attacks",
    )
    st.html(_legend(scene.kinds, view))


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
    """Map and list side by side, what stands behind the site picked, and the data."""
    settings = view.corpus.settings
    with st.container(horizontal=True, vertical_alignment="bottom"):
        groups = _groups(view)
        if settings.focus:
            st.segmented_control(
                "Area", list(AREAS), default=NEAR_BORDER, key=AREA, required=True,
                bind="query-params",
            )  # fmt: skip
        playing = st.toggle("Play week by week", key=PLAY)
    st.header(markdown(sites.finding(view.tables, settings)), anchor=False)
    narrow = view.look.room.is_narrow
    left, right = (st.container(), st.container()) if narrow else st.columns([0.62, 0.38])
    with left:
        st.fragment(_map, run_every=SECONDS_A_WEEK if playing else None)(view, groups)
    listed = views.listed(view)
    with right:
        site_list.show_list(view, listed, HEIGHT)
    with st.container(horizontal=True):
        export_menu.menu("strike-map", view, frame.asked(AREA, LAYERS), "Export map")
        export_menu.menu("sites", view, label="Export sites")
    _behind(view)
    if not listed.empty:
        show.behind([views.labelled(view, listed)], "strike-map")
    if settings.attribution and view.corpus.basemap:
        st.html(f'{STYLE}<div class="et-meta">{html(" ".join(settings.attribution))}</div>')
