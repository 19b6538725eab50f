"""An analyst in front of the dashboard, every click of whom is counted."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import followed, opened, settled, type_date


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
        """Chooses an option of a list, whose beginning is typed."""
        self.clicks += 1
        field = self.page.get_by_role("combobox", name=label).first
        field.click()
        field.press_sequentially(option)
        self.page.get_by_role("option").filter(has_text=option).first.click()
        self.page.keyboard.press("Escape")
        settled(self.page)

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
