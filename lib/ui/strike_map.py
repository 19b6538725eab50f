"""The strike map with its legend, the week-by-week player, and its export."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from lib.evidence import picks
from lib.evidence.addresses import SITE, Subject
from lib.selection.options import NOTHING
from lib.tables.records import Row
from lib.ui import site_list
from lib.ui.parts import (
    controls,
    evidence,
    export_menu,
    frame,
    media,
    page_headings,
    paper,
    picking,
    show,
    still,
)
from lib.views import live_map as live
from lib.views import strike_map as views
from lib.views.context import Context
from lib.views.strike_map import ALL_SITES, AREA, AREAS, LAYERS
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import day, quantity

HEIGHT, LOW = 620, 420
WIDE, NARROW = 600, 380
PICKED = "_site_picked"
ALL_WEEKS = "All weeks"
SECONDS_A_WEEK = 1.2
WEEK, PLAY = "week", "play"
# The places without a mark, by the key of their buttons.
WITHOUT_MARK = {"_region": "Only the country or region is known", "_unknown": "Position not known"}


def _pick_on_map() -> None:
    pick = picks.from_objects(st.session_state["strike-map"].selection.objects)
    if pick and pick.ids[0] != site_list.site():
        site_list.pick(pick.ids[0])
        st.session_state[PICKED] = True


def _week(weeks: dict[str, date]) -> date | None:
    """The week on the map; None for all. While playing, the next one at each run."""
    options = [ALL_WEEKS, *weeks]
    if st.session_state.get(WEEK) not in options:
        st.session_state[WEEK] = ALL_WEEKS
    if st.session_state.get(PLAY):
        following = (options.index(st.session_state[WEEK]) + 1) % len(options)
        st.session_state[WEEK] = options[following]
    chosen = st.select_slider("Week by week", options, key=WEEK, persist_state="session")
    return weeks.get(chosen)


def _groups(context: Context) -> tuple[str, ...]:
    """The layers that are switched on."""
    labels = views.layer_options(context)
    if not labels:
        return ()
    chosen = st.pills(
        "Layers",
        list(labels),
        selection_mode="multi",
        default=list(labels),
        key=LAYERS,
        bind="query-params",
        wrap=True,
        format_func=controls.option_text(labels, LAYERS),
    )
    return tuple(labels[label] for label in chosen or [])


def _pick_without_mark(key: str) -> None:
    site_list.pick(st.session_state[key])
    st.session_state[PICKED] = True


def _without_mark(every: Sequence[Row]) -> None:
    """The places known only by country or region, and the sites whose position is unknown."""
    picked = site_list.site()
    for key, label in WITHOUT_MARK.items():
        found = {
            one["place_id"]: f"{markdown(one['name'])} · {one['number']:,}"
            for one in every
            if one["is_unknown"] == (key == "_unknown")
        }
        if found:
            st.session_state[key] = picked if picked in found else None
            st.pills(
                f"{label} (number of events)",
                list(found),
                key=key,
                format_func=found.__getitem__,
                on_change=_pick_without_mark,
                args=(key,),
            )


def _map(context: Context, groups: tuple[str, ...]) -> None:
    if st.session_state.pop(PICKED, False):
        st.rerun()  # the map runs in a fragment, but the evidence for its marks is outside
    week = _week(live.weeks(context))
    if week is not None:
        # The heading above is about all weeks.
        st.caption(f"In this week: {markdown(live.finding(context, groups, week))}")
    shown = live.live_map(context, _wanted(context, groups, week))
    places = shown.scene.rows["place_id"].nunique()
    st.pydeck_chart(
        shown.deck.on(media.address(shown.ground, "application/json", "ground.json")),
        height=LOW if context.look.room.is_narrow else HEIGHT,
        key="strike-map",
        on_select=_pick_on_map,
        selection_mode="single-object",
        alt=f"Map of {quantity(places, 'place')} with strikes and attacks",
    )
    st.html(shown.legend)
    _without_mark(shown.without_mark)
    if not st.session_state.get(PLAY):
        _printed(context, groups, week)


def _wanted(context: Context, groups: tuple[str, ...], week: date | None) -> live.Wanted:
    """What the reader has chosen on this screen."""
    width, height = (NARROW, LOW) if context.look.room.is_narrow else (WIDE, HEIGHT)
    area = st.session_state.get(AREA, ALL_SITES)
    return live.Wanted(groups, week, area, site_list.site(), width, height)


def _printed(context: Context, groups: tuple[str, ...], week: date | None) -> None:
    """The map of that week, or of all, in print: with its title, key and regions."""
    area = st.session_state.get(AREA, ALL_SITES)
    light, rows = context.looking(views.SHEET), live.rows(context, groups, week)
    found = live.finding(context, groups, week)
    title = f"Week of {day(week)}: {found}" if week else found
    options = ((LAYERS, groups), (AREA, area), (WEEK, str(week or "")))
    still.show(
        "strike-map",
        title,
        options,
        context,
        lambda: [views.on_paper(light, rows, list(groups), area, title)],
    )


def _happened(context: Context, sites: Sequence[str], key: str) -> None:
    """What happened at the sites of a mark, under their names; or that nothing did in this
    selection."""
    at, names = context.tables.event_places, context.tables.places.set_index("place_id")["name"]
    ids = at.loc[at["site_id"].isin(sites), "event_id"].unique().tolist()
    if sites[0] in names.index and ids:
        rest = quantity(len(sites) - 1, "place")
        more = f" and {rest} close to it" if len(sites) > 1 else ""
        page = Subject(SITE, sites[0], names[sites[0]])
        address = page.address(evidence.parameters())
        st.html(macros("dashboard").linked_heading(f"{page.name}{more}", address))
        evidence.about_events(ids, context, key)
    else:
        st.caption(picking.GONE)


def _behind(context: Context, groups: tuple[str, ...]) -> None:
    named, site = picking.picked_in(site_list.MAP), site_list.site()
    if named is None:
        paper.hint("Click a mark, or a row of the list, to see what happened there.")
        return
    with st.container(border=True, key=f"{site_list.MAP}_evidence"):
        evidence.bar(site_list.MAP)
        if site is not None:
            sites = live.together(context, _wanted(context, groups, None), site)
            _happened(context, sites, site_list.MAP)
        else:
            evidence.items(named.pick, context, site_list.MAP, shown=False)


def _controls(context: Context) -> tuple[tuple[str, ...], bool]:
    """The layers that are switched on, and whether the map plays; a reader sets both, and the area,
    above the map."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        groups = _groups(context)
        if context.corpus.settings.focus:
            st.segmented_control(
                "Area",
                list(AREAS),
                default=ALL_SITES,
                key=AREA,
                required=True,
                bind="query-params",
            )
        return groups, st.toggle("Play week by week", key=PLAY)


def show_map(context: Context) -> None:
    """Map and list side by side, the evidence for the picked site, and the data."""
    settings = context.corpus.settings
    groups, playing = _controls(context)
    # On paper the map's title is in the picture, which is not made while it plays.
    with st.container(key="playing" if playing else "on_screen_title"):
        page_headings.header(live.finding(context, groups, None))
    narrow = context.look.room.is_narrow
    left, right = (st.container(), st.container()) if narrow else st.columns([0.62, 0.38])
    with left:
        st.fragment(_map, run_every=SECONDS_A_WEEK if playing else None)(context, groups)
    listed = views.site_rows(context)
    with right:
        site_list.show_list(context, listed, HEIGHT)
    shown_layers = frame.page_options(AREA, LAYERS)
    export_menu.menus(context, {"strike-map": shown_layers, "sites": NOTHING})
    _behind(context, groups)
    if not listed.empty:
        show.behind([views.site_part(context, listed)], "strike-map", context)
    if settings.attribution and context.corpus.basemap:
        st.html(macros("dashboard").meta(" ".join(settings.attribution)))
