"""Pages on paper, and pages of one very long word."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize, expect

from lib.corpus import load
from lib.tables import build
from tests.browser.conftest import Look
from tests.browser.serving import dashboard
from tests.browser.shots import PAGES, SIZES
from tests.browser.steps import comes_to, drawn, followed, opened, ready_to_print
from tests.filled import written
from tests.paths import TINY

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
# The same for paper, where nothing can be scrolled to, by what they say.
BEYOND = """() => [...document.querySelectorAll('[data-testid="stMain"] *')].filter((each) => {
  const box = each.getBoundingClientRect()
  return box.width > 0 && box.height > 0 && !each.ownerSVGElement && box.right > innerWidth + 1
}).map((each) => each.outerHTML.slice(0, 200))"""
CONTROLS = (
    "button:not(table button):not([role=tab])",
    "input",
    "textarea",
    "[data-testid=stSkeleton]",
)
# The smallest letters of a picture as they are seen, in points.
SMALLEST = """(picture) => Math.min(...[...picture.querySelectorAll("text")].map(
  (text) => text.getAttribute("font-size") * picture.getBoundingClientRect().width
    / picture.getAttribute("width") * 72 / 96))"""
# Within this time a chart that waits for its picture asks again.
QUIET_MS = 1_600
OPEN = "document.querySelectorAll('details:not([open]) > summary').forEach(each => each.click())"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A corpus whose every text is one word of 2,000 letters."""
    folder = written(tmp_path_factory.mktemp("long"), "longword" * 250)
    with dashboard(folder, folder / "log") as address:
        yield address


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_one_long_word_keeps_every_page_in_its_width(
    look: Look, long: str, path: str, size: ViewportSize
) -> None:
    page = look(long, path.partition("?")[0], size)
    page.evaluate(OPEN)
    drawn(page)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert comes_to(page, OVERFLOW, [0, 0, 0]) == [0, 0, 0]


def _boxes(buttons: Locator) -> list[FloatRect]:
    return [box for button in buttons.all() if (box := button.bounding_box())]


def test_on_a_telephone_layers_wrap_and_a_chapters_buttons_share_a_line(
    page: Page, long: str
) -> None:
    page.set_viewport_size(SIZES["narrow"])
    opened(page, long, "strike_map")
    layers = _boxes(page.locator(".st-key-layers button"))
    assert layers
    assert all(box["x"] + box["width"] <= SIZES["narrow"]["width"] for box in layers)
    opened(page, long, "briefing")
    buttons = page.locator('[class*="st-key-chapter_timeline"]').get_by_test_id("stButton")
    lines = {round(box["y"]) for box in _boxes(buttons)}
    assert len(lines) == 1


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with dashboard(TINY, tmp_path_factory.mktemp("tiny") / "log") as address:
        yield address


def _printed(page: Page, folder: Path) -> str:
    """The text of what Ctrl+P gives, on sheets of A4; read by poppler's pdftotext."""
    reader = shutil.which("pdftotext")
    ready_to_print(page).emulate_media(media="print")
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


def _on_a_sheet(page: Page) -> Page:
    """The page as it is laid out on a sheet of A4."""
    ready_to_print(page).emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": 1000})
    return page


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_on_paper_nothing_is_cut_and_nothing_can_be_clicked(
    look: Look, tiny: str, path: str
) -> None:
    page = drawn(look(tiny, path.partition("?")[0]))
    _on_a_sheet(page)
    assert comes_to(page, BEYOND, []) == []
    for control in CONTROLS:
        expect(page.get_by_test_id("stMain").locator(f"{control}:visible")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_chart_is_dark_on_white_as_wide_as_the_sheet_and_large_enough_to_read(
    page: Page, tiny: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    opened(page, tiny, "attack_counts")
    expect(page.locator(".st-key-attack-counts_still figure")).to_be_attached()
    _on_a_sheet(page)
    picture = page.locator(".st-key-attack-counts_still svg")
    assert picture.evaluate("e => e.getBoundingClientRect().width") == pytest.approx(SHEET, abs=1)
    assert picture.evaluate(SMALLEST) >= 8
    assert picture.locator("rect").first.get_attribute("fill") == "#FFFFFF"
    expect(page.locator(".stPlotlyChart").first).to_be_hidden()


def test_the_printed_map_has_all_its_marks_and_its_regions(page: Page, tiny: str) -> None:
    opened(page, tiny, "strike_map")
    expect(page.locator(".st-key-strike-map_still figure")).to_be_attached()
    _on_a_sheet(page)
    tables = build(load(TINY))
    places = tables.places.set_index("place_id")
    at = tables.event_places.drop_duplicates("site_id")
    precise = places.loc[at["site_id"], "geo_precision"] < 3
    sites = page.locator('.st-key-strike-map_still g[data-name="Sites"] > *')
    expect(sites).to_have_count(int(precise.sum()))
    printed = page.locator(".st-key-strike-map_still figure").text_content() or ""
    assert [name for name in places.loc[at["site_id"], "name"] if name not in printed] == []


def test_a_printed_table_has_all_its_rows(page: Page, tiny: str, tmp_path: Path) -> None:
    opened(page, tiny, "sources")
    text = _printed(page, tmp_path)
    assert text.count("2031-0") >= 4
    expect(page.locator(".et-paper").first).to_be_visible()


def test_on_the_screen_a_table_appears_once(page: Page, tiny: str) -> None:
    opened(page, tiny, "sources")
    expect(page.locator(".et-paper").first).to_be_hidden()


def test_ctrl_p_waits_for_the_print_versions(page: Page, tiny: str) -> None:
    page.add_init_script(
        "window.print = () => {"
        "  window.printed = document.querySelectorAll('[data-waiting]').length }"
    )
    drawn(opened(page, tiny, "attack_counts"))
    expect(page.locator("[data-waiting]")).not_to_have_count(0)
    page.keyboard.press("Control+p")
    page.wait_for_function("() => window.printed === 0")
    expect(page.locator("[data-waiting]")).to_have_count(0)


def test_after_a_print_another_page_asks_for_no_picture(page: Page, tiny: str) -> None:
    sent: list[str | bytes] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.extend([frame])))
    opened(page, tiny, "attack_counts")
    ready_to_print(page)
    before = len(sent)
    followed(page, "method")
    page.wait_for_timeout(QUIET_MS)
    assert len(sent) - before == 1
