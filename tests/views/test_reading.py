"""Every form of the evidence says which articles no second reader compared."""

import io
import re
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pandas as pd
import pptx
import pytest
from openpyxl import load_workbook

from lib.briefing.assembling import assemble
from lib.briefing.document import write_document
from lib.briefing.plan import Chapter, Plan
from lib.briefing.presentation import presentation
from lib.exports import webpage, workbook
from lib.exports.evidence_tables import behind
from lib.exports.slides.speaking import notes
from lib.selection.options import Options
from lib.views.catalogue import exhibit
from lib.views.context import Context, remembering
from tests.briefing.document.reports import dot
from tests.exports.making import IMPRINT, stated
from tests.exports.office import texts
from tests.present import present

COUNTS = "attack-counts"


@pytest.fixture
def reread(context: Context) -> Context:
    """The tiny corpus of which the first article was read a second time."""
    articles = context.whole.articles
    days = pd.Series(pd.Timestamp("2031-05-01"), articles.index).where(articles.index == 0)
    whole = replace(context.whole, articles=articles.assign(reviewed=days))
    return replace(context, whole=whole, select=remembering(whole))


def test_tables_of_annotations_say_it(reread: Context, context: Context) -> None:
    claims = present(exhibit(COUNTS, reread, Options())).data[0]
    assert claims.columns["reading"].text == "Reading"
    assert set(claims.frame["reading"]) == {"read once", "re-read"}
    assert "reading" not in present(exhibit(COUNTS, context, Options())).data[0].columns


def test_a_workbook_says_it_on_each_sheet_of_evidence(reread: Context) -> None:
    made = present(exhibit("timeline", reread, Options()))
    book = load_workbook(io.BytesIO(workbook.export(made, reread, stated(reread, made))))
    heads = {sheet.title: [cell.value for cell in sheet[1]] for sheet in book.worksheets}
    assert all("Reading" in heads[name] for name in ("Events", "Statements"))


def test_the_notes_of_a_slide_count_them(reread: Context) -> None:
    made = present(exhibit(COUNTS, reread, Options()))
    lines = notes(made, stated(reread, made), behind(made, reread), {})
    (told,) = [line for line in lines if line.startswith("Evidence: ")]
    assert "articles (3 read once), each with its passage" in told


@pytest.mark.parametrize("name", [COUNTS, "articles"])
def test_a_web_page_says_it_beside_each_article(name: str, reread: Context) -> None:
    made = present(exhibit(name, reread, Options()))
    assert ">read once</span>" in webpage.html(made, reread, stated(reread, made)).decode()


def test_the_sources_of_a_pack_say_it(reread: Context) -> None:
    pack = assemble(Plan("Strait", date(2031, 5, 1), chapters=(Chapter(COUNTS),)), reread, IMPRINT)
    slides = pptx.Presentation(io.BytesIO(presentation(pack))).slides
    told = " ".join(text for own in slides for text in texts(own))
    assert re.search(r"\(slides? [\d, ]+; read once\)", told)
    with ZipFile(io.BytesIO(write_document(pack, dot))) as document:
        endnotes = document.read("word/endnotes.xml").decode()
    assert "; read once)" in endnotes
