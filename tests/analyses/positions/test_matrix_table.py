"""Tests of lib/analyses/positions/matrix_table.py."""

from lib.analyses import positions
from lib.corpus import Corpus
from lib.tables import Tables
from tests.rows import emptied

BLOCS = {"northern-pact": "Northern pact", "suderia": "Suderia", "coastal-fronts": "Fronts"}


def test_each_party_has_a_row_with_its_stance_in_words_and_a_dot_for_none(
    corpus: Corpus, tables: Tables
) -> None:
    cells = positions.latest_stances(tables, corpus.settings)
    rows = positions.by_party(cells, ["strait-tolls", "fishing-rights"], BLOCS)
    said = rows.set_index("party_name")
    assert said.loc["Suderia", "strait-tolls"] == (
        "13 Mar 2031: Agrees to lower the tolls. (→ Republic of Norrland)"
    )
    assert said.loc["Tide Front", "fishing-rights"].startswith("7 Mar 2031: rejects: ")
    assert said.loc["Suderia", "fishing-rights"] == "·"
    assert said["bloc_label"].tolist() == ["Northern pact", "Suderia", "Suderia", "Fronts"]
    assert said.loc["Suderia", "statement_ids"] == "2031-03-14-toll-talks-end-s1"


def test_without_stances_the_table_has_its_columns(corpus: Corpus, tables: Tables) -> None:
    cells = positions.latest_stances(emptied(tables), corpus.settings)
    rows = positions.by_party(cells, ["strait-tolls"], BLOCS)
    assert (len(rows), list(rows.columns)) == (
        0, ["party_name", "bloc_label", "statement_ids", "strait-tolls"]
    )  # fmt: skip
