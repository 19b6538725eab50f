"""An analyst in front of the dashboard, every click of whom is counted."""

import re
from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.steps import TRIES, TRY_MS, followed, opened, settled, type_date


class Analyst:
    """Someone who begins on Overview with nothing selected.

    A click, a choice in a list and a typed day count one each; scrolling and reading are free.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.clicks = opened(page, address), 0

    def follows(self, path: str) -> None:
        """Follows a link of the menu."""
        self.clicks += 1
        followed(self.page, path)

    def asks(self, question: str, about: str) -> None:
        """Follows a link of a question on Overview."""
        row = self.page.locator(f'.et-questions dt:has-text("{question}") + dd')
        self.clicks_on(row.get_by_role("link", name=about, exact=True))

    def clicks_on(self, part: Locator) -> None:
        """Clicks on a part of the page."""
        self.clicks += 1
        part.click()
        settled(self.page)

    def chooses(self, label: str, option: str) -> None:
        """Chooses an option of a list, which changes the address: again where a run of the script
        that was still under way took the list from under the hands."""
        self.clicks += 1
        before = self.page.url
        for _ in range(TRIES):
            self._choose(label, option)
            with suppress(TimeoutError):
                moved = "before => location.href !== before"
                self.page.wait_for_function(moved, arg=before, timeout=5 * TRY_MS)
                break
        settled(self.page)

    def _choose(self, label: str, option: str) -> None:
        field = self.page.get_by_role("combobox", name=label).first
        field.click()
        field.fill(option)
        with suppress(TimeoutError):
            first = self.page.get_by_role("option").filter(has_text=option).first
            first.click(timeout=5 * TRY_MS)
        self.page.keyboard.press("Escape")

    def types_day(self, field: str, day: str) -> None:
        """Types a day into a date field, by its name in the address."""
        self.clicks += 1
        type_date(self.page, field, day)
        settled(self.page)

    def reads(self, words: str) -> None:
        """Reads these words on the page."""
        expect(self.page.get_by_test_id("stMain")).to_contain_text(words)

    def reads_above_a_chart(self, words: str) -> None:
        """Reads these words in the title of a chart, whose lines break anywhere."""
        named = re.compile(re.escape(words))
        expect(self.page.get_by_role("figure", name=named).first).to_be_visible()


def texts(page: Page) -> str:
    """The texts of a page, with single spaces."""
    return " ".join(page.get_by_test_id("stMain").inner_text().split())
