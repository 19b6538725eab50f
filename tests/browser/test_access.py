"""Every page for those who use it with other means than eyes and mouse (axe-core), and on a
telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.shots import PAGES
from tests.browser.steps import comes_to, drawn, settled

PATHS = [*PAGES.values()]
GRAVE = {"serious", "critical"}
LOOKS = 5

# A part that was drawn anew fades in: its letters are pale until it has.
STILL = """() => document.getAnimations()
  .every(part => part.effect.getTiming().iterations === Infinity || part.playState !== "running")"""


def barriers(page: Page) -> list[tuple[str, str]]:
    """The rule and the element of each grave barrier, at a moment when nothing moves."""
    settled(page).wait_for_function(STILL)
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in GRAVE]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_no_serious_barrier(look: Look, address: str, path: str) -> None:
    page = look(address, path)
    grave = barriers(page)
    # What goes by itself was a part that waits for a run of the script, pale until it comes.
    for _ in range(LOOKS - 1):
        grave = grave and barriers(page)
    assert grave == []


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out_on_a_narrow_screen(look: Look, address: str, path: str) -> None:
    page = drawn(look(address, path, {"width": 420, "height": 900}))
    beyond = "() => document.querySelector('[data-testid=stMain]').scrollWidth > 420"
    assert comes_to(page, beyond, False) is False


def test_the_field_period_is_in_view_on_a_laptop(look: Look, address: str) -> None:
    page = look(address, PATHS[0], {"width": 1366, "height": 768})
    field = page.get_by_role("combobox", name="Period").bounding_box()
    assert field is not None
    assert field["y"] + field["height"] < 768
