"""The inset map of the page Incident."""

import streamlit as st

from lib.evidence import picks
from lib.evidence.picks import Pick
from lib.selection.options import Options
from lib.ui.parts import evidence, export_menu, frame, media, picking, still
from lib.views import incident_map as views
from lib.views.incident_map import NAME
from lib.views.one_incident import Incident
from lib.views.permalink import permalink
from lib.views.strike_map import SHEET

WIDE, NARROW, HEIGHT, LOW = 460, 360, 320, 240


def _pick(event_id: str) -> None:
    """Opens the incident's sources if a mark is clicked."""
    found = picks.from_objects(st.session_state[NAME].selection.objects)
    picking.pick(NAME, Pick("events", (event_id,)) if found else None)


def _printed(found: Incident) -> None:
    """The map in print."""
    light, options = found.context.looking(SHEET), Options.of(found.options)

    def drawn() -> list:
        made = views.incident_map(light, options)
        return list(made.on_sheets()) if made else []

    still.show(NAME, found.name, tuple(found.options.items()), found.context, drawn)


def _evidence(found: Incident) -> None:
    """The sources of the incident, if its mark was clicked."""
    exhibit = views.incident_map(found.context, Options.of(found.options))
    if exhibit is not None and picking.picked_in(NAME):
        link = permalink(exhibit, found.context, frame.address(), picking.address_pick())
        evidence.panel(NAME, [Pick("events", (found.id,))], found.context, link, beside=False)


def inset(found: Incident) -> None:
    """The incident's places on the basemap; nothing if no position is known."""
    narrow = found.context.look.room.is_narrow
    width, height = (NARROW, LOW) if narrow else (WIDE, HEIGHT)
    made = views.inset(found.context, found.id, width, height)
    if made is None:
        st.caption("No position is known for its places.")
        return
    st.pydeck_chart(
        made.deck.on(media.address(made.ground, "application/json", "ground.json")),
        height=height,
        key=NAME,
        on_select=lambda: _pick(found.id),
        selection_mode="single-object",
        alt=f"Map: where it was, {found.name}",
    )
    _printed(found)
    export_menu.menu(NAME, found.context, Options.of(found.options))
    _evidence(found)
