"""Tests of lib/briefing/document/word_tables.py and columns.py."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from lib.briefing.assembling import Pack
from lib.briefing.citations import BRIEF_ROWS
from lib.briefing.document.listed_columns import Column, widths
from lib.views.context import Context
from tests.briefing.document.reports import SPACES, found, opened, over, report, texts
from tests.rows import with_statements

ARABIC = "لن نتوقف عن الرد"


def _rows(content: bytes, number: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in opened(content).tables[number].rows]


def test_cells_have_the_values_of_the_table(content: bytes, pack: Pack) -> None:
    shown = pack.sections[0].exhibit.data[0].table()
    head, *rows = _rows(content)
    assert head == [*shown.columns, "Source"]
    assert [row[:-1] for row in rows] == shown.values.tolist()
    assert any(row[-1] for row in rows)


def test_ids_are_left_to_the_workbook(content: bytes) -> None:
    assert not {"Claims", "Statement", "Article"} & set(_rows(content, 1)[0])


def test_the_heading_is_repeated_on_each_page(content: bytes) -> None:
    assert len(found(content, "//w:tbl/w:tr[1]/w:trPr/w:tblHeader")) == 3
    assert found(content, "//w:tbl/w:tr[position() > 1]/w:trPr/w:tblHeader") == []


def test_no_page_break_divides_a_row(content: bytes) -> None:
    assert found(content, "//w:tr[not(w:trPr/w:cantSplit)]") == []


def test_a_long_table_says_how_much_more_there_is(context: Context) -> None:
    said = with_statements(context.everything, *[{"date": "2031-03-05"}] * 40)
    content = report(over(context, said), "statements")
    assert len(_rows(content)) == BRIEF_ROWS + 1
    assert any(text.startswith("26 more rows in the Excel export of this view.")
               for text in texts(content, "Briefing Small"))  # fmt: skip


def test_columns_without_room_are_named(context: Context) -> None:
    (line,) = [text for text in texts(report(context, "statements"), "Briefing Small")
               if "columns" in text]  # fmt: skip
    assert line == "Further columns in the Excel export of this view: Event, Speaker, Channel."


def test_a_headline_leads_to_its_article(content: bytes) -> None:
    path = "//w:tbl//w:hyperlink[contains(., 'Rockets off Vell')]"
    assert len(found(content, path)) == 1


def test_a_headline_without_a_web_address_leads_nowhere(content: bytes) -> None:
    assert "Quiet on the strait" in [row[2] for row in _rows(content, 2)]
    assert found(content, "//w:tbl//w:hyperlink[contains(., 'Quiet')]") == []


def test_numbers_are_right_aligned(context: Context) -> None:
    row = opened(report(context, "articles")).tables[0].rows[1]
    sides = [cell.paragraphs[0].alignment for cell in row.cells]
    assert sides == [None, None, None, None, *[WD_ALIGN_PARAGRAPH.RIGHT] * 3, None]


def test_a_quote_in_arabic_runs_from_right_to_left(context: Context) -> None:
    content = report(
        over(context, with_statements(context.everything, {"quote": ARABIC})), "statements"
    )
    paragraph = found(content, f"//w:tc/w:p[contains(., '{ARABIC}')]")[0]
    assert len(paragraph.xpath("w:pPr/w:bidi", namespaces=SPACES)) == 1
    assert len(paragraph.xpath("w:r/w:rPr/w:rtl", namespaces=SPACES)) == 1


def test_a_screen_reader_hears_what_the_table_shows(content: bytes, pack: Pack) -> None:
    told = found(content, "//w:tblPr/w:tblDescription/@w:val")
    assert told == [
        section.exhibit.alt for section in pack.sections if section.exhibit.figure is None
    ]


def test_columns_share_the_whole_width() -> None:
    columns = [Column("Day", ("2031-03-05",)), Column("Words", ("so many words " * 12,))]
    assert sum(widths(columns, 1_000_001)) == 1_000_001


def test_a_short_text_is_never_broken() -> None:
    long = [Column(f"Text {number}", ("so many words " * 12,)) for number in range(5)]
    day, *others = widths([Column("Day", ("2031-03-05",)), *long], 6_000_000)
    assert day > 10 * 8.5 * 12_700 * 0.5
    assert max(others) - min(others) < 10


@pytest.mark.parametrize("columns", [[Column("", ())], [Column("Day", ()), Column("", ("",))]])
def test_columns_without_texts_have_widths(columns: list[Column]) -> None:
    assert min(widths(columns, 900_000)) > 0
