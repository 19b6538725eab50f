"""Days, months and years as sources give them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lib.model import PartialDate
from lib.model.dates import Day

DAY = TypeAdapter(Day)
OUR_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
texts = st.builds(
    lambda day, letters: f"{day:%Y-%m-%d}"[:letters],
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from([4, 7, 10]),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2023-10-17", date(2023, 10, 17), date(2023, 10, 17), "day"),
        ("2023-10", date(2023, 10, 1), date(2023, 10, 31), "month"),
        ("2023", date(2023, 1, 1), date(2023, 12, 31), "year"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28), "month"),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29), "month"),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day"),
    ],
)
def test_a_partial_date_reaches_from_its_first_to_its_last_day(
    text: str, first: date, last: date, precision: str
) -> None:
    assert PartialDate(text, first, last, precision) == PartialDate.parse(text)


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2023-02-30", "2023-13", "2023-00", "2023-10-00", "2023-04-31", "0000"]
)
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="is not a date that exists"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " 2023-10", "2023-10 ", "2023-10\n", "2023-1", "23-10-17", "2023/10/17", "17.10.2023",
        "2023-10-17T00:00", "October 2023", "-2023", "2023-", "2023-10-", "20231017",
    ],
)  # fmt: skip
def test_a_date_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="is not a date that exists"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["٢٠٢٣-١٠-١٧", "2023-10-1٧", "２０２３"])
def test_digits_of_other_scripts_are_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="is not a date that exists"):
        PartialDate.parse(text)


@pytest.mark.parametrize("value", [None, 2023, 2023.5, True, ["2023"], {"year": 2023}, b"2023"])
def test_only_texts_are_partial_dates(value: object) -> None:
    with pytest.raises(PydanticCustomError, match="is not a date that exists"):
        PartialDate.parse(value)


@pytest.mark.parametrize(
    "text", ["0001-01-01", "0999", "1023-03-04", "1899-12", "2101-01", "2203-03-13", "9999-12-31"]
)
def test_a_year_that_is_a_slip_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="is out of range"):
        PartialDate.parse(text)


@given(texts)
def test_the_first_day_is_never_after_the_last(text: str) -> None:
    assert PartialDate.parse(text).first <= PartialDate.parse(text).last


@given(texts)
def test_a_partial_date_is_written_as_it_was_read(text: str) -> None:
    assert text == str(PartialDate.parse(text))


@given(OUR_DAYS)
def test_a_day_is_within_its_own_month_and_year(day: date) -> None:
    month, year = PartialDate.parse(f"{day:%Y-%m}"), PartialDate.parse(f"{day:%Y}")
    assert year.first <= month.first <= day <= month.last <= year.last


@given(OUR_DAYS)
def test_a_day_is_the_same_as_text_and_as_date(day: date) -> None:
    assert day == DAY.validate_python(day.isoformat()) == DAY.validate_python(day)


@pytest.mark.parametrize(
    "value",
    ["2023-10", "2023-02-29", " 2023-10-17", "20231017", "2023-W10-1", "٢٠٢٣-١٠-١٧", 20231017,
     None, True, datetime(2023, 10, 17, tzinfo=UTC), "9999-12-31", date(1, 1, 1)],
)  # fmt: skip
def test_only_whole_days_are_accepted(value: object) -> None:
    with pytest.raises(ValidationError):
        DAY.validate_python(value)
