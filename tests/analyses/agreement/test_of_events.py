"""Tests of lib/analyses/agreement/of_events.py."""

import pandas as pd
import pytest

from lib.analyses.agreement import of_events
from lib.tables import Tables
from tests.analyses.agreement.test_disputes import EVENT, WATCHED, _made
from tests.rows import NAVY, emptied


def test_what_is_contested_names_event_scope_and_claims(tables: Tables) -> None:
    made = _made(tables, {"value": 3}, {**WATCHED, "value": 5}, {"claimant": NAVY, "value": 3})
    (row,) = of_events.contested_events(made).to_dict("records")
    assert (row["event_id"], row["measure"], row["scope"]) == (EVENT, "killed", "")
    assert row["claim_ids"] == "c1 c3 c2"
    assert row["sentence"].startswith(
        "Air or drone strike, Deep Cove, 6 Mar 2031 – killed: 3 (Norrland Navy"
    )


def test_the_most_mentioned_event_comes_first(tables: Tables) -> None:
    told = {"event_id": "2031-03-04-vell-rocket-attack"}
    made = _made(
        tables,
        {"value": 3},
        {**WATCHED, "value": 5},
        {**told, "value": 3},
        {**told, **WATCHED, "value": 5},
    )
    found = of_events.contested_events(made)
    assert found["event_id"].tolist() == [told["event_id"], EVENT]
    assert len(of_events.contested_events(made, most=1)) == 1


def test_an_older_lower_toll_may_be_outdated_and_comes_after_others(tables: Tables) -> None:
    told = {"event_id": "2031-03-04-vell-rocket-attack"}
    later = {**WATCHED, "value": 9, "day": "2031-03-08"}
    made = _made(
        tables, {**told, "value": 3}, {**told, **later}, {"value": 3}, {**WATCHED, "value": 5}
    )
    found = of_events.contested_events(made)
    assert found["event_id"].tolist() == [EVENT, told["event_id"]]
    outdated = [
        "the lower figure is older and may be outdated" in text for text in found["sentence"]
    ]
    assert outdated == [False, True]


def test_an_older_higher_toll_is_not_outdated(tables: Tables) -> None:
    made = _made(tables, {"value": 9}, {**WATCHED, "value": 3, "day": "2031-03-08"})
    (sentence,) = of_events.contested_events(made)["sentence"]
    assert "outdated" not in sentence


def test_a_selection_makes_no_old_figure_the_latest(tables: Tables) -> None:
    made = _made(tables, {"value": 3}, {"value": 5, "day": "2031-03-08"}, {**WATCHED, "value": 5})
    part = _made(tables, {"value": 3}, {**WATCHED, "claim_id": "c3", "value": 5})
    assert len(of_events.contested_events(part)) == 1
    assert of_events.contested_events(part, everything=made).empty


def test_without_contested_figures_the_table_is_empty(tables: Tables) -> None:
    assert of_events.contested_events(emptied(tables)).columns.tolist() == of_events.CONTESTED


def test_a_contested_toll_names_its_victims_and_other_tolls(
    tables: Tables,
) -> None:
    front = {"affected": "tide-front", "value": 2}
    made = _made(tables, {"value": 3}, {**WATCHED, "value": 5}, front)
    (sentence,) = of_events.contested_events(made)["sentence"]
    assert sentence.endswith(
        "cannot both be right (all places, victims: Fighters); "
        "separate tolls are given for Tide Front"
    )


def test_few_claims_are_read_once_and_many_by_selection_with_the_same_result(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {"event_id": "2031-03-04-vell-rocket-attack"}
    both = ({"value": 3}, {**WATCHED, "value": 5})
    made = _made(tables, *both, *({**told, **row} for row in both))
    part = made.with_frames(claims=made.claims[:2])
    once = of_events.contested_events(part, everything=made)
    monkeypatch.setattr(of_events, "FEW", 0)
    pd.testing.assert_frame_equal(of_events.contested_events(part, everything=made), once)
