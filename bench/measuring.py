"""The bare and the plain dashboard and every page of ours, measured in turn in one browser."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import browser as waits
from lib.corpus.shipped import SHIPPED
from lib.ui.parts.frame import PAGES
from tests.browser.chromium import ARGUMENTS, executable
from tests.browser.serving import dashboard

BARE, PLAIN = "bare", "plain"
LOADS, CHANGES = 3, 4
FIRST_DAY = date(2023, 10, 18)
SIZE = {"width": 1440, "height": 900}
PATIENCE_MS = 120_000


@dataclass(frozen=True)
class Waited:
    """The milliseconds that a page took to load, and after a change of the first day; each the
    smallest of several, since what else a machine does only adds."""

    name: str
    load: float
    change: float


def _measure(browser: Browser, name: str, address: str, days: list[date]) -> Waited:
    context = browser.new_context(viewport=SIZE)  # ty: ignore[invalid-argument-type]
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    waits.load(page, address)
    loads = [waits.load(page, address) for _ in range(LOADS)]
    taken = [waits.change(page, day) for day in days]
    context.close()
    return Waited(name, min(loads), min(taken[1:]))


def measured() -> Iterator[Waited]:
    """The bare dashboard, the plain one, and each page in the order of the menu; each is changed to
    days that no reader has chosen before."""
    days = [FIRST_DAY + timedelta(days=at) for at in range((len(PAGES) + 2) * CHANGES)]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        addresses = [
            (name, stack.enter_context(dashboard(SHIPPED, folder / name, script=script)))
            for name, script in ((BARE, "bench/bare.py"), (PLAIN, "bench/plain.py"))
        ]
        ours = stack.enter_context(dashboard(SHIPPED, folder / "ours"))
        # The first page opens at the dashboard's own address.
        addresses += [(name, f"{ours}/{name if at else ''}") for at, (name, *_) in enumerate(PAGES)]
        playwright = stack.enter_context(sync_playwright())
        opened = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        for at, (name, address) in enumerate(addresses):
            yield _measure(opened, name, address, days[at * CHANGES : (at + 1) * CHANGES])
        opened.close()
