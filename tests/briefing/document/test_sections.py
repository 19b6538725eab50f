"""Tests of lib/briefing/document/sections.py and captions.py."""

import pytest

from lib.briefing.assembling import Pack
from lib.briefing.document.captions import labels
from lib.views.context import Context
from tests.briefing.document.reports import chapters, found, opened, report, texts
from tests.exports.making import HOSTILE
from tests.present import present


def test_each_picture_is_a_figure_with_the_views_alt_text(content: bytes, pack: Pack) -> None:
    alts = [section.exhibit.alt for section in pack.sections if section.exhibit.figure is not None]
    told = found(content, "//wp:inline/wp:docPr/@descr")
    assert [text[: len(alt)] for text, alt in zip(told, alts, strict=True)] == alts
    assert any(way in told[0] for way in ("rises from", "falls from"))
    assert found(content, "//wp:inline/wp:docPr/@name") == ["Figure 1", "Figure 2"]


def test_a_picture_is_as_wide_as_the_text(content: bytes) -> None:
    document = opened(content)
    (section,) = document.sections
    margins = present(section.left_margin) + present(section.right_margin)
    whole = present(section.page_width) - margins
    assert {shape.width for shape in document.inline_shapes} == {whole}


def test_figures_and_tables_are_counted_separately(pack: Pack) -> None:
    told = [str(label) for label in labels(pack)]
    assert told == ["Table 1", "Figure 1", "Figure 2", "Table 2", "Table 3"]


def test_a_caption_names_the_view_and_its_sources(content: bytes) -> None:
    caption = texts(content, "Caption")[1]
    assert caption.startswith("Figure 1. Reported events by week, group and who reports. Source: ")
    assert caption.endswith("As of 2 Apr 2031; accessed on 1 May 2031.")


def test_word_counts_the_captions(content: bytes) -> None:
    fields = [text.split()[1] for text in found(content, "//w:instrText/text()") if "SEQ" in text]
    assert fields == ["Table", "Figure", "Figure", "Table", "Table"]


def test_every_reference_to_a_figure_leads_to_its_caption(content: bytes) -> None:
    asked = [text.split()[1] for text in found(content, "//w:instrText/text()") if " REF " in text]
    assert set(asked) == {"_RefTable1", "_RefTable2", "_RefTable3", "_RefFigure1", "_RefFigure2"}
    assert set(asked) <= set(found(content, "//w:bookmarkStart/@w:name"))


def test_a_figure_stays_with_its_caption(content: bytes) -> None:
    styles = "word/styles.xml"
    kept = found(content, "//w:style[w:pPr/w:keepNext]/w:name/@w:val", styles)
    assert {"heading 1", "Briefing Measure", "Briefing Key", "Briefing Figure"} <= set(kept)


def test_the_key_of_a_chart_is_above_it(context: Context) -> None:
    (key,) = texts(report(context, "weekly"), "Briefing Key")
    assert "■\u00a0Attacks\u00a0by\u00a0Coastal\u00a0fronts" in key


@pytest.mark.parametrize("path", ["//@descr", "//@title"])
def test_a_hostile_alt_text_is_sound(context: Context, path: str) -> None:
    content = report(context, chapters=chapters(weekly=HOSTILE))
    assert [text for text in found(content, path) if "\u202e" in text] == []


def test_there_is_no_gap_beside_a_picture(content: bytes) -> None:
    assert set(found(content, "//wp:inline/@distL | //wp:inline/@distR")) == {"0"}
