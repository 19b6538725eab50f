"""Tests of lib/charts/grids.py."""

from dataclasses import replace

from lib.charts import grids, matrix
from lib.charts.grids import Cell, Grid
from lib.corpus import Corpus
from lib.look.style import LIGHT
from lib.tables import Tables


def test_a_matrix_of_stances_has_every_cell_once(corpus: Corpus, tables: Tables) -> None:
    shown = matrix.place_stances(tables, corpus.settings, LIGHT)
    grid = grids.of_stances(tables, shown, LIGHT)
    assert len(grid.cells) == len(shown.cells)
    assert (len(grid.rows), grid.columns) == (len(shown.parties), shown.subjects)
    assert {cell.payload for cell in grid.cells.values()} == {
        f"statements {ids}" for ids in shown.cells["statement_ids"]
    }


def test_a_sign_stands_before_the_cells_that_ask_for_it() -> None:
    cells = {(0, 0): Cell("accuses", "", "statements a"), (0, 1): Cell("asks", "", "statements b")}
    grid = Grid(("One",), ("A", "B"), cells).signed("◯", lambda payload: payload.endswith("b"))
    assert [cell.text for cell in grid.cells.values()] == ["accuses", "◯ asks"]


def test_a_word_of_two_thousand_letters_fills_no_page(corpus: Corpus, tables: Tables) -> None:
    parties = tables.parties.assign(name=tables.parties["name"] + " " + "x" * 2000)
    shown = matrix.place_stances(tables, corpus.settings, LIGHT)
    long = replace(shown, subjects=tuple(f"{label}{'y' * 2000}" for label in shown.subjects))
    grid = grids.of_stances(replace(tables, parties=parties), long, LIGHT)
    assert max(map(len, (*grid.rows, *grid.columns))) <= grids.LONGEST
