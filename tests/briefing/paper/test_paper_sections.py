"""Tests of lib/briefing/paper/paper_sections.py."""

from dataclasses import replace

from lib.briefing.assembling import Pack, Section
from lib.briefing.paper.paper_sections import section_pages
from lib.briefing.plan import Chapter
from lib.drawing.pdf import Page, Part
from lib.drawing.scene import Label
from lib.views.context import Context
from tests.briefing.paper.test_print_pack import packed
from tests.drawing.making import rows_chart


def _texts(parts: tuple[Part, ...]) -> list[str]:
    own = [item.text for part in parts for item in part.items if isinstance(item, Label)]
    return own + [text for part in parts for text in _texts(part.parts)]


def _kinds(page: Page) -> list[str]:
    return [part.kind for part in page.parts]


def _high(context: Context, rows: int) -> tuple[Section, Pack]:
    """A section whose chart lists many rows from the top down."""
    pack = packed(context, chapters=(Chapter("timeline"),))
    (section,) = pack.sections
    drawn = rows_chart(rows, section.exhibit.caption, 180 + 24 * rows)
    return replace(section, exhibit=replace(section.exhibit, chart=drawn, freehand=None)), pack


def test_a_high_figure_goes_on_over_several_pages_without_losing_a_row(context: Context) -> None:
    pages, _ = section_pages(*_high(context, 60), 4)
    assert len(pages) > 1
    assert pages[0].title.split("(")[-1].startswith("1\u00a0of\u00a0")
    rows = [text for page in pages for text in _texts(page.parts) if text.startswith("row ")]
    assert sorted(set(rows), key=lambda text: int(text[4:])) == [f"row {at}" for at in range(60)]


def test_a_table_repeats_its_heading_and_says_which_rows_a_page_shows(context: Context) -> None:
    pack = packed(context, chapters=(Chapter("articles"),))
    (section,) = pack.sections
    (shown,) = section.exhibit.data[:1]
    many = shown.with_frame(shown.frame.loc[[*shown.frame.index] * 12].reset_index(drop=True))
    long = replace(section, exhibit=replace(section.exhibit, data=(many,)))
    pages, texts = section_pages(long, pack, 4)
    assert {_kinds(page).count("Table") for page in pages} == {1}
    assert all("Published" in _texts(page.parts) for page in pages)
    assert any(text.startswith("Rows 1 – ") for text in _texts(pages[0].parts))
    assert texts
