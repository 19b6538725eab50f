"""Days and partial dates: `2023-10-17`, `2023-10` or `2023` (EDTF level 0), value and precision."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from lib.model.problems import value_text

PARTIAL_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
# A year outside this range is a typing mistake; the filters can name every day of these years.
YEARS = range(1900, 2101)


def _no_date(text: object, form: str, example: str) -> PydanticCustomError:
    return PydanticCustomError(
        "date",
        "{text} is not a date that exists",
        {"text": value_text(text), "hint": f"write {form}, for example {example}"},
    )


def _of_our_years(day: date) -> date:
    if day.year in YEARS:
        return day
    raise PydanticCustomError(
        "date",
        "the year {year} is out of range",
        {"year": day.year, "hint": f"a year is from {YEARS.start} to {YEARS.stop - 1}"},
    )


@dataclass(frozen=True)
class PartialDate:
    """A day, month or year as the source gives it, with the first and last day it can mean.

    Source: EDTF level 0 (ISO 8601-2, Library of Congress, 2019), without times of day.
    """

    text: str
    first: date
    last: date
    precision: str

    @classmethod
    def parse(cls, text: object) -> "PartialDate":
        """The partial date in the text; PydanticCustomError if it is not one."""
        if not isinstance(text, str) or not re.fullmatch(PARTIAL_PATTERN, text, re.ASCII):
            raise _no_date(text, "YYYY-MM-DD or YYYY-MM", "2023-10-17 or 2023-10")
        year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
        has_month, has_day = text.count("-") >= 1, text.count("-") == 2
        try:
            first = date(year, month if has_month else 1, day if has_day else 1)
        except ValueError:
            raise _no_date(text, "YYYY-MM-DD or YYYY-MM", "2023-10-17 or 2023-10") from None
        end, precision = _end_and_precision(first, has_month, has_day)
        return cls(text, _of_our_years(first), end, precision)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.parse(value),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, __: GetJsonSchemaHandler) -> dict:
        return {"type": "string", "pattern": PARTIAL_PATTERN, "examples": ["2023-10-17", "2023-10"]}


def _end_and_precision(first: date, has_month: bool, has_day: bool) -> tuple[date, str]:
    if has_day:
        return first, "day"
    if has_month:
        return first.replace(day=calendar.monthrange(first.year, first.month)[1]), "month"
    return first.replace(month=12, day=31), "year"


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return _of_our_years(value)
    if not isinstance(value, str) or not re.fullmatch(DAY_PATTERN, value, re.ASCII):
        raise _no_date(value, "YYYY-MM-DD", "2023-10-17")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise _no_date(value, "YYYY-MM-DD", "2023-10-17") from None
    return _of_our_years(day)


Day = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": DAY_PATTERN})
]
