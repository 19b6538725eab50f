"""Tests of lib/exports/slides/slide_tables.py and columns.py, opened again with python-pptx."""

import pandas as pd
import pytest
from pptx.enum.text import PP_ALIGN
from pptx.shapes.graphfrm import GraphicFrame
from pptx.table import Table

from lib.exports.cells import cell_text
from lib.exports.slides import table_columns
from lib.views.context import Context
from tests.exports.office import (
    ARABIC,
    HOSTILE,
    named,
    picture,
    presentation,
    slide,
    tabled,
    texts,
)
from tests.present import present

LINK = "https://harbour.example/a"


def _table(made, context: Context) -> Table:
    return next(
        shape.table
        for shape in slide(made, context).shapes
        if isinstance(shape, GraphicFrame) and shape.has_table
    )


def _row(table: Table, number: int) -> list[str]:
    return [cell.text_frame.text for cell in table.rows[number].cells]


def test_a_table_has_a_heading_and_the_rows_in_their_order(context: Context) -> None:
    table = _table(tabled([{"who": "Navy", "number": 12}, {"who": "Front", "number": 3}]), context)
    assert [_row(table, row) for row in range(3)] == [
        ["Who", "Number"],
        ["Navy", "12"],
        ["Front", "3"],
    ]
    assert table.first_row


def test_ids_are_left_to_the_workbook(context: Context) -> None:
    rows = [{"who": "Navy", "claim_id": "c1", "event_ids": "e1", "statement_id_before": "s1"}]
    assert _row(_table(tabled(rows), context), 0) == ["Who"]


def test_numbers_are_right_aligned(context: Context) -> None:
    table = _table(tabled([{"who": "Navy", "number": 12}]), context)
    sides = [cell.text_frame.paragraphs[0].alignment for cell in table.rows[1].cells]
    assert sides == [PP_ALIGN.LEFT, PP_ALIGN.RIGHT]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (pd.NaT, ""),
        (pd.NA, ""),
        (float("nan"), ""),
        (1214, "1,214"),
        (2.5, "2.5"),
        (4.0, "4"),
        (True, "yes"),
        (pd.Timestamp("2031-03-05"), "2031-03-05"),
        ("a\nb", "a b"),
    ],
)
def test_a_value_is_written_for_readers(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_a_web_address_is_a_link_and_nothing_else_is(context: Context) -> None:
    table = _table(tabled([{"url": LINK}, {"url": "javascript:alert(1)"}]), context)
    runs = [table.cell(row, 0).text_frame.paragraphs[0].runs[0] for row in (1, 2)]
    assert [run.text for run in runs] == ["open", "javascript:alert(1)"]
    assert [run.hyperlink.address for run in runs] == [LINK, None]


def test_an_address_with_an_apostrophe_is_a_link(context: Context) -> None:
    table = _table(tabled([{"url": "https://harbour.example/what's-next"}]), context)
    run = table.cell(1, 0).text_frame.paragraphs[0].runs[0]
    assert run.hyperlink.address == "https://harbour.example/what%27s-next"


def test_a_long_text_is_cut_and_says_so(context: Context) -> None:
    text = _row(_table(tabled([{"a": "word " * 400}]), context), 1)[0]
    assert len(text) < 700
    assert text.endswith("…")


def test_a_long_table_continues_and_says_what_is_left(context: Context) -> None:
    deck = presentation(tabled([{"number": number} for number in range(5_000)]), context)
    told = [text for own in deck.slides for text in texts(own) if text.startswith("Rows")]
    assert len(deck.slides) == 4
    assert told[0] == "Rows 1 – 14 of 5,000"
    assert told[-1] == "Rows 43 – 56 of 5,000; 4,944 more rows in the Excel export of this view"


def test_a_table_over_several_slides_is_split_evenly(context: Context) -> None:
    deck = presentation(tabled([{"number": number} for number in range(16)]), context)
    rows = [len(shape.table.rows) for own in deck.slides for shape in own.shapes if shape.has_table]
    assert rows == [9, 9]


def test_a_short_table_does_not_mention_rows(context: Context) -> None:
    own = slide(tabled([{"number": 1}]), context)
    assert [text for text in texts(own) if text.startswith("Rows")] == []


def test_tall_rows_take_more_slides_and_stay_above_the_sources(context: Context) -> None:
    deck = presentation(
        tabled([{"a": f"{n} " + "word " * 90, "b": "x " * 200} for n in range(20)]), context
    )
    frames = [(shape, own) for own in deck.slides for shape in own.shapes if shape.has_table]
    assert len(frames) > 1
    assert all(shape.top + shape.height <= named(own, "Sources").top for shape, own in frames)


def test_columns_fill_the_width(context: Context) -> None:
    table = _table(picture(context, "statements"), context)
    assert sum(column.width for column in table.columns) == round(12_333 * 914.4)


def test_a_short_column_keeps_its_width() -> None:
    made = tabled([{"day": pd.Timestamp("2031-03-05"), "text": "word " * 30}]).data[0]
    day, text = table_columns.columns_that_fit(made, 11_000_000, 10)
    assert (day.shown(0), text.width > 5 * day.width) == ("2031-03-05", True)


@pytest.mark.parametrize("text", [HOSTILE, ARABIC])
def test_any_text_fits_in_a_cell(context: Context, text: str) -> None:
    shown = _row(_table(tabled([{"a": text}], {"a": text}), context), 1)[0]
    assert shown[:5] == text[:5]
    assert "\u202e" not in shown


def test_a_cell_from_the_right_runs_from_the_right(context: Context) -> None:
    cell = _table(tabled([{"a": ARABIC}]), context).cell(1, 0)
    assert present(cell.text_frame.paragraphs[0]._p.pPr).get("rtl") == "1"


def test_a_table_has_an_alternative_text(context: Context) -> None:
    own = slide(tabled([{"a": 1}]), context)
    assert named(own, "Table rows")._element.nvGraphicFramePr.cNvPr.get("descr") == "A table"
