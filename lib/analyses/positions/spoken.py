"""Statements as columns of numbers: who speaks toward whom on what, and in which order."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.tables.arrow import compute, texts_of
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import TEXT

ORDER = ["date", "published", "statement_id"]


def coded(column: pd.Series) -> Coded:
    """A column of texts by its different values."""
    return Coded.of(texts_of(column))


def combined(*columns: np.ndarray) -> np.ndarray:
    """The number of each row's combination of numbers; -1 is a number like any other."""
    codes = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        own = column.astype(np.int64) + 1
        codes = pd.factorize(codes * (own.max(initial=0) + 1) + own)[0]
    return codes


def sorted_rows(frame: pd.DataFrame, by: Mapping[str, str]) -> np.ndarray:
    """The rows in the order of these columns, days and texts, each ascending or descending."""
    columns = {
        name: texts_of(frame[name])
        if frame[name].dtype == TEXT
        else pa.array(frame[name].to_numpy())
        for name in by
    }
    found = compute.sort_indices(pa.table(columns), sort_keys=list(by.items()))
    return found.to_numpy().astype(np.int64)


def latest_first(statements: pd.DataFrame) -> np.ndarray:
    """The rows in order: those of the latest day first, of these the latest published."""
    return sorted_rows(statements, dict.fromkeys(ORDER, "descending"))


def places_of(order: np.ndarray) -> np.ndarray:
    """The place of each row in that order."""
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order))
    return places


def subjects_of(statements: pd.DataFrame) -> pa.Array:
    """What each statement is about: its topic, or else its event."""
    return compute.coalesce(texts_of(statements["topic"]), texts_of(statements["event_id"]))


class Spoken(NamedTuple):
    """Statements toward a party on a known day, by their rows; parties are numbers in `parties`."""

    rows: np.ndarray
    parties: list[str]
    party: np.ndarray
    toward: np.ndarray
    subject: np.ndarray
    day: np.ndarray

    def take(self, which: np.ndarray) -> "Spoken":
        """Some of them."""
        rows, parties, *columns = self
        return Spoken(rows[which], parties, *(column[which] for column in columns))


def spoken(statements: pd.DataFrame) -> Spoken:
    """The statements toward a party on a known day."""
    exact = coded(statements["date_precision"]).holds("day".__eq__)
    names = (texts_of(statements[name]) for name in ("party_id", "toward"))
    both = Coded.of(pa.concat_arrays(list(names)))
    party, toward = np.split(both.codes, 2)
    rows = np.flatnonzero(exact & (toward >= 0))
    subject = Coded.of(subjects_of(statements)).codes
    days = statements["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return Spoken(rows, both.values, party[rows], toward[rows], subject[rows], days[rows])


def starts_of(*columns: np.ndarray) -> np.ndarray:
    """Where a row of sorted columns differs from the one before; the first one does."""
    differs = np.ones(len(columns[0]), dtype=bool)
    differs[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return np.flatnonzero(differs)


def joined(ids: pa.Array, starts: np.ndarray) -> pa.Array:
    """The ids from each start to the next one, joined with spaces."""
    ends = pa.array([*starts.tolist(), len(ids)], pa.int32())
    return compute.binary_join(pa.ListArray.from_arrays(ends, ids), " ")
