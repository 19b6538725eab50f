"""Tests of lib/views/columns.py: every column of a view says what it means."""

import pandas as pd
import pytest

from lib.tables.schemas import CLAIMS, PLACES
from lib.views.columns import Heading, columns, table, texts


def test_a_column_without_a_meaning_is_an_error() -> None:
    with pytest.raises(ValueError, match="“Kind” states no meaning"):
        columns({"kind": "Kind"}, CLAIMS)


def test_a_bare_heading_takes_its_meaning_from_the_table() -> None:
    assert columns({"low": "Lowest"}, CLAIMS) == {
        "low": Heading("Lowest", "lowest number that the wording allows")
    }


def test_a_columns_own_meaning_overrides_the_tables() -> None:
    own = Heading("Kind", "what is new")
    assert columns({"kind": own}, PLACES) == {"kind": own}


def test_the_first_table_that_declares_a_column_says_what_it_means() -> None:
    found = columns({"event_id": "Event"}, CLAIMS, PLACES)
    assert found["event_id"].meaning == "the one event that it is about"


def test_a_table_shows_its_columns_under_their_headings() -> None:
    shown = {"b": Heading("Second", "what comes second")}
    frame = pd.DataFrame({"a": [1], "b": [2]})
    assert table(frame, shown).to_dict("list") == {"Second": [2]}
    assert texts(shown) == {"b": "Second"}
