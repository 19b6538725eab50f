"""What an analyst does, done in a real browser on the shipped corpus."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lib.corpus import load
from lib.maps import ground
from lib.maps.projection import fitting
from lib.ui.strike_map import HEIGHT, WIDE
from tests.browser.serving import ROOT
from tests.browser.steps import (
    evidence,
    marks,
    open_export,
    opened,
    pick_on_map,
    place_on,
    save,
    settled,
    summary,
    tooltip_at,
    type_date,
)
from tests.present import present

ARTICLE = "2024-02-03-syria-accuses-us-of-supporting-terrorism"
WEEK = "from=2024-01-31&to=2024-02-06"
WEB = re.compile(r"^https?://")


def test_a_date_typed_changes_chart_map_and_link(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    before = marks(page, "attack-counts").count()
    type_date(page, "to", "2023-11-30")
    expect(page.get_by_test_id("et-summary")).to_contain_text("17 Oct – 30 Nov 2023")
    expect(marks(page, "attack-counts")).not_to_have_count(before)
    assert "to=2023-11-30" in page.url
    page.get_by_role("link", name="Strike map").click()
    expect(page.get_by_role("heading", name="Strike map")).to_be_visible()
    expect(page.get_by_test_id("et-summary")).to_contain_text("17 Oct – 30 Nov 2023")
    expect(page.get_by_text("US strikes at 6 sites")).to_be_visible()


def test_a_link_reloaded_shows_the_same(page: Page, address: str) -> None:
    opened(page, address, f"positions?{WEEK}&bloc=Syria")
    before = summary(page)
    page.reload()
    settled(page)
    assert summary(page) == before
    assert "Syria" in before


def test_a_link_with_all_filters_reopens_the_same_view(page: Page, address: str) -> None:
    opened(
        page,
        address,
        "timeline?from=2023-10-17&to=2024-02-29&known=2024-02-20&bloc=iran_aligned_groups"
        "&party=islamic-resistance-in-iraq&country=IRQ&place=حرير&km=200"
        "&type=air_drone_strike&weapon=one_way_drone&claimed_by=islamic-resistance-in-iraq"
        "&reported_by=not_stated&reported_by=claimed_only&language=en&q=drone&reread=true",
    )
    before, link = summary(page), page.url
    assert "Harir air base" in before
    assert "place=Harir+air+base" in link
    opened(page, link.partition("/timeline")[0], f"timeline{link.partition('/timeline')[2]}")
    assert (summary(page), page.url) == (before, link)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ('.st-key-from [role="spinbutton"]', "20240131", "from=2024-01-31"),
        (".st-key-q input", "drone", "q=drone"),
    ],
    ids=["a day", "words"],
)
def test_what_enter_confirms_outlives_a_reload_at_once(
    page: Page, address: str, field: str, typed: str, said: str
) -> None:
    opened(page, address)
    page.get_by_text("More filters").click()
    page.locator(field).first.click()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    page.reload()
    settled(page)
    assert said in page.url


def test_a_deep_link_is_kept_in_the_address(page: Page, address: str) -> None:
    opened(page, address, f"sources?{WEEK}&q=drone")
    expect(page).to_have_url(re.compile(r"from=2024-01-31.*q=drone|q=drone.*from=2024-01-31"))


def test_a_mark_leads_to_its_claim_and_the_claim_to_its_article(page: Page, address: str) -> None:
    opened(page, address, "attack_counts?all_claims=true")
    marks(page, "attack-counts").nth(60).click(force=True)
    panel = evidence(page, "attack-counts")
    expect(panel.locator(".et-claim").first).to_be_visible()
    expect(panel.locator(".et-quote").first).not_to_be_empty()
    link = panel.locator('.et-cite a[target="_blank"]').first
    assert WEB.match(link.get_attribute("href") or "")


def test_what_was_published_after_a_typed_day_is_ringed(page: Page, address: str) -> None:
    opened(page, address, "attack_counts?all_claims=true")
    before = marks(page, "attack-counts").count()
    page.get_by_text("More filters").click()
    type_date(page, "new", "2024-02-01")
    settled(page)
    chart = page.locator(".st-key-attack-counts")
    expect(chart.get_by_text(re.compile("published after 1 Feb 2024")).first).to_be_visible()
    assert marks(page, "attack-counts").count() > before
    marks(page, "attack-counts").nth(60).click(force=True)
    expect(evidence(page, "attack-counts").locator(".et-claim").first).to_be_visible()


def test_a_bar_leads_to_its_events(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    page.locator(".st-key-attack-counts .barlayer .point").nth(5).click(force=True)
    expect(evidence(page, "attack-counts").locator(".et-event").first).to_be_visible()


def test_a_chart_leaves_by_the_export_menu_only(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    buttons = page.locator(".st-key-attack-counts .modebar-btn")
    expect(buttons.first).to_be_attached()
    titles = buttons.evaluate_all("found => found.map(button => button.dataset.title)")
    assert not [title for title in titles if "ownload" in title]


def test_the_data_behind_a_chart_is_saved_as_csv(page: Page, address: str, downloads: Path) -> None:
    opened(page, address, f"attack_counts?{WEEK}")
    open_export(page, "attack-counts")
    path = save(page, page.get_by_role("button", name="CSV: claims"), downloads)
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert {row["value"] for row in rows} >= {"150", "160", "165"}
    assert {row["measure"] for row in rows} == {"attacks"}


def test_a_site_clicked_on_the_map_shows_what_happened_there(page: Page, address: str) -> None:
    opened(page, address, "strike_map?area=Along+the+border")
    corpus = load(ROOT / "data")
    around = present(ground.focus_box(corpus.basemap, corpus.settings.focus))
    view = fitting(around.grown(0.08), WIDE, HEIGHT)
    canvas = page.locator(".st-key-strike-map canvas").first
    expect(canvas).to_be_visible()
    akashat = next(place for place in corpus.places if place.id == "akashat")
    seen = {"longitude": view.longitude, "latitude": view.latitude, "zoom": view.zoom}
    spot = place_on(canvas, present(akashat.lon), present(akashat.lat), seen)
    expect(tooltip_at(page, spot, "29 km to the border")).to_be_visible()
    panel = evidence(page, "strike-map")
    pick_on_map(page, spot, panel.locator(".et-head").get_by_text("Akashat"))
    expect(panel.locator(".et-event").first).to_contain_text("85 targets")


def test_a_row_of_the_site_list_shows_what_happened_there(page: Page, address: str) -> None:
    opened(page, address, "strike_map")
    grid = page.locator(".st-key-site-list").get_by_test_id("data-grid-canvas")
    grid.click(position={"x": 12, "y": 35 + 17}, force=True)
    panel = evidence(page, "strike-map")
    expect(panel.locator(".et-head").first).to_have_text("Kharab al-Jir base")
    expect(panel.locator(".et-event").first).to_be_visible()


def test_the_weeks_play_through(page: Page, address: str) -> None:
    opened(page, address, "strike_map")
    page.get_by_text("Play week by week").click()
    expect(page.locator(".st-key-week")).to_contain_text("Week of 23 Oct 2023")


def test_a_cell_of_the_matrix_leads_to_its_statements_and_their_history(
    page: Page, address: str
) -> None:
    opened(page, address, "positions")
    marks(page, "stances").first.click(force=True)
    expect(evidence(page, "stances").locator(".et-statement").first).to_be_visible()
    history = page.locator(".et-history").first
    expect(history).to_contain_text("US Department of Defense (Pentagon) on Attacks on US forces")
    expect(history.locator(".et-quote").first).not_to_be_empty()


def test_an_arabic_quote_reads_from_the_right(page: Page, address: str) -> None:
    arabic = next(a for a in load(ROOT / "data").articles if a.language == "ar" and a.claims)
    opened(page, address, f"sources?article={arabic.id}")
    quote = page.locator('.et-quote[lang="ar"]').first
    expect(quote).to_be_visible()
    assert quote.evaluate("element => getComputedStyle(element).direction") == "rtl"


def test_a_change_to_the_dark_theme_changes_the_charts(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    ground_colour = "() => document.querySelector('.js-plotly-plot .main-svg').style.background"
    before = page.evaluate(ground_colour)
    page.get_by_test_id("stMainMenu").locator("button").first.click()
    page.get_by_test_id("stMainMenuItem-theme-Dark").click()
    page.wait_for_function(f"before => ({ground_colour})() !== before", arg=before)
    assert page.evaluate(ground_colour) == "rgb(17, 21, 28)"


@pytest.mark.parametrize(("width", "runs"), [(1440, 1), (420, 2)])
def test_a_page_runs_again_only_for_a_screen_that_it_was_not_drawn_for(
    page: Page, address: str, width: int, runs: int
) -> None:
    asked: list[str | bytes] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda sent: asked.append(sent)))
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, address, "method")
    assert len(asked) == runs


def test_a_link_of_the_method_keeps_the_filters_and_open_terms_stay_open(
    page: Page, address: str
) -> None:
    opened(page, address, f"method?{WEEK}")
    page.get_by_text("Measure (9 terms)").click()
    type_date(page, "to", "2024-02-10")
    expect(page.get_by_test_id("et-summary")).to_contain_text("10 Feb 2024")
    expect(page.get_by_text("targets_struck", exact=True)).to_be_visible()
    link = page.get_by_role("link", name="all annotations of this article").first
    link.hover()
    kept = re.compile(r"^sources\?from=2024-01-31&to=2024-02-10&article=")
    expect(link).to_have_attribute("href", kept)


def test_the_name_of_an_event_leads_to_its_page_and_keeps_the_filters(
    page: Page, address: str
) -> None:
    opened(page, address, f"sources?{WEEK}&article={ARTICLE}")
    page.get_by_role("tab", name="2 events").click()
    event = page.locator(".et-event .et-head a").filter(has_text="US strikes, Iraq and Syria")
    name = event.inner_text()
    event.click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    assert f"incident?{WEEK}&id=" in page.url
    expect(page.get_by_test_id("et-summary")).to_contain_text("31 Jan")


def test_no_deploy_button_is_shown(page: Page, address: str) -> None:
    opened(page, address, "attack_counts")
    expect(page.get_by_text("Deploy", exact=True)).to_have_count(0)


def test_a_reader_of_an_article_finds_its_figures(page: Page, address: str) -> None:
    opened(page, address, f"positions?{WEEK}&q=unjustified")
    syria = page.locator(".et-statement").filter(has_text="Syrian Ministry of Defence")
    expect(syria.first).to_contain_text("accuses → United States")
    expect(syria.first).to_contain_text("Facebook page")
    expect(syria.first).to_contain_text("3 Feb 2024")
    opened(page, address, f"sources?{WEEK}&article={ARTICLE}")
    claims = page.locator(".et-claim")
    expect(claims.filter(has_text="Mike Johnson").first).to_contain_text("More than 150 attacks")
    expect(claims.filter(has_text="over 160").first).to_contain_text("More than 160 attacks")
    expect(claims.filter(has_text="At least 18 killed")).to_have_count(1)
    expect(claims.filter(has_text="26 sites destroyed")).to_have_count(1)
    expect(claims.filter(has_text="More than 85 targets struck")).to_have_count(1)
    expect(claims.filter(has_text="More than 125 munitions")).to_have_count(1)
    page.get_by_role("tab", name="2 events").click()
    strike = page.locator(".et-event").filter(has_text="85 targets")
    expect(strike.first).to_contain_text("In response to: Drone attack on Tower 22")


def test_both_totals_of_the_article_are_side_by_side(page: Page, address: str) -> None:
    opened(page, address, "claims?compare=A running total")
    title = page.locator(".st-key-claims-compared .js-plotly-plot").first
    expect(title).to_contain_text("as of 3 Feb 2024")
    expect(title).to_contain_text("more than 150, 2 Feb 2024")
    expect(title).to_contain_text("Mike Johnson")
    expect(title).to_contain_text("more than 160, 3 Feb 2024 · 4 articles")
