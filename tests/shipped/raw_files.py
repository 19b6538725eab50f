"""The shipped corpus as its files have it, read with nothing but Python."""

import csv
import json
from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from tests.paths import DATA

TYPES = {"air_drone_strike", "shelling_artillery_missile", "ied", "armed_clash", "interception"}
HALF_A_WEEK = timedelta(days=3)
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of a registry."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def articles() -> list[dict[str, Any]]:
    """All articles."""
    paths = sorted((DATA / "articles").rglob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def attacks() -> list[Row]:
    """The events that count as attacks on US forces."""
    blocs = {party["id"]: party["bloc"] for party in rows("parties.csv")}
    return [
        event
        for event in rows("events.csv")
        if event["type"] in TYPES
        and "iran_aligned_groups" in {blocs[one] for one in event["actor"].split(";") if one}
        and {"us-forces", "us"} & set(event["target"].split(";"))
    ]


def possible_days(event: Row) -> tuple[date, date]:
    """The first and last day on which the event may have been."""
    first, last = (date.fromisoformat(event[name] or event["start"]) for name in ("start", "end"))
    if event["time_precision"] == "2":
        return first - HALF_A_WEEK, last + HALF_A_WEEK
    if event["time_precision"] == "3":
        return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])
    return first, last


def may_be_within(event: Row, first: date, last: date) -> bool:
    """Whether the event may have been on one of these days."""
    begin, end = possible_days(event)
    return begin <= last and end >= first
