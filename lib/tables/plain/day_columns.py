"""Days as the model reads them, a different one at a time."""

from datetime import date, timedelta
from functools import lru_cache

import numpy as np
import pyarrow as pa
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lib.model import PartialDate
from lib.model.dates import Day
from lib.tables.plain.coded_columns import NO_DAY, Coded

DAY: TypeAdapter[date] = TypeAdapter(Day)
# The days of a century: what a day means does not depend on where it stands.
MOST_DAYS = 36_600


def delay(span: timedelta) -> np.timedelta64:
    """A number of days, to be added to a column of days."""
    return np.timedelta64(span.days, "D")


@lru_cache(MOST_DAYS)
def _day(text: str) -> np.datetime64:
    try:
        return np.datetime64(DAY.validate_python(text), "D")
    except ValidationError:
        return NO_DAY


@lru_cache(MOST_DAYS)
def _partial(text: str) -> tuple[np.datetime64, np.datetime64, str | None]:
    """First and last day, and the precision; none if the text is not valid."""
    try:
        found = PartialDate.parse(text)
    except PydanticCustomError:
        return NO_DAY, NO_DAY, None
    return np.datetime64(found.first, "D"), np.datetime64(found.last, "D"), found.precision


def days(column: pa.Array) -> np.ndarray:
    """The day in each row; none if it is missing or not valid."""
    return Coded.of(column).days(_day)


class Dates:
    """A column of partial dates: first and last day, precision, and whether each is valid."""

    def __init__(self, column: pa.Array) -> None:
        coded = Coded.of(column)
        parsed = [_partial(text) for text in coded.values]
        first, last, precision = zip(*parsed, strict=True) if parsed else ((), (), ())
        self.missing = coded.missing
        self.first = coded.spread([*first, NO_DAY], "datetime64[D]")
        self.last = coded.spread([*last, NO_DAY], "datetime64[D]")
        self.valid = ~np.isnat(self.first)
        self.precision = coded.taken([*precision, None])
        self.codes = coded.codes


def column(days: np.ndarray) -> pa.Array:
    """The days as an Arrow column; no day is empty."""
    return pa.array(days.astype("datetime64[D]"), pa.date32(), from_pandas=True)
