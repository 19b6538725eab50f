"""A corpus whose every text is an attack: all of it is shown as text, and no script of
it opens a dialog (see the fixture `window`)."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look
from tests.browser.serving import dashboard
from tests.browser.shots import PAGES
from tests.browser.steps import evidence, marks, middle_of, opened, tooltip_at
from tests.paths import TINY

EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script> **b** $x^2$ %{x} \u202egnp.exe"
SHOWN = "<img src=x onerror=alert(1)><script>alert(2)</script> **b** $x^2$ %{x} ⟨U+202E⟩gnp.exe"
PATHS = [*PAGES.values()]


def _article(number: int) -> dict:
    day = f"2031-03-0{number}"
    return {
        "id": f"{day}-evil",
        "title": EVIL,
        "publisher": EVIL,
        "url": "javascript:alert(3)",
        "published": day,
        "language": "en",
        "claims": [
            {"measure": "attacks", "bound": "exactly", "value": number, "claimant": "front",
             "target": "navy", "since": "2031-03", "as_of": day, "quote": EVIL},
        ],
        "events": [{"event": "2031-03-01-raid", "quote": EVIL}],
        "statements": [
            {"party": "front", "speaker": EVIL, "stance": "threaten", "about": "tolls",
             "date": day, "channel": EVIL, "position": EVIL, "quote": EVIL},
        ],
    }  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "articles").mkdir()
    for number in (1, 2, 3, 4):
        article = _article(number)
        path = folder / "articles" / f"{article['id']}.json"
        path.write_text(json.dumps(article), encoding="utf-8")
    (folder / "parties.csv").write_text(
        f'id,name,kind,bloc\nfront,"{EVIL}",armed_group,front\nnavy,"{EVIL}",state,navy\n',
        encoding="utf-8",
    )
    (folder / "places.csv").write_text(
        f'id,name,country,lat,lon,geo_precision\ncove,"@@=alert(4) {EVIL}","{EVIL}",10,20,1\n',
        encoding="utf-8",
    )
    (folder / "events.csv").write_text(
        "id,type,start,actor,target,places,summary,source_url\n"
        f'2031-03-01-raid,ied,2031-03-01,front,navy,cove,"{EVIL}",javascript:alert(5)\n',
        encoding="utf-8",
    )
    with dashboard(folder, folder / "log") as address:
        yield address


@pytest.mark.parametrize("path", PATHS)
def test_no_text_of_a_corpus_becomes_a_script(look: Look, hostile: str, path: str) -> None:
    page = look(hostile, path)
    expect(page.locator("img[src='x']")).to_have_count(0)
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_a_hover_shows_hostile_text_as_text(page: Page, hostile: str) -> None:
    opened(page, hostile, "attack_counts")
    marks(page, "attack-counts").first.hover(force=True)
    layer = page.locator(".st-key-attack-counts .hoverlayer")
    expect(layer).to_contain_text("onerror=alert(1)")
    expect(layer).to_contain_text("$x^2$ %{x}")


def test_evidence_shows_hostile_text_as_text(page: Page, hostile: str) -> None:
    opened(page, hostile, "attack_counts")
    marks(page, "attack-counts").first.click(force=True)
    panel = evidence(page, "attack-counts")
    expect(panel.locator(".et-quote").first).to_have_text(f"“{SHOWN}”")
    expect(panel.get_by_text("javascript:alert(3)").first).to_be_visible()
    expect(panel.locator('a[href^="javascript"]')).to_have_count(0)


def test_a_tooltip_on_the_map_shows_hostile_text_as_text(page: Page, hostile: str) -> None:
    opened(page, hostile, "strike_map")
    canvas = page.locator(".st-key-strike-map canvas").first
    expect(tooltip_at(page, middle_of(canvas), "@@=alert(4) <img src=x")).to_be_visible()


def test_a_deep_link_may_be_the_first_visit_of_all(page: Page, tmp_path: Path) -> None:
    with dashboard(TINY, tmp_path / "log") as fresh:
        opened(page, fresh, "positions?from=2031-03-06&to=2031-03-07")
        expect(page.get_by_role("heading", name="Positions")).to_be_visible()
        expect(page.locator(".st-key-from")).to_be_visible()
        expect(page.get_by_test_id("et-summary")).to_contain_text("6–7 Mar 2031")
        expect(page.get_by_text("Page not found")).to_have_count(0)
