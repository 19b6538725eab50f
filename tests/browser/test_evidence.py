"""Evidence in a real browser: beside its chart, in the address, by mouse and by keyboard."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import evidence, marks, open_export, opened, settled

CHART = "attack-counts"
PICKED = re.compile(r"[?&]pick=attack-counts\+claims\+")


def _picked(page: Page, address: str) -> Locator:
    """The evidence for a mark that was clicked."""
    opened(page, address, "attack_counts?all_claims=true")
    marks(page, CHART).nth(60).click(force=True)
    panel = evidence(page, CHART)
    expect(panel.locator(".et-claim").first).to_be_visible()
    settled(page)
    return panel


def _data(page: Page, table: str) -> Locator:
    """The grid of a chart's data, opened."""
    page.locator(f".st-key-{table.partition('_')[0]}_data summary").click()
    grid = page.locator(f".st-key-{table} [data-testid=data-grid-canvas]")
    expect(grid).to_be_attached()
    grid.scroll_into_view_if_needed()
    return grid


def _left(element: Locator) -> float:
    return (element.bounding_box() or {"x": 0})["x"]


def test_evidence_opens_beside_a_chart_that_keeps_its_room(page: Page, address: str) -> None:
    panel = _picked(page, address)
    box = page.locator(f".st-key-{CHART}_main").bounding_box() or {"x": 0, "width": 0}
    assert _left(panel) >= box["x"] + box["width"]
    assert box["width"] >= 700


def test_on_a_narrow_screen_evidence_is_scrolled_to(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 420, "height": 900})
    panel = _picked(page, address)
    expect(panel.locator(".et-claim").first).to_be_in_viewport()


def test_a_mark_picked_survives_a_reload_and_the_way_back(page: Page, address: str) -> None:
    before = _picked(page, address).locator(".et-claim").inner_text()
    expect(page).to_have_url(PICKED)
    page.reload()
    settled(page)
    expect(evidence(page, CHART).locator(".et-claim")).to_have_text(before, use_inner_text=True)
    page.get_by_role("link", name="Positions").click()
    expect(page.get_by_role("heading", name="Positions")).to_be_visible()
    page.get_by_role("link", name="Running totals").click()
    expect(evidence(page, CHART).locator(".et-claim")).to_have_text(before, use_inner_text=True)


def test_copy_link_copies_a_link_that_opens_the_mark_again(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    before = _picked(page, address).locator(".et-claim").inner_text()
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Link copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto(link)
    settled(page)
    expect(evidence(page, CHART).locator(".et-claim")).to_have_text(before, use_inner_text=True)


def test_close_gives_the_chart_its_width_again(page: Page, address: str) -> None:
    _picked(page, address)
    page.get_by_role("button", name="Close").click()
    expect(evidence(page, CHART)).to_have_count(0)
    expect(page).not_to_have_url(PICKED)


def test_enter_on_a_row_opens_its_evidence_and_scrolls_to_it(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    grid = _data(page, "attack-counts_claims_table")
    grid.focus()
    table = grid.locator("xpath=ancestor::*[@data-testid='stDataFrame']")
    expect(table).to_have_css("outline-style", "solid")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    panel = evidence(page, CHART)
    expect(panel.locator(".et-claim")).to_have_count(1)
    expect(panel).to_be_focused()


def test_a_click_anywhere_on_a_row_opens_its_evidence(page: Page, address: str) -> None:
    opened(page, address, "timeline")
    grid = _data(page, "timeline_events_table")
    grid.click(position={"x": 300, "y": 35 * 2 + 17}, force=True)
    expect(evidence(page, "timeline").locator(".et-event").first).to_be_visible()


def test_an_export_says_that_it_is_being_prepared_and_when_it_is_ready(
    page: Page, address: str
) -> None:
    opened(page, address, "attack_counts")
    open_export(page, CHART)
    with page.expect_download():
        page.get_by_role("button", name="PowerPoint").click()
        expect(page.get_by_text("Preparing PowerPoint …")).to_be_visible()
    expect(page.get_by_text("PowerPoint is ready and being saved.")).to_be_visible()
