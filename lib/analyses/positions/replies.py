"""Who speaks toward whom after being addressed: an order in time, not a link that a source
states."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded, places_of, sorted_rows, starts_of
from lib.analyses.positions.shifts import subject_labels
from lib.analyses.positions.spoken import Spoken, latest_first, spoken, subjects_of
from lib.model import Settings
from lib.tables import Tables
from lib.tables.plain.coded_columns import Coded
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


class _Heard(NamedTuple):
    """Statements as they are heard: once for each party that the speaker is or belongs to.

    `key` numbers the subject, who is addressed, and which of these parties speaks; `keys` are all
    of them. Sorted by key and day, of a day the latest published last. `other` is the nearest place
    before, with the same key, at which another party than the one there spoke; -1 without one.
    """

    keys: np.ndarray
    key: np.ndarray
    day: np.ndarray
    party: np.ndarray
    row: np.ndarray
    other: np.ndarray


def _line_of(party: str, parents: Mapping[str, str | None]) -> list[str]:
    """The party, the one it belongs to, and so on; nothing of one that is not known."""
    line: list[str] = []
    above: str | None = party
    while above is not None and above in parents and above not in line:
        line.append(above)
        above = parents[above]
    return line


def _lineages(names: Sequence[str], parents: Mapping[str, str | None]) -> list[np.ndarray]:
    """For each step up, the party there above each one, by its number in `names`; -1: none. The
    first step is the party itself."""
    numbers = {name: number for number, name in enumerate(names)}
    lines = [[numbers.get(above, -1) for above in _line_of(name, parents)] for name in names]
    steps = range(max(map(len, lines), default=0))
    return [np.array([line[step] if step < len(line) else -1 for line in lines]) for step in steps]


def _key(said: Spoken, heard_by: np.ndarray, speaking: np.ndarray) -> np.ndarray:
    """The subject, who is addressed and who speaks, as one number."""
    size = len(said.parties)
    return (said.subject * size + heard_by) * size + speaking


def _heard(said: Spoken, steps: Sequence[np.ndarray], place: np.ndarray) -> _Heard:
    """The statements that others may answer; `place` orders them, latest first."""
    above = np.concatenate([step[said.party] for step in steps])
    row, whole = np.flatnonzero(above >= 0) % len(said.rows), above[above >= 0]
    key = _key(said.take(row), said.toward[row], whole)
    keys, key = np.unique(key, return_inverse=True)
    order = np.lexsort((-place[row], said.day[row], key))
    row, key = row[order], key[order]
    starts = starts_of(key, said.party[row])
    before = np.repeat(starts - 1, np.diff([*starts, len(row)]))
    other = np.where(key[before] == key, before, -1)
    return _Heard(keys, key, said.day[row], said.party[row], row, other)


def _latest(said: Spoken, heard: _Heard, own: np.ndarray) -> np.ndarray:
    """For each statement the place of the latest one toward `own` of an earlier day and by another
    party, which the speaker addresses now; -1 without one."""
    key = _key(said, own, said.toward)
    number = np.searchsorted(heard.keys, key).clip(max=len(heard.keys) - 1)
    first, days = said.day.min(), np.ptp(said.day) + 1
    times = heard.key * days + heard.day - first
    at = np.searchsorted(times, number * days + said.day - first) - 1
    is_same = (own >= 0) & (heard.keys[number] == key) & (at >= 0) & (heard.key[at] == number)
    return np.where(is_same, np.where(heard.party[at] == said.party, heard.other[at], at), -1)


def _answered(
    said: Spoken, parents: Mapping[str, str | None], place: np.ndarray, within_days: int
) -> np.ndarray:
    """The statement that each one may answer, by its place in `said`: toward the speaker, or one it
    belongs to; -1 if there is none."""
    steps = _lineages(said.parties, parents)
    found = np.full(len(said.rows), -1)
    if not len(said.rows) or not steps:
        return found
    heard, lag = _heard(said, steps, place), np.full(len(said.rows), within_days + 1)
    for step in steps:
        at = _latest(said, heard, step[said.party])
        own = np.where(at >= 0, said.day - heard.day[at], within_days + 1)
        found, lag = np.where(own < lag, heard.row[at], found), np.minimum(own, lag)
    return found


def replies(tables: Tables, settings: Settings, within_days: int = WITHIN_DAYS) -> pd.DataFrame:
    """One row per statement toward a party that had addressed the speaker on the same subject.

    The earlier statement is one to `within_days` days older: the order within a day is unknown. A
    statement toward a party is also one toward all that belong to it (toward the United States:
    toward the Pentagon too). Of several earlier ones the latest is the one answered. Columns:
    party_id, party_name, bloc, answers, answers_name, subject, subject_label, date, answered_date,
    lag in days, statement_id, answered_id; latest first.
    """
    statements = tables.statements
    said, place = spoken(statements), places_of(latest_first(statements))
    answered = _answered(said, tables.parents, place[said.rows], within_days)
    found = np.flatnonzero(answered >= 0)
    replying = statements.take(said.rows[found])
    order = sorted_rows(replying, {"date": "descending", "statement_id": "ascending"})
    earlier = statements.take(said.rows[answered[found[order]]])
    return _table(tables, settings, replying.take(order), earlier)


def _table(
    tables: Tables, settings: Settings, replying: pd.DataFrame, answered: pd.DataFrame
) -> pd.DataFrame:
    """The replies with the names of parties and subjects."""
    subject = Coded.of(subjects_of(replying))
    labels = subject_labels(tables, settings, subject.values)
    party, other = (coded(frame["party_id"]) for frame in (replying, answered))
    names, blocs = tables.party_names.get, tables.party_blocs.get
    days = [frame["date"].to_numpy() for frame in (answered, replying)]
    columns = {
        "party_id": replying["party_id"].array,
        "party_name": party.texts(names),
        "bloc": party.texts(blocs),
        "answers": answered["party_id"].array,
        "answers_name": other.texts(names),
        "subject": subject.texts(str),
        "subject_label": subject.texts(lambda name: labels.get(name) or name),
        "answered_date": days[0],
        "date": days[1],
        "lag": (days[1] - days[0]).astype("timedelta64[D]").astype(np.int64),
        "answered_id": answered["statement_id"].array,
        "statement_id": replying["statement_id"].array,
    }
    dtypes = {**dict.fromkeys(COLUMNS, TEXT), "answered_date": DAY, "date": DAY, "lag": WHOLE}
    return pd.DataFrame({name: pd.array(columns[name], dtype=dtypes[name]) for name in COLUMNS})
