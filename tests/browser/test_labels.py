"""A corpus with a picture, directives, links, HTML and a formula in every string of every file:
each is shown as it is written, and the browser asks no other host (see the fixture `page`)."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look
from tests.browser.serving import dashboard
from tests.browser.shots import PAGES
from tests.browser.steps import evidence, marks, opened, settled
from tests.filled import written

HOST = "elsewhere.example"
TEXT = (
    f"![p](https://{HOST}/p.png):material/bolt::red[x]:streamlit:[a](https://{HOST}/a)"
    f"<img src=https://{HOST}/i.png>$x^2$**b**&lt;"
)
# Nothing of these is made of the text. Addresses of articles are links, to harbour.example.
MADE = [
    f'[src*="{HOST}"]',
    f'a[href^="https://{HOST}"]',
    f'[style*="{HOST}"]',
    ".katex",
    'img[alt*="treamlit"]',
    ".stMarkdownColoredText",
]


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = written(tmp_path_factory.mktemp("labelled"), TEXT)
    with dashboard(folder, folder / "log") as address:
        yield address


def _nothing_is_made(page: Page) -> None:
    for selector in MADE:
        expect(page.locator(selector)).to_have_count(0)
    expect(page.get_by_test_id("stIconMaterial").get_by_text("bolt", exact=True)).to_have_count(0)
    expect(page.locator("strong, em", has_text="b").get_by_text("b", exact=True)).to_have_count(0)
    expect(page.get_by_text("Traceback")).to_have_count(0)


def _everything_open(page: Page) -> None:
    """Opens what is folded and switches on what is left out."""
    page.evaluate(
        "document.querySelectorAll('details:not([open]) > summary').forEach(each => each.click())"
    )
    settled(page)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_every_string_of_every_file_is_shown_as_it_is_written(
    look: Look, labelled: str, path: str
) -> None:
    page = look(labelled, path.partition("?")[0])
    _everything_open(page)
    _nothing_is_made(page)


def test_evidence_and_exports_show_labels_as_they_are_written(page: Page, labelled: str) -> None:
    opened(page, labelled, "attack_counts")
    marks(page, "attack-counts").first.click(force=True)
    expect(evidence(page, "attack-counts").locator(".et-quote").first).to_contain_text("**b**")
    page.locator(".st-key-attack-counts_export button").first.click()
    expect(page.get_by_role("button", name="Parquet")).to_be_visible()
    _nothing_is_made(page)


def test_a_label_of_odd_signs_is_chosen_by_address_under_its_own_name(
    page: Page, labelled: str
) -> None:
    opened(page, labelled, f"attack_counts?scope={quote(f'{TEXT} [there]')}")
    chosen = page.locator(".st-key-scope").get_by_role("radio", checked=True)
    expect(chosen).to_have_accessible_name(re.compile(r"\[there]$"))


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = written(tmp_path_factory.mktemp("endless"), "x" * 2_000)
    with dashboard(folder, folder / "log") as address:
        yield address


@pytest.mark.parametrize("width", [420, 1440])
def test_an_endless_word_in_the_evidence_widens_no_page(
    page: Page, endless: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, endless, "attack_counts")
    marks(page, "attack-counts").first.click(force=True)
    expect(evidence(page, "attack-counts").locator(".et-quote").first).to_contain_text("x" * 2_000)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") == 0
    cards = page.locator(".et-card")
    assert max(cards.evaluate_all("all => all.map(one => one.scrollWidth - one.clientWidth)")) == 0
