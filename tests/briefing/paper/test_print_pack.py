"""Tests of lib/briefing/paper: a pack as PDF, without another program."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lib.briefing.assembling import Pack, assemble
from lib.briefing.paper import print_pack
from lib.briefing.plan import Chapter, Plan
from lib.corpus import load
from lib.exports.edition import Imprint
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.tables import build
from lib.views.context import Context, remembering
from tests.briefing.test_presentation import LABELS
from tests.drawing.pdf.reading import info, outside
from tests.exports.making import HOSTILE
from tests.paths import TINY

IMPRINT = Imprint("ab" * 32, date(2031, 5, 1), address="https://desk.example")
NAMES = ("headlines", "weekly", "timeline", "stances", "positions", "articles")
PLAN = Plan(
    "Strait report", date(2031, 5, 1), "Strait desk", handling="TLP:AMBER",
    chapters=tuple(map(Chapter, NAMES)), judgement="More is to come.", confidence="low",
)  # fmt: skip
PDFTOTEXT, PDFINFO = shutil.which("pdftotext"), shutil.which("pdfinfo")
with_poppler = pytest.mark.skipif(not (PDFTOTEXT and PDFINFO), reason="needs poppler's programs")


def packed(context: Context, **changes: object) -> Pack:
    return assemble(replace(PLAN, **changes), context, IMPRINT)


def told(content: bytes, program: str | None, *options: str) -> str:
    asked = [str(program), *options, "-", *(["-"] if program == PDFTOTEXT else [])]
    done = subprocess.run(asked, input=content, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def pages_of(content: bytes) -> list[str]:
    return told(content, PDFTOTEXT, "-layout").split("\f")[:-1]


def bookmarks(content: bytes) -> list[str]:
    digits = re.findall(r"/Title <feff([0-9a-f]*)> /Parent", outside(content))
    return [bytes.fromhex(own).decode("utf-16-be") for own in digits]


@pytest.fixture(scope="module")
def content(context: Context) -> bytes:
    return print_pack(packed(context))


def test_two_prints_are_the_same_bytes(context: Context) -> None:
    pack = packed(context, chapters=(Chapter("weekly"), Chapter("articles")))
    assert print_pack(pack) == print_pack(pack)


def test_it_states_title_desk_and_the_day_stated(content: bytes) -> None:
    stated = info(content)
    assert (stated["Title"], stated["Author"]) == ("Strait report", "Strait desk")
    assert stated["CreationDate"] == "D:20310501000000Z"
    assert f"Corpus SHA-256: {'ab' * 32}; " in stated["Keywords"]


def test_each_page_has_a_bookmark_with_its_title(content: bytes) -> None:
    found = bookmarks(content)
    assert found[0] == "Strait report"
    assert found[1].startswith("At a glance: ")
    assert found[2].startswith("Key points: 6 findings from ")
    assert found[-1].endswith(", each with a passage")
    assert len(set(found)) == len(found) == outside(content).count("/Type /Page ")


def test_tables_are_tables_and_pictures_say_what_they_show(content: bytes) -> None:
    kinds = re.findall(r"/Type /StructElem /S /(\w+)", outside(content))
    assert {"H1", "P", "Figure", "Table", "TR", "TH", "TD", "Link"} <= set(kinds)
    figures = re.findall(r"/S /Figure [^\n]*", outside(content))
    assert [figure for figure in figures if "/Alt <feff" not in figure] == []


def test_findings_lead_to_their_pages_and_sources_to_their_articles(content: bytes) -> None:
    drawn = outside(content)
    assert drawn.count("/Dest [") >= len(bookmarks(content)) + len(NAMES)
    assert f"/URI <{b'https://example.org/a'.hex()}>" in drawn


@with_poppler
def test_every_page_has_its_mark_and_its_number(content: bytes) -> None:
    pages = pages_of(content)
    assert {page.count("TLP:AMBER") for page in pages} == {2}
    assert [int(page.split()[-1]) for page in pages] == list(range(1, len(pages) + 1))


@with_poppler
def test_nothing_that_the_slides_say_is_lost(content: bytes, context: Context) -> None:
    whole = " ".join("".join(pages_of(content)).split())
    pack = packed(context)
    for said in ("Strait desk", "Information cut-off: ", "Judgement, low confidence",
                 "More is to come.", "Strait Herald, 5 Mar 2031", "Rockets off Vell"):  # fmt: skip
        assert said in whole
    for section in pack.sections:
        assert section.exhibit.caption.title.split(";")[0] in whole
    assert re.search(r"\(pages? \d+", whole)


@pytest.mark.parametrize("label", ["W" * 1400, "N " * 700, HOSTILE.replace("\x00\x0b", "")])
def test_a_label_without_an_end_stays_on_its_page(tmp_path: Path, label: str) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "strait"))
    text = LABELS.replace("LABEL", label.replace("\\", "").replace('"', ""))
    (folder / "corpus.toml").write_text(text, encoding="utf-8")
    corpus = load(folder)
    tables = build(corpus)
    own = Context(corpus, tables, Selection(), LIGHT, remembering(tables))
    plan = replace(PLAN, title=label, chapters=tuple(map(Chapter, ("headlines", "weekly"))))
    assert print_pack(assemble(plan, own, IMPRINT)).endswith(b"%%EOF\n")


def test_many_findings_leave_room_for_the_judgement(context: Context) -> None:
    finding = "Rockets were fired at convoys in the strait again and again and again "
    chapters = tuple(Chapter("weekly", finding=f"{finding * 3} {number}") for number in range(14))
    made = print_pack(packed(context, chapters=chapters, judgement="More. " * 100))
    assert bookmarks(made)[2].startswith("Key points: 14 findings")
