"""Tests of lib/selection/ignored.py."""

import pytest

from lib.corpus import Corpus
from lib.selection.ignored import ignored
from lib.selection.url import FIELDS
from lib.tables import Tables


@pytest.mark.parametrize("name", FIELDS)
def test_an_unknown_value_of_any_filter_is_reported(
    name: str, tables: Tables, corpus: Corpus
) -> None:
    said = ignored({name: ["zzzzzz"]}, tables, corpus.settings)
    assert said.startswith("The link asks for ")
    assert said.endswith(" “zzzzzz”, which this corpus does not have; it was ignored.")


def test_values_that_the_corpus_has_are_not_reported(tables: Tables, corpus: Corpus) -> None:
    given = {"weapon": ["rocket", "Mortars"], "place": ["فيل"], "known": [""]}
    assert ignored(given, tables, corpus.settings) == ""


def test_several_reasons_are_sentences_of_their_own(tables: Tables, corpus: Corpus) -> None:
    given = {"weapon": ["rockts"], "from": ["2024-13-45"], "km": ["17 km"]}
    assert ignored(given, tables, corpus.settings) == (
        "The link asks for weapon “rockts”, which this corpus does not have; it was ignored. "
        "Did you mean 'Rockets'? The link asks for first day “2024-13-45” and distance to the "
        "border “17 km”, which are not valid values; they were ignored."
    )


def test_a_distance_is_reported_where_the_corpus_has_no_border(
    tables: Tables, corpus: Corpus
) -> None:
    said = ignored({"km": ["25"]}, tables, corpus.settings)
    assert "distance to the border “25 km”, which this corpus does not have" in said
