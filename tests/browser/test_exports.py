"""What leaves through the export menu, made by a real browser, and a web page opened offline."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from lib.exports.webpage import html
from lib.views.context import Context
from tests.browser.serving import dashboard
from tests.browser.steps import noted, open_export, opened, save, settled
from tests.browser.test_access import GRAVE
from tests.exports.making import HOSTILE, hostile, made, stated
from tests.paths import TINY

WINDOW = "from=2023-10-17&to=2024-02-29"
SMALL, LARGE = "PNG 1920 × 1080", "PNG 3840 × 2160"


def _saved(page: Page, button: str, folder: Path) -> Path:
    return save(page, page.get_by_role("button", name=button, exact=True), folder)


def _inks(path: Path) -> int:
    """How many colours a picture has."""
    with Image.open(path) as picture:
        return len(picture.convert("RGB").resize((480, 270)).getcolors(200_000) or [])


def test_a_chart_is_drawn_by_the_readers_browser(page: Page, address: str, downloads: Path) -> None:
    opened(page, address, f"attack_counts?{WINDOW}")
    open_export(page, "attack-counts")
    path = _saved(page, SMALL, downloads)
    assert re.fullmatch(r"attack-counts_2023-10-17_2024-02-29_\d{4}-\d\d-\d\d\.png", path.name)
    assert Image.open(path).size == (1920, 1080)
    assert _inks(path) > 100


def test_the_map_is_drawn_even_if_no_chart_has_loaded_plotly(
    page: Page, address: str, downloads: Path
) -> None:
    opened(page, address, "strike_map")
    open_export(page, "strike-map")
    path = _saved(page, LARGE, downloads)
    assert Image.open(path).size == (3840, 2160)
    assert _inks(path) > 100
    expect(page.get_by_text(f"Saved: {path.name}")).to_be_visible()


def test_an_svg_has_its_title_as_text_and_its_font_inside(
    page: Page, address: str, downloads: Path
) -> None:
    opened(page, address, "attack_counts")
    open_export(page, "attack-counts")
    drawn = _saved(page, "SVG", downloads).read_text(encoding="utf-8")
    assert re.search(r"<title>Attacks on US forces in Iraq and Syria", drawn)
    assert '@font-face{font-family:"Source Sans"' in drawn
    assert 'src:url("data:font/woff2;base64,' in drawn
    assert "As of " in drawn


def test_a_handling_mark_is_in_the_picture(page: Page, address: str, downloads: Path) -> None:
    opened(page, address, "attack_counts")
    open_export(page, "attack-counts")
    page.locator(".st-key-attack-counts_handling input").click()
    page.get_by_role("option", name="TLP:AMBER", exact=True).click()
    expect(page.get_by_text("The files below carry the mark TLP:AMBER.")).to_be_visible()
    settled(page)
    drawn = _saved(page, "SVG", downloads).read_text(encoding="utf-8")
    assert drawn.count(">TLP:AMBER<") == 2


def test_a_picture_is_saved_with_the_keyboard(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    page.locator(".st-key-attack-counts_export button").first.focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name=SMALL)
    expect(button).to_be_visible()
    button.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".png")


def test_a_picture_that_cannot_be_drawn_is_reported_in_words(page: Page, address: str) -> None:
    opened(page, address, "strike_map")
    page.route("**/media/*", lambda route: route.abort())
    open_export(page, "strike-map")
    page.get_by_role("button", name=SMALL).click()
    expect(page.get_by_text("The picture could not be made: the drawing program")).to_be_visible()
    expect(page.get_by_role("button", name=SMALL)).to_be_enabled()


def test_files_made_on_the_server_are_saved(page: Page, address: str, downloads: Path) -> None:
    opened(page, address, "strike_map")
    open_export(page, "strike-map")
    sizes = {
        name: _saved(page, name, downloads).stat().st_size
        for name in ("JSON", "Parquet", "GeoJSON", "Web page")
    }
    assert {name: size for name, size in sizes.items() if size <= 10_000} == {}


def test_the_menu_has_no_serious_barrier_and_fits_a_narrow_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 420, "height": 900})
    opened(page, address, "attack_counts")
    open_export(page, "attack-counts")
    panel = page.get_by_test_id("stPopoverBody").bounding_box() or {"x": 0, "width": 9999}
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= 420
    found = Axe().run(page).response["violations"]
    assert [v["id"] for v in found if v["impact"] in GRAVE] == []


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A page that may read files and ask nobody; what it asks for is a failure."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 1000})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(str(error)))
    noted(page, asked)
    yield page
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    context.close()


def _page(offline: Page, folder: Path, content: bytes) -> Page:
    path = folder / "view.html"
    path.write_bytes(content)
    offline.goto(path.as_uri())
    expect(offline.locator("#figure[data-drawn]")).to_be_visible()
    return offline


def test_a_web_page_opens_offline_and_a_mark_leads_to_its_evidence(
    offline: Page, context: Context, tmp_path: Path
) -> None:
    picture = made(context, "attack-counts")
    shown = _page(offline, tmp_path, html(picture, context, stated(context, picture)))
    before = shown.locator("ul.et-evidence > li:visible").count()
    shown.locator("#figure .scatterlayer .point").first.click(force=True)
    expect(shown.locator("#et-told")).to_contain_text("behind the mark picked")
    after = shown.locator("ul.et-evidence > li:visible")
    assert 0 < after.count() < before
    expect(after.first.locator(".et-quote").first).not_to_be_empty()
    shown.get_by_role("button", name="Show all").click()
    expect(after).to_have_count(before)


def test_a_web_page_saves_its_picture_with_mark_and_font(
    offline: Page, context: Context, tmp_path: Path
) -> None:
    picture = made(context, "timeline")
    shown = _page(offline, tmp_path, html(picture, context, stated(context, picture, "TLP:RED")))
    path = _saved(shown, "Save as PNG", tmp_path)
    assert Image.open(path).size == (1920, 1080)
    drawn = _saved(shown, "Save as SVG", tmp_path).read_text(encoding="utf-8")
    assert drawn.count(">TLP:RED<") == 2
    assert "@font-face" in drawn


def test_hostile_words_stay_words_on_a_web_page(
    offline: Page, context: Context, tmp_path: Path
) -> None:
    picture = hostile(made(context, "stances"))
    edition = replace(stated(context, picture, HOSTILE), permalink="javascript:alert(9)")
    shown = _page(offline, tmp_path, html(picture, context, edition))
    expect(shown.locator("img[src='x']")).to_have_count(0)
    expect(shown.locator('a[href^="javascript"]')).to_have_count(0)
    expect(shown.locator("h1")).to_contain_text("</script><img src=x onerror=alert(1)>")


def test_a_web_page_has_no_serious_barrier(offline: Page, context: Context, tmp_path: Path) -> None:
    picture = made(context, "strike-map")
    shown = _page(offline, tmp_path, html(picture, context, stated(context, picture)))
    found = Axe().run(shown).response["violations"]
    grave = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in GRAVE]
    assert grave == []


def test_a_file_that_cannot_be_made_is_reported_and_the_message_stays(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = "import sys\nsys.modules['fontTools'] = None\n"
    (tmp_path / "sitecustomize.py").write_text(missing, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with dashboard(TINY, tmp_path / "log") as address:
        opened(page, address, "attack_counts")
        open_export(page, "attack-counts")
        page.get_by_role("button", name="PDF", exact=True).click()
        said = page.get_by_text("PDF was not made. Making this file failed; the dashboard's log")
        expect(said).to_be_visible()
        expect(page.get_by_test_id("stDownloadButtonError")).to_have_count(0)
        expect(said).to_be_visible()
