"""Tests of lib/selection/url.py."""

import re
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.selection.url import parameters, selection_of
from lib.tables import Tables

DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))


def _again(selection: Selection, tables: Tables) -> Selection:
    link = f"http://localhost/timeline?{urlencode(parameters(selection, tables))}"
    return selection_of(Options.in_link(link), tables)


@given(DAYS, DAYS, DAYS, st.sampled_from([None, 10, 25, 200]), st.text(max_size=30))
def test_a_selection_survives_its_address(
    tables: Tables,
    start: date | None,
    end: date | None,
    known: date | None,
    km: int | None,
    text: str,
) -> None:
    asked = Selection(
        start=start,
        end=end,
        known_by=known,
        within_km=km,
        text=text.strip(),
        blocs=tuple(tables.blocs["bloc_id"][:2]),
        parties=tuple(tables.parties["party_id"][:2]),
        event_types=("air_drone_strike",),
        reread=True,
        places=tuple(tables.places["place_id"][:2]),
        weapons=("rocket", "unknown"),
        claimed_by=("no claim", "tide-front"),
        reported_by=("claimed_only", "not_stated"),
        languages=("en",),
    )
    assert _again(asked, tables) == asked


@pytest.mark.parametrize(
    ("name", "word", "label"),
    [
        ("km", "25", "25 km"),
        ("party", "norrland-navy", "Norrland Navy"),
        ("country", "NRL", "Norrland"),
        ("bloc", "northern-pact", "Northern pact"),
        ("type", "ied", "Bomb"),
        ("place", "vell", "Vell"),
        ("weapon", "one_way_drone", "One-way attack drone"),
        ("claimed_by", "tide-front", "Tide Front"),
        ("claimed_by", "no claim", "No claim of responsibility found"),
        ("reported_by", "not_stated", "Source not stated"),
        ("language", "en", "English"),
    ],
)
def test_an_id_means_its_label(tables: Tables, name: str, word: str, label: str) -> None:
    by_id, by_label = (selection_of(Options.of({name: [given]}), tables) for given in (word, label))
    assert by_id == by_label != Selection()


@pytest.mark.parametrize("spelt", ["VELL", "Port Véll", "فيل", "فيل\u200f", "port"])
def test_a_place_is_found_by_any_spelling(tables: Tables, spelt: str) -> None:
    assert selection_of(Options.of({"place": [spelt]}), tables).places == ("vell",)


def test_a_spelling_of_two_places_means_both(tables: Tables) -> None:
    shared = tables.places.assign(alt_names="The Port")
    both = selection_of(Options.of({"place": ["the port"]}), replace(tables, places=shared))
    assert both.places == tuple(tables.places["place_id"])


@pytest.mark.parametrize(
    ("name", "word", "told"),
    [
        ("place", "Port Vel", "there is no “Port Vel”; did you mean 'Port Vell'?"),
        ("place", "", "there is no “”; one of: Suderia"),
        ("place", "<b>'\x00", "there is no “<b>'"),
        ("weapon", "rokets", "did you mean 'Rockets'?"),
        ("claimed_by", "Tide Frnt", "did you mean 'Tide Front'?"),
        ("reported_by", "claimed-only", "did you mean"),
        ("language", "Englisch", "did you mean 'English'?"),
    ],
)
def test_an_unknown_value_is_reported_with_the_nearest(
    tables: Tables, name: str, word: str, told: str
) -> None:
    with pytest.raises(UnknownOption, match=re.escape(told)):
        selection_of(Options.of({name: [word]}), tables)


def test_no_days_give_the_window(tables: Tables) -> None:
    window = (date(2031, 3, 1), date(2031, 3, 9))
    found = selection_of(Options(), tables, window)
    assert (found.start, found.end) == window


def test_an_unknown_bloc_is_reported(tables: Tables) -> None:
    with pytest.raises(UnknownOption, match="bloc: there is no “Nobody”"):
        selection_of(Options.of({"bloc": ["Nobody"]}), tables)


def test_a_day_before_1900_is_refused(tables: Tables) -> None:
    with pytest.raises(UnknownOption, match="from: 1066-10-14 is outside"):
        selection_of(Options.of({"from": "1066-10-14"}), tables)
