"""Search in claims, events and statements."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.selection import Selection, apply
from lib.selection.folding import fold, words
from lib.selection.searching import matching
from lib.tables import Tables
from tests.selection.test_applying import events, statements, values


@pytest.mark.parametrize("text", ["vell", "VELL", "Véll", "ve\u0301ll", "port vell", " vell "])
def test_a_search_looks_past_case_and_accents(tables: Tables, text: str) -> None:
    assert list(events(tables, text=text)) == ["rockets", "talks"]


@pytest.mark.parametrize("text", ["فيل", "فِيل", "\u200fفيل\u200f"])
def test_an_arabic_spelling_of_a_place_finds_it(tables: Tables, text: str) -> None:
    assert list(events(tables, text=text)) == ["rockets", "talks"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كتائب", "کتائب"),
        ("كتـائب", "کتائب"),
        ("علي", "علی"),
        ("على", "علی"),
        ("حزبه", "حزبە"),
        ("حزبه", "حزبہ"),
        ("كتيبة", "کتیبه"),
        ("20", "٢٠"),
        ("20", "۲۰"),
        ("Sha'bi", "Sha’bi"),
        ("al-Asad", "al‑Asad"),
    ],
)
def test_letters_that_differ_only_by_keyboard_match(one: str, other: str) -> None:
    assert matching(pd.Series([one, other]), other).all()
    assert matching(pd.Series([one, other]), one).all()


@pytest.mark.parametrize(("one", "other"), [("پ", "ب"), ("چ", "ج"), ("ژ", "ز"), ("گ", "ك")])
def test_letters_of_different_sounds_stay_apart(one: str, other: str) -> None:
    assert not matching(pd.Series([one]), other).any()


@pytest.mark.parametrize("text", ["الموانئ", "الموانی", "المـوانى"])
def test_every_table_is_searched_past_the_keyboard(tables: Tables, text: str) -> None:
    changed = replace(
        tables,
        claims=tables.claims.assign(quote="أرقام الموانئ"),
        statements=tables.statements.assign(quote="أرقام الموانئ"),
        places=tables.places.assign(alt_names="الموانئ"),
    )
    found = apply(changed, Selection(text=text))
    assert len(found.claims) == len(tables.claims)
    assert len(found.statements) == len(tables.statements)
    assert set(found.events["event_id"]) == set(tables.event_places["event_id"])


def test_an_arabic_quote_is_found(tables: Tables) -> None:
    assert statements(tables, text="محادثات") == ["03-14-s1", "03-14-s2"]
    assert values(tables, text="عشرين") == [20]


@pytest.mark.parametrize(
    ("text", "found"),
    [("rockets convoy", ["rockets"]), ("convoy rockets", ["rockets"]), ("rockets cove", [])],
)
def test_all_words_must_be_found(tables: Tables, text: str, found: list[str]) -> None:
    assert list(events(tables, text=text)) == found


@pytest.mark.parametrize("text", ["r.ckets", ".*", "[a-z]+", "rockets|drone", "^rockets", "vel+"])
def test_signs_of_a_pattern_are_only_signs(tables: Tables, text: str) -> None:
    assert events(tables, text=text) == {}


@pytest.mark.parametrize("text", ["(", "[", "\\", "*", "(?P<", "a{99999}"])
def test_a_broken_pattern_finds_nothing_and_does_no_harm(tables: Tables, text: str) -> None:
    assert len(apply(tables, Selection(text=text)).events) == 0


def test_a_claim_is_found_by_quote_headline_and_everyone_involved(tables: Tables) -> None:
    assert values(tables, text="sailors") == [2]
    assert values(tables, text="quiet strait") == [21]
    assert values(tables, text="watch (monitors)") == [9, 3]


def test_a_statement_is_found_by_position_speaker_and_channel(tables: Tables) -> None:
    assert statements(tables, text="lower the tolls") == ["03-14-s1"]
    assert statements(tables, text="admiral") == ["03-05-s1"]
    assert statements(tables, text="briefing") == ["03-07-s1"]


def test_an_event_is_found_by_its_parties(tables: Tables) -> None:
    assert list(events(tables, text="navy")) == ["strike", "drone"]


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_a_search_has_no_empty_words(text: str) -> None:
    assert all(words(text))


@given(st.text(max_size=20))
def test_a_text_is_found_by_itself(text: str) -> None:
    assert matching(pd.Series([f"before {text} after"], dtype="string"), text).all()
