"""What an analyst does on the pages that compare, in a real browser on the shipped corpus."""

import re

from playwright.sync_api import Page, expect

from tests.browser.steps import evidence, mark, opened, settled, summary, type_date

TOWER = "2024-01-28-tower-22-drone-attack"
STRIKES = "2024-02-02-us-strikes-iraq-syria"


def test_the_overview_opens_first_and_its_figures_lead_to_claims(page: Page, address: str) -> None:
    opened(page, address)
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    expect(page.locator(".et-figure").first).to_have_text("176")
    page.get_by_role("button", name="Evidence: Attacks on US forces in Iraq and Syria").click()
    expect(evidence(page, "headline").locator(".et-claim").first).to_contain_text("170")


def test_what_is_contested_shows_both_claims(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_text("40 (United Nations, 5 Feb 2024)").first.click()
    claims = page.locator("[class*='st-key-contested_'] .et-claim")
    expect(claims.filter(has_text="United Nations").first).to_be_visible()
    expect(claims.filter(has_text="National Guard").first).to_be_visible()


def test_a_sentence_says_who_claimed_how_many(page: Page, address: str) -> None:
    opened(page, address, f"claims?event={STRIKES}&measure=Killed")
    drawn = page.get_by_role("figure", name=re.compile("these cover different places and people"))
    expect(drawn.first).to_be_visible()
    opened(page, address, f"claims?event={TOWER}")
    expect(page.locator(".stMain")).to_contain_text("Tower 22, 28 Jan 2024")


def test_ladder_and_timeline_are_above_a_table_of_answers(page: Page, address: str) -> None:
    opened(page, address, "timeline?from=2024-01-26&to=2024-02-06")
    expect(page.locator(".st-key-exchange-ladder .js-plotly-plot")).to_be_visible()
    expect(page.locator(".st-key-timeline .js-plotly-plot")).to_be_visible()
    expect(page.locator(".stMain")).to_contain_text("Who answered whom")


def test_an_arrow_of_the_ladder_shows_both_of_its_ends(page: Page, address: str) -> None:
    opened(page, address, "timeline?from=2024-01-26&to=2024-02-06")
    mark(page, "exchange-ladder", f"events {TOWER} {STRIKES}").first.click(force=True)
    shown = evidence(page, "exchange-ladder").locator(".et-event")
    expect(shown.filter(has_text="85 targets").first).to_be_visible()
    expect(shown.filter(has_text="Tower 22").first).to_be_visible()


def test_a_mark_of_the_timeline_shows_the_whole_chain_with_its_lag(
    page: Page, address: str
) -> None:
    opened(page, address, "timeline?from=2024-01-26&to=2024-02-06")
    mark(page, "timeline", f"events {STRIKES}").click(force=True)
    expect(evidence(page, "timeline").locator(".et-event").first).to_contain_text("85 targets")
    expect(page.get_by_text("What led to it, and what followed")).to_be_visible()
    chain = evidence(page, "timeline").locator(".et-event")
    expect(chain.filter(has_text="Tower 22").first).to_be_visible()
    picked = chain.filter(has_text="the event picked")
    expect(picked).to_contain_text("5 days later, in response to Drone attack on Tower 22")
    expect(picked.locator(".et-quote")).not_to_be_empty()


def test_days_that_are_typed_zoom_in_and_open_the_bundles_of_the_timeline(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 420, "height": 900})
    opened(page, address, "timeline")
    bundled = page.locator(".st-key-timeline").get_by_text(re.compile("number of events"))
    expect(bundled.first).to_be_visible()
    type_date(page, "zoom_from", "2024-01-26")
    type_date(page, "zoom_to", "2024-02-06")
    expect(bundled).to_have_count(0)
    assert "17 Oct 2023 – 29 Feb 2024" in summary(page)


def test_a_day_known_by_shows_what_was_published_since(page: Page, address: str) -> None:
    opened(page, address, "attack_counts?known=2024-01-30")
    expect(page.get_by_text(re.compile("Since then"))).to_be_visible()


def test_what_changed_between_two_days_is_listed(page: Page, address: str) -> None:
    opened(page, address, "changes?since=2024-02-02&until=2024-02-09")
    expect(page.get_by_role("tab", name=re.compile("2 contested figures"))).to_be_visible()
    page.get_by_role("tab", name=re.compile("new events")).click()
    expect(page.locator(".et-event:visible").first).to_be_visible()


def test_what_was_known_is_played_to_the_last_day_and_a_link_restores_a_day(
    page: Page, address: str
) -> None:
    opened(page, address, f"claims?event={STRIKES}&measure=Killed&played=2024-02-09")
    title = page.locator(".et-frame-title")
    expect(title).to_contain_text("Known on 9 Feb 2024")
    page.get_by_role("button", name="Play").first.click()
    expect(title).to_contain_text("Known on 13 Feb 2024")
    expect(page.get_by_role("button", name="Play").first).to_be_visible()
    settled(page).get_by_role("slider", name="As known on").press("Home")
    expect(title).to_contain_text("Known on 2 Feb 2024, killed: from 6")
    assert "played=2024-02-02" in settled(page).url
    first = "claims 2024-02-02-afp-retaliatory-strikes-hit-syria-c1"
    mark(page, "claims-compared-played", first).click(force=True)
    shown = evidence(page, "claims-compared-played").locator(".et-claim")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Syrian Observatory")
