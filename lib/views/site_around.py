"""Where a site is: what is known of the place, its neighbours, and an inset map."""

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import known_places
from lib.analyses.neighbours import neighbours
from lib.analyses.site_places import Site, border_words
from lib.charts.free_figure import FreeFigure
from lib.look.style import Caption
from lib.maps import inset
from lib.maps.strike_map import room_for_map
from lib.selection.options import Options
from lib.tables.countries import country_names
from lib.tables.records import Row, records
from lib.views.captioning import caption_of, ids, reporting
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part, Sized
from lib.views.memory import remembered
from lib.views.site import Chosen, chosen, of
from lib.views.strike_map import (
    NARROW_WIDTH,
    PICTURE_WIDTH,
    POSITIONS,
    SHEET,
    SHEET_WIDTH,
    scene,
)
from lib.views.strike_map import by_group as marks_of
from lib.wording.words import enumeration, kilometres, quantity

MOST, MOST_ON_MAP, NAMED, FIRST = 10, 6, 8, 3
HEIGHT = 360
# The facts that name other places.
WITHIN, PARTS = "Within", "Within it"
FACTS = {
    "fact": Heading("What", "what is known of the place"),
    "value": Heading("Of this place", "what is known, in words"),
}
COLUMNS = {
    "name": Heading("Site", "the neighbouring site"),
    "apart_low": Heading("km apart, at least", "fewest kilometres, as the positions are known"),
    "apart_high": Heading("At most", "most kilometres, as the positions are known"),
    "number": Heading("Events", "selected events there and at places within it"),
    "possible": Heading("Only possibly", "how many of them only possibly match the filters"),
    "claimed_only": Heading("By the claimant alone", "reported only by the side that claims them"),
    "last": Heading("Last", "day of the last event there"),
}
DEFINITION = (
    "Neighbours are the nearest sites with attacks, strikes or other violence in the selection; "
    "places within a site count as that site. A distance is a range if a position is approximate "
    f"({POSITIONS[known_places.APPROXIMATE]}). Borders shown imply no endorsement."
)


def _named(names: dict[str, str], places: tuple[str, ...]) -> str:
    return enumeration([names.get(one, one) for one in places], NAMED)


def _position(own: Site) -> str:
    word = POSITIONS.get(own.position, own.position)
    if not own.is_placed:
        return word
    how = f"approximate, {word}" if own.position == known_places.APPROXIMATE else word
    return f"{own.row['lat']:.4f}, {own.row['lon']:.4f} ({how})"


def _border(context: Context, own: Site) -> str:
    focus = context.corpus.settings.focus
    told = border_words(own, focus)
    return told or ("" if focus is None or own.is_region else "not known")


@remembered
def facts_of(context: Context, own: Chosen) -> tuple[tuple[str, str], ...]:
    """What is known of the place, each with its name."""
    row, names = own.site.row, context.everything.place_names
    country = country_names(context.everything)
    found = {
        "Other spellings": ", ".join(filter(None, str(row["alt_names"] or "").split(";"))),
        "Kind": str(row["kind"] or "").replace("_", " "),
        "Country": country.get(row["country"], row["country"] or ""),
        "Governorate": row["admin1"] or "",
        WITHIN: _named(names, own.site.hosts),
        PARTS: _named(names, own.site.parts),
        "Position": _position(own.site),
        f"To the {context.border}": _border(context, own.site),
        "Position from": row["source"] or "",
        "Note": row["note"] or "",
    }
    return tuple((name, str(value)) for name, value in found.items() if value)


def _facts_title(context: Context, own: Chosen) -> str:
    kind = str(own.site.row["kind"] or "place").replace("_", " ")
    country = country_names(context.everything).get(own.site.row["country"], "")
    where = f" in {country}" if country and country != own.site.name else ""
    far = border_words(own.site, context.corpus.settings.focus)
    border = f", {far} of the {context.border}" if "within" in far else ""
    away = f", {far} from the {context.border}" if far and not border else ""
    return f"{own.site.name}: {kind}{where}{border or away}"


@remembered
def facts(context: Context, options: Options) -> Exhibit | None:
    """What is known of the place, whatever the filters; None without a place."""
    own = chosen(context, options)
    if own is None:
        return None
    rows = pd.DataFrame(facts_of(context, own), columns=list(FACTS), dtype="string")
    source = own.site.row["source"]
    caption = caption_of(
        context, _facts_title(context, own), "Known of the place, whatever the filters.", (),
        more=f"Position: {source}." if source else "", window="",
    )  # fmt: skip
    return Exhibit(
        "site-facts", caption, caption.title, "table", (Part("facts", rows, FACTS),),
        definition=DEFINITION, options=of(own), is_whole=True,
    )  # fmt: skip


@remembered
def nearest(context: Context, own: Chosen) -> pd.DataFrame:
    """The neighbours of the place, nearest first; see `neighbours.neighbours`."""
    return neighbours(context.tables, own.site, MOST)


def _near(row: Row) -> str:
    """`Erbil air base (45 km, 12 events)`."""
    number = quantity(int(row["number"]), "event")
    possible = f", {row['possible']:,} only possibly" if row["possible"] else ""
    return f"{row['name']} ({kilometres(row['apart_low'], row['apart_high'])}, {number}{possible})"


def _first(rows: pd.DataFrame) -> str:
    """The first neighbours, each with its distance and number of events."""
    return ", ".join(map(_near, records(rows.head(FIRST))))


@remembered
def neighbours_title(context: Context, options: Options) -> str:
    """The first sites near the place; empty without any."""
    own = chosen(context, options)
    if own is None or (rows := nearest(context, own)).empty:
        return ""
    return f"Sites with events near {own.site.name}: {_first(rows)}"


def _part(rows: pd.DataFrame) -> Part:
    shown = {
        name: heading
        for name, heading in COLUMNS.items()
        if name not in ("possible", "claimed_only") or rows[name].sum()
    }
    return Part("neighbours", rows.round({"apart_low": 0, "apart_high": 0}), shown, rows="sites")


@remembered
def neighbours_table(context: Context, options: Options) -> Exhibit | None:
    """The nearest sites with events; None without any."""
    title, own = neighbours_title(context, options), chosen(context, options)
    if own is None or not title:
        return None
    rows = nearest(context, own)
    caption = caption_of(
        context, title, "The nearest sites with events.",
        reporting(context.tables, ids(rows, "event_ids")),
    )  # fmt: skip
    return Exhibit(
        "site-neighbours", caption, title, "table", (_part(rows),),
        definition=DEFINITION, options=of(own),
    )  # fmt: skip


def _map_caption(context: Context, own: Chosen, rows: pd.DataFrame) -> Caption:
    far = border_words(own.site, context.corpus.settings.focus)
    border = f"{own.site.name}: {far} of the {context.border}"
    away = f"{own.site.name}: {far} from the {context.border}"
    first = (border if "within" in far else away) if far else own.site.name
    title = f"{first}; near it: {_first(rows.head(1))}" if len(rows) else first
    return caption_of(
        context,
        title,
        "Reported events by place; larger marks mean more events.",
        reporting(context.tables, [*own.found.ids, *ids(rows, "event_ids")]),
        more=" ".join(context.corpus.settings.attribution),
    )


def _marks(context: Context, own: Chosen, near: pd.DataFrame) -> pd.DataFrame:
    """The rows of the map: the place, or what it is within, and its neighbours."""
    every = marks_of(context)
    shown = {own.site.place_id, *own.site.hosts, *near["neighbour_id"]}
    return every.loc[every["place_id"].isin(shown)]


def _drawn(context: Context, own: Chosen, rows: pd.DataFrame, caption: Caption) -> Sized:
    """The map for a picture of a given size; with its key below, no higher than that."""
    drawn = scene(context, rows["group_id"].unique().tolist(), rows)
    at = own.site.row["lon"], own.site.row["lat"]

    def figure(wide: int, high: int) -> go.Figure:
        across, up = room_for_map(wide, high, drawn)
        seen = inset.seen_around(drawn, *at, across, min(up, high))
        return inset.inset(drawn, *at, seen, caption)

    return figure


def _on_sheet(context: Context, own: Chosen, rows: pd.DataFrame, caption: Caption) -> go.Figure:
    """The map as wide as a sheet of A4, so that its labels do not shrink in print."""
    return _drawn(context.looking(SHEET), own, rows, caption)(SHEET_WIDTH, HEIGHT)


@remembered
def site_map(context: Context, options: Options) -> Exhibit | None:
    """The place with its neighbours on the basemap; None if its position is unknown, or nothing
    happened there or nearby."""
    own = chosen(context, options)
    if own is None or not own.site.is_placed:
        return None
    near = nearest(context, own).head(MOST_ON_MAP)
    if (rows := _marks(context, own, near)).empty:
        return None
    caption = _map_caption(context, own, near)
    figure = _drawn(context, own, rows, caption)
    width = NARROW_WIDTH if context.look.room.is_narrow else PICTURE_WIDTH
    return Exhibit(
        name="site-map",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(_part(near),),
        freehand=FreeFigure(lambda: figure(width, HEIGHT)),
        definition=DEFINITION,
        options=of(own),
        upright=lambda: (_on_sheet(context, own, rows, caption),),
        sized=figure,
    )
