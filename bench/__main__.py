"""Measures how long readers wait, and writes docs/performance.md.

`python -m bench [PART ...] [--times N ...]`: the parts are pages, opening, memory and readers; all
of them without a name. Status 1 if a limit is exceeded, 2 if something could not be measured.
"""

import argparse
import os
import signal
import subprocess
import sys
import tomllib
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import memory, opened, opening, page_table, pages, readers, report
from bench.corpora import cache, corpus
from bench.report import PARTS, REPORT, Section, write
from tests.paths import ROOT

LIMITS = Path(__file__).with_name("limits.toml")
SIZES = (1, 100, 1000)
# The minutes that a part takes at a size; what takes four times as long is ended.
MINUTES = {
    ("pages", 1): 8, ("opening", 1): 1, ("memory", 1): 1, ("readers", 1): 2,
    ("pages", 100): 9, ("opening", 100): 1, ("memory", 100): 1, ("readers", 100): 4,
    ("pages", 1000): 13, ("opening", 1000): 2, ("memory", 1000): 2, ("readers", 1000): 3,
}  # fmt: skip
MOST = 4
EXCEEDED, BROKEN = 1, 2
UNFINISHED = "the rest (the run did not come to its end)"


def arguments(given: Sequence[str]) -> argparse.Namespace:
    """What is to be measured."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help="pages, opening, memory, readers")
    parser.add_argument("--times", type=int, nargs="+", choices=SIZES, default=[1],
                        help="sizes of the corpus, as multiples of the shipped one")  # fmt: skip
    parser.add_argument("--corpora", type=Path, help="folder that keeps corpora between runs")
    parser.add_argument("--only", nargs="+", default=[], metavar="PAGE", help="only these pages")
    parser.add_argument("--repeat", type=int, help="how often instead of as often as usual")
    parser.add_argument("--readers", type=int, help="no more readers than this")
    parser.add_argument("--report", type=Path, default=REPORT, help="file to write")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(given)
    unknown = set(asked.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    asked.parts = asked.parts or list(PARTS)
    return asked


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def say(line: str) -> None:
    """Tells the progress."""
    print(f"{_now():%H:%M:%S}  {line}", file=sys.stderr, flush=True)


def _read_pages(folder: Path, times: int, asked: argparse.Namespace) -> Iterator[Section]:
    """The section, anew after each page."""
    waited, rounds = [], asked.repeat or pages.PLANS[times].rounds
    limits = _limits()
    for page in pages.measured(folder, times, asked.only, rounds):
        waited.append(page)
        say(f"{page.name}: {page_table.in_words(page)}")
        yield page_table.section(waited, limits, times, rounds)


def _opening(folder: Path, times: int, asked: argparse.Namespace) -> Iterator[Section]:
    found = opening.measured(folder, times, asked.repeat, say)
    yield opening.section(found, _limits(), times, asked.repeat)


def _memory(folder: Path, times: int, asked: argparse.Namespace) -> Iterator[Section]:
    articles = sum(1 for _ in opened.texts(folder))
    held = memory.measured(folder, times, articles, asked.readers, say)
    yield memory.section(held, _limits(), times)


def _readers(folder: Path, times: int, asked: argparse.Namespace) -> Iterator[Section]:
    crowds = []
    for crowd in readers.measured(folder, times, asked.readers, say):
        crowds.append(crowd)
        say(f"{crowd.number} readers: {len(crowd.faults)} failed runs")
        yield readers.section(crowds, _limits(), times)


MEASURING = {"pages": _read_pages, "opening": _opening, "memory": _memory, "readers": _readers}


def _limits() -> dict[str, Any]:
    return tomllib.loads(LIMITS.read_text(encoding="utf-8"))


def command(asked: argparse.Namespace, part: str, times: int) -> list[str]:
    """The options that measure that part alone, after `python -m bench`."""
    said = [part, "--times", str(times)]
    said += ["--only", *asked.only] if asked.only else []
    said += ["--repeat", str(asked.repeat)] if asked.repeat else []
    return said + (["--readers", str(asked.readers)] if asked.readers else [])


def measure(part: str, times: int, asked: argparse.Namespace) -> int:
    """Measures a part in this process and writes what there is of it, also after an error."""
    said = f"python -m bench {' '.join(command(asked, part, times))}"
    section = Section(part, times, "")
    try:
        kept = corpus(times, asked.corpora)
        with kept as folder, cache(asked.corpora / f"cache-x{times}"):
            for section in MEASURING[part](folder, times, asked):
                unfinished = replace(section, broken=[*section.broken, UNFINISHED])
                write(unfinished, said, _now(), asked.report)
        write(section, said, _now(), asked.report)
    except Exception as error:
        traceback.print_exc()
        reason = (str(error) or type(error).__name__).splitlines()[0]
        section = replace(section, broken=[*section.broken, f"the rest ({reason})"])
        write(section, said, _now(), asked.report)
    print(f"\n{section.text(said)}", flush=True)
    for each in section.exceeded:
        print(f"above its limit: {each}")
    return BROKEN if section.broken else EXCEEDED if section.exceeded else 0


def _in_own_process(part: str, times: int, asked: argparse.Namespace, keep: Path) -> int:
    """The same in a process of its own, which is ended with all that it started if it hangs."""
    own = [*command(asked, part, times), "--corpora", str(keep), "--report", str(asked.report)]
    child = subprocess.Popen(
        [sys.executable, "-m", "bench", *own, "--alone"], cwd=ROOT, start_new_session=True
    )
    try:
        return child.wait(timeout=60 * MOST * MINUTES[part, times])
    except subprocess.TimeoutExpired:
        say(f"{part}, {times}×: ended, because it took more than {MOST} times as long as it should")
        return BROKEN
    finally:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGTERM)
            child.wait(timeout=30)


def main(given: Sequence[str]) -> int:
    """The worst status of the parts."""
    asked = arguments(given)
    asked.report = asked.report.resolve()
    if asked.alone:
        return measure(asked.parts[0], asked.times[0], asked)
    busy = report.busy(os.getloadavg()[0])
    if busy:
        say(busy)
    minutes = sum(MINUTES[part, times] for part in asked.parts for times in asked.times)
    say(f"about {minutes} min")
    with TemporaryDirectory() as temporary:
        keep = (asked.corpora or Path(temporary)).resolve()
        statuses = []
        for times in asked.times:
            if times > 1:
                say(f"making the corpus {times:,} times over, unless it is in {keep}")
            with corpus(times, keep):
                for part in asked.parts:
                    say(f"{part}, {times:,}×: about {MINUTES[part, times]} min")
                    statuses.append(_in_own_process(part, times, asked, keep))
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
