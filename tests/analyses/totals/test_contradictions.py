"""Tests of lib/analyses/totals/contradictions.py and of the modules that it is built from."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import totals
from lib.analyses.totals import outvoted, sweeps
from lib.analyses.totals.outliers import Judged
from lib.analyses.totals.outvoted import at_odds
from lib.analyses.totals.sums import missed_sums, splits
from lib.analyses.totals.told import Told, told
from lib.tables import Tables
from tests.analyses.totals import plain
from tests.analyses.totals.claiming import REPORTED, SEVERAL, TALLY, by, twice
from tests.analyses.totals.test_envelope import LAW
from tests.rows import OTHER_ARTICLE, WATCH, with_claims

WHOLE = {"scope": "norrland+suderia"}


def _found(tables: Tables, *claims: dict) -> pd.DataFrame:
    return totals.contradictions(with_claims(tables, *claims), TALLY)


def test_a_falling_total_is_reported_with_both_claims(tables: Tables) -> None:
    (row,) = _found(tables, *twice(by(1, 9)), *twice(by(3, 5))).to_dict("records")
    assert row["sentence"] == (
        "Norrland Navy, Suderia: 5 by 3 Mar 2031, after 9 by 1 Mar 2031. "
        "A running total cannot fall."
    )
    assert (row["kind"], row["claim_ids"], row["comparable"]) == ("falls", "c1 c3", True)
    assert row["day"] == pd.Timestamp("2031-03-03")


def test_a_total_without_a_place_may_contradict_itself(tables: Tables) -> None:
    nowhere = {"scope": ""}
    claims = [*twice(by(1, 9, **nowhere)), *twice(by(3, 5, **nowhere))]
    (row,) = _found(tables, *claims).to_dict("records")
    assert row["sentence"].startswith("Norrland Navy, no place named: 5 by 3 Mar 2031, after 9")


@pytest.mark.parametrize(
    "later",
    [
        by(3, 9),
        by(3, 5, "at_least"),
        by(3, 5, claimant=WATCH),
        by(3, 5, claimant=None),
        by(3, 5, scope="norrland"),
        by(3, 5, as_of=None),
        by(1, 5, published="2031-03-20", article_id=OTHER_ARTICLE, day="2031-02-28",
           as_of="2031-02-28"),
    ],
    ids=["as many", "at least", "another claimant", "nobody", "elsewhere", "no last day",
         "old figure repeated"],
)  # fmt: skip
def test_a_total_that_may_have_grown_is_not_a_contradiction(tables: Tables, later: dict) -> None:
    assert _found(tables, by(1, 9), later).empty


def test_a_figure_printed_often_is_one_contradiction_with_the_claim_that_opposes_it_most(
    tables: Tables,
) -> None:
    found = _found(tables, *twice(by(1, 8)), *twice(by(2, 9)), *twice(by(3, 5)))
    assert found["claim_ids"].tolist() == ["c3 c5"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"since": "2031-03-05"}, "they count since 1 Mar 2031 and since 5 Mar 2031"),
        ({"since_precision": "month"}, "they count since 1 Mar 2031 and since Mar 2031"),
    ],
)
def test_other_starts_are_mentioned_but_not_compared(
    tables: Tables, change: dict, words: str
) -> None:
    (row,) = _found(tables, by(1, 9), by(3, 5, **change)).to_dict("records")
    assert not row["comparable"]
    assert f"Not comparable: {words}." in row["sentence"]


def test_starts_a_few_days_apart_are_compared(tables: Tables) -> None:
    assert _found(tables, by(1, 9), by(3, 5, since="2031-03-04"))["comparable"].tolist() == [True]


def test_two_articles_of_one_day_are_not_compared(tables: Tables) -> None:
    (row,) = _found(tables, by(1, 9), by(1, 5, article_id=OTHER_ARTICLE)).to_dict("records")
    assert (row["kind"], row["comparable"]) == ("same day", False)
    assert row["sentence"].endswith("the count may have risen within the day.")


def test_a_part_above_its_whole_is_reported(tables: Tables) -> None:
    (row,) = _found(tables, *twice(by(1, 9)), *twice(by(3, 5, **WHOLE))).to_dict("records")
    assert row["kind"] == "part above whole"
    assert row["sentence"] == (
        "Norrland Navy, Norrland and Suderia: 5 by 3 Mar 2031, but 9 by 1 Mar 2031 in Suderia "
        "alone. A part cannot exceed its whole."
    )


@pytest.mark.parametrize(("first", "number"), [("exactly", 1), ("at_least", 1), ("at_most", 0)])
def test_nearly_after_it_was_reached_is_reported(tables: Tables, first: str, number: int) -> None:
    found = _found(tables, *twice(by(1, 140, first)), *twice(by(3, 140, "nearly")))
    assert found["kind"].tolist() == ["nearly"] * number


@pytest.mark.parametrize(
    ("bound", "reason"),
    [
        ("nearly", "nearly 5 by 3 Mar 2031, after 9 by 1 Mar 2031. A figure that has been reached"),
        ("about", "about 5 by 3 Mar 2031, after 9 by 1 Mar 2031. A running total cannot fall."),
    ],
)
def test_an_approximate_figure_below_is_reported(tables: Tables, bound: str, reason: str) -> None:
    (row,) = _found(tables, *twice(by(1, 9)), *twice(by(3, 5, bound))).to_dict("records")
    assert reason in row["sentence"]


def test_nearly_more_than_was_reached_is_not_a_contradiction(tables: Tables) -> None:
    assert _found(tables, by(1, 139), by(3, 140, "nearly")).empty


@pytest.mark.parametrize(("value", "number"), [(20, 0), (19, 0), (18, 1)])
def test_about_is_opposed_only_above_its_interval(tables: Tables, value: int, number: int) -> None:
    assert len(_found(tables, by(1, 20), by(3, value, "about"))) == number


@pytest.mark.parametrize(
    ("whole", "sentence"),
    [
        (by(1, 9, **WHOLE), "3 in Norrland and 5 in Suderia, but 9 in Norrland and Suderia"),
        (by(1, 9, "at_least", **WHOLE), "but at least 9 in Norrland and Suderia"),
        (by(1, 7, **WHOLE), "but 7 in Norrland and Suderia"),
    ],
)
def test_parts_that_do_not_add_up_are_reported(tables: Tables, whole: dict, sentence: str) -> None:
    claims = [*twice(whole), *twice(by(1, 5)), *twice(by(1, 3, scope="norrland"))]
    (row,) = _found(tables, *claims).to_dict("records")
    assert (row["kind"], row["comparable"]) == ("sum", True)
    assert sentence in row["sentence"]
    assert len(row["claim_ids"].split()) == 3


@pytest.mark.parametrize(
    "whole",
    [
        by(1, 8, **WHOLE),
        by(1, 7, "at_least", **WHOLE),
        by(1, 7, "between", value_high=9, **WHOLE),
        by(2, 9, **WHOLE),
        by(1, 9, claimant=WATCH, **WHOLE),
        by(1, 9, scope="norrland+suderia+vell"),
    ],
)
def test_parts_that_may_add_up_are_not_a_contradiction(tables: Tables, whole: dict) -> None:
    assert _found(tables, whole, by(1, 5), by(1, 3, scope="norrland")).empty


def test_parts_of_another_article_are_not_compared(tables: Tables) -> None:
    whole = by(1, 9, article_id=OTHER_ARTICLE, **WHOLE)
    found = _found(tables, whole, by(1, 5), by(1, 3, scope="norrland"))
    assert found[["kind", "comparable"]].values.tolist() == [["sum", False]]


def test_parts_share_no_place() -> None:
    assert splits(["a+b", "a", "b", "b+c"]) == [("a+b", ["a", "b"])]


def test_contradictions_come_before_what_cannot_be_compared(tables: Tables) -> None:
    other_start = by(5, 4, since="2031-02-01")
    found = _found(tables, *twice(by(4, 9)), other_start, *twice(by(6, 5)))
    assert found["comparable"].tolist() == [True, False]


def test_no_claims_make_no_contradictions(tables: Tables) -> None:
    found = _found(tables)
    assert found.empty
    assert list(found.columns) == [
        "kind", "sentence", "claim_ids", "day", "comparable", "slip", "claimant"
    ]  # fmt: skip


def test_the_tiny_corpus_has_no_contradictions(tables: Tables) -> None:
    assert totals.contradictions(tables, TALLY).empty


def _told(tables: Tables, claims: list[dict]) -> Told:
    return told(with_claims(tables, *claims), TALLY)


def _pairs(found: Told, apart: bool = False) -> set[tuple[str, str]]:
    """The pairs of claims that exclude each other; `apart` are those that cannot be compared."""
    return {
        (ledger.ids[ledger.over[a]], ledger.ids[ledger.under[b]])
        for ledger in (own.ledger for own in found.judged)
        for compared in [ledger.loose if apart else ledger.held]
        for a, b in np.argwhere(compared(ledger.over[:, None], ledger.under))
    }


def _sets(found: Told) -> set[tuple[str, ...]]:
    """All that is opposed and comparable, by the claims' ids."""
    return _pairs(found) | {row.ids for row in missed_sums(found) if row.comparable}


@LAW
@given(SEVERAL, st.data())
def test_a_selection_of_claims_never_invents_a_contradiction(
    tables: Tables, several: list[dict], data: st.DataObject
) -> None:
    every = with_claims(tables, *several)
    kept = data.draw(st.sets(st.sampled_from(sorted(every.claims["claim_id"]))))
    fewer = replace(every, claims=every.claims.loc[every.claims["claim_id"].isin(kept)])
    assert _sets(told(fewer, TALLY)) <= _sets(told(every, TALLY))


@LAW
@given(SEVERAL)
def test_every_listed_pair_is_opposed(tables: Tables, several: list[dict]) -> None:
    found = _found(tables, *several)
    listed = {tuple(ids.split()) for ids in totals.of_claimants(found)["claim_ids"]}
    assert listed <= _sets(_told(tables, several))


@LAW
@given(REPORTED)
def test_claims_are_compared_as_if_each_was_compared_with_each(
    tables: Tables, several: list[dict]
) -> None:
    found = _told(tables, several)
    expected = plain.pairs(found.claims)
    for apart in (False, True):
        assert _pairs(found, apart) == {
            (a["claim_id"], b["claim_id"]) for a, b, held in expected if held != apart
        }


@LAW
@given(REPORTED)
def test_outliers_and_contradictions_are_those_of_all_pairs(
    tables: Tables, several: list[dict]
) -> None:
    found = _told(tables, several)
    expected, words = plain.Plain(found), found.words
    outliers = {}
    for own in found.judged:
        for each in own.outliers():
            name = own.ledger.ids[each.claim]
            figure = tuple(words.of(name, key) for key in ("claimant", "scope", "day", "value"))
            outliers[figure] = set(own.ledger.ids[each.against])
    assert outliers == expected.outliers()
    named = {
        (own.ledger.ids[a], own.ledger.ids[b])
        for own in found.judged
        for a, b in own.contradictions
    }
    assert named == expected.contradictions()


@LAW
@given(REPORTED)
def test_certain_contradictions_are_those_of_claimants(tables: Tables, several: list[dict]) -> None:
    made = with_claims(tables, *several)
    pd.testing.assert_frame_equal(
        totals.certain_contradictions(made, TALLY),
        totals.of_claimants(totals.contradictions(made, TALLY)),
    )


@LAW
@given(REPORTED)
def test_sums_are_those_of_all_parts(tables: Tables, several: list[dict]) -> None:
    found = _told(tables, several)
    ways = splits(sorted(found.claims["scope"].unique()))
    missed = {row.ids for row in missed_sums(found) if row.comparable}
    assert missed == plain.sums(found.claims, ways)


@LAW
@given(REPORTED)
def test_figures_are_outvoted_without_a_look_at_all_that_contradicts_them(
    tables: Tables, several: list[dict]
) -> None:
    found = _told(tables, several)
    for own in found.judged:
        known = at_odds(own)
        for figure in (*known.several, *known.one):
            against = own.ledger.article[own.outlier(figure).against]
            assert (found.reports.count(against) > 1) == (figure in known.several)
            assert known.one.get(figure, against.min()) == against.min()


@LAW
@given(REPORTED)
def test_figures_are_outvoted_alike_one_by_one_and_all_at_once(
    tables: Tables, several: list[dict]
) -> None:
    found = _told(tables, several)
    for own in found.judged:
        one_by_one = outvoted.outvoted(found, own)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(outvoted, "FEW", 0)
            assert outvoted.outvoted(found, own) == one_by_one


def test_equal_claims_are_looked_at_once(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    look = sweeps._first

    def looking(points: sweeps.Points, *more) -> np.ndarray:
        looked.append(len(points.kind))
        return look(points, *more)

    monkeypatch.setattr(sweeps, "_first", looking)
    claims = [*twice(by(1, 9)), *twice(by(3, 5))]
    _found(tables, *claims)
    once = looked.copy()
    looked.clear()
    _found(tables, *(claims * 5))
    assert looked == once


def test_figures_of_one_report_that_are_not_listed_are_counted(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = with_claims(
        tables, *twice(by(1, 9)), *(by(day, day - 1) for day in (2, 3, 4)), *twice(by(5, 9))
    )
    every, none = totals.findings(made, TALLY)
    monkeypatch.setattr("lib.analyses.totals.slip_rows.LISTED", 2)
    first, unlisted = totals.findings(made, TALLY)
    assert (none, unlisted) == (0, 1)
    pd.testing.assert_frame_equal(first, every.head(2))


@pytest.mark.parametrize("cells", [1, 7])
def test_figures_may_be_compared_some_at_a_time(
    tables: Tables, monkeypatch: pytest.MonkeyPatch, cells: int
) -> None:
    claims = [claim for day in range(1, 8) for claim in twice(by(day, 10 - day))]
    whole = _found(tables, *claims)
    monkeypatch.setattr("lib.analyses.totals.ledger.CELLS", cells)
    pd.testing.assert_frame_equal(_found(tables, *claims), whole)


def test_the_pairs_of_a_claimant_are_looked_through_once_for_contradictions(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    look = Judged._of_several

    def looking(own: Judged):
        looked.append(own.ledger.claimant)
        return look(own)

    monkeypatch.setattr(Judged, "_of_several", looking)
    rows = _found(tables, *twice(by(1, 9)), *twice(by(3, 5)), *twice(by(2, 8, claimant=WATCH)))
    assert len(rows) == 1
    assert sorted(looked) == sorted(set(looked))
