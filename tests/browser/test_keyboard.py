"""What a reader does with the keyboard alone, and reads on a telephone."""

from playwright.sync_api import Locator, Page, expect

from lib.briefing.plan import USUAL
from lib.views.catalogue import VIEWS
from tests.browser.steps import opened, settled


def _press(button: Locator) -> None:
    button.focus()
    button.press("Enter")
    settled(button.page)


def _menu(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Export matrix")


def _opener(page: Page) -> Locator:
    return page.get_by_role("button", name="Export matrix")


def test_an_export_menu_takes_the_focus_when_it_opens(page: Page, address: str) -> None:
    opened(page, address, "positions")
    _press(_opener(page))
    expect(_menu(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(_menu(page).get_by_role("combobox", name="Handling mark")).to_be_focused()


def test_tab_beyond_the_end_of_an_export_menu_returns_to_its_button(
    page: Page, address: str
) -> None:
    opened(page, address, "positions")
    _press(_opener(page))
    last = _menu(page).get_by_role("button", name="Parquet")
    last.focus()
    last.press("Tab")
    expect(_menu(page)).to_have_count(0)
    expect(_opener(page)).to_be_focused()


def test_a_file_made_with_the_keyboard_leaves_the_focus_on_its_button(
    page: Page, address: str
) -> None:
    opened(page, address, "positions")
    _press(_opener(page))
    button = _menu(page).get_by_role("button", name="JSON Lines")
    button.focus()
    with page.expect_download():
        button.press("Enter")
    expect(button).to_be_focused()


def test_the_cross_of_a_date_is_reached_with_tab(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("spinbutton", name="day, From").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear date: From")).to_be_focused()


def test_a_view_that_the_keyboard_moves_stays_in_the_window(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 700})
    opened(page, address, "briefing")
    button = page.get_by_role("button", name="Move down: Attacks claimed and reported")
    for _ in range(3):
        _press(button)
        expect(button).to_be_focused()
        expect(button).to_be_in_viewport(ratio=1)


def test_after_a_view_is_removed_the_next_one_has_the_focus(page: Page, address: str) -> None:
    opened(page, address, "briefing")
    removed, following = (
        page.get_by_role("button", name=f"Remove: {VIEWS[name].label}") for name in USUAL[1:3]
    )
    _press(removed)
    expect(removed).to_have_count(0)
    expect(following).to_be_focused()


def test_no_title_of_the_briefing_is_cut_on_a_telephone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 420, "height": 900})
    opened(page, address, "briefing")
    fields = page.locator('[class*="st-key-finding_"] textarea')
    expect(fields).to_have_count(len(USUAL))
    cut = "fields => fields.filter(field => field.scrollHeight > field.clientHeight + 1).length"
    assert fields.evaluate_all(cut) == 0
