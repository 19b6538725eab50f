"""What a reader does on the dashboard."""

import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Dialog, Locator, Page, TimeoutError, expect

from lib.ui.parts.frame import PAGES
from lib.ui.parts.screen import NARROW_BELOW

# The script rests, and has drawn for the width that the window really has; for a while, because
# what a reader just did reaches the script a moment later.
RESTING_MS = 150
SETTLED = f"""() => {{
  const room = window.innerWidth < {NARROW_BELOW} ? "narrow" : "wide"
  const line = document.querySelector('[data-testid="et-summary"]')
  const resting = document.querySelector('[data-test-script-state="notRunning"]')
  const pale = document.querySelector('[data-stale="true"]')
  const now = performance.now()
  if (!resting || pale || !line?.dataset.look.startsWith(room)) window.restingSince = null
  else window.restingSince ??= now
  return window.restingSince !== null && now - window.restingSince >= {RESTING_MS}
}}"""
TRIES, TRY_MS = 30, 1000
# A part waits to be loaded, or a chart, table or map is not there yet. The bench waits for the same
# (bench/browser.py).
UNDRAWN = """() => {
  const parts = {
    stPlotlyChart: ".main-svg", stDataFrame: "canvas", stDeckGlJsonChart: "canvas",
  }
  const named = (name) => [...document.querySelectorAll(`[data-testid="${name}"]`)]
  return named("stSkeleton").length > 0
    || Object.entries(parts).some(([name, inner]) =>
      named(name).some((part) => part.checkVisibility() && !part.querySelector(inner)))
}"""
# Everything is drawn, and nothing fades in.
DRAWN = f"""() => !({UNDRAWN})()
  && document.getAnimations().every((part) =>
    part.effect.getTiming().iterations === Infinity || part.playState !== "running")"""


def opened(page: Page, address: str, path: str = "") -> Page:
    """The page, when it has run to its end."""
    page.goto(f"{address}/{path}")
    return settled(page)


def followed(page: Page, path: str) -> Page:
    """Another page of the dashboard, reached by its link, which a telephone hides in a menu."""
    title = next(title for name, title, _ in PAGES if name == (path or PAGES[0][0]))
    link = page.get_by_test_id("stSidebarNavLink")
    link.filter(has=page.get_by_text(title, exact=True)).dispatch_event("click")
    expect(page.get_by_role("heading", name=title, exact=True, level=1)).to_be_visible()
    return settled(page)


def noted(page: Page, said: list[str]) -> None:
    """Notes what dialogs of the page say from now on, and dismisses them."""

    def dismiss(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)


def settled(page: Page) -> Page:
    """The page, when the script no longer runs and the screen has been reported."""
    expect(page.get_by_test_id("et-summary")).to_be_visible()
    page.evaluate("() => { window.restingSince = null }")
    page.wait_for_function(SETTLED)
    return page


def drawn(page: Page) -> Page:
    """The page, when all that it shows is drawn and stands still."""
    settled(page).wait_for_function(DRAWN)
    return page


def ready_to_print(page: Page) -> Page:
    """The page, when the print versions of its charts have come, as they do for Ctrl+P."""
    drawn(page).evaluate("() => window.dispatchEvent(new Event('escalation:print'))")
    expect(page.locator("[data-waiting]")).to_have_count(0)
    return settled(page)


def comes_to(page: Page, script: str, wanted: Any) -> Any:
    """What the script gives, once it gives what is wanted: a chart follows the window a moment
    later; at last, what it gives instead."""
    same = f"wanted => JSON.stringify(({script})()) === JSON.stringify(wanted)"
    with suppress(TimeoutError):
        page.wait_for_function(same, arg=wanted, timeout=TRIES * TRY_MS)
    return page.evaluate(script)


def summary(page: Page) -> str:
    """The line that says what is selected."""
    return page.get_by_test_id("et-summary").inner_text()


def type_date(page: Page, key: str, day: str) -> None:
    """Types a day (YYYY-MM-DD) into a date field of the sidebar, again where a run of the script
    that was still under way took the field from under the hands."""
    for _ in range(TRIES):
        page.locator(f'.st-key-{key} [role="spinbutton"]').first.click()
        page.keyboard.type(day.replace("-", ""))
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        with suppress(TimeoutError):
            page.wait_for_url(f"**{key}={day}*", timeout=5 * TRY_MS)
            break


def marks(page: Page, chart: str) -> Locator:
    """The marks of a chart that can be clicked."""
    return page.locator(f".st-key-{chart} .scatterlayer .point")


def mark(page: Page, chart: str, payload: str) -> Locator:
    """The mark of a chart that carries this as its customdata, whatever its place."""
    found = marks(page, chart)
    expect(found.first).to_be_attached()
    place = found.evaluate_all(
        "(points, payload) => points.findIndex(point => point.__data__.data === payload)", payload
    )
    return found.nth(place)


def evidence(page: Page, chart: str) -> Locator:
    """The evidence panel under a chart or map."""
    return page.locator(f".st-key-{chart}_evidence")


def save(page: Page, button: Locator, folder: Path) -> Path:
    """The file that a click on the button downloads."""
    with page.expect_download() as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def open_export(page: Page, view: str) -> None:
    """Opens the export menu of a view, and waits for what is in it."""
    button = page.locator(f".st-key-{view}_export button").first
    button.scroll_into_view_if_needed()
    button.click()
    expect(page.get_by_role("button", name="Parquet")).to_be_visible()
    settled(page)


Spot = Callable[[], tuple[float, float]]


def middle_of(element: Locator) -> Spot:
    """The pixel in an element's middle, wherever it stands when asked."""

    def spot() -> tuple[float, float]:
        box = element.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    return spot


def tooltip_at(page: Page, spot: Spot, words: str) -> Locator:
    """The map's tooltip with these words at a spot: the map looks under the mouse only when it
    moves, and not before its marks are drawn; until then the page may still grow above it."""
    tooltip = page.locator(".deck-tooltip").filter(has_text=words)
    for attempt in range(TRIES):
        x, y = spot()
        page.mouse.move(x + attempt % 2, y)
        with suppress(TimeoutError):
            tooltip.wait_for(timeout=TRY_MS)
            break
    return tooltip


def pick_on_map(page: Page, spot: Spot, shown: Locator) -> None:
    """Clicks on the map until what the click is to show is shown: deck.gl loses a click that
    comes while it still draws."""
    for _ in range(TRIES):
        page.mouse.click(*spot())
        with suppress(TimeoutError):
            shown.wait_for(timeout=10 * TRY_MS)
            break


def place_on(canvas: Locator, lon: float, lat: float, view: dict) -> Spot:
    """The page's pixel of a place: deck.gl draws Web Mercator on tiles of 512 pixels."""
    scale = 512 * 2 ** view["zoom"]

    def across(degrees: float) -> float:
        return (degrees + 180) / 360 * scale

    def down(degrees: float) -> float:
        turned = math.log(math.tan(math.pi / 4 + math.radians(degrees) / 2))
        return (1 - turned / math.pi) / 2 * scale

    middle = middle_of(canvas)

    def spot() -> tuple[float, float]:
        x, y = middle()
        return (
            x + across(lon) - across(view["longitude"]),
            y + down(lat) - down(view["latitude"]),
        )

    return spot
