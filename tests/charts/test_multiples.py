"""Small multiples: a strip for each category, all on one scale."""

from datetime import timedelta

import pandas as pd
import pytest

from lib.analyses.incidents import UNCLAIMED
from lib.charts import multiples
from lib.charts.model import Axis, Bars, Panel
from lib.look.style import LIGHT
from tests.present import moment

WEEK = moment("2031-03-03")


def counts(*rows: tuple[str, int, bool]) -> pd.DataFrame:
    """Rows of `incidents.per_period`, all in one week: category, number, and whether certain."""
    return pd.DataFrame(
        {
            "start": WEEK,
            "end": WEEK + timedelta(days=6),
            "category": pd.array([name for name, *_ in rows], dtype="string"),
            "reported_by": "media",
            "certain": [certain for *_, certain in rows],
            "number": [number for _, number, _ in rows],
            "event_ids": [f"e{at}" for at in range(len(rows))],
        }
    )


def strips(own: pd.DataFrame) -> list[Panel]:
    across = Axis("day", low=WEEK, high=WEEK + timedelta(days=7))
    names = multiples.order(own)
    return multiples.strips(own, names, "#D55E00", (across, Axis("count", "per week")), LIGHT)


def many(number: int) -> list[tuple[str, int, bool]]:
    return [(f"Weapon {at}", 90 - at, True) for at in range(number)]


def test_the_largest_comes_first_and_what_is_not_stated_last() -> None:
    own = counts(("Rockets", 3, True), (UNCLAIMED, 50, True), ("Drones", 9, True))
    assert [panel.title for panel in strips(own)] == ["Drones: 9", "Rockets: 3", f"{UNCLAIMED}: 50"]


def test_all_strips_have_one_scale() -> None:
    own = counts(("Rockets", 3, True), ("Drones", 9, True))
    assert {(panel.up.low, panel.up.high) for panel in strips(own)} == {(0, 9 * multiples.ROOM)}


def test_what_is_only_possible_is_counted_apart() -> None:
    (panel,) = strips(counts(("Drones", 9, True), ("Drones", 2, False)))
    assert panel.title == "Drones: 9, and 2 more only possibly in range"


@pytest.mark.parametrize(("number", "shown"), [(8, 8), (9, 8), (40, 8)])
def test_beyond_eight_the_smallest_are_one_strip_and_no_event_is_lost(
    number: int, shown: int
) -> None:
    found = strips(counts(*many(number)))
    bars = [
        bar
        for panel in found
        for series in panel.series
        if isinstance(series, Bars)
        for bar in series.bars
    ]
    assert len(found) == shown
    assert sum(bar.length for bar in bars) == sum(each for _, each, _ in many(number))
    assert len({name for bar in bars for name in bar.evidence.split()[1:]}) == number


def test_others_say_how_many_kinds_they_are() -> None:
    assert strips(counts(*many(11)))[-1].title.startswith("Others (4 kinds): ")
