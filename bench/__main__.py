"""Measures, prints the ratios, writes docs/performance.md; status 1 if a limit is exceeded."""

import os
import platform
import sys
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bench.measuring import PLAIN, Waited, measured

HERE = Path(__file__).parent
REPORT = HERE.parent / "docs" / "performance.md"
COMMAND = "make bench"
Limits = Mapping[str, Mapping[str, float]]
HEAD = """# How fast it is

Written by `{command}` on {day}: {machine}, {cores} cores, Python {python}; the shipped corpus.
Each figure is how many times as long it took as on the bare dashboard (one date, one chart: load
{load:.0f} ms, change {change:.0f} ms), measured in the same run in Chromium. A change of the first
day is always to one that no reader has chosen before. The plain dashboard reads all files on each
run, with two charts and a table. Limits are in `bench/limits.toml`; a figure above its limit is
bold.

| page | load | limit | change of the first day | limit |
| --- | --- | --- | --- | --- |
"""


def limit(limits: Limits, kind: str, name: str) -> float:
    """The limit of a page."""
    return limits[kind].get(name, limits[kind]["usual"])


def _ratios(page: Waited, bare: Waited) -> dict[str, float]:
    return {"load": page.load / bare.load, "change": page.change / bare.change}


def exceeds(waited: Sequence[Waited], limits: Limits) -> bool:
    """Whether a page of ours took longer than its limit; the first of `waited` is the bare
    dashboard."""
    bare, *others = waited
    return any(
        ratio > limit(limits, kind, page.name)
        for page in others
        if page.name != PLAIN
        for kind, ratio in _ratios(page, bare).items()
    )


def _row(page: Waited, bare: Waited, limits: Limits) -> str:
    cells = []
    for kind, ratio in _ratios(page, bare).items():
        most = None if page.name == PLAIN else limit(limits, kind, page.name)
        stands_out = most is not None and ratio > most
        cells += [f"**{ratio:.1f}**" if stands_out else f"{ratio:.1f}"]
        cells += ["" if most is None else f"{most:.1f}"]
    return f"| {page.name} | {' | '.join(cells)} |"


def report(waited: Sequence[Waited], limits: Limits) -> str:
    """The report; the first of `waited` is the bare dashboard."""
    bare, *others = waited
    head = HEAD.format(
        command=COMMAND,
        day=date.today().isoformat(),
        machine=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count(),
        python=platform.python_version(),
        load=bare.load,
        change=bare.change,
    )
    return head + "\n".join(_row(page, bare, limits) for page in others) + "\n"


def main() -> int:
    """The status: 1 if a limit is exceeded."""
    limits = tomllib.loads((HERE / "limits.toml").read_text(encoding="utf-8"))
    waited = []
    for page in measured():
        waited.append(page)
        print(f"{page.name}: load {page.load:.0f} ms, change {page.change:.0f} ms", flush=True)
    text = report(waited, limits)
    REPORT.write_text(text, encoding="utf-8")
    print(text)
    return int(exceeds(waited, limits))


if __name__ == "__main__":
    sys.exit(main())
