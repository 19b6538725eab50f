"""While a worker makes a file, readers go on reading; whoever waits sees how long."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import dashboard
from tests.browser.steps import open_export, opened, save, settled, type_date
from tests.browser.window import Window
from tests.paths import ROOT


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard with one worker, however many cores the machine has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESCALATION_WORKERS", "1")
        with dashboard(ROOT / "data", tmp_path_factory.mktemp("alone") / "log") as address:
            yield address


@pytest.fixture
def other(window: Window) -> Iterator[Page]:
    """The page of another reader."""
    page = window.page()
    yield page
    window.end(page)


def _making(page: Page, address: str, form: str = "PDF") -> Locator:
    """The progress of a pack that is being made."""
    opened(page, address, "briefing")
    page.get_by_role("button", name=f"Make {form}").click()
    progress = page.get_by_role("progressbar")
    expect(progress).to_be_visible()
    return progress


def test_another_reader_changes_a_filter_while_a_pack_is_made(
    page: Page, other: Page, alone: str
) -> None:
    opened(other, alone, "attack_counts")
    progress = _making(page, alone)
    type_date(other, "from", "2023-11-01")
    settled(other)
    expect(progress).to_be_visible()
    expect(page.get_by_text("Download briefing")).to_be_visible(timeout=120_000)


def test_a_file_shows_its_place_in_the_queue_and_is_saved_in_its_turn(
    page: Page, other: Page, alone: str
) -> None:
    opened(other, alone, "attack_counts")
    open_export(other, "attack-counts")
    _making(page, alone)
    with other.expect_download(timeout=120_000) as download:
        other.get_by_role("button", name="PDF", exact=True).click()
        expect(other.get_by_text("Preparing PDF … 1 file ahead of you.")).to_be_visible()
        page.get_by_role("button", name="Cancel").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def test_a_pack_of_another_plan_is_not_made_on(page: Page, alone: str) -> None:
    progress = _making(page, alone)
    title = page.locator(".st-key-briefing_title input")
    title.fill("Another")
    title.press("Enter")
    expect(page.get_by_text("have changed since the last pack was made")).to_be_visible()
    expect(progress).to_have_count(0)


def test_a_file_made_by_a_worker_is_saved(page: Page, alone: str, tmp_path: Path) -> None:
    opened(page, alone, "strike_map")
    open_export(page, "strike-map")
    button = page.get_by_role("button", name="PowerPoint", exact=True)
    assert save(page, button, tmp_path).read_bytes().startswith(b"PK")
    expect(page.get_by_text("PowerPoint is ready and being saved.")).to_be_visible()
