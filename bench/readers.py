"""How long readers wait who come at once: each opens a page, then all change its first day."""

import asyncio
import os
from asyncio import gather
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.client import Reader, Run
from bench.pages import FIRST_DAY, PLANS
from bench.report import Section, marked, table
from bench.served import Refused, Served
from lib.evidence.addresses import INCIDENT, PARTY, SITE
from lib.ui.parts.frame import PAGES

CROWDS = {1: (1, 10, 50), 100: (1, 10, 50), 1000: (1, 10)}
PATIENCE = {1: 120, 100: 60, 1000: 60}
# What readers do within some seconds, as they do in an office, beside what they do at once.
SPREAD_SECONDS = 10
# Days are chosen from all over the period: a selection from a late day is small and quickly made.
# A number that has no divisor in common with the step gives each day once.
DAYS, STEP = 133, 37
# More replicas than this are not measured, however many cores there are.
MOST_REPLICAS = 4
# A page about one thing shows little: readers open those about all that is selected.
NAMES = ["", *(name for name, *_ in PAGES[1:] if name not in (INCIDENT, SITE, PARTY))]
TEXT = (
    "Each reader opens a page, in turn all but those about one incident, site or party, and when "
    "all have opened theirs, all change the first day in the same instant, to one that no one has "
    "chosen before; then once more, one after the other within {spread} seconds. All over the "
    "websocket, without a browser. One reader at a time does so on these pages one after the "
    "other. Seconds to the end of the run: in the middle (p50), and in the slowest of 20 (p95). A "
    "process is a replica of the dashboard (`make run REPLICAS=2`, docs/scaling.md).\n"
)


@dataclass(frozen=True)
class Crowd:
    """The runs of readers who came at once: pages opened, changes in the same instant (`changes`)
    and within some seconds (`spread`)."""

    number: int
    loads: Sequence[Run]
    changes: Sequence[Run]
    spread: Sequence[Run] = ()
    replicas: int = 1

    @property
    def faults(self) -> list[str]:
        """Why runs failed."""
        return [run.fault for run in (*self.loads, *self.changes, *self.spread) if run.fault]


def days_chosen(used: int = 0) -> Iterator[date]:
    """The days that readers choose, without the first ones, which others have used."""
    for number in range(used, DAYS):
        yield FIRST_DAY + timedelta(days=STEP * number % DAYS)


def _used(number: int) -> int:
    """How many days a crowd chooses: a single reader one for each page, others two each."""
    return len(NAMES) if number == 1 else 2 * number


def percentile(runs: Sequence[Run], per_cent: int) -> float:
    """The seconds within which so many per cent of the runs were finished; 0 without a run."""
    seconds = sorted(run.seconds for run in runs)
    if len(seconds) < 2:
        return seconds[0] if seconds else 0.0
    return quantiles(seconds, n=100, method="inclusive")[per_cent - 1]


class Crowding:
    """Readers of a dashboard, each on a page; no day is chosen twice."""

    def __init__(self, address: str, patience: float, days: Iterator[date]) -> None:
        self.address, self.patience, self._days = address, patience, days

    async def come(self, number: int, replicas: int) -> Crowd:
        """So many at once; a single one reads all pages, one after the other."""
        if number > 1:
            return await self._together([NAMES[at % len(NAMES)] for at in range(number)], replicas)
        crowds = [await self._together([name], replicas) for name in NAMES]
        loads, changes = [each.loads[0] for each in crowds], [each.changes[0] for each in crowds]
        return Crowd(1, loads, changes, (), replicas)

    async def _together(self, pages: Sequence[str], replicas: int) -> Crowd:
        async with AsyncExitStack() as stack:
            readers = [await self._connected(stack) for _ in pages]
            loads = await gather(*map(self._open, readers, pages))
            open_ones = [
                each for each, load in zip(readers, loads, strict=True) if each and not load.fault
            ]
            changes = await gather(*(each.choose(next(self._days)) for each in open_ones))
            spread: Sequence[Run] = ()
            if len(open_ones) > 1:
                pause = SPREAD_SECONDS / len(open_ones)
                later = [self._later(each, pause * at) for at, each in enumerate(open_ones)]
                spread = await gather(*later)
        return Crowd(len(pages), loads, changes, spread, replicas)

    async def _connected(self, stack: AsyncExitStack) -> Reader | None:
        try:
            return await stack.enter_async_context(Reader(self.address, self.patience))
        except OSError:
            return None

    async def _open(self, reader: Reader | None, page: str) -> Run:
        return await reader.open(page) if reader else Run(0, 0, "no connection")

    async def _later(self, reader: Reader, seconds: float) -> Run:
        await asyncio.sleep(seconds)
        return await reader.choose(next(self._days))


def _opened(served: Served, patience: float, name: str) -> str:
    """How long each replica took for its first visit of the page."""
    try:
        times = [served.open(patience, name) for _ in range(served.replicas)]
    except Refused as refused:
        return str(refused)
    return ", ".join(f"{seconds:.1f} s" for seconds in times)


def measured(
    corpus: Path, times: int, most: int | None, say: Callable[[str], None]
) -> Iterator[Crowd]:
    """Crowds of rising numbers on one process that has opened every page before, and the largest,
    with the same days, on as many replicas as there are cores."""
    numbers = [number for number in CROWDS[times] if most is None or number <= most]
    replicas = min(os.cpu_count() or 1, MOST_REPLICAS)
    earlier = sum(map(_used, numbers[:-1]))
    for processes, crowds, used in ((1, numbers, 0), (replicas, numbers[-1:], earlier)):
        if crowds and (processes > 1 or crowds is numbers):
            with Served(corpus, replicas=processes) as served:
                say(f"{processes} processes, corpus: {served.read(PLANS[times].opening):.1f} s")
                for name in NAMES:
                    say(f"{name or 'overview'}: {_opened(served, PATIENCE[times], name)}")
                crowding = Crowding(served.address, PATIENCE[times], days_chosen(used))
                for number in crowds:
                    yield asyncio.run(crowding.come(number, processes))


HEAD = ("readers", "processes", "load p50", "load p95", "change p50", "change p95",
        "p95 as a multiple of one reader's", "p50 within {spread} s", "p95 within {spread} s",
        "failed runs")  # fmt: skip


def _row(crowd: Crowd, ratio: str) -> list[str]:
    pairs = [(runs, per_cent) for runs in (crowd.loads, crowd.changes) for per_cent in (50, 95)]
    at_once = [f"{percentile(*pair):.2f}" for pair in pairs]
    later = [
        f"{percentile(crowd.spread, per_cent):.2f}" if crowd.spread else "–"
        for per_cent in (50, 95)
    ]
    failed = len(crowd.faults)
    failures = f"**{failed}**" if failed else "0"
    return [f"{crowd.number}", f"{crowd.replicas}", *at_once, ratio, *later, failures]


def section(crowds: Sequence[Crowd], limits: Mapping[str, Any], times: int) -> Section:
    """The part's section; the first crowd is one reader. The limit is for the same instant."""
    limit = limits["readers"]["p95_ratio"]
    alone = percentile(crowds[0].changes, 95) if crowds else 0.0
    rows, exceeded = [], []
    for crowd in crowds:
        ratio = percentile(crowd.changes, 95) / alone if alone else 0.0
        is_above, failed = ratio > limit, len(crowd.faults)
        who = f"{crowd.number} readers, processes: {crowd.replicas}"
        if is_above:
            exceeded.append(f"{who}, p95 of a change: {ratio:.1f}, limit {limit:g}")
        if failed:
            exceeded.append(f"{who}: {failed} failed runs ({crowd.faults[0]})")
        rows.append(_row(crowd, marked(f"{ratio:.1f}", limit, is_above)))
    said, head = (
        TEXT.format(spread=SPREAD_SECONDS),
        [each.format(spread=SPREAD_SECONDS) for each in HEAD],
    )
    return Section("readers", times, f"{said}\n{table(head, rows)}", exceeded)
