"""Examples of events and answers: precision of days and places, distance, and a lag."""

import pandas as pd

from lib.analyses import chains, known_places
from lib.evidence import Evidence
from lib.method.examples.material import EXAMPLE, Material
from lib.model.vocabulary import GEO_PRECISION
from lib.tables.groups import with_groups
from lib.tables.records import Row, records
from lib.wording.words import day, kilometres, period


def _possible(event: Row) -> str:
    return f"may be any day in {period(event['earliest'].date(), event['latest'].date())}"


def _of_time(material: Material, code: int) -> Evidence | None:
    events = material.tables.events
    note = _possible if code > 1 else None
    return material.event(events.loc[events["time_precision"] == code], note)


def _placed(material: Material) -> pd.DataFrame:
    """The events on the map that are at a single place, with the precision of its position."""
    tables = material.tables
    at = tables.event_places.drop_duplicates("event_id", keep=False)
    at = at[["event_id", "place_id", "geo_precision", "border_km"]]
    names = tables.places[["place_id", "name"]].rename(columns={"name": "place"})
    placed = at.merge(names, on="place_id", validate="many_to_one")
    events = with_groups(tables)
    return events.merge(placed, on="event_id", validate="one_to_one")


def _near(event: Row) -> str:
    code = str(event["geo_precision"])
    return f"{event['place']}: {GEO_PRECISION.label(code).lower()}, code {code}"


def _distance(material: Material, placed: pd.DataFrame) -> Evidence | None:
    focus = material.settings.focus
    border = focus.label if focus else "border"

    def note(event: Row) -> str:
        ends = known_places.border_range(event) or (0.0, 0.0)
        return f"{event['place']}: {kilometres(*ends)} to the {border}"

    return material.event(
        placed.loc[placed["border_km"].notna() & (placed["geo_precision"] < 3)], note
    )


def _somewhere(material: Material, placed: pd.DataFrame) -> Evidence | None:
    """An event of which only the region or country is known."""
    kinds = material.tables.places.set_index("place_id")["kind"]
    vague = placed["place_id"].map(kinds).isin(known_places.REGION_KINDS)
    return material.event(
        placed.loc[vague & placed["type"].ne("diplomatic")],
        lambda event: f"somewhere in {event['place']}: possibly at any place in it",
    )


def _answer(material: Material) -> Evidence | None:
    """The answer whose two ends are most widely reported, with its lag in days."""
    links = chains.links(material.tables).dropna(subset=["article_id"])
    ids = links["act_id"] + " " + links["answer_id"]
    for link in records(material.ranked(links, ids)):
        lag = chains.later(int(link["lag_low"]), int(link["lag_high"]))
        return Evidence(
            id=str(link["answer_id"]),
            kind=EXAMPLE,
            heading=f"{link['answer_party_name']} → {link['act_party_name']}: {lag}",
            text=str(link["answer_name"]),
            details=(
                f"{day(link['act_start'])} → {day(link['answer_start'])}",
                f"In response to: {link['act_name']}",
            ),
            bloc="" if pd.isna(link["answer_bloc"]) else str(link["answer_bloc"]),
            sources=(material.library.source(link["article_id"], link["quote"]),),
        )
    return None


def examples(material: Material) -> dict[str, Evidence | None]:
    """Rule → the most widely reported event or answer that the rule applies to."""
    placed = _placed(material)
    times = {f"time:{code}": _of_time(material, code) for code in (1, 2, 3)}
    places = {
        f"place:{code}": material.event(placed.loc[placed["geo_precision"] == code], _near)
        for code in (1, 2, 3)
    }
    return {
        **times,
        **places,
        "distance": _distance(material, placed),
        "chosen-place": _somewhere(material, placed),
        "answer": _answer(material),
        "story": material.event(material.tables.events, lambda _: "reported by most articles"),
        "period-before": material.event(
            with_groups(material.tables),
            lambda event: f"counts once, in the week that begins on {day(event['week'])}",
        ),
    }
