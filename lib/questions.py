"""What a claim answers, and its figure, in plain words."""

from collections.abc import Mapping

import pandas as pd

from lib import scopes
from lib.model.vocabulary import CLAIM_WEAPONS
from lib.tables import Tables
from lib.words import bare, bounded

PEOPLE = ("killed", "wounded")
Row = Mapping | pd.Series


def spoken(name: str) -> str:
    """A name in a sentence: its short form in brackets if it has one, never cut."""
    inside = name.partition(" (")[2].partition(")")[0]
    return inside if inside[:1].isupper() and len(inside) < len(bare(name)) else bare(name)


def figure(row: Row, suffix: str = "") -> str:
    """A figure with its bound word: `more than 40`."""
    return bounded(*(row[f"{part}{suffix}"] for part in ("bound", "value", "value_high")))


def _party(tables: Tables, party_id: str) -> str:
    names = dict(zip(tables.parties["party_id"], tables.parties["name"], strict=True))
    return spoken(str(names.get(party_id, party_id.capitalize())))


def place(tables: Tables, row: Row, suffix: str = "") -> str:
    """The places that a figure covers: `Iraq only`; all places, or no place named."""
    scope = str(row[f"scope{suffix}"])
    if pd.isna(row[f"event_id{suffix}"]):
        return scopes.words(tables, scope).removesuffix(" only") if scope else "no place named"
    return scopes.words(tables, scope)


def label(tables: Tables, row: Row) -> str:
    """What is asked beside the measure: `Syria only · Iran-backed armed groups`."""
    parts = [place(tables, row)]
    parts = [parts[0][:1].upper() + parts[0][1:]]
    if pd.notna(row["affected"]):
        parts.append(_party(tables, str(row["affected"])))
    elif row["measure"] in PEOPLE:
        parts.append("victims not specified")
    if pd.notna(row["event_id"]) and pd.notna(row["target"]):
        parts.append(f"on {_party(tables, str(row['target']))}")
    if pd.notna(row["weapon"]):
        parts.append(CLAIM_WEAPONS.label(str(row["weapon"])).lower())
    return " · ".join(parts)


def different(rows: pd.DataFrame) -> str:
    """In what these figures differ, in words: `places`, `people`, `places and people`."""
    kinds = {"scope": "places", "affected": "people", "target": "targets", "weapon": "weapons"}
    found = [word for column, word in kinds.items() if len(rows[column].unique()) > 1]
    return " and ".join(found)
