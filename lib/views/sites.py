"""The strike map as a picture, and its sites as a table."""

import pandas as pd

from lib import sites
from lib.asked import Asked
from lib.figures import notes, site_map
from lib.groups import all_groups
from lib.maps.deck import Scene, border_view, whole_view
from lib.maps.marks import kinds
from lib.maps.projection import Viewpoint
from lib.model.labels import by_label
from lib.selection.places import REACH_KM
from lib.style import Caption
from lib.views.picture import Picture, Shown
from lib.views.view import View

# The URL's names and the labels of their options: public words, never changed.
AREA, LAYERS = "area", "layers"
ALL_SITES, NEAR_BORDER = "All sites", "Along the border"
AREAS = {NEAR_BORDER: NEAR_BORDER, ALL_SITES: ALL_SITES}
PICTURE_WIDTH, PICTURE_HEIGHT, NARROW_WIDTH = 1180, 480, 380
PRECISION = {1: "exact", 2: "near", 3: "region"}
DEFINITION = (
    "A mark is a place with documented events, its area the number of events; a thin circle means "
    f"within {REACH_KM[2]} km of it, a hollow area that only the region is known. Distances are to "
    "the focus border. Borders drawn imply no endorsement."
)


def layer_options(view: View) -> dict[str, str]:
    """The groups of events that have places in this selection: label → id."""
    present = sites.by_group(view.tables, view.corpus.settings)["group_id"]
    labels = {group.id: group.label for group in all_groups(view.corpus.settings)}
    return {label: group for label, group in by_label(labels).items() if (present == group).any()}


def scene(view: View, groups: list[str], rows: pd.DataFrame, picked: str | None = None) -> Scene:
    """What the map draws: these rows of these groups on the corpus's basemap."""
    settings = view.corpus.settings
    drawn = [kind for kind in kinds(settings, view.colours, view.look) if kind.group_id in groups]
    new = view.new_ids.get("events", frozenset())
    return Scene(rows, drawn, view.corpus.basemap, settings.focus, view.look, picked, new)


def viewpoint(drawn: Scene, area: str, width: int, height: int) -> Viewpoint:
    """What the reader wants to see: along the border where there is one, or all sites."""
    closer = border_view(drawn, width, height)
    if closer is None or area == ALL_SITES:
        return whole_view(drawn, width, height)
    return closer


def listed(view: View) -> pd.DataFrame:
    """The sites by their distance to the focus border, with a count for each group."""
    return sites.site_list(view.tables, view.corpus.settings)


def labelled(view: View, found: pd.DataFrame) -> Shown:
    """The sites as `listed` gives them, with the columns that readers see."""
    named = {group.id: group.short or group.label for group in all_groups(view.corpus.settings)}
    present = {name: label for name, label in named.items() if found[name].sum() > 0}
    ids = sites.at_places(view.tables, view.corpus.settings).groupby("place_id")["event_id"]
    frame = found.assign(
        position=found["geo_precision"].map(PRECISION).astype("string"),
        event_ids=found["place_id"].map(ids.agg(" ".join)).astype("string"),
    )
    columns = {
        "name": "Site", "border_km": "km to border", **present, "last": "Last",
        "position": "Position", "lat": "Lat", "lon": "Lon", "source": "Coordinates from",
        "note": "Note", "place_id": "Place",
    }  # fmt: skip
    return Shown("sites", frame, columns)


def _caption(view: View) -> Caption:
    settings, tables = view.corpus.settings, view.tables
    events = sites.at_places(tables, settings)["event_id"]
    return Caption(
        title=sites.finding(tables, settings) or "No site with strikes or attacks",
        subtitle=f"Documented events by place, larger: more events. {view.window}",
        note=notes.source_note(
            view.everything,
            notes.articles_of(tables.claims[:0], tables.mentions, events),
            " ".join(settings.attribution),
        ),
    )


def _chosen(layers: dict[str, str], groups: list[str]) -> dict[str, tuple[str, ...]]:
    """The layers where not all are switched on, as they stand in an address."""
    labels = tuple(label for label, group in layers.items() if group in groups)
    return {} if len(labels) == len(layers) else {LAYERS: labels}


def strike_map(view: View, asked: Asked) -> Picture:
    """The map as a still picture."""
    layers = layer_options(view)
    groups = asked.many(LAYERS, layers) if LAYERS in asked.values else list(layers.values())
    rows = sites.by_group(view.tables, view.corpus.settings)
    drawn = scene(view, groups, rows.loc[rows["group_id"].isin(groups)])
    width = NARROW_WIDTH if view.look.room.is_narrow else PICTURE_WIDTH
    area = asked.one(AREA, AREAS, NEAR_BORDER)
    caption = _caption(view)
    seen = viewpoint(drawn, area, width, PICTURE_HEIGHT)
    return Picture(
        name="strike-map",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(labelled(view, listed(view)),),
        figure=site_map.site_map(drawn, seen, caption, view.look),
        definition=DEFINITION,
        options={AREA: area, **_chosen(layers, groups)},
        sized=lambda wide, high: site_map.site_map(
            drawn, viewpoint(drawn, area, wide, high), caption, view.look
        ),
    )


def site_table(view: View, asked: Asked) -> Picture | None:
    """The sites by their distance to the focus border; None without a site."""
    del asked
    found = listed(view)
    if found.empty:
        return None
    caption = _caption(view)
    return Picture(
        name="sites",
        caption=caption,
        alt="Sites by their distance to the border",
        form="table",
        data=(labelled(view, found),),
        definition=DEFINITION,
    )
