"""A real browser on a real dashboard."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.serving import ROOT, dashboard
from tests.browser.window import PATIENCE_MS, SIZE, Window

expect.set_options(timeout=PATIENCE_MS)
FAILED = pytest.StashKey[bool]()
# The page at an address and a path, in a size of the window.
Look = Callable[..., Page]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


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


@pytest.fixture(scope="session")
def shared(browser: Browser) -> Iterator[Window]:
    window = Window(browser)
    yield window
    window.close()


@pytest.fixture
def window(shared: Window, request: pytest.FixtureRequest) -> Iterator[Window]:
    """The window; whatever a test does in it, nothing may be asked of another host, and nothing
    that the dashboard does may be against its own policy, open a dialog or end in an error."""
    request.node.stash[FAILED] = False
    yield shared
    faults, shared.faults = shared.faults, []
    if faults or request.node.stash[FAILED]:
        shared.close()
    assert faults == []


@pytest.fixture
def page(window: Window) -> Iterator[Page]:
    """A page for what a reader does."""
    page = window.page()
    yield page
    window.end(page)


@pytest.fixture
def look(window: Window) -> Look:
    """Opens a page that tests only look at."""

    def looked(address: str, path: str = "", size: ViewportSize = SIZE) -> Page:
        return window.staying(address, path, size)

    return looked


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    return tmp_path
