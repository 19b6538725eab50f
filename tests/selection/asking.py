"""Selections for hypothesis, and tables compared as a whole."""

from dataclasses import asdict
from datetime import date
from itertools import chain
from typing import TypedDict

import pandas as pd
from hypothesis import strategies as st

from lib.selection import Selection
from lib.tables import Tables
from lib.tables.checking import IDS

TEXTS = ["", " ", "vell", "VÉLL", "فيل", "rockets", "norrland strike", "talks", "(", "zzz"]
PARTIES = ["norrland", "norrland-navy", "convoys", "tide-front", "suderia", "harbour-watch", "x"]
BLOCS = ["northern-pact", "suderia", "observers", "coastal-fronts", "x"]
TYPES = ["air_drone_strike", "shelling_artillery_missile", "diplomatic", "ied"]

days = st.none() | st.dates(date(2031, 2, 25), date(2031, 4, 5))


class Filters(TypedDict, total=False):
    """Filters by name, as a selection takes them."""

    start: date | None
    end: date | None
    known_by: date | None
    blocs: tuple[str, ...]
    parties: tuple[str, ...]
    countries: tuple[str, ...]
    within_km: int | None
    event_types: tuple[str, ...]
    text: str
    reread: bool
    places: tuple[str, ...]
    weapons: tuple[str, ...]
    claimed_by: tuple[str, ...]
    reported_by: tuple[str, ...]
    languages: tuple[str, ...]


def _some(names: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=3, unique=True).map(tuple)


selections = st.builds(
    Selection,
    start=days,
    end=days,
    known_by=days,
    blocs=_some(BLOCS),
    parties=_some(PARTIES),
    countries=_some(["SDR", "NRL", "XXX"]),
    within_km=st.none() | st.integers(0, 200),
    event_types=_some(TYPES),
    text=st.sampled_from(TEXTS),
    places=_some(["vell", "ankerholm", "deep-cove", "suderia", "x"]),
    languages=_some(["en", "ar", "x"]),
)
# Claims and statements match by their event: it is not in tables that another selection has left.
event_filters = st.builds(
    Selection,
    start=days,
    known_by=days,
    weapons=_some(["rocket", "one_way_drone", "unknown", "ballistic_missile", "x"]),
    claimed_by=_some(["tide-front", "norrland", "no claim", "x"]),
    reported_by=_some(["official", "media", "claimed_only", "not_stated", "x"]),
)
# Filters that belong together are asked for together: a party of the bloc, a place of the country.
GROUPS = (
    ("start", "end"),
    ("known_by",),
    ("blocs", "parties"),
    ("countries", "within_km", "places"),
    ("event_types",),
    ("text",),
    ("languages",),
)
groups = st.sets(st.sampled_from(GROUPS)).map(lambda chosen: set(chain(*chosen)))


def part(selection: Selection, names: set[str]) -> Selection:
    """Only these filters of the selection."""
    return Selection(**{name: asked for name, asked in asdict(selection).items() if name in names})


def rest(selection: Selection, names: set[str]) -> Selection:
    """All but these filters of the selection."""
    return part(selection, set(asdict(selection)) - names)


def ids(tables: Tables) -> dict[str, list[str]]:
    """Each table's ids in their order."""
    return {name: getattr(tables, name)[key].tolist() for name, key in IDS.items()}


def dtypes(tables: Tables) -> dict[str, dict[str, object]]:
    """Each table's columns with their dtypes."""
    return {name: frame.dtypes.to_dict() for name, frame in tables.items()}


def assert_same(one: Tables, other: Tables) -> None:
    """Fails unless all tables are equal, down to order and dtype."""
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, getattr(other, name), obj=name)
