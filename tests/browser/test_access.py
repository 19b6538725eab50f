"""Every page for those who use it with other means than eyes and mouse (axe-core)."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.shots import PAGES
from tests.browser.steps import opened

PATHS = [*PAGES.values()]
GRAVE = {"serious", "critical"}


# A part that was drawn anew fades in: its letters are pale until it has.
STILL = """() => document.getAnimations()
  .every(part => !(part instanceof CSSTransition) || part.playState !== "running")"""


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_no_serious_barrier(page: Page, address: str, path: str) -> None:
    opened(page, address, path)
    page.wait_for_function(STILL)
    found = Axe().run(page).response["violations"]
    grave = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in GRAVE]
    assert grave == []
