"""Pages on paper, and pages of one very long word."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import ROOT, dashboard
from tests.browser.shots import PAGES, SIZES
from tests.browser.steps import opened
from tests.filled import written

TINY = ROOT / "tests" / "corpus"
# What a sheet of A4 has between margins of 12 mm, in CSS pixels.
SHEET = 703
# How far the content is wider than its room, and what stands beyond the right edge of the window.
OVERFLOW = """() => {
  const main = document.querySelector('[data-testid="stMain"]')
  const clipped = (each) => {
    for (let part = each.parentElement; part && part !== main; part = part.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(part).overflowX)) return true
    return false
  }
  const beyond = [...main.querySelectorAll("*")].filter((each) => {
    const box = each.getBoundingClientRect()
    const shown = box.width > 0 && box.height > 0 && !each.ownerSVGElement
    return shown && box.right > window.innerWidth + 1 && !clipped(each)
  })
  return [
    document.documentElement.scrollWidth - window.innerWidth,
    main.scrollWidth - main.clientWidth,
    beyond.length,
  ]
}"""
OPEN = "document.querySelectorAll('details:not([open]) > summary').forEach(each => each.click())"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A corpus whose every text is one word of 2,000 letters."""
    folder = written(tmp_path_factory.mktemp("long"), "longword" * 250)
    with dashboard(folder, folder / "log") as address:
        yield address


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_one_long_word_keeps_every_page_in_its_width(
    page: Page, long: str, path: str, size: dict
) -> None:
    page.set_viewport_size(size)
    opened(page, long, path.partition("?")[0])
    page.evaluate(OPEN)
    page.wait_for_timeout(1000)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate(OVERFLOW) == [0, 0, 0]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with dashboard(TINY, tmp_path_factory.mktemp("tiny") / "log") as address:
        yield address


def _printed(page: Page, folder: Path) -> str:
    """The text of what Ctrl+P gives, on sheets of A4; read by poppler's pdftotext."""
    reader = shutil.which("pdftotext")
    page.emulate_media(media="print")
    path = folder / "page.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox ?\[0 0 (\d+)[.\d]* (\d+)", path.read_bytes())
    assert set(boxes) <= {(b"594", b"841"), (b"595", b"841"), (b"595", b"842")}
    if reader is None:
        pytest.skip("needs poppler's pdftotext")
    done = subprocess.run([reader, path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def test_a_page_prints_without_its_sidebar(page: Page, tiny: str, tmp_path: Path) -> None:
    opened(page, tiny)
    text = _printed(page, tmp_path)
    assert "Reset filters" not in text
    assert "Latest statements" in text
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()


def test_a_printed_chart_is_as_wide_as_the_sheet(page: Page, tiny: str) -> None:
    opened(page, tiny, "attack_counts")
    expect(page.locator(".st-key-attack-counts .main-svg").first).to_be_visible()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": 1000})
    chart = page.locator(".stPlotlyChart").first
    assert chart.evaluate("e => parseFloat(getComputedStyle(e).zoom)") < 1


def test_a_printed_table_has_all_its_rows(page: Page, tiny: str, tmp_path: Path) -> None:
    opened(page, tiny, "sources")
    text = _printed(page, tmp_path)
    assert text.count("2031-0") >= 4
    expect(page.locator(".et-paper").first).to_be_visible()


def test_on_the_screen_a_table_stands_once(page: Page, tiny: str) -> None:
    opened(page, tiny, "sources")
    expect(page.locator(".et-paper").first).to_be_hidden()
