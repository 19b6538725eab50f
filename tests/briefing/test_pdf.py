"""Tests of lib/briefing/pdf.py, read by poppler's pdftotext."""

import io
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from pptx import Presentation

from lib.briefing import pdf
from lib.briefing.pdf import NoConverter, NotConverted, converter, pdf_of
from lib.views.context import Context
from tests.briefing.document.reports import report

DAY = date(2031, 5, 1)
PDFTOTEXT = shutil.which("pdftotext")
PRINTS = pytest.mark.skipif(
    converter() is None or PDFTOTEXT is None, reason="needs LibreOffice and poppler's pdftotext"
)


def _pages(content: bytes, folder: Path) -> list[str]:
    path = folder / "printed.pdf"
    path.write_bytes(content)
    read = subprocess.run([str(PDFTOTEXT), "-layout", str(path), "-"], check=True, timeout=60,
                          capture_output=True)  # fmt: skip
    return read.stdout.decode("utf-8").split("\f")[:-1]


def _slides() -> bytes:
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Quiet weeks"
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _program(folder: Path, line: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
    return str(path)


@PRINTS
def test_a_report_is_printed_with_findings_sources_and_marks(
    context: Context, tmp_path: Path
) -> None:
    pages = _pages(pdf_of(report(context), "docx", DAY), tmp_path)
    text = "\n".join(pages)
    assert "Key points" in text
    assert "Strait Herald: “Rockets off Vell”, 5 Mar 2031. https://example.org/a" in text
    assert {page.count("TLP:AMBER") for page in pages} == {2}
    assert f"page {len(pages)} of {len(pages)}" in pages[-1]


@PRINTS
def test_slides_are_printed(tmp_path: Path) -> None:
    (page,) = _pages(pdf_of(_slides(), "pptx", DAY), tmp_path)
    assert "Quiet weeks" in page


@PRINTS
@pytest.mark.parametrize("ending", ["pptx", "docx"])
def test_two_prints_are_the_same_bytes_and_of_the_day_stated(context: Context, ending: str) -> None:
    content = _slides() if ending == "pptx" else report(context, "weekly")
    once, again = (pdf_of(content, ending, DAY) for _ in range(2))
    assert once == again
    assert set(re.findall(rb"Date ?\(D:(\d{8})", once)) == {b"20310501"}


def test_without_libreoffice_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf.shutil, "which", lambda _name: None)
    with pytest.raises(NoConverter, match="apt-get install libreoffice-impress"):
        pdf_of(b"", "pptx", DAY)


def test_libreoffice_is_found_off_the_path_too(monkeypatch: pytest.MonkeyPatch) -> None:
    only = pdf.PLACES[0]
    monkeypatch.setattr(pdf.shutil, "which", lambda name: name if name == only else None)
    assert converter() == only


@pytest.mark.parametrize(
    ("line", "message"), [("exec tail -f /dev/null", "within 0.3 seconds"), ("exit 1", "no PDF")]
)
def test_a_program_that_fails_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str, message: str
) -> None:
    program = _program(tmp_path, line)
    monkeypatch.setattr(pdf, "converter", lambda: program)
    with pytest.raises(NotConverted, match=message):
        pdf_of(b"", "pptx", DAY, seconds=0.3)


def test_another_ending_is_refused() -> None:
    with pytest.raises(KeyError):
        pdf_of(b"", "exe", DAY)
