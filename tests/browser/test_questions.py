"""Eleven questions of an analyst on the shipped corpus: each is answered on the screen, in a
sentence, after three clicks at most. The answers are recounted in tests/shipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.analyst import Analyst, texts
from tests.browser.steps import drawn, opened, save


@pytest.fixture
def analyst(page: Page, address: str) -> Iterator[Analyst]:
    analyst = Analyst(page, address)
    yield analyst
    assert analyst.clicks <= 3


def test_the_attacks_in_syria_in_december_and_who_reports_them(analyst: Analyst) -> None:
    analyst.chooses("Period", "December 2023")
    analyst.clicks_on(analyst.page.get_by_text("More filters"))
    analyst.chooses("Countries", "Syria")
    analyst.reads("1–31 Dec 2023 · Syria · ")
    figures = analyst.page.locator(".et-figures > div").filter(has_text="Attacks on US and coal")
    expect(figures.locator(".et-figure")).to_have_text("21")
    analyst.reads("reported: 5 confirmed officially, 6 by media only, 10 by the claimant alone")


def test_a_slide_of_the_sites_near_the_border_in_the_week_after_tower_22(
    analyst: Analyst, downloads: Path
) -> None:
    analyst.asks("Which sites within 25 km", "Tower 22")
    page = analyst.page
    analyst.reads("29 Jan – 4 Feb 2024 · within 25 km of the Syria–Iraq border")
    analyst.clicks_on(page.get_by_role("button", name="Export sites"))
    analyst.clicks += 1
    path = save(page, page.get_by_role("button", name="PowerPoint"), downloads)
    titles = [slide.shapes.title.text for slide in Presentation(str(path)).slides]
    told = "4 sites within 25 km of the Syria–Iraq border, and 2 more possibly"
    assert titles[0].startswith(told)
    analyst.reads(told)


def test_what_iraqs_government_says_of_the_us_presence_and_whether_it_changed(
    analyst: Analyst,
) -> None:
    analyst.follows("party")
    analyst.chooses("Party", "Iraqi government")
    analyst.reads(
        "33 statements by 4 speakers: agrees (23 Oct 2023) → announces (2 Dec 2023) → requests (10 "
        "Jan 2024) → announces (25 Jan 2024) → accuses (3 Feb 2024) → threatens (8 Feb 2024)"
    )


def test_what_is_known_today_and_was_not_on_30_january(analyst: Analyst) -> None:
    analyst.follows("changes")
    analyst.types_day("since", "2024-01-30")
    analyst.types_day("until", "2024-02-29")
    analyst.reads(
        "234 new articles report 30 new events, 535 claims and 516 statements, with 3 contested "
        "figures and 13 revised figures."
    )


def test_which_attacks_kataib_hezbollah_claimed_itself(analyst: Analyst) -> None:
    analyst.follows("party")
    analyst.chooses("Party", "Kataib Hezbollah")
    analyst.clicks_on(analyst.page.get_by_role("radio", name="Itself only"))
    analyst.reads(
        "Kataib Hezbollah (itself only) claimed 3 events, 1 of them an attack: Drone attack on "
        "Erbil air base, 25 Dec 2023."
    )


def test_the_tempo_before_and_after_2_february(analyst: Analyst) -> None:
    analyst.asks("What differs before and after", "US strikes, 85+ targets")
    analyst.reads_above_a_chart("20–22 reported (1.4–1.6 a day) in the 14 days before")
    analyst.reads_above_a_chart("12 reported (0.9 a day) in the 14 days after")


def test_everything_about_harir(analyst: Analyst) -> None:
    analyst.follows("site")
    analyst.chooses("Place", "Harir air base")
    analyst.reads_above_a_chart("14 events reported at Harir air base, 4 of them in the week of 6 ")


def test_the_very_view_for_a_colleague(analyst: Analyst, page: Page, address: str) -> None:
    analyst.follows("party")
    analyst.chooses("Party", "Iraqi government")
    analyst.chooses("History on", "Gaza war")
    seen, link = texts(drawn(page)), page.url.removeprefix(f"{address}/")
    page.goto("about:blank")
    assert texts(drawn(opened(page, address, link))) == seen


def test_who_contradicted_himself(analyst: Analyst) -> None:
    analyst.follows("party")
    analyst.reads(
        "none contradicts its own running totals; 1 shifted its stance (Kataib Hezbollah)"
    )


def test_how_many_were_wounded_since_october_and_who_counts_them(analyst: Analyst) -> None:
    analyst.asks("How many so far", "US wounded in Iraq, Syria and Jordan since October 2023")
    analyst.reads_above_a_chart("66 by 7 Dec 2023 (Pentagon); about 80 by 5 Feb 2024 (Pentagon)")
    analyst.reads("63 claims (39 by Pentagon, 1 by US")


def test_the_weapons_at_ain_al_asad_over_time(analyst: Analyst) -> None:
    analyst.follows("site")
    analyst.chooses("Place", "Ain al-Asad air base")
    analyst.reads_above_a_chart("28 events reported at Ain al-Asad air base")
    analyst.reads("Weapon: One-way attack drone 17, 18 Oct 2023 – 25 Jan 2024; Rockets 3, ")
