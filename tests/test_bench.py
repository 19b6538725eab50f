"""Tests of what the bench makes of the times it measured."""

from collections import Counter
from pathlib import Path

import pytest

from bench.__main__ import exceeds, limit, report
from bench.measuring import Waited
from bench.multiplied import write
from lib.corpus import load
from lib.tables import build
from tests.paths import TINY

LIMITS = {"load": {"usual": 1.3}, "change": {"usual": 2.0, "claims": 1.5}}
BARE, PLAIN = Waited("bare", 100, 50), Waited("plain", 500, 400)


def test_a_page_has_a_limit_of_its_own_or_the_usual_one() -> None:
    assert [limit(LIMITS, "change", name) for name in ("claims", "sources")] == [1.5, 2.0]


def test_figures_above_their_limit_stand_out_and_fail() -> None:
    slow = [BARE, PLAIN, Waited("claims", 120, 90)]
    assert "| claims | 1.2 | 1.3 | **1.8** | 1.5 |" in report(slow, LIMITS)
    assert exceeds(slow, LIMITS)


def test_the_plain_dashboard_has_no_limit() -> None:
    quick = [BARE, PLAIN, Waited("claims", 120, 60)]
    assert "| plain | 5.0 |  | 8.0 |  |" in report(quick, LIMITS)
    assert not exceeds(quick, LIMITS)


@pytest.mark.parametrize("times", [3, 12])
def test_a_multiplied_corpus_has_every_row_so_many_times_and_no_new_problem(
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
