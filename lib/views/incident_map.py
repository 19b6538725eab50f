"""The inset map of one incident: its places on the corpus's basemap."""

from dataclasses import dataclass
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import sites
from lib.charts.colours import of_bloc
from lib.charts.free_figure import FreeFigure
from lib.charts.group_kinds import Kind, kinds
from lib.look.style import Caption, Theme
from lib.maps import ground
from lib.maps import strike_map as site_map
from lib.maps.deck import GroundedDeck, Scene, points, strike_deck, whole_view
from lib.maps.projection import Box, Viewpoint, around, fitting
from lib.model.vocabulary import EVENT_TYPES
from lib.selection.options import Options
from lib.tables import Tables
from lib.tables.groups import OTHER
from lib.tables.schemas import PLACES
from lib.views.columns import columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident, of_event
from lib.views.strike_map import NARROW_WIDTH, PICTURE_HEIGHT, PICTURE_WIDTH
from lib.wording.words import quantity

NAME = "incident-map"
# Degrees around the places of an incident: enough to see which country and border they are near.
AROUND = 1.6
COLUMNS = columns(
    {
        "name": "Place",
        "kind": "Kind",
        "country": "Country",
        "lat": "Lat",
        "lon": "Lon",
        "geo_precision": "Precision",
        "border_km": "km to border",
        "place_id": "Place id",
    },
    PLACES,
)
DEFINITION = (
    "A mark is a place of the incident; those within one site share its mark. A dashed ring means "
    "an approximate position. Places known only by country or region have no mark. Borders shown "
    "imply no endorsement."
)


@dataclass(frozen=True)
class Inset:
    """The map on the screen: its deck, and the style of the ground below."""

    deck: GroundedDeck
    ground: bytes


def _kind(found: Incident, look: Theme) -> Kind:
    """The sign of the incident: the shape of its group, in the colour of who acted."""
    event, settings = found.event, found.context.corpus.settings
    group = event["group_id"] or OTHER.id
    colours = found.context.looking(look).colours
    shapes = {kind.group_id: kind.shape for kind in kinds(settings, colours, look)}
    colour = of_bloc(event["actor_bloc"], colours, look)
    label = EVENT_TYPES.label(event["type"])
    return Kind(group, label, shapes.get(group, "square"), colour)


@remembered
def of_map(context: Context, event_id: str) -> Tables:
    """The tables of the incident; one without a group counts as another violent event, so that it
    is on its map. Needs a context without filters."""
    own = of_event(context, event_id).own
    return own.with_frames(
        events=own.events.assign(group_id=own.events["group_id"].fillna(OTHER.id))
    )


def _scene(found: Incident, look: Theme) -> Scene:
    corpus = found.context.corpus
    rows = sites.by_group(of_map(found.context, found.id))
    return Scene(rows, [_kind(found, look)], corpus.basemap, corpus.settings.focus, look)


def _seen(scene: Scene, width: int, height: int) -> Viewpoint:
    """The places with enough around them to see where they are."""
    box = around(points(scene.rows))
    if box is None:
        return whole_view(scene, width, height)
    grown = Box(box.west - AROUND, box.south - AROUND, box.east + AROUND, box.north + AROUND)
    extent = ground.extent(scene.basemap)
    return fitting(grown.kept_on(extent, box) if extent else grown, width, height)


@remembered
def inset(context: Context, event_id: str, width: int, height: int) -> Inset | None:
    """The interactive map of this size in pixels; None if no place has a position."""
    found = of_event(context, event_id)
    scene = _scene(found, context.look)
    if not points(scene.rows):
        return None
    below = ground.style(scene.basemap, scene.focus, scene.look)
    return Inset(strike_deck(scene, _seen(scene, width, height)), below)


def _finding(places: pd.DataFrame) -> str:
    names = list(places["name"])
    return f"at {names[0]}" if len(names) == 1 else f"at {quantity(len(names), 'place')}"


def _drawn(scene: Scene, caption: Caption, wide: int, high: int) -> go.Figure:
    """The picture of this size in pixels."""
    seen = _seen(scene, *site_map.room_for_map(wide, high, scene))
    return site_map.site_map(scene, seen, caption, scene.look)


@remembered
def incident_map(context: Context, options: Options) -> Exhibit | None:
    """The places of the incident as a picture; None if it has none."""
    found = incident(context, options)
    if found is None or found.own.event_places.empty:
        return None
    ids = list(dict.fromkeys(found.own.event_places["place_id"]))
    places = found.own.places.set_index("place_id", drop=False).loc[ids].reset_index(drop=True)
    caption = found.caption(
        _finding(places),
        "The places of the incident.",
        found.own.mentions["article_id"],
        " ".join(found.context.corpus.settings.attribution),
    )
    width = NARROW_WIDTH if context.look.room.is_narrow else PICTURE_WIDTH
    drawn = partial(_drawn, _scene(found, context.look), caption)
    part = places.assign(event_ids=pd.Series([found.id] * len(places), dtype="string"))
    return found.exhibit(
        NAME,
        caption,
        "shapes",
        (Part("places", part, COLUMNS),),
        freehand=FreeFigure(lambda: drawn(width, PICTURE_HEIGHT)),
        nothing=site_map.NOTHING,
        definition=DEFINITION,
        sized=drawn,
    )
