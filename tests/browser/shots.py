"""Photographs of every page: `python -m tests.browser.shots FOLDER`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.serving import ROOT, dashboard
from tests.browser.steps import opened

PAGES = {
    "overview": "",
    "attack-counts": "attack_counts",
    "timeline": "timeline",
    "strike-map": "strike_map",
    "positions": "positions",
    "claims": "claims",
    "incident": "incident",
    "site": "site",
    "party": "party",
    "changes": "changes?since=2024-02-02&until=2024-02-09",
    "before-after": "before_after?around=2024-02-02-us-strikes-iraq-syria&days=14",
    "briefing": "briefing",
    "sources": "sources",
    "coverage": "coverage",
    "method": "method",
}
SIZES: dict[str, ViewportSize] = {
    "wide": {"width": 1440, "height": 900},
    "narrow": {"width": 420, "height": 900},
}
# A map's first picture is drawn after the page has settled.
DRAWN_AFTER_MS = 2500
# The first page reads the whole corpus.
PATIENCE_MS = 60_000


def photograph(folder: Path, corpus: Path = ROOT / "data") -> None:
    """Writes FOLDER/<page>-<size>-<theme>.png for every page."""
    expect.set_options(timeout=PATIENCE_MS)
    folder.mkdir(parents=True, exist_ok=True)
    log = Path(tempfile.mkdtemp()) / "log"
    with dashboard(corpus, log) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        for size, viewport in SIZES.items():
            for scheme in ("light", "dark"):
                context = browser.new_context(viewport=viewport, color_scheme=scheme)
                page = context.new_page()
                for name, path in PAGES.items():
                    opened(page, address, path)
                    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
                    page.wait_for_timeout(DRAWN_AFTER_MS)
                    page.screenshot(path=folder / f"{name}-{size}-{scheme}.png")
                context.close()
        browser.close()


if __name__ == "__main__":
    photograph(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
