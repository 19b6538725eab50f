"""Tests of lib/analyses/chains/lanes.py."""

import pandas as pd
import pytest

from lib.analyses.chains import lanes
from lib.tables import Tables
from tests.rows import emptied, with_events

BOTH = pytest.mark.parametrize("by_party", [False, True])


def _order(tables: Tables, by_party: bool = False) -> list[str]:
    events = lanes.acting(tables, by_party)
    said = lanes.statement_counts(tables, events, by_party)
    return lanes.order(tables, events, said, by_party)["label"].tolist()


def test_lanes_are_the_blocs_in_their_order(tables: Tables) -> None:
    labels = tables.blocs["label"].tolist()
    assert _order(tables) == [label for label in labels if label != "Observers"]


def test_blocs_without_a_lane_are_named_and_parties_counted(tables: Tables) -> None:
    shown = pd.DataFrame({"lane": ["northern-pact", "coastal-fronts", "suderia"]})
    told = "Folded, as nothing is reported of them: "
    assert lanes.folded(tables, shown) == f"{told}Observers."
    assert lanes.folded(tables, shown, by_party=True) == f"{told}1 party."
    assert lanes.folded(tables, pd.DataFrame({"lane": tables.blocs["bloc_id"]})) == ""


def test_lanes_by_party_keep_other_parties_of_a_bloc_together(tables: Tables) -> None:
    assert _order(tables, by_party=True) == [
        "Norrland Navy",
        "Suderia",
        "Suderia: other parties",
        "Tide Front",
    ]


@BOTH
def test_every_event_and_statement_has_its_lane(tables: Tables, by_party: bool) -> None:
    events = lanes.acting(tables, by_party)
    said = lanes.statement_counts(tables, events, by_party)
    order = lanes.order(tables, events, said, by_party)
    assert set(events["lane"]) | set(said["lane"]) == set(order["lane"])
    assert order["lane"].is_unique
    assert said["number"].sum() == len(tables.statements)


def test_acts_without_an_actor_are_in_the_last_lane(tables: Tables) -> None:
    made = with_events(tables, {"actors": ["tide-front"]}, {})
    assert _order(made)[-1] == lanes.NOBODY


def test_statements_of_a_day_are_one_bar(tables: Tables) -> None:
    events = lanes.acting(tables)
    said = lanes.statement_counts(tables, events)
    assert said["number"].tolist() == [len(ids.split()) for ids in said["statement_ids"]]


@pytest.mark.parametrize(
    ("period", "numbers", "last"),
    [
        ("day", [2, 1, 1], "2031-03-12"),
        ("week", [3, 1], "2031-03-16"),
        ("month", [4], "2031-03-31"),
    ],
)
def test_events_are_bundled_by_lane_and_period(
    tables: Tables, period: lanes.Period, numbers: list[int], last: str
) -> None:
    days = ["2031-03-04", "2031-03-04", "2031-03-05", "2031-03-12"]
    made = with_events(tables, *({"start": day, "actors": ["tide-front"]} for day in days))
    bundles = lanes.event_bundles(lanes.event_groups(lanes.acting(made), period))
    assert bundles["number"].tolist() == numbers
    assert str(bundles["end"].iloc[-1].date()) == last


def test_lanes_are_not_bundled_together(tables: Tables) -> None:
    made = with_events(tables, {"actors": ["tide-front"]}, {"actors": ["norrland-navy"]}, {})
    assert lanes.event_bundles(lanes.event_groups(lanes.acting(made), "month"))[
        "number"
    ].tolist() == [1, 1, 1]


@BOTH
def test_nothing_has_no_lanes(tables: Tables, by_party: bool) -> None:
    assert _order(emptied(tables), by_party) == []
    assert lanes.event_bundles(lanes.event_groups(lanes.acting(emptied(tables)), "day")).empty


def test_what_is_only_possible_is_bundled_apart(tables: Tables) -> None:
    made = with_events(tables, {"actors": ["tide-front"]}, {"actors": ["tide-front"]})
    events = lanes.acting(made).assign(certain=[True, False])
    bundles = lanes.event_bundles(lanes.event_groups(events, "month"))
    assert bundles["certain"].tolist() == [False, True]


def test_statements_are_counted_by_period_and_vague_days_stay_apart() -> None:
    days = pd.to_datetime(["2031-03-03", "2031-03-05", "2031-03-01", "2031-03-11"])
    said = pd.DataFrame(
        {
            "lane": ["front"] * 4,
            "earliest": days,
            "latest": pd.to_datetime(["2031-03-03", "2031-03-05", "2031-03-31", "2031-03-11"]),
            "number": [2, 1, 7, 4],
            "statement_ids": ["s1 s2", "s3", "s4", "s5"],
        }
    )
    found = lanes.statement_bundles(said, "week")
    assert found["number"].tolist() == [3, 4, 7]
    assert found["statement_ids"].tolist() == ["s1 s2 s3", "s5", "s4"]
    assert found["exact"].tolist() == [True, True, False]
