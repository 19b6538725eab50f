"""How much memory the server holds: for the corpus, and for each reader."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from bench.client import Reader
from bench.corpora import cache
from bench.pages import PLANS
from bench.report import Section, marked, table
from bench.served import Refused, Served
from tests.paths import TINY

# How many readers, by size; a few come first, because the first ones fill what all share.
READERS, EARLIER, STEPS = {1: 50, 100: 20, 1000: 10}, 3, 5
TEXT = (
    "The server's resident memory, processes that it starts included (Linux). The corpus's "
    "share is what it holds beyond a server of the test corpus ({base:.0f} MB), after the "
    "Overview was opened once; a reader's share is what {readers} sessions on the Overview add, "
    "all open at once, after {earlier} others: the middle of {steps} steps, the least and most, "
    "because what Python frees and keeps meanwhile is of the same size.\n"
)
HELD = (
    "opened for the first time",
    "at most while it opened",
    "opened again, from the cache",
    "at most while it opened again",
)
MB = 1e6


@dataclass(frozen=True)
class Held:
    """Bytes that a server holds: `base` on the test corpus; on the corpus after its first page and
    at most, opened for the first time (`new`) and again; and what each of the readers adds, by the
    steps in which they come: in the middle, and the least and most of a step (`spread`)."""

    base: int
    new: tuple[int, int]
    again: tuple[int, int]
    articles: int
    session: float
    readers: int
    spread: tuple[float, float] = (0.0, 0.0)


async def _sessions(served: Served, readers: int, seconds: float) -> tuple[float, float, float]:
    """The bytes that a session adds, in steps of several: in the middle, the least, the most."""
    async with AsyncExitStack() as stack:

        async def come(number: int) -> int:
            for _ in range(number):
                reader = await stack.enter_async_context(Reader(served.address, seconds))
                run = await reader.open("")
                if run.fault:
                    raise Refused(run.fault)
            return served.resident()

        held = [await come(EARLIER)]
        held += [await come(readers // STEPS) for _ in range(STEPS)]
        steps = sorted((after - before) / (readers // STEPS) for before, after in pairwise(held))
        return median(steps), steps[0], steps[-1]


def measured(
    corpus: Path, times: int, articles: int, readers: int | None, say: Callable[[str], None]
) -> Held:
    """A server on the test corpus, and one on the corpus with readers."""
    number, patience = readers or READERS[times], PLANS[times].opening
    with Served(TINY) as small:
        small.open(patience)
        base = small.resident()
    say(f"test corpus: {base / MB:.0f} MB")
    with TemporaryDirectory() as empty, cache(Path(empty)), Served(corpus) as served:
        served.open(patience)
        new = served.resident(), served.peak()
        say(f"opened for the first time: {new[0] / MB:.0f} MB, at most {new[1] / MB:.0f} MB")
        served.restart()
        served.open(patience)
        again = served.resident(), served.peak()
        say(f"opened again: {again[0] / MB:.0f} MB, at most {again[1] / MB:.0f} MB")
        session, *spread = asyncio.run(_sessions(served, number, patience))
        say(f"a session: {session / MB:.2f} MB")
    return Held(base, new, again, articles, session, number, (min(spread), max(spread)))


def section(held: Held, limits: Mapping[str, Any], times: int) -> Section:
    """The part's section."""
    limit, session = limits["memory"]["session"], held.session / MB
    is_above = session > limit
    rows = [
        [name, f"{bytes_held / MB:.0f}", f"{(bytes_held - held.base) / 1e3 / held.articles:.1f}"]
        for name, bytes_held in zip(HELD, (*held.new, *held.again), strict=True)
    ]
    least, most = (each / MB for each in held.spread)
    rows.append(
        [
            f"a reader more ({least:.2f} to {most:.2f})",
            marked(f"{session:.2f}", limit, is_above),
            "",
        ]
    )
    text = TEXT.format(base=held.base / MB, readers=held.readers, earlier=EARLIER, steps=STEPS)
    exceeded = [f"a reader: {session:.2f} MB, limit {limit:g} MB"] if is_above else []
    head = (f"{held.articles:,} articles", "MB", "MB per 1,000 articles")
    return Section("memory", times, f"{text}\n{table(head, rows)}", exceeded)
