"""How much memory the server holds: for the corpus, and for each reader."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.client import Reader
from bench.pages import PLANS
from bench.report import Section, marked, table
from bench.served import Refused, Served
from tests.paths import TINY

# How many readers, by size; a few come first, because the first ones fill what all share.
READERS, EARLIER = {1: 50, 100: 20, 1000: 10}, 3
TEXT = (
    "The server's resident memory, processes that it starts included (Linux). The corpus's "
    "share is what it holds beyond a server of the test corpus ({base:.0f} MB), after the "
    "Overview was opened once; a reader's share is what {readers} sessions on the Overview add, "
    "all open at once, after {earlier} others.\n"
)
MB = 1e6


@dataclass(frozen=True)
class Held:
    """Bytes that a server holds."""

    base: int
    loaded: int
    peak: int
    articles: int
    session: float
    readers: int


async def _sessions(served: Served, readers: int, seconds: float) -> float:
    """The bytes that a session adds."""
    async with AsyncExitStack() as stack:

        async def come(number: int) -> int:
            for _ in range(number):
                reader = await stack.enter_async_context(Reader(served.address, seconds))
                run = await reader.open("")
                if run.fault:
                    raise Refused(run.fault)
            return served.resident()

        before = await come(EARLIER)
        return (await come(readers) - before) / readers


def measured(
    corpus: Path, times: int, articles: int, readers: int | None, say: Callable[[str], None]
) -> Held:
    """A server on the test corpus, and one on the corpus with readers."""
    number, patience = readers or READERS[times], PLANS[times].opening
    with Served(TINY) as small:
        small.open(patience)
        base = small.resident()
    say(f"test corpus: {base / MB:.0f} MB")
    with Served(corpus) as served:
        served.open(patience)
        loaded, peak = served.resident(), served.peak()
        say(f"corpus: {loaded / MB:.0f} MB, at most {peak / MB:.0f} MB")
        session = asyncio.run(_sessions(served, number, patience))
        say(f"a session: {session / MB:.2f} MB")
    return Held(base, loaded, peak, articles, session, number)


def section(held: Held, limits: Mapping[str, Any], times: int) -> Section:
    """The part's section."""
    limit, session = limits["memory"]["session"], held.session / MB
    is_above = session > limit
    thousands = held.articles / 1000
    rows = [
        ["after the first page", f"{held.loaded / MB:.0f}"],
        ["at most while it opened", f"{held.peak / MB:.0f}"],
        ["per 1,000 articles", f"{(held.loaded - held.base) / MB / thousands:.1f}"],
        ["per 1,000 articles, at most", f"{(held.peak - held.base) / MB / thousands:.1f}"],
        ["per reader", marked(f"{session:.2f}", limit, is_above)],
    ]
    text = TEXT.format(base=held.base / MB, readers=held.readers, earlier=EARLIER)
    exceeded = [f"a reader: {session:.2f} MB, limit {limit:g} MB"] if is_above else []
    head = (f"{held.articles:,} articles", "MB")
    return Section("memory", times, f"{text}\n{table(head, rows)}", exceeded)
