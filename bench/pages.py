"""Every page of ours in a browser, beside the bare and the plain dashboard."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench import browser as waits
from bench.browser import NoMark, Took
from bench.served import BARE, OURS, PLAIN, Refused, Served
from lib.ui.parts.frame import PAGES
from tests.browser.chromium import ARGUMENTS, executable

FIRST_DAY = date(2023, 10, 18)
# Before a page is measured, the server may end what an earlier one has asked for.
RECOVERY_SECONDS, LEAST_SECONDS = 30, 2
# The plain dashboard's share of the machine: it holds every article several times over.
PLAIN_MEMORY = 0.4
# A page is left for the quickest one so far, at first for this one.
AWAY = "sources"


@dataclass(frozen=True)
class Plan:
    """How a page is measured: in how many rounds, how long for one wait, and for all of them; and
    how long the corpus may take to open."""

    rounds: int
    wait: float
    page: float
    opening: float


PLANS = {1: Plan(3, 60, 40, 60), 100: Plan(2, 60, 62, 300), 1000: Plan(1, 60, 80, 600)}


@dataclass(frozen=True)
class Target:
    """A page: its name, its title in the menu, its address, and the title of the page for which it
    is left."""

    name: str
    title: str
    address: str
    other: str


@dataclass
class Waited:
    """What a reader of a page waited for, by kind, and what went wrong."""

    name: str
    took: dict[str, list[Took]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def note(self, kind: str, took: Took) -> None:
        """Adds a time."""
        self.took.setdefault(kind, []).append(took)

    def best(self, kind: str) -> Took | None:
        """The smallest of the finished times, since what else a machine does only adds; if none
        was finished, the longest wait."""
        times = self.took.get(kind, [])
        finished = [took for took in times if not took.over]
        if finished:
            return min(finished, key=lambda took: took.ms)
        return max(times, key=lambda took: took.ms, default=None)

    @property
    def received(self) -> int:
        """The bytes that the page receives when it is opened."""
        return max((took.received for took in self.took.get("first", [])), default=0)


class Visit:
    """A reader on a page, until the page's time is used up or something takes too long."""

    def __init__(self, page: Page, target: Target, plan: Plan) -> None:
        self.page, self.target, self.plan = page, target, plan
        self.waited = Waited(target.name)
        self.until = time.monotonic() + plan.page
        self.is_stuck = False

    def note(self, kind: str, act: Callable[[float], Took]) -> None:
        """Measures what the reader does; nothing more after something took too long."""
        left = self.until - time.monotonic()
        if self.is_stuck or left < LEAST_SECONDS:
            return
        try:
            took = act(min(left, self.plan.wait))
            self.waited.note(kind, took)
            self.is_stuck = took.over
            self._look()
        except NoMark as error:
            self.waited.faults.append(f"{kind}: {error}")
        except (Error, Refused) as error:
            self.is_stuck = True
            self.waited.faults.append(f"{kind}: {str(error).splitlines()[0]}")

    def _look(self) -> None:
        shown = self.page.get_by_test_id("stException")
        if not self.is_stuck and shown.count():
            raise Refused(f"the page shows {shown.first.inner_text().splitlines()[0]}")

    def round(self, number: int, day: date) -> None:
        """All that a reader does on the page, once."""
        page, target = self.page, self.target
        self.note("load", lambda limit: waits.load(page, target.address, limit))
        self.note("rerun", lambda limit: waits.rerun(page, limit))
        self.note("change", lambda limit: waits.change(page, day, limit))
        if not self.is_stuck and waits.has_marks(page):
            self.note("click", lambda limit: waits.click(page, limit, number))
        self.note("away", lambda limit: waits.switch(page, target.other, limit))
        self.note("switch", lambda limit: waits.switch(page, target.title, limit))


def measure(browser: Browser, target: Target, days: list[date], plan: Plan) -> Waited:
    """The page, measured: opened for the first time, then in rounds; each changes the first day to
    one of the days."""
    context = waits.window(browser)
    context.set_default_timeout(1000 * plan.wait)
    page = context.new_page()
    visit = Visit(page, target, plan)
    visit.note("first", lambda limit: waits.load(page, target.address, limit))
    for number, day in enumerate(days[: plan.rounds]):
        visit.round(number, day)
    return visit.waited


def _ours(names: list[str]) -> list[Target]:
    """The pages of ours in the order of the menu, with their paths as addresses."""
    titles = {name: title for name, title, _ in PAGES}
    first = PAGES[0][0]
    return [
        # The first page opens at the dashboard's own address.
        Target(
            name,
            title,
            f"/{'' if name == first else name}",
            titles[AWAY if name != AWAY else first],
        )
        for name, title in titles.items()
        if not names or name in names
    ]


class Measuring:
    """Days that no reader has chosen before, and a browser for each page: one that hangs takes no
    other with it."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self._used = plan, 0

    def one(self, target: Target) -> Waited:
        """A page, measured."""
        first = FIRST_DAY + timedelta(days=self._used)
        self._used += self.plan.rounds
        days = [first + timedelta(days=number) for number in range(self.plan.rounds)]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
            try:
                return measure(browser, target, days, self.plan)
            except Error as error:
                return Waited(target.name, faults=[str(error).splitlines()[0]])
            finally:
                browser.close()


def _single(name: str, address: str) -> Target:
    return Target(name, name.capitalize(), f"{address}/", "Other")


def measured(corpus: Path, times: int, names: list[str], rounds: int | None) -> Iterator[Waited]:
    """The bare dashboard, half of ours, the bare one again, the rest, the plain one, and the bare
    one again, because a machine drifts while it measures."""
    plan = PLANS[times] if rounds is None else replace(PLANS[times], rounds=rounds)
    with ExitStack() as stack:
        measuring = Measuring(plan)
        bare = stack.enter_context(Served(corpus, BARE))
        yield measuring.one(_single("bare", bare.address))
        with Served(corpus, OURS) as ours:
            _open(ours, plan)
            targets, done = _ours(names), []
            for number, target in enumerate(targets):
                if number == (len(targets) + 1) // 2:
                    yield measuring.one(_single("bare", bare.address))
                here = replace(target, address=f"{ours.address}{target.address}")
                waited = measuring.one(replace(here, other=quickest(done, target)))
                done.append((waited, target))
                yield waited
                if _is_slow(waited) and not ours.rest(RECOVERY_SECONDS):
                    ours.restart()
                    _open(ours, plan)
        with Served(corpus, PLAIN) as plain:
            plain.hold_to(PLAIN_MEMORY)
            yield measuring.one(_single("plain", plain.address))
        yield measuring.one(_single("bare", bare.address))


def quickest(done: Sequence[tuple[Waited, Target]], target: Target) -> str:
    """The title of the page that was quickest to load, to leave this one for."""
    loads = [
        (load.ms, other.title)
        for waited, other in done
        if (load := waited.best("load")) and not load.over and other != target
    ]
    return min(loads)[1] if loads else target.other


def _open(ours: Served, plan: Plan) -> None:
    """Has the corpus read; if that fails, the pages show why."""
    with suppress(Refused):
        ours.read(plan.opening)


def _is_slow(waited: Waited) -> bool:
    return any(took.over for times in waited.took.values() for took in times)
