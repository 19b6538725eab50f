"""Tests of lib/exports/workbook, read back with openpyxl."""

import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lib.exports import workbook
from lib.exports.workbook import readme
from lib.exports.workbook.contents import legal
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from tests.exports.office import HOSTILE, claimed, picture, stated, tabled, tiny, titled, view_of
from tests.rows import emptied, renamed

LINK = "https://harbour.example/a"
DAY_CELL = datetime(2031, 3, 5)  # noqa: DTZ001 -- days have no zone
FORMULAS = ["=1+1", "+1", "-1", "@a", "＝1", "\x01=1+1"]


def _content(made: Exhibit, context: Context, handling: str = "") -> bytes:
    return workbook.export(made, context, stated(made, context, handling))


def _book(made: Exhibit, context: Context, handling: str = "") -> Workbook:
    return load_workbook(io.BytesIO(_content(made, context, handling)))


def _sheet(rows: list[dict], name: str = "Data rows") -> Worksheet:
    return _book(tabled(rows), view_of(tiny()))[name]


def _readme(made: Exhibit, context: Context, handling: str = "") -> dict:
    rows = _book(made, context, handling)["README"].iter_rows(max_col=2, values_only=True)
    return {row[0]: row[1] for row in rows if row[0]}


def _columns(sheet: Worksheet) -> dict[str, list]:
    return {column[0]: list(column[1:]) for column in sheet.iter_cols(values_only=True)}


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_a_workbook_that_begins_with_what_it_is(context: Context, name: str) -> None:
    made = VIEWS[name].make(context, Options())
    shown = made or tabled([{"a": 1}])
    assert _book(shown, context).sheetnames[0] == "README"


def test_sheets_are_in_reading_order(context: Context) -> None:
    assert _book(picture(context, "attack-counts"), context).sheetnames == [
        "README", "Chart", "Chart data", "Data claims", "Data reported events", "Claims",
        "Events", "Sources",
    ]  # fmt: skip


def test_the_readme_says_what_the_numbers_are_based_on(context: Context) -> None:
    made = picture(context, "weekly")
    told = _readme(made, context, "TLP:AMBER")
    assert told["Finding"] == made.caption.title
    assert (told["As of"], told["Accessed"]) == ("2031-04-02", "2031-05-01")
    assert (told["Handling"], told["Corpus (SHA-256)"]) == ("TLP:AMBER", "ab" * 32)
    assert told["Source"] == made.caption.note


def test_the_readme_says_what_the_sheet_of_sources_lists(context: Context) -> None:
    made = picture(context, "stances")
    book = _book(made, context)
    told = dict(book["README"].iter_rows(max_col=2, values_only=True))["Sheet Sources"]
    assert told.startswith(f"{book['Sources'].max_row - 1} articles: those that support a row")


def test_the_readme_links_to_the_view(context: Context) -> None:
    made = picture(context, "weekly")
    sheet = _book(made, context)["README"]
    (cell,) = [row[1] for row in sheet.iter_rows(max_col=2) if row[0].value == "Link"]
    assert cell.hyperlink.target == stated(made, context).permalink


def test_the_readme_explains_every_column(context: Context) -> None:
    book = _book(picture(context, "attack-counts"), context)
    rows = [row for row in book["README"].values if row[0] in book.sheetnames]
    told = {(row[0], row[1]) for row in rows}
    shown = {(name, cell.value) for name in book.sheetnames[3:] for cell in book[name][1]}
    assert told == shown
    assert ("Data claims", "Value", "the number as stated", "value") in rows


def test_cells_have_the_type_of_their_values() -> None:
    values = {"day": DAY_CELL, "number": 5, "share": 2.5, "sure": True, "text": "x"}
    cells = _sheet([values])[2]
    assert [cell.data_type for cell in cells] == ["d", "n", "n", "b", "s"]
    assert [cell.value for cell in cells] == list(values.values())


def test_what_is_missing_is_an_empty_cell() -> None:
    assert _columns(_sheet([{"a": None, "b": 1}, {"a": "x", "b": None}])) == {
        "A": [None, "x"], "B": [1, None],
    }  # fmt: skip


def test_the_heading_stays_and_can_be_filtered() -> None:
    sheet = _sheet([{"a": 1, "b": 2}, {"a": 3, "b": 4}])
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B3")


def test_a_web_address_is_a_link_and_nothing_else_is() -> None:
    sheet = _sheet([{"url": LINK}, {"url": "javascript:alert(1)"}, {"url": "file:///etc/passwd"}])
    links = [sheet.cell(row, 1).hyperlink for row in (2, 3, 4)]
    assert [link and link.target for link in links] == [LINK, None, None]
    assert sheet["A3"].value == "javascript:alert(1)"


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://harbour.example/what's-next", "https://harbour.example/what%27s-next"),
        ("https://harbour.example/a?id=1|2", "https://harbour.example/a?id=1%7C2"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::1]/a"),
    ],
)
def test_an_address_with_odd_signs_is_a_link(url: str, asked: str) -> None:
    cell = _sheet([{"url": url}])["A2"]
    assert (cell.value, cell.hyperlink.target) == (asked, asked)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_is_never_a_formula(text: str) -> None:
    cell = _sheet([{"a": text}])["A2"]
    assert cell.data_type == "s"
    assert cell.value.startswith("'")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_title_is_never_a_formula(context: Context, text: str) -> None:
    book = _book(titled(picture(context, "weekly"), text), context)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\uffff"])
def test_a_character_that_xml_cannot_hold_is_dropped(sign: str) -> None:
    assert _sheet([{"a": f"a{sign}b"}])["A2"].value == "ab"


def test_a_text_that_is_too_long_for_a_cell_is_cut() -> None:
    assert len(_sheet([{"a": "x" * 40_000}])["A2"].value) == 32_767


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Data a/b", "Data a b"),
        ("x" * 40, "x" * 31),
        ("'quoted'", "quoted"),
        ("[]:*?/\\", "Sheet"),
        ("README", "README 2"),
        ("ReadMe", "ReadMe 2"),
    ],
)
def test_a_sheet_has_a_name_that_excel_allows(name: str, expected: str) -> None:
    assert legal(name, ["README"]) == expected


def test_parts_of_the_same_name_are_two_sheets(context: Context) -> None:
    made = tabled([{"a": 1}])
    twice = replace(made, data=made.data * 2)
    assert _book(twice, context).sheetnames[1:] == ["Data rows", "Data rows 2"]


def test_claims_come_with_quote_source_and_number() -> None:
    made, context = claimed({"value": 5, "bound": "more_than"})
    book = _book(made, context)
    claims = _columns(book["Claims"])
    assert (claims["Claim"], claims["Quote"]) == (["more than 5"], ["so many attacks"])
    assert claims["Source"] == _columns(book["Sources"])["Source"] == [1]


def test_an_event_cites_each_article_that_reports_it(context: Context) -> None:
    book = _book(picture(context, "weekly"), context)
    numbers = set(_columns(book["Events"])["Source"]) - {None}
    assert numbers == set(_columns(book["Sources"])["Source"])


def test_the_chart_refers_to_its_numbers(context: Context) -> None:
    made = picture(context, "articles-by-publisher")
    book = _book(made, context)
    (chart,) = book["Chart"]._charts
    (series,) = chart.series
    assert series.val.numRef.f == "'Chart data'!$B$2:$B$4"
    assert _columns(book["Chart data"])["number"] == made.data[0].frame["number"].tolist()[::-1]


def test_every_panel_is_a_chart(context: Context) -> None:
    book = _book(picture(context, "became-known"), context)
    assert len(book["Chart"]._charts) == 3


def test_a_range_has_an_error_bar() -> None:
    made, context = claimed({"value": 5}, {"value": 7, "value_high": 9, "bound": "between"})
    book = _book(made, context)
    errors = [each.errBars for each in book["Chart"]._charts[0].series if each.errBars]
    assert [each.plus.numRef.f for each in errors] == ["'Chart data'!$C$2"]
    assert book["Chart data"]["C2"].value == 2


def test_a_reference_event_is_a_line_of_the_chart(context: Context) -> None:
    numbers = _columns(_book(picture(context, "attack-counts"), context)["Chart data"])
    assert numbers["Toll talks: day"][:2] == [datetime(2031, 3, 12)] * 2  # noqa: DTZ001 -- days have no zone
    assert numbers["Toll talks"][0] == 0


@pytest.mark.parametrize("name", ["statements", "strike-map", "contested"])
def test_only_a_chart_has_a_chart(context: Context, name: str) -> None:
    made = VIEWS[name].make(context, Options()) or tabled([{"a": 1}])
    assert "Chart" not in _book(made, context).sheetnames


def test_an_empty_view_keeps_its_headings(context: Context) -> None:
    nowhen = replace(context, selection=Selection(start=date(1950, 1, 1), end=date(1950, 1, 2)))
    book = _book(picture(nowhen, "weekly"), nowhen)
    assert book.sheetnames == ["README", "Data weeks"]
    assert book["Data weeks"]["A1"].value == "Week of"


def test_an_empty_view_is_a_workbook_too() -> None:
    nothing = view_of(emptied(tiny()))
    assert _book(tabled([{"claim_id": "c1"}]), nothing).sheetnames == ["README", "Data rows"]


def test_two_exports_are_the_same_bytes(context: Context) -> None:
    made = picture(context, "attack-counts")
    assert _content(made, context) == _content(made, context)


def test_hostile_texts_can_be_written() -> None:
    context = view_of(renamed(tiny(), HOSTILE))
    book = _book(picture(context, "statements"), context, HOSTILE)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


def test_five_thousand_rows_are_all_there() -> None:
    rows = [{"number": number, "text": f"row {number}", "url": LINK} for number in range(5_000)]
    assert _sheet(rows).max_row == 5_001


def test_no_row_of_the_readme_is_higher_than_excel_makes_rows() -> None:
    assert readme._high("W" * 32_000, readme.TEXT) <= 409
