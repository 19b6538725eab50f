"""Tests of what the bench makes of what it measured."""

import asyncio
import json
import shutil
from collections import Counter
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bench import memory, opening, page_table, readers
from bench.__main__ import MINUTES, SIZES, arguments, command
from bench.browser import Took
from bench.client import Run
from bench.memory import Held
from bench.multiplied import write
from bench.opening import DECODED, KINDS, Opened
from bench.page_table import Limits, Table
from bench.pages import Target, Waited, quickest
from bench.readers import Crowd
from bench.report import PARTS, Section, busy, merged, sections
from lib.corpus import load
from lib.tables import build
from tests.paths import TINY

LIMITS = {
    "pages": {"1": {"load": {"usual": 1.3}, "change": {"usual": 2.0, "claims": 1.5}}},
    "received": {"megabytes": 2.0},
    "opening": {"1000": {"first_ratio": 3.0, "later_seconds": 5.0}},
    "memory": {"session": 3.0},
    "readers": {"p95_ratio": 15.0},
}


def _waited(name: str, load: float, change: float, received: int = 0) -> Waited:
    took = {"first": Took(load, received), "load": Took(load), "change": Took(change)}
    return Waited(name, {kind: [each] for kind, each in took.items()})


MB = 10**6
BARE, PLAIN = _waited("bare", 100, 50), _waited("plain", 500, 400)


def _table(*pages: Waited) -> Table:
    return Table([BARE, PLAIN, *pages], Limits.of(LIMITS, 1))


def test_a_page_has_a_limit_of_its_own_or_the_usual_one() -> None:
    limits = Limits.of(LIMITS, 1)
    assert [limits.of_page("change", name) for name in ("claims", "sources")] == [1.5, 2.0]
    assert limits.of_page("switch", "claims") is None


def test_figures_above_their_limit_stand_out_and_are_listed() -> None:
    table = _table(_waited("claims", 120, 90))
    assert "| claims | 1.2 | 1.2 | **1.8** (limit 1.5) |" in table.text(3)
    assert table.exceeded == ["claims, change of the first day: 1.8, limit 1.5"]


def test_the_plain_dashboard_has_no_limit() -> None:
    table = _table(_waited("claims", 120, 60))
    assert "| plain | 5.0 | 5.0 | 8.0 |" in table.text(3)
    assert table.exceeded == []


def test_a_change_must_be_quicker_than_on_the_plain_dashboard() -> None:
    quick = Table(
        [BARE, _waited("plain", 100, 60), _waited("claims", 100, 70)], Limits.of(LIMITS, 1)
    )
    assert quick.exceeded == ["claims, change of the first day: 1.4, limit 1.2"]


def test_the_bare_dashboard_is_the_middle_of_its_measurements() -> None:
    table = Table(
        [_waited("bare", ms, 50) for ms in (90, 400, 100)] + [_waited("claims", 200, 50)],
        Limits.of(LIMITS, 1),
    )
    assert "| bare | 100 ms (90–400) |" in table.text(3)
    assert "| claims | 2.0 |" in table.text(3)


def test_the_smallest_finished_time_counts() -> None:
    waited = Waited("claims", {"load": [Took(60_000, over=True), Took(300), Took(200)]})
    best = waited.best("load")
    assert best is not None
    assert best.ms == 200


def test_what_is_not_finished_is_above_its_limit_if_it_was_waited_for_that_long() -> None:
    slow, cut = _waited("claims", 100, 50), _waited("sources", 100, 50)
    slow.took["change"] = [Took(60_000, over=True)]
    cut.took["change"] = [Took(80, over=True)]
    table = _table(slow, cut)
    assert table.exceeded == ["claims, change of the first day: > 60 s, limit 1.5"]
    assert "| – | – | – |" in table.text(3)


def test_a_page_that_does_not_open_is_listed() -> None:
    closed = Waited("claims", {"first": [Took(60_000, over=True)]})
    assert _table(closed).exceeded == ["claims, first load: > 60 s"]


def test_a_page_is_left_for_the_quickest_one_so_far() -> None:
    targets = [Target(name, name.capitalize(), "/", "Sources") for name in ("a", "b", "c")]
    done = [(_waited("a", 90, 1), targets[0]), (_waited("b", 60, 1), targets[1])]
    assert [quickest(done, target) for target in targets] == ["B", "A", "B"]
    assert quickest([], targets[0]) == "Sources"


def test_a_page_that_receives_too_much_is_listed() -> None:
    assert _table(_waited("claims", 100, 50, 2_300_000)).exceeded == ["claims: 2.3 MB, limit 2 MB"]


def test_what_a_page_could_not_do_is_in_its_section() -> None:
    broken = Waited("claims", faults=["click: no mark could be clicked"])
    section = page_table.section([BARE, broken], LIMITS, 1, 3)
    assert "- Not measured: claims, click: no mark could be clicked." in section.text("")


def _opened(first: float, again: float) -> Opened:
    seconds = dict(zip(KINDS, (1.0, first, again, again), strict=True))
    return Opened(1000, {kind: [each] for kind, each in seconds.items()})


def test_an_opening_is_compared_with_decoding_and_later_ones_with_seconds() -> None:
    assert opening.section(_opened(2.9, 4.9), LIMITS, 1000, 1).exceeded == []
    assert opening.section(_opened(3.1, 5.1), LIMITS, 1000, 1).exceeded == [
        "first opening: 3.10 s, limit 3.0 s",
        "opened again: 5.10 s, limit 5.0 s",
        "after one changed file: 5.10 s, limit 5.0 s",
    ]
    assert opening.section(_opened(9, 9), LIMITS, 1, 1).exceeded == []


def test_an_opening_that_took_too_long_is_above_its_limit() -> None:
    slow = Opened(1000, {DECODED: [1.0], KINDS[1]: [None], KINDS[2]: [2.0], KINDS[3]: [2.0]})
    assert opening.section(slow, LIMITS, 1000, 1).exceeded == [
        "first opening: > 900 s, limit 3.0 s"
    ]


@pytest.mark.parametrize("lines", [False, True])
def test_one_file_is_changed_and_is_still_sound(lines: bool, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    if lines:
        write(11, folder, TINY)
    else:
        shutil.copytree(TINY, folder)
    before = {path.name: path.read_bytes() for path in (folder / "articles").iterdir()}
    opening.change(folder)
    after = {path.name: path.read_bytes() for path in (folder / "articles").iterdir()}
    assert after.keys() == before.keys()
    [changed] = [name for name in after if after[name] != before[name]]
    first = json.loads(after[changed].splitlines()[0] if lines else after[changed])
    assert first["title"].startswith("Changed: ")


def test_readers_choose_days_from_all_over_the_period_each_once() -> None:
    days = list(readers.days_chosen())
    assert len(set(days)) == readers.DAYS
    whole = (max(days) - min(days)).days
    for some in (days[:10], days[10:30], days[30:130]):
        assert (max(some) - min(some)).days > 0.8 * whole


def test_the_days_are_enough_for_all_readers() -> None:
    for numbers in readers.CROWDS.values():
        assert sum(map(readers._used, numbers)) <= readers.DAYS


def test_memory_is_shared_out_by_articles_and_by_readers() -> None:
    held = Held(200 * MB, (700 * MB, 900 * MB), (600 * MB, 650 * MB), 2000, 3.5e6, 10)
    section = memory.section(held, LIMITS, 1)
    assert "| opened for the first time | 700 | 250.0 |" in section.body
    assert "| at most while it opened again | 650 | 225.0 |" in section.body
    assert section.exceeded == ["a reader: 3.50 MB, limit 3 MB"]


def _crowd(number: int, seconds: float, fault: str = "") -> Crowd:
    runs = [Run(seconds, 0)] * (number - 1) + [Run(seconds, 0, fault)]
    return Crowd(number, runs, runs)


def test_many_readers_are_compared_with_one() -> None:
    assert readers.section([_crowd(1, 1), _crowd(50, 15)], LIMITS, 1).exceeded == []
    assert readers.section([_crowd(1, 1), _crowd(50, 16)], LIMITS, 1).exceeded == [
        "50 readers, processes: 1, p95 of a change: 16.0, limit 15"
    ]


def test_a_failed_run_is_above_any_limit() -> None:
    section = readers.section([_crowd(1, 1), _crowd(2, 1, "KeyError: x")], LIMITS, 1)
    assert section.exceeded == ["2 readers, processes: 1: 2 failed runs (KeyError: x)"]


def test_the_limit_is_for_changes_in_the_same_instant() -> None:
    late = Crowd(50, [Run(1, 0)] * 50, [Run(2, 0)] * 50, [Run(99, 0)] * 50, replicas=2)
    section = readers.section([_crowd(1, 1), late], LIMITS, 1)
    assert section.exceeded == []
    assert "| 50 | 2 | 1.00 | 1.00 | 2.00 | 2.00 | 2.0 | 99.00 | 99.00 | 0 |" in section.body


class Asked:
    """A dashboard that only notes what is asked of it."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.changed: list[tuple[int, date]] = []

    def reader(self, address: str, seconds: float) -> AbstractAsyncContextManager[Any]:
        """A connection."""
        del address, seconds
        return nullcontext(self)

    async def open(self, page: str) -> Run:
        """Opens a page; the last one fails."""
        self.opened.append(page)
        fault = "KeyError: x" if len(self.opened) == 10 else ""
        await asyncio.sleep(0)
        return Run(1, 0, fault)

    async def choose(self, day: date) -> Run:
        """Notes the day, and how many pages were open."""
        self.changed.append((len(self.opened), day))
        return Run(1, 0)


def test_all_readers_change_a_day_of_their_own_when_all_have_opened_their_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Asked()
    monkeypatch.setattr(readers, "Reader", asked.reader)
    monkeypatch.setattr(readers, "SPREAD_SECONDS", 0)
    days = (date(2031, 3, number) for number in range(1, 30))
    crowd = asyncio.run(readers.Crowding("", 1, days).come(10, 1))
    assert asked.opened == readers.NAMES[:10]
    assert {pages for pages, _ in asked.changed} == {10}
    assert len({day for _, day in asked.changed}) == len(asked.changed) == 18
    assert (len(crowd.changes), len(crowd.spread), crowd.faults) == (9, 9, ["KeyError: x"])


def test_percentiles_lie_between_the_runs() -> None:
    runs = [Run(float(seconds), 0) for seconds in range(101)]
    assert [readers.percentile(runs, per_cent) for per_cent in (50, 95)] == [50, 95]
    assert readers.percentile([Run(2.0, 0)], 95) == 2.0


def test_a_section_takes_the_place_of_its_earlier_one_and_leaves_the_others() -> None:
    report = ""
    for part, times, body in [
        ("memory", 1, "A"), ("pages", 1000, "B"), ("pages", 1, "C"), ("memory", 1, "D"),
    ]:  # fmt: skip
        report = merged(report, Section(part, times, body), f"on {body}")
    found = sections(report)
    assert list(found) == ["Pages, 1×", "Pages, 1,000×", "Memory of the server, 1×"]
    assert found["Memory of the server, 1×"].split("\n\n")[1:] == ["on D", "D\n"]
    assert merged(report, Section("memory", 1, "D"), "on D") == report


def test_a_busy_machine_is_noticed_before_it_is_measured() -> None:
    assert busy(0.0) == ""
    assert "busy (load 900.0)" in busy(900)


def test_every_part_says_beforehand_how_long_it_takes() -> None:
    assert set(MINUTES) == {(part, times) for part in PARTS for times in SIZES}
    total = {times: sum(MINUTES[part, times] for part in PARTS) for times in SIZES}
    assert total[1] <= 12
    assert total[100] <= 15
    assert total[1000] <= 20


def test_a_part_can_be_measured_alone() -> None:
    asked = arguments(["pages", "--times", "1", "100", "--only", "claims", "--repeat", "1"])
    own = ["pages", "--times", "100", "--only", "claims", "--repeat", "1"]
    assert command(asked, "pages", 100) == own
    assert arguments(own).times == [100]
    assert arguments([]).parts == list(PARTS)


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments(["tables"])
    assert "no such part: tables" in capsys.readouterr().err


@pytest.mark.parametrize("times", [3, 12])
def test_a_multiplied_corpus_has_every_row_that_many_times_and_no_new_problem(
    times: int, tmp_path: Path
) -> None:
    write(times, tmp_path / "many", TINY)
    once, many = load(TINY), load(tmp_path / "many")
    assert Counter(p.message for p in many.problems) <= Counter(
        {p.message: times for p in once.problems}
    )
    counted = {name: len(frame) for name, frame in build(many).items()}
    for name, frame in build(once).items():
        copies = 1 if name in {"parties", "places", "blocs", "topics"} else times
        assert counted[name] == len(frame) * copies, name
