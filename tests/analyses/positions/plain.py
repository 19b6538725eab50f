"""Shifts, replies, pairs and latest stances statement by statement: what the passes over columns
must find."""

from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import Any

from lib.analyses.positions.sides import names_the_stop, sides_of
from lib.tables import Tables
from lib.tables.records import records

Row = dict[str, Any]
Id = str


def _subject(row: Row) -> str:
    return row["topic"] or row["event_id"]


def _latest_first(rows: Iterable[Any]) -> list[Row]:
    return sorted(
        rows, key=lambda row: (row["date"], row["published"], row["statement_id"]), reverse=True
    )


def _sent(tables: Tables) -> list[Row]:
    """The statements toward a party on a known day, latest first."""
    every = records(tables.statements)
    exact = (row for row in every if row["toward"] and row["date_precision"] == "day")
    return _latest_first(exact)


def _sides(tables: Tables) -> list[tuple]:
    """Who toward whom on what in which line, day, side, verb, id; in the order in which a day's
    statements count."""
    rows = [
        (side == "still" and names_the_stop(row["quote"]),
         ((row["party_id"], row["toward"], _subject(row)), line), row["date"], side, verb,
         row["statement_id"])
        for row in _sent(tables)
        for line, side, verb in sides_of(row["stance"], row["position"])
    ]  # fmt: skip
    return [row[1:] for row in sorted(rows, key=lambda row: not row[0])]


def shifts(tables: Tables) -> list[tuple[str, Id, Id]]:
    """The shifts in words with both statements, latest first."""
    lines: dict[tuple, dict] = {}
    for place, (who, day, side, verb, name) in enumerate(_sides(tables)):
        lines.setdefault(who, {}).setdefault(day, []).append((side, verb, name, place))
    found = []
    for (who, line), days in lines.items():
        clear = [day for day in sorted(days) if len({side for side, *_ in days[day]}) == 1]
        for then, day in pairwise(clear):
            (was, before, first, _), (side, verb, name, place) = days[then][0], days[day][0]
            if side != was and side != "acting":
                order = (-day.toordinal(), line, place)
                found.append((order, (who, then, day), (f"{before} → {verb}", first, name)))
    once: dict[tuple, tuple] = {}
    for _, shift, words in sorted(found):
        once.setdefault(shift, words)
    return list(once.values())


def _lineage(tables: Tables, party: str) -> list[str]:
    line: list[str] = []
    while party in tables.parents and party not in line:
        line.append(party)
        party = tables.parents[party] or ""
    return line


def replies(tables: Tables, within_days: int) -> list[tuple[Id, Id]]:
    """The statements that answer, each with the one answered, latest first."""
    sent, found = _sent(tables), []
    for reply in sent:
        nearest = None
        for own in _lineage(tables, reply["party_id"]):
            for said in sent:
                if (
                    (said["toward"], _subject(said)) == (own, _subject(reply))
                    and reply["toward"] in _lineage(tables, said["party_id"])
                    and said["party_id"] != reply["party_id"]
                    and said["date"] < reply["date"]
                    and (nearest is None or said["date"] > nearest["date"])
                ):
                    nearest = said
        if nearest and (reply["date"] - nearest["date"]).days <= within_days:
            found.append((reply, nearest))
    found.sort(key=lambda both: both[0]["statement_id"])
    found.sort(key=lambda both: both[0]["date"], reverse=True)
    return [(reply["statement_id"], said["statement_id"]) for reply, said in found]


def pairs(answers: list[Any]) -> list[tuple]:
    """Who answers whom: number, median, shortest and longest lag, ids; most frequent first."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in answers:
        found.setdefault((row["party_name"], row["answers_name"]), []).append(row)
    lines = []
    for pair, own in found.items():
        lags = [row["lag"] for row in own]
        days = len({(row["subject"], row["date"]) for row in own})
        ids = " ".join(row["statement_id"] for row in own)
        lines.append((*pair, days, float(median(lags)), min(lags), max(lags), ids))
    return sorted(lines, key=lambda line: (-line[2], line[0], line[1]))


def latest_stances(tables: Tables, about: Iterable[str]) -> list[tuple[str, str, str, int, str]]:
    """Party, subject, latest stance, number and ids, latest first."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in _latest_first(records(tables.statements)):
        if _subject(row) in about:
            found.setdefault((row["party_id"], _subject(row)), []).append(row)
    return [
        (*cell, own[0]["stance"], len(own), " ".join(row["statement_id"] for row in own))
        for cell, own in found.items()
    ]
