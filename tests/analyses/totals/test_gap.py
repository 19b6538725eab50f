"""Tests of lib/analyses/totals/gap.py."""

from dataclasses import replace

import pandas as pd
import pytest

from lib.analyses import totals
from lib.tables import Tables
from tests.analyses.totals.claiming import START, by, series
from tests.rows import NAVY, emptied, with_events


def _documented(tables: Tables, *events: dict, scope: str = "") -> list[list]:
    made = with_events(tables, *events)
    rows = totals.documented_so_far(made, made.events, scope, START)
    days = rows["day"].dt.day
    return [list(row) for row in zip(days, rows["low"], rows["high"], strict=True)]


def _gap(tables: Tables, claims: list[dict], *events: dict) -> dict:
    made = with_events(tables, *events)
    bounds = totals.of_claimant(series(made, *claims), NAVY, START)
    so_far = totals.documented_so_far(made, made.events, "", START)
    return totals.gap(bounds, so_far).iloc[-1].to_dict()


def test_events_are_counted_up(tables: Tables) -> None:
    events = {"start": "2031-03-04"}, {"start": "2031-03-04"}, {"start": "2031-03-06"}
    assert _documented(tables, *events) == [[4, 2, 2], [6, 3, 3]]


def test_possible_events_count_only_in_the_maximum(tables: Tables) -> None:
    assert _documented(tables, {"start": "2031-03-04", "certain": False}) == [[4, 0, 1]]


def test_events_before_the_start_are_not_counted(tables: Tables) -> None:
    assert _documented(tables, {"start": "2031-02-28"}) == []


@pytest.mark.parametrize(
    ("scope", "number"), [("suderia", 1), ("norrland", 0), ("norrland+suderia", 1), ("vell", 1)]
)
def test_a_country_includes_the_events_in_its_places(
    tables: Tables, scope: str, number: int
) -> None:
    assert len(_documented(tables, {"places": ["vell"]}, scope=scope)) == number


def test_a_region_of_no_country_includes_all_events(tables: Tables) -> None:
    row = tables.places.iloc[:1].assign(place_id="far-coast", kind="region", country=pd.NA)
    wide = replace(tables, places=pd.concat([tables.places, row.astype(tables.places.dtypes)]))
    assert len(_documented(wide, {"places": ["vell"]}, scope="far-coast")) == 1


def test_the_gap_is_claimed_less_documented(tables: Tables) -> None:
    found = _gap(tables, [by(5, 7)], {"start": "2031-03-04"}, {"start": "2031-03-05"})
    assert (found["low"], found["high"]) == (5, 5)


def test_the_gap_is_open_where_the_claim_is(tables: Tables) -> None:
    found = _gap(tables, [by(5, 7, "at_least")], {"start": "2031-03-04"})
    assert found["low"] == 6
    assert pd.isna(found["high"])


@pytest.mark.parametrize(
    ("claim", "events", "sentence"),
    [
        (by(5, 20), 5, "Norrland Navy total (20) exceeds attacks reported (5) by 5 Mar 2031 by 15"
         "; at most 25% of it is reported"),
        (by(5, 4), 1, "Norrland Navy total (4) exceeds attacks reported (1) by 5 Mar 2031 by 3"),
        (by(5, 12, "at_least"), 0,
         "Norrland Navy total (12 or more) exceeds attacks reported (0) by 5 Mar 2031 by at least "
         "12"),
        (by(5, 1, "at_least"), 1,
         "Norrland Navy total (1 or more) and attacks reported (1) by 5 Mar 2031 are consistent"),
        (by(5, 1), 1, "Norrland Navy total (1) and attacks reported (1) by 5 Mar 2031 are "
         "consistent"),
        (by(5, 1), 3, "Attacks reported (3) by 5 Mar 2031 exceed the Norrland Navy total (1) by 2"),
        (by(5, 1, "between", value_high=4), 2,
         "Norrland Navy total (1–4) and attacks reported (2) by 5 Mar 2031 are consistent"),
    ],
)  # fmt: skip
def test_the_gap_in_words(tables: Tables, claim: dict, events: int, sentence: str) -> None:
    row = _gap(tables, [claim], *[{"start": "2031-03-04"}] * events)
    assert totals.gap_sentence(row, "Norrland Navy") == sentence


def test_conflicting_claims_have_no_gap(tables: Tables) -> None:
    row = _gap(tables, [by(3, 9), by(5, 5)])
    assert "cannot all be right" in totals.gap_sentence(row, "Norrland Navy")
    assert totals.gap_words(row) == "no certain gap"


def test_without_reports_and_claims_there_are_no_rows(tables: Tables) -> None:
    none = emptied(tables)
    so_far = totals.documented_so_far(none, none.events, "suderia", START)
    assert totals.gap(totals.of_claimant(series(tables), NAVY), so_far).empty


def test_reported_is_never_called_confirmed(tables: Tables) -> None:
    events = [{"start": "2031-03-04"}, {"start": "2031-03-05"}]
    row = {**_gap(tables, [by(5, 1, "at_least")], *events), "official": 1}
    assert totals.gap_sentence(row, "Norrland Navy") == (
        "Norrland Navy total by 5 Mar 2031: 1 or more; attacks reported by then: 2, of which "
        "1 confirmed officially"
    )
    assert "are consistent" in totals.gap_sentence({**row, "official": 2}, "Norrland Navy")


def test_a_gap_says_how_much_of_what_is_reported_is_confirmed(tables: Tables) -> None:
    row = {**_gap(tables, [by(5, 7)], {"start": "2031-03-04"}), "official": 0}
    assert totals.gap_sentence(row, "Norrland Navy").startswith(
        "Norrland Navy total (7) exceeds attacks reported (1, of which 0 confirmed officially)"
    )
