"""Days as the model reads them, a different one at a time."""

from datetime import date, timedelta

import numpy as np
import pyarrow as pa
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lib.model import PartialDate
from lib.model.dates import Day
from lib.tables.plain.coded_columns import NO_DAY, Coded

DAY: TypeAdapter[date] = TypeAdapter(Day)


def delay(span: timedelta) -> np.timedelta64:
    """A number of days, to be added to a column of days."""
    return np.timedelta64(span.days, "D")


def _day(text: str) -> date | None:
    try:
        return DAY.validate_python(text)
    except ValidationError:
        return None


def _partial(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except PydanticCustomError:
        return None


def days(column: pa.Array) -> np.ndarray:
    """The day in each row; none if it is missing or not valid."""
    return Coded.of(column).days(lambda text: _day(text) or NO_DAY)


class Dates:
    """A column of partial dates: first and last day, precision, and whether each is valid."""

    def __init__(self, column: pa.Array) -> None:
        coded = Coded.of(column)
        parsed = {text: _partial(text) for text in coded.values}
        self.missing = coded.missing
        self.valid = coded.holds(lambda text: parsed[text] is not None)
        self.first = coded.days(lambda text: found.first if (found := parsed[text]) else NO_DAY)
        self.last = coded.days(lambda text: found.last if (found := parsed[text]) else NO_DAY)
        self.precision = coded.texts(
            lambda text: found.precision if (found := parsed[text]) else None
        )
        self.codes = coded.codes


def column(days: np.ndarray) -> pa.Array:
    """The days as an Arrow column; no day is empty."""
    return pa.array(days.astype("datetime64[D]"), pa.date32(), from_pandas=True)
