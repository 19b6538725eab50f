"""Tests of lib/analyses/totals/slip_rows.py and exchanges.py."""

from dataclasses import replace

import pandas as pd

from lib.analyses import totals
from lib.tables import Tables
from tests.analyses.totals.claiming import TALLY, by, twice
from tests.rows import OTHER_ARTICLE, with_claims

THIRD = "2031-03-07-norrland-hits-deep-cove"
NORTH = {"scope": "norrland"}


def _found(tables: Tables, *claims: dict) -> pd.DataFrame:
    return totals.contradictions(with_claims(tables, *claims), TALLY)


def _row(tables: Tables, *claims: dict) -> dict:
    (row,) = _found(tables, *claims).to_dict("records")
    return row


def test_a_figure_of_one_report_is_not_a_contradiction(tables: Tables) -> None:
    row = _row(tables, *twice(by(1, 9)), by(3, 5, article_id=THIRD))
    assert (row["comparable"], row["slip"], row["kind"]) == (True, True, "one report")
    assert row["sentence"] == (
        "Norrland Navy, Suderia: one report (Harbour Post) differs from 2 others: "
        "5 by 3 Mar 2031, after 9 by 1 Mar 2031."
    )
    assert row["claim_ids"] == "c3 c1 c2"


def test_copies_of_one_text_are_one_report(tables: Tables) -> None:
    articles = tables.articles.assign(publisher=["Mint (Wire)", "Post", "Sun (Wire)", "Sun (Wire)"])
    copied = replace(tables, articles=articles)
    row = _row(copied, by(1, 9, article_id=THIRD), by(1, 9), *twice(by(3, 5)))
    assert row["slip"]


def test_the_one_report_may_be_the_earlier_one(tables: Tables) -> None:
    row = _row(tables, by(1, 9, article_id=THIRD), *twice(by(3, 5)), *twice(by(4, 6)))
    assert "(Harbour Post) differs from 2 others: 9 by 1 Mar 2031, before 5" in row["sentence"]


def test_a_report_of_the_same_day_as_the_others_is_held_against_them(tables: Tables) -> None:
    others = twice(by(3, 12))
    row = _row(tables, *twice(by(1, 10)), *others, by(3, 4, article_id=THIRD))
    assert (
        "differs from 2 others of that day: 4 by 3 Mar 2031, where they have 12."
        in (row["sentence"])
    )
    assert row["claim_ids"] == "c5 c3 c4"


def test_two_swapped_figures_are_said_to_fit_when_swapped_back(
    tables: Tables,
) -> None:
    before = [*twice(by(1, 10)), *twice(by(1, 3, **NORTH))]
    right = [*twice(by(3, 12)), *twice(by(3, 4, **NORTH))]
    swapped = [by(3, 4, article_id=THIRD), by(3, 12, article_id=THIRD, **NORTH)]
    after = [*twice(by(5, 14)), *twice(by(5, 9, **NORTH))]
    row = _row(tables, *before, *right, *swapped, *after)
    assert row["sentence"].endswith(
        "With its figures for Suderia and Norrland swapped, it agrees with them."
    )


def test_two_reports_that_differ_are_both_named(tables: Tables) -> None:
    row = _row(tables, by(1, 9), by(3, 5, article_id=OTHER_ARTICLE))
    assert "two reports differ (Sawt al-Bahr, Strait Herald): 5 by 3 Mar" in row["sentence"]


def test_a_report_whose_parts_do_not_add_up_is_beside_the_others_of_its_day(
    tables: Tables,
) -> None:
    whole = by(1, 9, scope="norrland+suderia")
    other = by(1, 6, article_id=OTHER_ARTICLE)
    row = _row(tables, whole, by(1, 5), by(1, 3, **NORTH), other)
    assert row["slip"]
    assert row["sentence"].endswith(
        "Its parts do not add up to its total. 1 other report of that day has 6 in Suderia."
    )
    assert row["claim_ids"] == "c1 c3 c2 c4"


def test_a_slip_of_one_report_is_not_also_a_difference(tables: Tables) -> None:
    one_day = by(3, 4, article_id=THIRD)
    found = _found(tables, *twice(by(1, 10)), *twice(by(3, 12)), one_day)
    assert len(found) == 1


def _slips(tables: Tables, *claims: dict) -> frozenset[str]:
    return totals.slips(with_claims(tables, *claims), TALLY)


def test_a_figure_that_several_reports_rule_out_sets_no_limit(tables: Tables) -> None:
    claims = [*twice(by(1, 9)), by(3, 5, article_id=THIRD)]
    every = totals.series(with_claims(tables, *claims), TALLY)
    slips = _slips(tables, *claims)
    assert slips == {"c3"}
    bounds = totals.of_claimant(totals.sound(every, slips), "norrland-navy")
    assert not bounds["contradicted"].any()
    assert "c3" not in " ".join(bounds["claim_ids"]).split()


def test_if_two_reports_differ_both_set_their_limits(tables: Tables) -> None:
    assert not _slips(tables, by(1, 9), by(3, 5, article_id=OTHER_ARTICLE))


def test_two_figures_swapped_by_an_article_set_no_limit(tables: Tables) -> None:
    right = [*twice(by(3, 12)), *twice(by(3, 4, **NORTH))]
    swapped = [by(3, 4, article_id=THIRD), by(3, 12, article_id=THIRD, **NORTH)]
    before = [*twice(by(1, 10)), *twice(by(1, 3, **NORTH))]
    after = [*twice(by(5, 14)), *twice(by(5, 9, **NORTH))]
    assert _slips(tables, *before, *right, *swapped, *after) == {"c9", "c10"}


def test_of_parts_that_miss_their_total_those_bound_that_others_carry(tables: Tables) -> None:
    whole = by(1, 9, scope="norrland+suderia")
    parts = by(1, 5), by(1, 3, **NORTH), by(1, 5, article_id=OTHER_ARTICLE)
    assert _slips(tables, whole, *parts) == {"c1", "c3"}
