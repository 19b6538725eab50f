"""No file of any format names a day after the day known by: neither a view nor the briefing."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from itertools import chain

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from PIL import Image

from lib.briefing.assembling import assemble
from lib.briefing.plan import Chapter, Plan
from lib.briefing.writing import WRITERS
from lib.exports.edition import Imprint, edition
from lib.exports.formats import FORMATS
from lib.exports.sheet.framing import PAPER
from lib.selection import Selection
from lib.selection.options import Options
from lib.views import catalogue
from lib.views.catalogue import VIEWS
from lib.views.context import Context, remembering
from lib.views.exhibit import Exhibit

KNOWN = date(2031, 3, 8)
PDF_TO_TEXT = shutil.which("pdftotext")
IMPRINT = Imprint("ab" * 32, KNOWN, "TLP:AMBER", "https://desk.example")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WRITTEN = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})[a-z]* (\d{{4}})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
TEXTS = sorted(set(FORMATS) - ({"pdf"} if PDF_TO_TEXT is None else set()))

Made = Callable[[str], Exhibit | None]


@pytest.fixture(scope="module")
def then(corpus: object, context: Context) -> Context:
    """The tiny corpus as it was known on a day: two articles came out later, half were re-read."""
    del corpus
    articles = context.whole.articles
    days = pd.Series(pd.Timestamp("2031-05-01"), articles.index).where(articles.index % 2 == 0)
    whole = replace(
        context.whole, articles=articles.assign(reviewed=days.astype(articles["reviewed"].dtype))
    )
    asked = Selection(known_by=KNOWN)
    return replace(context, whole=whole, selection=asked, look=PAPER, select=remembering(whole))


@pytest.fixture(scope="module")
def exhibit(then: Context) -> Made:
    """A view by its name as it was known then, made once for all formats."""
    return cache(lambda name: catalogue.exhibit(name, then, Options()))


def _cells(content: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield from (
                f"{cell:%Y-%m-%d}" if isinstance(cell, datetime) else str(cell) for cell in row
            )


def _plain(texts: list[str]) -> str:
    """Texts without their tags; labels of an axis of days alone say nothing."""
    plain = [" ".join(re.sub(r"<[^>]*>", " ", text).split()) for text in texts]
    return "\n".join(text for text in plain if WRITTEN.sub("", text).strip())


def _parts(content: bytes) -> Iterator[str]:
    """The texts of an Office file: cells of its sheets, letters of its other parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        names = whole.namelist()
        if any(name.startswith("xl/") for name in names):
            yield from _cells(content)
        for name in names:
            if name.endswith(".xlsx"):
                yield from _cells(whole.read(name))
            elif name.endswith(".xml") and not name.startswith("xl/"):
                yield _plain(whole.read(name).decode().split("</p:txBody>"))


def _printed(content: bytes) -> str:
    """The texts of a PDF's pages, line by line."""
    done = subprocess.run(
        [str(PDF_TO_TEXT), "-layout", "-", "-"], input=content, capture_output=True, check=True
    )
    cells = (cell for line in done.stdout.decode().splitlines() for cell in line.split("  "))
    return _plain([cell.strip() for cell in cells])


def _lettering(svg: str) -> str:
    """The texts drawn in a picture; the title of a bar names its week, which may end later."""
    return _plain(re.findall(r"<text[^>]*>(.*?)</text>", svg, flags=re.DOTALL))


def _told(content: bytes, form: str) -> str:
    if form == "png":
        return "\n".join(map(str, Image.open(io.BytesIO(content)).info.values()))
    if form == "parquet":
        table = pq.read_table(io.BytesIO(content))
        kept = (table.schema.metadata or {}).items()
        return "\n".join([*(f"{each.decode()}" for _, each in kept), table.to_pandas().to_csv()])
    if form == "pdf":
        return _printed(content)
    if form in ("pptx", "docx", "xlsx"):
        return "\n".join(_parts(content))
    text = content.decode("utf-8-sig")
    if form == "html":  # what stands on the page: plotly.js has days of its own
        text = re.sub(r"<script.*?</script>", " ", text, flags=re.DOTALL)
        drawn = "".join(re.findall(r"<svg.*?</svg>", text, flags=re.DOTALL))
        return re.sub(r"<svg.*?</svg>", " ", text, flags=re.DOTALL) + _lettering(drawn)
    return _lettering(text) if form == "svg" else text


def later(text: str) -> list[str]:
    """The days in a text that lie after the day known by."""
    written = (
        (date(int(year), MONTHS.index(month) + 1, int(day)), found)
        for found, day, month, year in ((m[0], *m.groups()) for m in WRITTEN.finditer(text))
        if 0 < int(day) < 29
    )
    iso = (
        (date(int(m[1]), int(m[2]), int(m[3])), m[0])
        for m in ISO.finditer(text)
        if 0 < int(m[2]) < 13 and 0 < int(m[3]) < 29
    )
    return [found for day, found in chain(written, iso) if day > KNOWN]


def _captions(made: Exhibit) -> str:
    return "\n".join((made.caption.title, made.caption.subtitle, made.caption.note, made.alt))


@pytest.mark.parametrize("name", VIEWS)
def test_no_title_and_no_note_names_a_later_day(exhibit: Made, name: str) -> None:
    made = exhibit(name)
    assert made is None or later(_captions(made)) == []


@pytest.mark.parametrize("name", VIEWS)
def test_no_row_of_a_view_has_a_later_day(exhibit: Made, name: str) -> None:
    made = exhibit(name)
    tables = [shown.table() for shown in made.data] if made else []
    days = [table.select_dtypes("datetime").stack() for table in tables]
    assert [day for column in days for day in column if day > pd.Timestamp(KNOWN)] == []


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("name", VIEWS)
def test_no_file_of_a_view_names_a_later_day(
    then: Context, exhibit: Made, name: str, form: str
) -> None:
    made = exhibit(name)
    if made is None or not FORMATS[form].fits(made) or made.is_empty:
        return
    content = FORMATS[form].write(made, then, edition(made, then, IMPRINT))
    assert later(_told(content, form)) == []


@pytest.mark.skipif(PDF_TO_TEXT is None, reason="no pdftotext here")
@pytest.mark.parametrize("name", ["attack-counts", "strike-map"])
def test_a_printed_picture_has_its_title_as_text(then: Context, exhibit: Made, name: str) -> None:
    made = exhibit(name)
    assert made
    content = FORMATS["pdf"].write(made, then, edition(made, then, IMPRINT))
    assert made.caption.title.split()[0] in _printed(content)


@pytest.mark.parametrize("form", ["pptx", "docx", "pdf"])
def test_no_page_and_no_note_of_the_briefing_names_a_later_day(context: Context, form: str) -> None:
    chapters = tuple(Chapter(name) for name in VIEWS)
    if form == "pdf" and PDF_TO_TEXT is None:
        pytest.skip("no pdftotext here")
    plan = Plan("Situation", KNOWN, cutoff=KNOWN, chapters=chapters)
    content = WRITERS[form](assemble(plan, context, IMPRINT), None)
    assert later(_told(content, form)) == []
