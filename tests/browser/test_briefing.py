"""A reader makes a briefing."""

import json
from pathlib import Path

import pptx
from playwright.sync_api import Page, expect

from tests.browser.steps import opened, settled

PLAN = {"title": "Kept", "desk": "Night desk", "handling": "TLP:GREEN",
        "chapters": [{"view": "sites", "finding": "Two sites"}, {"view": "weekly"}]}  # fmt: skip

# The tab keeps a plan with these words.
KEPT = "words => Object.values(window.sessionStorage).some(kept => kept.includes(words))"


def _made(page: Page, form: str, folder: Path) -> Path:
    """The pack that is downloaded after the button for it was pressed."""
    page.get_by_role("button", name=f"Make {form}").click()
    button = page.get_by_test_id("stDownloadButton").filter(has_text="Download briefing")
    expect(button).to_be_visible(timeout=120_000)
    with page.expect_download() as download:
        button.get_by_role("button").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_plan_is_opened_and_made_into_slides(
    page: Page, address: str, downloads: Path, tmp_path: Path
) -> None:
    (tmp_path / "plan.json").write_text(json.dumps(PLAN), encoding="utf-8")
    opened(page, address, "briefing")
    page.get_by_text("Save this plan, or open another").click()
    page.locator(".st-key-briefing_plan input[type=file]").set_input_files(tmp_path / "plan.json")
    expect(page.get_by_label("Title", exact=True)).to_have_value("Kept")
    slides = pptx.Presentation(str(_made(settled(page), "PowerPoint", downloads))).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides if slide.shapes.title]
    assert titles[0] == "Kept"
    assert titles[1].startswith("At a glance: ")
    assert "Two sites" in titles


def test_an_invalid_plan_is_reported_and_nothing_is_lost(
    page: Page, address: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.json").write_text("{", encoding="utf-8")
    opened(page, address, "briefing")
    page.get_by_text("Save this plan, or open another").click()
    page.locator(".st-key-briefing_plan input[type=file]").set_input_files(tmp_path / "plan.json")
    expect(page.get_by_text("The plan was not opened")).to_be_visible()
    expect(page.get_by_text("1. Headline figures")).to_be_visible()


def test_a_reload_loses_nothing_of_the_plan(page: Page, address: str) -> None:
    opened(page, address, "briefing")
    title = page.locator(".st-key-briefing_title input")
    title.fill("My own briefing")
    title.press("Enter")
    settled(page)
    own = page.locator(".st-key-finding_weekly textarea")
    own.fill("A finding of my own")
    own.press("Control+Enter")
    page.wait_for_function(KEPT, arg="A finding of my own")
    page.reload()
    expect(title).to_have_value("My own briefing")
    expect(own).to_have_value("A finding of my own")
