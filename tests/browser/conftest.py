"""A real browser on a real dashboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.serving import ROOT, dashboard

PATIENCE_MS = 60_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard on the shipped corpus."""
    with dashboard(ROOT / "data", tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture
def elsewhere() -> list[str]:
    """Requests to other hosts, as they are made."""
    return []


@pytest.fixture
def window(browser: Browser, elsewhere: list[str]) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 1300})
    context.set_default_timeout(PATIENCE_MS)
    own = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")

    def note(request: Request) -> None:
        if not request.url.startswith(own):
            elsewhere.append(request.url)

    context.on("request", note)
    yield context
    context.close()


@pytest.fixture
def refused() -> list[str]:
    """What the browser refuses to do by the content security policy, and errors of scripts."""
    return []


@pytest.fixture
def page(window: BrowserContext, elsewhere: list[str], refused: list[str]) -> Iterator[Page]:
    """A page; whatever a test does on it, nothing may be asked of another host, and nothing that
    the dashboard does may be against its own policy or end in an error."""
    page = window.new_page()

    def note(line: ConsoleMessage) -> None:
        if "Content Security Policy" in line.text:
            refused.append(line.text)

    page.on("console", note)
    page.on("pageerror", lambda error: refused.append(str(error)))
    yield page
    assert elsewhere == []
    assert refused == []


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    return tmp_path
