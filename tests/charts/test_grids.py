"""Tests of lib/charts/grids.py."""

from dataclasses import replace

from lib.charts import grids, matrix
from lib.charts.grids import Grid
from lib.corpus import Corpus
from lib.look.style import LIGHT, Caption
from lib.tables import Tables


def _grid(tables: Tables, shown: matrix.Matrix, caption: Caption) -> Grid:
    cells = matrix.stance_matrix(tables, shown, caption, LIGHT).cells
    assert cells is not None
    return grids.grid_of(cells)


def test_a_matrix_of_stances_has_every_cell_once(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    shown = matrix.place_stances(tables, corpus.settings, LIGHT)
    grid = _grid(tables, shown, caption)
    assert len(grid.cells) == len(shown.cells)
    assert (len(grid.rows), grid.columns) == (len(shown.parties), shown.subjects)
    assert {cell.payload for cell in grid.cells.values()} == {
        f"statements {ids}" for ids in shown.cells["statement_ids"]
    }


def test_a_word_of_two_thousand_letters_fills_no_page(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    parties = tables.parties.assign(name=tables.parties["name"] + " " + "x" * 2000)
    shown = matrix.place_stances(tables, corpus.settings, LIGHT)
    long = replace(shown, subjects=tuple(f"{label}{'y' * 2000}" for label in shown.subjects))
    grid = _grid(replace(tables, parties=parties), long, caption)
    assert max(map(len, (*grid.rows, *grid.columns))) <= grids.LONGEST
