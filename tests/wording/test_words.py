"""Tests of lib/wording/words.py."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.api.typing import NAType

from lib.wording import words

THIRD = date(2024, 2, 3)


def test_a_day_is_written_without_a_leading_zero() -> None:
    assert words.day(THIRD) == "3 Feb 2024"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, "all days"),
        (None, THIRD, "until 3 Feb 2024"),
        (THIRD, None, "from 3 Feb 2024"),
        (THIRD, THIRD, "3 Feb 2024"),
        (date(2023, 10, 17), THIRD, "17 Oct 2023 – 3 Feb 2024"),
        (date(2024, 1, 30), THIRD, "30 Jan – 3 Feb 2024"),
        (date(2024, 2, 1), THIRD, "1–3 Feb 2024"),
    ],
)
def test_a_period_spells_out_open_sides_and_repeats_nothing(
    start: date, end: date, expected: str
) -> None:
    assert words.period(start, end) == expected


@pytest.mark.parametrize(
    ("precision", "expected"), [("day", "3 Feb 2024"), ("month", "Feb 2024"), ("year", "2024")]
)
def test_a_date_is_only_as_precise_as_its_source(precision: str, expected: str) -> None:
    assert words.partial(THIRD, precision) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 articles"), (1, "1 article"), (1214, "1,214 articles")]
)
def test_things_are_counted_in_words(number: int, expected: str) -> None:
    assert words.quantity(number, "article") == expected


def test_an_irregular_plural_can_be_given() -> None:
    assert words.quantity(2, "country", "countries") == "2 countries"


@pytest.mark.parametrize(
    ("bound", "value", "high", "expected"),
    [
        ("exactly", 1160, None, "1,160"),
        ("more_than", 160, None, "more than 160"),
        ("at_least", 18, pd.NA, "at least 18"),
        ("about", 20, None, "about 20"),
        ("between", 3, 5, "3 to 5"),
    ],
)
def test_a_number_keeps_its_bound(
    bound: str, value: int, high: int | NAType | None, expected: str
) -> None:
    assert words.bounded_number(bound, value, high) == expected


def test_a_long_list_says_how_many_more_there_are() -> None:
    assert words.enumeration(["a", "b", "c", "d", "e"], most=2) == "a, b and 3 more"


def test_a_short_list_is_whole() -> None:
    assert words.enumeration(["a", "b"], most=2) == "a, b"


@given(st.text(max_size=40), st.integers(min_value=1, max_value=40))
def test_a_cut_text_fits(text: str, letters: int) -> None:
    assert len(words.cut(text, letters)) <= letters


def test_a_text_that_fits_is_not_cut() -> None:
    assert words.cut("Vell", 4) == "Vell"


def test_a_cut_text_says_so() -> None:
    assert words.cut("Ankerholm", 6) == "Anker…"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Islamic Resistance in Iraq (IRI)", "IRI"),
        ("Pentagon (US Department of Defense)", "Pentagon"),
        ("Union of Coasts (UC) of Suderia", "UC"),
        ("A name that is a good deal longer than a label", "A name that is a good deal…"),
        ("Vell", "Vell"),
    ],
)
def test_a_label_takes_the_shorter_name(name: str, expected: str) -> None:
    assert words.short(name) == expected


def test_a_bare_name_has_no_brackets() -> None:
    assert words.bare("Vell (Port Vell)") == "Vell"


@pytest.mark.parametrize(
    ("low", "high", "between", "allowed"),
    [
        (4, 4, "4", "4"),
        (4, 1400, "4 to 1,400", "4 to 1,400"),
        (4, None, "at least 4", "4 or more"),
        (4, pd.NA, "at least 4", "4 or more"),
        (0, None, "any number", "0 or more"),
    ],
)
def test_an_interval_is_put_in_words(low: int, high: int, between: str, allowed: str) -> None:
    assert (words.between(low, high), words.interval_words(low, high)) == (between, allowed)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("so it is", "“so it is”"),
        ("“so it is”", "“so it is”"),
        ('"so it is', "“so it is”"),
        ("so it is”", "“so it is”"),
        ("«so it is»", "“so it is”"),
        ("“so” it is", "“‘so’ it is”"),
        ('he said "so" again', '“he said "so" again”'),
        ("it’s so", "“it’s so”"),
        ("", "“”"),
    ],
)
def test_a_quote_has_one_pair_of_marks(given: str, expected: str) -> None:
    assert words.in_quotes(given) == expected


def test_a_distance_that_is_not_known_exactly_is_a_range() -> None:
    assert [words.kilometres(28.5), words.kilometres(0, 25)] == ["29 km", "0–25 km"]
