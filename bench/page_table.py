"""What was measured of the pages, as ratios beside their limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bench.browser import Took
from bench.pages import Waited
from bench.report import Section, marked, table

BARE, PLAIN = "bare", "plain"
KINDS = {
    "first": "first load",
    "load": "load",
    "change": "change of the first day",
    "rerun": "rerun",
    "click": "click on a mark",
    "switch": "page switch",
}
TEXT = (
    "Times as long as on the bare dashboard (a date and a chart), in Chromium; the plain one "
    "reads all files on each run, with two charts and a table. A figure is the smallest of up "
    "to {rounds} of its kind, the bare dashboard's the middle of {bares} such figures from the "
    "beginning, the middle and the end of the run. A change is always to a day that no reader "
    "has chosen before, a rerun is the key R, a click on a mark ends with its evidence drawn, a "
    "page switch is a click in the menu. “>” marks what was not finished; “–” what was not "
    "measured after that.\n"
)


@dataclass(frozen=True)
class Limits:
    """The limits at a size of the corpus."""

    pages: Mapping[str, Mapping[str, float]]
    megabytes: float

    @classmethod
    def of(cls, limits: Mapping[str, Any], times: int) -> "Limits":
        """Those in bench/limits.toml."""
        return cls(limits["pages"].get(str(times), {}), limits["received"]["megabytes"])

    def of_page(self, kind: str, name: str) -> float | None:
        """The limit of a page; None without one."""
        own = self.pages.get(kind, {})
        return own.get(name, own.get("usual"))


def bare_times(waited: Sequence[Waited]) -> dict[str, float]:
    """The bare dashboard's milliseconds by kind: the middle one of its measurements."""
    bares = [each for each in waited if each.name == BARE]
    found = {kind: [each.best(kind) for each in bares] for kind in KINDS}
    times = {
        kind: [took.ms for took in each if took and not took.over] for kind, each in found.items()
    }
    return {kind: median(each) for kind, each in times.items() if each}


def ratio(took: Took | None, bare: float | None) -> float | None:
    """How many times as long; None if it was not measured or there is nothing to compare with."""
    return None if took is None or bare is None else took.ms / bare


def _text(took: Took | None, times: float | None) -> str:
    if took is None or times is None:
        return "–"
    return f"> {took.ms / 1000:.0f} s" if took.over else f"{times:.1f}"


class Table:
    """The table of a run, with what exceeds its limits."""

    def __init__(self, waited: Sequence[Waited], limits: Limits) -> None:
        self.limits, self.bare = limits, bare_times(waited)
        self.exceeded: list[str] = []
        self.pages = [each for each in waited if each.name not in {BARE, PLAIN}]
        self.plain = [each for each in waited if each.name == PLAIN]
        self.rows = [self._row(each) for each in (*self.plain, *self.pages)]
        self._bares = [each for each in waited if each.name == BARE]

    def _limit(self, kind: str, page: Waited) -> float | None:
        """The page's limit; a change must also be quicker than on the plain dashboard."""
        if page.name == PLAIN:
            return None
        limit = self.limits.of_page(kind, page.name)
        plain = [ratio(each.best(kind), self.bare.get(kind)) for each in self.plain]
        if kind != "change" or limit is None or not plain or plain[0] is None:
            return limit
        return min(limit, plain[0])

    def _cell(self, kind: str, page: Waited) -> str:
        took, limit = page.best(kind), self._limit(kind, page)
        times = ratio(took, self.bare.get(kind))
        text = _text(took, times)
        # What was not finished took longer than was waited: that may still be within the limit.
        is_above = limit is not None and times is not None and times > limit
        if is_above:
            self.exceeded.append(f"{page.name}, {KINDS[kind]}: {text}, limit {limit:g}")
        elif kind == "first" and took is not None and took.over and page.name != PLAIN:
            self.exceeded.append(f"{page.name}, {KINDS[kind]}: > {took.ms / 1000:.0f} s")
        return marked(text, limit, is_above)

    def _size(self, page: Waited) -> str:
        size, limit = page.received / 1e6, self.limits.megabytes
        is_above = page.name != PLAIN and size > limit
        if is_above:
            self.exceeded.append(f"{page.name}: {size:.1f} MB, limit {limit:g} MB")
        return marked(f"{size:.1f}", limit, is_above) if page.received else "–"

    def _row(self, page: Waited) -> list[str]:
        return [page.name, *(self._cell(kind, page) for kind in KINDS), self._size(page)]

    def _bare_row(self) -> list[str]:
        cells = []
        for kind in KINDS:
            best = [took for each in self._bares if (took := each.best(kind))]
            low, high = (min(best, key=_ms).ms, max(best, key=_ms).ms) if best else (0, 0)
            middle = self.bare.get(kind)
            cells.append(f"{middle:.0f} ms ({low:.0f}–{high:.0f})" if middle else "–")
        size = max((each.received for each in self._bares), default=0) / 1e6
        return [BARE, *cells, f"{size:.1f}"]

    def text(self, rounds: int) -> str:
        """The table in Markdown, with what its figures are."""
        head = ["page", *KINDS.values(), "MB received"]
        said = TEXT.format(rounds=rounds, bares=len(self._bares))
        return f"{said}\n{table(head, [self._bare_row(), *self.rows])}"


def in_words(page: Waited) -> str:
    """What a page took, in milliseconds."""
    best = {kind: page.best(kind) for kind in KINDS}
    said = [
        f"{kind} {'>' if took.over else ''}{took.ms:.0f}" for kind, took in best.items() if took
    ]
    return ", ".join([*said, f"{page.received / 1e6:.1f} MB", *page.faults])


def _ms(took: Took) -> float:
    return took.ms


def section(
    waited: Sequence[Waited], limits: Mapping[str, Any], times: int, rounds: int
) -> Section:
    """The part's section."""
    found = Table(waited, Limits.of(limits, times))
    broken = [f"{each.name}, {fault}" for each in waited for fault in each.faults]
    return Section("pages", times, found.text(rounds), found.exceeded, broken)
