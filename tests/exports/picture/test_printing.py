"""Tests of lib/exports/picture/printing.py; those that print need a browser."""

import subprocess
from datetime import date
from pathlib import Path

import plotly.graph_objects as go
import pytest

from lib.exports import picture as pictures
from lib.exports.picture import printer, printing
from lib.exports.picture.printing import NoBrowser, chrome, print_pdf
from lib.views.context import Context
from tests.exports.making import made, stated

DAY = date(2031, 5, 1)
FIGURE = go.Figure(layout={"width": 1280, "height": 720, "title": {"text": "<b>Vell &amp; co</b>"}})
with_browser = pytest.mark.skipif(chrome() is None, reason="no Chrome or Chromium here")


@pytest.fixture
def dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that ends at once."""
    path = tmp_path / "chromium"
    path.write_text("#!/bin/sh\nexit 1\n")
    path.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(path))
    return path


@with_browser
def test_a_view_is_one_page_of_a_slides_size(context: Context) -> None:
    picture = made(context, "attack-counts")
    content = pictures.pdf(picture, context, stated(context, picture))
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 960 540]" in content


@with_browser
def test_printing_twice_gives_the_same_bytes_without_a_clock() -> None:
    first, second = print_pdf([FIGURE, FIGURE], DAY, 1280)
    assert first == second
    assert b"(D:20310501000000" in first


@with_browser
def test_a_page_has_the_pictures_title() -> None:
    (content,) = print_pdf([FIGURE], DAY, 1280)
    assert b"/Title (Vell & co)" in content


def test_without_a_browser_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "nothing"))
    assert chrome() is None
    with pytest.raises(NoBrowser, match="need Chrome or Chromium on the machine that runs"):
        print_pdf([FIGURE], DAY, 1280)


def test_a_browser_that_does_not_start_is_told(dead: Path) -> None:
    with pytest.raises(NoBrowser, match=f"{dead} does not start"):
        print_pdf([FIGURE], DAY, 1280)


@pytest.mark.parametrize("body", ["sleep 1000", "cat > /dev/null", "trap '' TERM; sleep 1000"])
def test_a_browser_that_hangs_is_ended_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    path = tmp_path / "chromium"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(path))
    monkeypatch.setattr(printing, "PATIENCE_SECONDS", 3)
    with pytest.raises(NoBrowser, match=f"{path} did not answer within 3 seconds and was stopped"):
        print_pdf([FIGURE], DAY, 1280)
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert str(path) not in running.stdout


def test_the_page_asks_no_other_host() -> None:
    page = printer._Page(mathjax=False).generate_index()
    assert "default-src 'none'" in page
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page


def test_the_machine_may_have_a_browser() -> None:
    found = chrome()
    assert found is None or subprocess.run([found, "--version"], check=False).returncode == 0
