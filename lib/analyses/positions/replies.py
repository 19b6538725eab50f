"""Who speaks toward whom after being addressed: an order in time, not a link that a source
states."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from statistics import median
from typing import NamedTuple

import pandas as pd

from lib.analyses.positions.shifts import subject_labels
from lib.model import Settings
from lib.tables import Tables, lists
from lib.tables.schema import DAY, TEXT, WHOLE

WITHIN_DAYS = 7
COLUMNS = [
    "party_id",
    "party_name",
    "bloc",
    "answers",
    "answers_name",
    "subject",
    "subject_label",
    "answered_date",
    "date",
    "lag",
    "answered_id",
    "statement_id",
]


PAIR = ["party_id", "party_name", "bloc", "answers", "answers_name"]
PAIRS = {
    **dict.fromkeys(PAIR, TEXT), "number": "int64", "median": "Float64", "shortest": WHOLE,
    "longest": WHOLE, "statement_ids": TEXT,
}  # fmt: skip


class _Sent(NamedTuple):
    """A statement toward a party on a known day."""

    party: str
    toward: str
    subject: str
    date: datetime
    published: datetime
    id: str


SENT = ["party_id", "toward", "topic", "event_id", "date", "published", "statement_id",
        "date_precision"]  # fmt: skip
# Who is heard, on what, and who spoke: each with all that it belongs to.
Heard = tuple[str, str, str]


def _sent(statements: pd.DataFrame) -> list[_Sent]:
    """The statements toward a party on a known day, latest first."""
    rows = [
        _Sent(party, toward, topic or event, date, published, name)
        for party, toward, topic, event, date, published, name, precision in lists.rows_of(
            statements, SENT
        )
        if toward is not None and precision == "day"
    ]
    return sorted(rows, key=attrgetter("date", "published", "id"), reverse=True)


def _lineages(parents: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Each party → itself, the one it belongs to, and so on."""

    def line_of(party: str) -> list[str]:
        line, above = [party], parents[party]
        while above is not None and above in parents and above not in line:
            line.append(above)
            above = parents[above]
        return line

    return {party: line_of(party) for party in parents}


class _Addressed:
    """Statements on one subject between the same two parties, latest first, to be searched by
    day."""

    def __init__(self, said: list[_Sent]) -> None:
        self._said = said
        self._ages = [-each.date.toordinal() for each in said]
        # From each place on, the first statement by another party than the one there.
        self._others = [len(said)] * len(said)
        for place in range(len(said) - 2, -1, -1):
            same = said[place].party == said[place + 1].party
            self._others[place] = self._others[place + 1] if same else place + 1

    def latest(self, before: _Sent) -> _Sent | None:
        """The latest one of an earlier day by another party; None without one."""
        place = bisect_right(self._ages, -before.date.toordinal())
        if place < len(self._said) and self._said[place].party == before.party:
            place = self._others[place]
        return self._said[place] if place < len(self._said) else None


def _addressed(sent: list[_Sent], lineages: Mapping[str, list[str]]) -> dict[Heard, _Addressed]:
    """Subject, party that was addressed, and party that spoke or one it belongs to → statements."""
    found: dict[Heard, list[_Sent]] = {}
    for each in sent:
        for above in lineages.get(each.party, ()):
            found.setdefault((each.subject, each.toward, above), []).append(each)
    return {heard: _Addressed(said) for heard, said in found.items()}


def _answered(
    reply: _Sent, addressed: Mapping[Heard, _Addressed], line: list[str], within_days: int
) -> _Sent | None:
    """The latest statement that this one may answer: toward the speaker, or one it belongs to."""
    nearest = None
    for own in line:
        said = addressed.get((reply.subject, own, reply.toward))
        found = said.latest(reply) if said else None
        if found and (nearest is None or found.date > nearest.date):
            nearest = found
    if nearest is None or (reply.date - nearest.date).days > within_days:
        return None
    return nearest


def replies(tables: Tables, settings: Settings, within_days: int = WITHIN_DAYS) -> pd.DataFrame:
    """One row per statement toward a party that had addressed the speaker on the same subject.

    The earlier statement is one to `within_days` days older: the order within a day is unknown. A
    statement toward a party is also one toward all that belong to it (toward the United States:
    toward the Pentagon too). Of several earlier ones the latest is the one answered. Columns:
    party_id, party_name, bloc, answers, answers_name, subject, subject_label, date, answered_date,
    lag in days, statement_id, answered_id; latest first.
    """
    sent, lineages = _sent(tables.statements), _lineages(tables.parents)
    addressed = _addressed(sent, lineages)
    found = [
        (reply, answered)
        for reply in sent
        if (answered := _answered(reply, addressed, lineages.get(reply.party, []), within_days))
    ]
    found.sort(key=lambda both: both[0].id)
    found.sort(key=lambda both: both[0].date, reverse=True)
    return _table(tables, settings, found)


def _table(
    tables: Tables, settings: Settings, found: Sequence[tuple[_Sent, _Sent]]
) -> pd.DataFrame:
    """The replies with the names of parties and subjects."""
    names, blocs = tables.party_names, tables.party_blocs
    labels = subject_labels(tables, settings)
    rows = [
        (
            reply.party,
            names.get(reply.party),
            blocs.get(reply.party),
            answered.party,
            names.get(answered.party),
            reply.subject,
            labels.get(reply.subject) or reply.subject,
            answered.date,
            reply.date,
            (reply.date - answered.date).days,
            answered.id,
            reply.id,
        )
        for reply, answered in found
    ]
    dtypes = {**dict.fromkeys(COLUMNS, TEXT), "answered_date": DAY, "date": DAY, "lag": WHOLE}
    return pd.DataFrame(rows, columns=COLUMNS).astype(dtypes)


def who_answers_whom(answers: pd.DataFrame) -> pd.DataFrame:
    """Pairs of parties, most frequent first: number, median, shortest and longest lag in days.

    Needs what `replies` returns. `number` counts days with an answer on a subject, however many
    articles report it; `statement_ids` joins all of them with a space.
    """
    every = list(lists.rows_of(answers, [*PAIR, "lag", "subject", "date", "statement_id"]))
    pairs = lists.together([row[len(PAIR) :] for row in every], [row[: len(PAIR)] for row in every])

    def line(pair: tuple, own: list[tuple]) -> tuple:
        lags = [lag for lag, *_ in own]
        days = {(subject, date) for _, subject, date, _ in own}
        ids = " ".join(name for *_, name in own)
        return (*pair, len(days), float(median(lags)), min(lags), max(lags), ids)

    named = sorted(pair for pair in pairs if None not in pair)
    rows = [line(pair, pairs[pair]) for pair in named]
    rows.sort(key=lambda row: (-row[len(PAIR)], row[1], row[4]))
    return pd.DataFrame(rows, columns=list(PAIRS)).astype(PAIRS)
