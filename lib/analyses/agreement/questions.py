"""The question a claim answers, and its figure, in plain words."""

from collections.abc import Mapping, Sequence

import pandas as pd

from lib.analyses.agreement import scopes
from lib.model.vocabulary import CLAIM_WEAPONS
from lib.tables import Tables, lists
from lib.wording.words import bare, bounded_number, enumeration

PEOPLE = ("killed", "wounded")
QUESTION = ["event_id", "measure", "scope", "affected", "target", "weapon"]
Row = Mapping | pd.Series


def short_name(name: str) -> str:
    """A name in a sentence: its short form in brackets if it has one, never cut."""
    inside = name.partition(" (")[2].partition(")")[0]
    return inside if inside[:1].isupper() and len(inside) < len(bare(name)) else bare(name)


def figure(row: Row, suffix: str = "") -> str:
    """A figure with its bound in words: `more than 40`."""
    return bounded_number(*(row[f"{part}{suffix}"] for part in ("bound", "value", "value_high")))


def _party(tables: Tables, party_id: str) -> str:
    return short_name(tables.party_names.get(party_id, party_id.capitalize()))


def state_of(tables: Tables, party_id: str) -> str:
    """The state that the party is or, through its parents, belongs to; empty if there is none.

    A person, a ministry or an army speaks for the state above it; an armed group does not.
    """
    seen: list[str] = []
    while party_id in tables.parents and party_id not in seen:
        seen.append(party_id)
        parent = tables.parents[party_id]
        if parent is None:
            return party_id if tables.party_kinds[party_id] == "state" else ""
        party_id = parent
    return ""


def one_state(tables: Tables, row: Row) -> str:
    """`, two voices of one state (Iraq),` if both claimants of a pair are; otherwise empty."""
    first, other = (state_of(tables, str(row[f"claimant_{end}"])) for end in "ab")
    if not first or first != other:
        return ""
    return f", two voices of one state ({_party(tables, first)}),"


def place(tables: Tables, row: Row, suffix: str = "") -> str:
    """The places that a figure covers: `Iraq only`; all places, or no place named."""
    scope = str(row[f"scope{suffix}"])
    if pd.isna(row[f"event_id{suffix}"]):
        return scopes.words(tables, scope).removesuffix(" only") if scope else "no place named"
    return scopes.words(tables, scope)


def label(tables: Tables, row: Row, victims: str = "") -> str:
    """What the question is about besides the measure: `Syria only · Iran-backed armed groups`.

    Within a sentence, `victims` precedes those killed or wounded, and commas separate the parts.
    """
    where = place(tables, row)
    parts = [where if victims else where[:1].upper() + where[1:]]
    if pd.notna(row["affected"]):
        parts.append(victims + _party(tables, str(row["affected"])))
    elif row["measure"] in PEOPLE:
        parts.append("victims not specified")
    if pd.notna(row["event_id"]) and pd.notna(row["target"]):
        parts.append(f"on {_party(tables, str(row['target']))}")
    if pd.notna(row["weapon"]):
        parts.append(CLAIM_WEAPONS.label(str(row["weapon"])).lower())
    return (", " if victims else " · ").join(parts)


def affected(rows: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """Event and measure → whom its figures count, each once."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for event, measure, name in lists.rows_of(rows, ["event_id", "measure", "affected"]):
        if name is not None:
            found.setdefault((event, measure), {})[name] = None
    return {about: list(names) for about, names in found.items()}


def other_victims(
    tables: Tables, row: Row, counted: Mapping[tuple[str, str], Sequence[str]]
) -> str:
    """Whose other tolls the pair's event has; empty if it has none. `counted` is `affected`."""
    own, measure = row["affected_a"], row["measure_a"]
    others = counted.get((row["event_id_a"], measure), ())
    names = [_party(tables, name) for name in others if name != own]
    told = measure in PEOPLE and pd.notna(own) and names
    return f"; separate tolls are given for {enumeration(names)}" if told else ""


def different(rows: pd.DataFrame) -> str:
    """How these figures differ, in words: `places`, `people`, `places and people`."""
    kinds = {"scope": "places", "affected": "people", "target": "targets", "weapon": "weapons"}
    found = [word for column, word in kinds.items() if len(rows[column].unique()) > 1]
    return " and ".join(found)
