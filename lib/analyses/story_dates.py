"""The story in five dates: the most reported events and the turns of a selection, by one rule.

In this order, until there are five: the most reported event, the latest shift of a stance, the week
with the highest minimum of a running total, the second most reported event, the first attack, then
further events by the number of their articles. Events that only possibly match come last.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import pandas as pd

from lib.evidence.picks import Pick
from lib.model import Settings
from lib.model.vocabulary import TIME_PRECISION
from lib.tables import Tables, lists
from lib.tables.groups import documented
from lib.tables.records import Row
from lib.wording.words import period, quantity

MOST = 5
PLACES = ("most", "second most", "third most", "fourth most", "fifth most")
POSSIBLE = "only possibly in this selection"
COLUMNS = ["event_id", "name", "start", "end", "time_precision", "group_id", "certain"]


@dataclass(frozen=True)
class StoryDate:
    """A date of the story: its days, whose or what it is, a sentence on it, and its evidence.

    `about` is the id of the event or party that has a page; a week of a running total has none.
    """

    first: datetime
    last: datetime
    name: str
    told: str
    evidence: Pick
    articles: tuple[str, ...]
    about: str = ""
    note: str = ""

    @property
    def when(self) -> str:
        """Its days in words, and how precisely they are known."""
        days = period(self.first, self.last)
        return f"{days} ({self.note})" if self.note else days

    @property
    def sentence(self) -> str:
        """The name and what is said of it."""
        return f"{self.name}: {self.told}"

    @property
    def sources(self) -> str:
        """How many articles it rests on."""
        return quantity(len(self.articles), "article")


class Turns(NamedTuple):
    """What is not an event: the latest shift, and the week with the highest minimum, if any."""

    shift: StoryDate | None
    week: StoryDate | None


class _Reported(NamedTuple):
    """The events of a selection with their articles, most articles first."""

    rows: Sequence[Row]
    articles: Mapping[str, tuple[str, ...]]

    def number(self, row: Row) -> int:
        return len(self.articles.get(row["event_id"], ()))


def _reported(tables: Tables) -> _Reported:
    names = ["event_id", "article_id"]
    pairs = dict.fromkeys(lists.rows_of(tables.mentions, names))
    of = lists.together([article for _, article in pairs], (event for event, _ in pairs))
    articles = {event: tuple(told) for event, told in of.items()}
    events = lists.rows_of(tables.events, COLUMNS)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in events]

    def order(row: Row) -> tuple:
        number = len(articles.get(row["event_id"], ()))
        return not row["certain"], -number, row["start"], row["event_id"]

    return _Reported(sorted(rows, key=order), articles)


def _date(row: Row, told: str, reported: _Reported, ids: tuple[str, ...] = ()) -> StoryDate:
    precision = str(int(row["time_precision"]))
    events = ids or (row["event_id"],)
    own = dict.fromkeys(one for name in events for one in reported.articles.get(name, ()))
    return StoryDate(
        row["start"],
        row["end"],
        str(row["name"]),
        told if row["certain"] else f"{told}; {POSSIBLE}",
        Pick("events", events),
        tuple(own),
        row["event_id"],
        "" if precision == "1" else TIME_PRECISION.label(precision),
    )


def _most_reported(reported: _Reported) -> Iterator[StoryDate]:
    """The events by the number of their articles; of equals, none is called the more reported."""
    numbers = [reported.number(row) for row in reported.rows]
    for row, number in zip(reported.rows, numbers, strict=True):
        place = sum(other > number for other in numbers)
        if not number:
            return
        if numbers.count(number) > 1 or place >= len(PLACES):
            told = "among the most widely reported events"
        else:
            told = f"the {PLACES[place]} widely reported event"
        yield _date(row, told, reported)


def _first(reported: _Reported, settings: Settings) -> StoryDate | None:
    """The first attack of the selection with an exact day, and how many more there were that day;
    without a group of attacks, the first violent event."""
    group = documented(settings)
    own = [
        row
        for row in reported.rows
        if row["certain"]
        and row["time_precision"] == 1
        and (row["group_id"] == group.id if group else row["group_id"] is not None)
    ]
    if not own:
        return None
    start = min(row["start"] for row in own)
    same = [row for row in own if row["start"] == start]
    of = f"under “{group.label}”" if group else "of violence"
    what = "the first event" if len(same) == 1 else f"one of the first {len(same):,} events"
    day = "" if len(same) == 1 else ", all on this day"
    ids = tuple(row["event_id"] for row in same)
    return _date(same[0], f"{what} {of} in this selection{day}", reported, ids)


def shifted(shift: Row | None, statements: pd.DataFrame) -> StoryDate | None:
    """A shift of stance as a date; `statements` are all that are known."""
    if shift is None:
        return None
    ids = shift["statement_id_before"], shift["statement_id"]
    of = dict(lists.rows_of(statements, ["statement_id", "article_id"]))
    return StoryDate(
        shift["date"],
        shift["date"],
        str(shift["party_name"]),
        f"shift of stance toward {shift['toward_name']}: {shift['turn']} "
        f"({shift['subject_label']})",
        Pick("statements", ids),
        tuple(dict.fromkeys(of[one] for one in ids if one in of)),
        str(shift["party_id"]),
    )


def _candidates(tables: Tables, settings: Settings, turns: Turns) -> Iterator[StoryDate | None]:
    reported = _reported(tables)
    events = _most_reported(reported)
    yield next(events, None)
    yield from turns
    yield next(events, None)
    yield _first(reported, settings)
    yield from events


def story_dates(tables: Tables, settings: Settings, turns: Turns) -> tuple[StoryDate, ...]:
    """At most five dates in order of days; no event or period comes twice."""
    found: list[StoryDate] = []
    for each in _candidates(tables, settings, turns):
        if each is None or any(
            (each.first, each.last) == (one.first, one.last)
            or (each.about and each.about == one.about)
            for one in found
        ):
            continue
        found.append(each)
        if len(found) == MOST:
            break
    return tuple(sorted(found, key=lambda one: (one.first, one.last)))
