"""Rows as `sites.by_group` gives them, and what deck.gl's JSON holds."""

import json

import pandas as pd

from lib.maps.deck import Scene, strike_deck, whole_view

ROW = {
    "place_id": "vell", "group_id": "attacks", "number": 1, "possible": 0,
    "last": pd.Timestamp("2031-03-04"), "event_ids": "e1", "name": "Vell", "kind": "town",
    "country": "SDR", "admin1": "Coast", "lat": 11.0, "lon": 20.5, "geo_precision": 1,
    "border_km": None, "newest": "Drone flight", "where": "inside",
}  # fmt: skip
DTYPES = {
    "lat": "Float64", "lon": "Float64", "geo_precision": "Int64", "border_km": "Float64",
    "last": "datetime64[us]",
}  # fmt: skip


def rows(*changes: dict) -> pd.DataFrame:
    """A row a place and group; each says how it differs from one attack on Vell."""
    return pd.DataFrame([{**ROW, **change} for change in changes], columns=list(ROW)).astype(DTYPES)


def deck_json(scene: Scene) -> str:
    """The map as it is sent to the browser."""
    return strike_deck(scene, whole_view(scene, 600, 400)).to_json()


def layers(scene: Scene) -> dict[str, dict]:
    """The map's layers by their ids."""
    return {layer["id"]: layer for layer in json.loads(deck_json(scene))["layers"]}


def strings(value: object) -> list[str]:
    """All texts in a JSON value, its keys included."""
    if isinstance(value, dict):
        return [*value, *(text for part in value.values() for text in strings(part))]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []
