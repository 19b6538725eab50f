"""Rows by numbers: what they have in common, and their order."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.tables.arrow import compute, texts_of
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import TEXT


def coded(column: pd.Series) -> Coded:
    """A column of texts by its different values."""
    return Coded.of(texts_of(column))


def combined(*columns: np.ndarray) -> np.ndarray:
    """The number of each row's combination of numbers, those that come first counted first."""
    codes = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        own = pd.factorize(column)[0]
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


def places_of(order: np.ndarray) -> np.ndarray:
    """The place of each row in that order."""
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order))
    return places


def starts_of(*columns: np.ndarray) -> np.ndarray:
    """Where a row of sorted columns differs from the one before; the first one does."""
    differs = np.ones(len(columns[0]), dtype=bool)
    differs[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return np.flatnonzero(differs)


def joined(ids: pa.Array, starts: np.ndarray) -> pa.Array:
    """The ids from each start to the next one, joined with spaces."""
    ends = pa.array([*starts.tolist(), len(ids)], pa.int32())
    return compute.binary_join(pa.ListArray.from_arrays(ends, ids), " ")
