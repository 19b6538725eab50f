"""The strike map as a picture, and its sites as a table."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import known_places, sites
from lib.analyses.events_at_places import at_places, events_at
from lib.charts.free_figure import FreeFigure
from lib.charts.group_kinds import kinds
from lib.look.style import LIGHT, NARROW, WIDE, Caption
from lib.maps import strike_map as site_map
from lib.maps.deck import Scene, border_view, whole_view
from lib.maps.projection import Viewpoint
from lib.model.labels import by_label
from lib.selection.matching_places import REACH_KM
from lib.selection.options import Options
from lib.tables import Tables
from lib.tables.groups import all_groups
from lib.tables.schemas import PLACES
from lib.views.captioning import caption_of, reporting, resting_on
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered

# The URL's names and the labels of their options: public words, never changed.
AREA, LAYERS = "area", "layers"
ALL_SITES, NEAR_BORDER = "All sites", "Along the border"
AREAS = {ALL_SITES: ALL_SITES, NEAR_BORDER: NEAR_BORDER}
PICTURE_WIDTH, PICTURE_HEIGHT, NARROW_WIDTH = 1180, 440, 380
# A sheet of A4 has the width of a wide picture's texts; its strip is below the map.
SHEET_WIDTH, SHEET_HEIGHT = 700, 440
SHEET = replace(LIGHT, room=replace(WIDE, name=NARROW.name))
POSITIONS = {known_places.APPROXIMATE: f"± {REACH_KM[2]} km"}
# The columns of the list of sites besides those of places.
WHERE = Heading("In the filter", "whether the place is inside the chosen filters")
NEAREST = Heading("km to border, at least", "fewest kilometres to the focus border")
FARTHEST = Heading("At most", "most kilometres to the focus border, as its position is known")
COUNT = "number of reported events there, of the group that the heading names"
LAST = Heading("Last", "day of the last event there")
INCLUDES = Heading("Includes", "places within it that are counted here, joined with ;")
POSITION = Heading(
    "Position", f"how well it is known: exact, ± {REACH_KM[2]} km, region only, or not known"
)
NO_SITE = "No site with strikes or attacks"
DEFINITION = (
    "A mark is a place with reported events; its area shows their number. A place within another "
    f"is counted there. A dashed ring means an approximate position (± {REACH_KM[2]} km). Places "
    "known only by country or region, and sites whose position is unknown, are listed without a "
    "mark. Distances are to the focus border; a position that may be in range counts as "
    "“possibly”. Borders shown imply no endorsement."
)


@remembered
def by_group(context: Context) -> pd.DataFrame:
    """One row per place and group of the selection; see `sites.by_group`."""
    return sites.by_group(context.tables, context.selection)


def layer_options(context: Context) -> dict[str, str]:
    """The groups of events that have places in this selection: label → id."""
    present = by_group(context)["group_id"]
    labels = {group.id: group.label for group in all_groups(context.corpus.settings)}
    return {label: group for label, group in by_label(labels).items() if (present == group).any()}


def scene(
    context: Context, groups: list[str], rows: pd.DataFrame, picked: str | None = None
) -> Scene:
    """The map's contents: these rows of these groups on the corpus's basemap."""
    settings = context.corpus.settings
    drawn = [
        kind for kind in kinds(settings, context.colours, context.look) if kind.group_id in groups
    ]
    new = context.new_ids.get("events", frozenset())
    return Scene(rows, drawn, context.corpus.basemap, settings.focus, context.look, picked, new)


def viewpoint(drawn: Scene, area: str, width: int, height: int) -> Viewpoint:
    """What the reader wants to see: all sites of the selection, or along the border."""
    closer = border_view(drawn, width, height)
    if closer is None or area == ALL_SITES:
        return whole_view(drawn, width, height)
    return closer


@remembered
def site_rows(context: Context) -> pd.DataFrame:
    """The sites by their distance to the focus border, with a count for each group."""
    return sites.site_list(context.tables, context.corpus.settings, context.selection)


def filter_column(found: pd.DataFrame) -> dict[str, Heading]:
    """The column that relates a place to the filters, unless all are inside."""
    return {"where": WHERE} if (found["where"] != sites.INSIDE).any() else {}


def includes_column(found: pd.DataFrame) -> dict[str, Heading]:
    """The column of places counted under another, if there are any."""
    return {"includes": INCLUDES} if (found["includes"] != "").any() else {}


def group_columns(context: Context, found: pd.DataFrame) -> dict[str, Heading]:
    """The columns of counts that are not all zero, by the short names of their groups."""
    named = {group.id: group.short or group.label for group in all_groups(context.corpus.settings)}
    return {name: Heading(label, COUNT) for name, label in named.items() if found[name].sum() > 0}


def site_part(context: Context, found: pd.DataFrame) -> Part:
    """The sites from `site_rows`, with the columns for readers."""
    ids = events_at(context.tables)
    frame = found.assign(
        position=found["position"].replace(POSITIONS).astype("string"),
        event_ids=pd.Series(
            [" ".join(ids[place]) for place in found["place_id"]], found.index, dtype="string"
        ),
    )
    shown = columns(
        {
            "name": "Site",
            **filter_column(found),
            "border_low": NEAREST,
            "border_high": FARTHEST,
            **group_columns(context, found),
            "last": LAST,
            **includes_column(found),
            "position": POSITION,
            "lat": "Lat",
            "lon": "Lon",
            "source": "Coordinates from",
            "note": "Note",
            "place_id": "Place id",
        },
        PLACES,
    )
    # A region among them is a place, not a site.
    return Part("sites", frame, shown, rows="places")


def finding(context: Context, tables: Tables, groups: list[str] | None) -> str:
    """What a map of these tables shows of these groups, or of all, in a sentence."""
    settings = context.corpus.settings
    return sites.finding(tables, settings, context.selection, groups) or NO_SITE


@remembered
def title(context: Context, groups: list[str] | None = None) -> str:
    """The finding of the map for these groups, or for all."""
    return finding(context, context.tables, groups)


def _caption(context: Context, groups: list[str] | None = None) -> Caption:
    events = at_places(context.tables)["event_id"]
    return caption_of(
        context,
        title(context, groups),
        "Reported events by place; larger marks mean more events.",
        reporting(context.tables, events),
        more=resting_on(context, events, " ".join(context.corpus.settings.attribution)),
    )


def _chosen(layers: dict[str, str], groups: list[str]) -> dict[str, tuple[str, ...]]:
    """The layers as an address writes them, unless all are switched on."""
    labels = tuple(label for label, group in layers.items() if group in groups)
    return {} if len(labels) == len(layers) else {LAYERS: labels}


def on_paper(
    context: Context, rows: pd.DataFrame, groups: list[str], area: str, told: str
) -> go.Figure:
    """These rows in print, under the title `told`: the picture has the scale for the whole
    selection of these groups. Needs a context in the look SHEET."""
    every = by_group(context)
    whole = scene(context, groups, every.loc[every["group_id"].isin(groups)])
    wide, _ = site_map.room_for_map(SHEET_WIDTH, SHEET_HEIGHT, whole)
    caption = replace(_caption(context, groups), title=told)
    seen = viewpoint(whole, area, wide, SHEET_HEIGHT)
    part = replace(whole, rows=rows, most=whole.largest(seen))
    return site_map.site_map(part, seen, caption, context.look)


def _groups(context: Context, options: Options) -> list[str]:
    """The groups of events that the reader wants to see; by default all."""
    layers = layer_options(context)
    return options.many(LAYERS, layers) if LAYERS in options.values else list(layers.values())


@remembered
def map_title(context: Context, options: Options) -> str:
    """The finding of the map; empty without a place."""
    options.one(AREA, AREAS, ALL_SITES)
    groups = _groups(context, options)
    return "" if site_rows(context).empty else title(context, groups)


@remembered
def strike_map(context: Context, options: Options) -> Exhibit:
    """The map as a still picture."""
    layers, groups = layer_options(context), _groups(context, options)
    rows = by_group(context)
    drawn = scene(context, groups, rows.loc[rows["group_id"].isin(groups)])
    width = NARROW_WIDTH if context.look.room.is_narrow else PICTURE_WIDTH
    area = options.one(AREA, AREAS, ALL_SITES)
    caption = _caption(context, groups)
    seen = viewpoint(drawn, area, *site_map.room_for_map(width, PICTURE_HEIGHT, drawn))
    return Exhibit(
        name="strike-map",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(site_part(context, site_rows(context)),),
        freehand=FreeFigure(lambda: site_map.site_map(drawn, seen, caption, context.look)),
        nothing=site_map.NOTHING,
        definition=DEFINITION,
        options={AREA: area, **_chosen(layers, groups)},
        sized=lambda wide, high: site_map.site_map(
            drawn,
            viewpoint(drawn, area, *site_map.room_for_map(wide, high, drawn)),
            caption,
            context.look,
        ),
    )


@remembered
def site_table(context: Context, options: Options) -> Exhibit | None:
    """The sites by their distance to the focus border; None without a site."""
    del options
    found = site_rows(context)
    if found.empty:
        return None
    caption = _caption(context)
    return Exhibit(
        name="sites",
        caption=caption,
        alt="Sites by their distance to the border",
        form="table",
        data=(site_part(context, found),),
        definition=DEFINITION,
    )
