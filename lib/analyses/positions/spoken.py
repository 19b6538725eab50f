"""Statements as columns of numbers: who speaks toward whom on what, and in which order."""

from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.analyses.numbered_rows import coded, sorted_rows
from lib.tables.arrow import compute, texts_of
from lib.tables.plain.coded_columns import Coded

ORDER = ["date", "published", "statement_id"]


def latest_first(statements: pd.DataFrame) -> np.ndarray:
    """The rows in order: those of the latest day first, of these the latest published."""
    return sorted_rows(statements, dict.fromkeys(ORDER, "descending"))


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
