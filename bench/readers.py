"""How long readers wait who come at once: each opens a page, then changes its first day."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.client import Reader, Run
from bench.pages import FIRST_DAY, PLANS
from bench.report import Section, marked, table
from bench.served import Refused, Served
from lib.ui.parts.frame import PAGES

CROWDS = {1: (1, 10, 50), 100: (1, 10, 50), 1000: (1, 10)}
PATIENCE = {1: 120, 100: 60, 1000: 60}
NAMES = ["", *(name for name, *_ in PAGES[1:])]
TEXT = (
    "Each reader opens a page, in turn all ten, and changes its first day to one that no one "
    "has chosen before; both over the websocket, without a browser. One reader at a time reads "
    "the ten pages one after the other. Seconds to the end of the run: in the middle (p50), and "
    "in the slowest of 20 (p95).\n"
)


@dataclass(frozen=True)
class Crowd:
    """The runs of readers who came at once."""

    number: int
    loads: Sequence[Run]
    changes: Sequence[Run]

    @property
    def faults(self) -> list[str]:
        """Why runs failed."""
        return [run.fault for run in (*self.loads, *self.changes) if run.fault]


def percentile(runs: Sequence[Run], per_cent: int) -> float:
    """The seconds within which so many per cent of the runs were finished; 0 without a run."""
    seconds = sorted(run.seconds for run in runs)
    if len(seconds) < 2:
        return seconds[0] if seconds else 0.0
    return quantiles(seconds, n=100, method="inclusive")[per_cent - 1]


async def _read(address: str, page: str, day: date, patience: float) -> tuple[Run, Run]:
    try:
        async with Reader(address, patience) as reader:
            opened = await reader.open(page)
            if opened.fault:
                return opened, Run(0, 0, "not asked, because the page did not open")
            return opened, await reader.choose(day)
    except OSError as error:
        return Run(0, 0, f"{error}"), Run(0, 0, "no connection")


async def _crowd(address: str, number: int, days: Iterator[date], patience: float) -> Crowd:
    """So many at once; a single one reads all pages, one after the other."""
    if number == 1:
        pairs = [await _read(address, name, next(days), patience) for name in NAMES]
    else:
        pages = [NAMES[at % len(NAMES)] for at in range(number)]
        reads = [_read(address, name, next(days), patience) for name in pages]
        pairs = await asyncio.gather(*reads)
    return Crowd(number, [first for first, _ in pairs], [second for _, second in pairs])


def measured(
    corpus: Path, times: int, most: int | None, say: Callable[[str], None]
) -> Iterator[Crowd]:
    """Crowds of rising numbers on one server, which has opened every page before."""
    days = (FIRST_DAY + timedelta(days=number) for number in count())
    with Served(corpus) as served:
        say(f"corpus: {served.read(PLANS[times].opening):.1f} s")
        for name in NAMES:
            try:
                say(f"{name or 'overview'}: {served.open(PATIENCE[times], name):.1f} s")
            except Refused as refused:
                say(f"{name or 'overview'}: {refused}")
        for number in CROWDS[times]:
            if most is None or number <= most:
                yield asyncio.run(_crowd(served.address, number, days, PATIENCE[times]))


def section(crowds: Sequence[Crowd], limits: Mapping[str, Any], times: int) -> Section:
    """The part's section; the first crowd is one reader."""
    limit = limits["readers"]["p95_ratio"]
    alone = percentile(crowds[0].changes, 95) if crowds else 0.0
    rows, exceeded = [], []
    for crowd in crowds:
        p95 = percentile(crowd.changes, 95)
        ratio = p95 / alone if alone else 0.0
        is_above, failed = ratio > limit, len(crowd.faults)
        if is_above:
            exceeded.append(
                f"{crowd.number} readers, p95 of a change: {ratio:.1f}, limit {limit:g}"
            )
        if failed:
            exceeded.append(f"{crowd.number} readers: {failed} failed runs ({crowd.faults[0]})")
        times_of = [percentile(crowd.loads, 50), percentile(crowd.loads, 95)]
        times_of.append(percentile(crowd.changes, 50))
        shown = [f"{seconds:.2f}" for seconds in (*times_of, p95)]
        failures = f"**{failed}**" if failed else "0"
        rows.append([f"{crowd.number}", *shown, marked(f"{ratio:.1f}", limit, is_above), failures])
    head = ("readers", "load p50", "load p95", "change p50", "change p95",
            "p95 as a multiple of one reader's", "failed runs")  # fmt: skip
    return Section("readers", times, f"{TEXT}\n{table(head, rows)}", exceeded)
