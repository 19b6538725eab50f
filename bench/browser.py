"""What a reader waits for in a browser, in milliseconds, and how many bytes come for it.

A page is at rest when the run that it asked for is finished, nothing is pale, every chart, table
and map is drawn, and nothing has changed for half a second, because its parts arrive one after the
other. The moment at which the last change was painted counts. The clock starts with the key or the
release of the mouse, as the page itself sees it.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, TimeoutError, ViewportSize

from tests.browser.steps import UNDRAWN

HERE = Path(__file__).parent
WATCH = f"window.undrawn = {UNDRAWN}\n" + (HERE / "watch.js").read_text(encoding="utf-8")
MARKS = (HERE / "marks.js").read_text(encoding="utf-8")
SIZE: ViewportSize = {"width": 1440, "height": 900}
HOVER_MS, HEARD_MS, POLL_MS = 200, 3000, 50
# A mouse looks for marks of a map from its middle outwards, this far apart, and not for ever.
STEP, MOST_SECONDS, MARKS_TRIED = 14, 20, 8
EVIDENCE = '[class*="_evidence"]'


class NoMark(Exception):
    """No mark of the page could be clicked."""


@dataclass(frozen=True)
class Took:
    """How long something took; `over` if it was not finished by then."""

    ms: float
    received: int = 0
    over: bool = False


def window(browser: Browser) -> BrowserContext:
    """A new window whose pages are watched."""
    context = browser.new_context(viewport=SIZE)
    context.add_init_script(WATCH)
    return context


def _rested(page: Page, seconds: float) -> Took:
    """When the page is at rest, or that it was not within these seconds."""
    with suppress(TimeoutError):
        rest = page.wait_for_function(
            "() => window.bench?.noted.rest", polling=POLL_MS, timeout=1000 * seconds
        ).json_value()
        return Took(rest["took"], rest["bytes"])
    return Took(1000 * seconds, over=True)


def load(page: Page, address: str, seconds: float) -> Took:
    """From the address to a page at rest."""
    page.goto(address, wait_until="commit")
    return _rested(page, seconds)


def change(page: Page, day: date, seconds: float) -> Took:
    """From the key that closes the field of the first day, in which a new one was typed: only then
    Streamlit (1.67) asks for a run."""
    page.locator('.st-key-from [role="spinbutton"]').first.click()
    page.keyboard.type(day.strftime("%Y%m%d"))
    page.evaluate("() => bench.arm()")
    page.keyboard.press("Escape")
    return _rested(page, seconds)


def rerun(page: Page, seconds: float) -> Took:
    """From the key R, which has Streamlit run the page again as it is."""
    page.evaluate("() => { document.activeElement?.blur(); bench.arm() }")
    page.keyboard.press("r")
    return _rested(page, seconds)


def switch(page: Page, title: str, seconds: float) -> Took:
    """From a click on the menu's link to that page."""
    link = page.get_by_test_id("stSidebarNavLink").filter(has=page.get_by_text(title, exact=True))
    link.scroll_into_view_if_needed()
    link.hover()
    page.evaluate("() => bench.arm()")
    page.mouse.down()
    page.mouse.up()
    return _rested(page, seconds)


def _on_map(page: Page) -> Iterator[tuple[float, float]]:
    """Spots of the map at which the mouse finds a mark."""
    chart = page.get_by_test_id("stDeckGlJsonChart").first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    spots = [
        (middle[0] + STEP * right, middle[1] + STEP * down)
        for right in range(-int(box["width"] / 2 / STEP), int(box["width"] / 2 / STEP))
        for down in range(-int(box["height"] / 2 / STEP), int(box["height"] / 2 / STEP))
    ]
    until = time.monotonic() + MOST_SECONDS
    for x, y in sorted(
        spots, key=lambda spot: (spot[0] - middle[0]) ** 2 + (spot[1] - middle[1]) ** 2
    ):
        if time.monotonic() > until:
            return
        page.mouse.move(x, y)
        if page.locator(".deck-tooltip").first.is_visible():
            yield x, y


def _spots(page: Page) -> Iterator[tuple[float, float]]:
    """Spots of marks on the first chart or map of the page."""
    if page.get_by_test_id("stDeckGlJsonChart").count():
        yield from _on_map(page)
    else:
        yield from page.evaluate(MARKS, MARKS_TRIED)


def has_marks(page: Page) -> bool:
    """Whether the page has a chart or a map."""
    return (
        page.locator('[data-testid="stPlotlyChart"], [data-testid="stDeckGlJsonChart"]').count() > 0
    )


def click(page: Page, seconds: float, skip: int = 0) -> Took:
    """From a click on a mark to its evidence; the first spots are skipped, because a click on a
    mark that is picked already leaves it."""
    before = evidence(page)
    for x, y in islice(_spots(page), skip, None):
        page.mouse.move(x, y)
        page.wait_for_timeout(HOVER_MS)
        page.evaluate("() => bench.arm()")
        page.mouse.down()
        page.mouse.up()
        with suppress(TimeoutError):
            page.wait_for_function("() => bench.noted.asked > bench.noted.start", timeout=HEARD_MS)
            took = _rested(page, seconds)
            if took.over or evidence(page) not in ("", before):
                return took
    raise NoMark("no mark could be clicked")


def evidence(page: Page) -> str:
    """The text of the evidence that is open."""
    return "\n".join(page.locator(EVIDENCE).all_inner_texts())
