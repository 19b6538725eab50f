"""Tests of lib/drawing/pdf; those of what a reader finds need poppler's programs."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lib.drawing.pdf import About, Page, Part, page_of, pdf
from lib.drawing.png import png
from lib.drawing.rgba import Colour
from lib.drawing.scene import Box, Drawing, Fill, Label, Mark, Run, Scene, Stroke
from lib.drawing.scene import Path as Line
from lib.drawing.scenes import scene_of
from lib.drawing.symbols import SYMBOLS
from lib.look.plotly_frame import with_caption
from lib.look.style import LIGHT, Caption
from tests.drawing.making import SIZE, dots, figure, line
from tests.drawing.pdf.reading import info, operators, outside
from tests.drawing.test_png import ODD, noted

INK, WHITE = Colour(20, 30, 40), Colour(255, 255, 255)
ABOUT = About(
    "Vell (north) & co", "Desk", "A chart", "Source: https://desk.example", date(2031, 5, 1)
)
TOOLS = [shutil.which(name) for name in ("pdftotext", "pdftoppm", "pdfinfo", "pdffonts")]
with_poppler = pytest.mark.skipif(None in TOOLS, reason="needs poppler's programs")


def written(*items: Drawing, about: About = ABOUT) -> bytes:
    return pdf([Page(600, 400, WHITE, "Page", (Part(kind="P", items=items),))], about)


def text(said: str, bold: bool = False, **more: object) -> Label:
    lines = ((Run(said, INK, bold=bold),),)
    return replace(Label(layer="a", x=40, y=80, lines=lines, size=18), **more)


def told(program: str, content: bytes, folder: Path, *options: str) -> str:
    """What one of poppler's programs says of the file."""
    path = folder / "a.pdf"
    path.write_bytes(content)
    ends = ["-"] if program == "pdftotext" else []
    asked = [program, *options, str(path), *ends]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def seen(content: bytes, folder: Path) -> Image.Image:
    """Its first page in the pixels of its scene."""
    (folder / "a.pdf").write_bytes(content)
    asked = ["pdftoppm", "-r", "96", "-png", "-singlefile", "a.pdf", "a"]
    subprocess.run(asked, cwd=folder, check=True)
    return Image.open(folder / "a.png").convert("RGB")


def test_the_same_pages_give_the_same_bytes() -> None:
    page = page_of(noted("a & b"), "Title", "Alt")
    assert pdf([page], ABOUT) == pdf([page], ABOUT)


@pytest.mark.parametrize("odd", ODD)
def test_any_text_can_be_drawn_and_stated(odd: str) -> None:
    about = replace(ABOUT, title=odd or "a", author=odd)
    content = pdf([page_of(noted(odd), odd, odd)] * 2, about)
    assert content.endswith(b"%%EOF\n")


def test_a_file_states_title_author_language_and_the_day_stated() -> None:
    content = written(text("a"))
    stated = info(content)
    assert (stated["Title"], stated["Author"]) == ("Vell (north) & co", "Desk")
    assert stated["CreationDate"] == "D:20310501000000Z"
    assert f"/Lang <{b'en-GB'.hex()}>" in outside(content)
    assert b'<rdf:li xml:lang="x-default">Vell (north) &amp; co</rdf:li>' in content


def test_every_font_is_inside() -> None:
    content = outside(written(text("plain"), text("bold", bold=True), text("قاعدة")))
    assert content.count("/Type /FontDescriptor") == content.count("/FontFile2 ") == 3


def test_a_picture_is_one_figure_between_its_title_and_its_notes() -> None:
    drawn = with_caption(figure(dots([2], [5])), Caption("Finding", "How", "Source"), LIGHT, 400)
    content = outside(pdf([page_of(scene_of(drawn, *SIZE), "Finding", "Two attacks")], ABOUT))
    kinds = re.findall(r"/Type /StructElem /S /(\w+)", content)
    assert kinds == ["Document", "H1", "P", "Figure", "P"]
    assert f"/Alt <feff{'Two attacks'.encode('utf-16-be').hex()}>" in content


def test_faint_ink_dashes_and_hatching_are_drawn() -> None:
    faint = Stroke(Colour(0, 0, 200, 0.5), 4, "dash")
    hatched = Fill(WHITE, Stroke(INK, 2), 8)
    box = Box(layer="a", left=10, top=10, width=90, height=40, fill=hatched, stroke=faint)
    drawn = operators(written(box))
    assert "[12 12] 0 d" in drawn
    assert "/ca 0.5 /CA 0.5" in outside(written(box))
    assert drawn.count(" S") == 2


def test_several_pages_have_bookmarks_and_links_between_them() -> None:
    there = Part(kind="Link", items=(text("there"),), page=1)
    away = Part(kind="Link", items=(text("away"),), address="https://a.example/?b=(c)")
    first = Page(600, 400, WHITE, "First", (Part(kind="P", parts=(there, away)),))
    content = outside(pdf([first, replace(first, title="Second", parts=())], ABOUT))
    assert content.count("/Subtype /Link") == 2
    assert f"/URI <{b'https://a.example/?b=(c)'.hex()}>" in content
    titles = [f"/Title <feff{name.encode('utf-16-be').hex()}>" for name in ("First", "Second")]
    assert [title in content for title in titles] == [True, True]
    assert "/PageMode /UseOutlines" in content


@with_poppler
@pytest.mark.parametrize(
    "said",
    ["17 attacks (of 160+)", "هجوم على عين الأسد", "שלום עולם", "中国外交部", "한국어"],
)
@pytest.mark.parametrize("bold", [False, True])
def test_text_is_found_as_it_is_read(said: str, bold: bool, tmp_path: Path) -> None:
    found = told("pdftotext", written(text(said, bold=bold)), tmp_path, "-layout")
    assert re.sub("[\u202a-\u202e]", "", found).strip() == said


@with_poppler
def test_lines_of_a_text_are_separate_words(tmp_path: Path) -> None:
    two = replace(text("a"), lines=((Run("one", INK),), (Run("two", INK),)))
    assert '"one two"' in told("pdfinfo", written(two), tmp_path, "-struct-text")


@with_poppler
def test_programs_find_no_fault_with_it(tmp_path: Path) -> None:
    content = pdf([page_of(noted("a"), "A", "Alt"), page_of(noted("b"), "B", "Alt")], ABOUT)
    shown = told("pdfinfo", content, tmp_path)
    assert re.search(r"Tagged: +yes", shown)
    assert re.search(r"Pages: +2", shown)
    fonts = told("pdffonts", content, tmp_path).splitlines()[2:]
    assert {tuple(row.split()[-5:-2]) for row in fonts} == {("yes", "yes", "yes")}


@with_poppler
def test_a_page_looks_like_the_png(tmp_path: Path) -> None:
    marks = [
        Mark(layer="m", x=30 + 40 * at, y=200, symbol=name, size=24, angle=at,
             fill=Fill(Colour(200, 30, 30, 0.5)), stroke=Stroke(Colour(0, 0, 200), 2))
        for at, name in enumerate(SYMBOLS)
    ]  # fmt: skip
    bent = Line(
        layer="l", parts=(((10, 300), (200, 350), (400, 280)),), stroke=Stroke(INK, 2, "dot")
    )
    items = (*marks, bent, text("Turned", angle=-90, anchor="middle", x=560, y=200), text("Plain"))
    scene = Scene(600, 400, WHITE, items)
    drawn = np.asarray(seen(written(*items), tmp_path), dtype=float)
    wanted = np.asarray(Image.open(BytesIO(png(scene))).convert("RGB"), dtype=float)
    assert drawn.shape == wanted.shape
    assert np.abs(drawn - wanted).mean() < 1
    assert (np.abs(drawn - wanted).max(axis=2) > 128).mean() < 0.002


def test_a_figure_of_lines_and_dots_is_one_page() -> None:
    scene = scene_of(figure(dots([2], [5]), line([1, 9], [1, 9])), *SIZE)
    content = outside(pdf([page_of(scene, "A", "B")], ABOUT))
    assert content.count("/Type /Page ") == 1
    assert "/MediaBox [0 0 450 300]" in content
