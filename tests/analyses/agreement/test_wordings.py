"""Tests of lib/analyses/agreement/wordings.py."""

import pandas as pd
import pytest

from lib.analyses import agreement
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, with_claims

EVENT = "2031-03-06-norrland-strike-deep-cove"
HIT = {"measure": "targets_struck", "event_id": EVENT, "since": None, "target": None}
TOTAL = {"event_id": None, "since": "2031-03-01"}
ARTICLES = ["2031-03-05-rockets-off-vell", OTHER_ARTICLE, "2031-03-07-norrland-hits-deep-cove",
            "2031-04-02-quiet-on-the-strait"]  # fmt: skip


def _in(number: int, claim: dict, skip: int = 0) -> list[dict]:
    """The claim in as many articles, behind those that are skipped."""
    return [{**claim, "article_id": name} for name in ARTICLES[skip : skip + number]]


def _by(day: int, value: int, bound: str = "exactly", **changes: object) -> dict:
    return {"value": value, "bound": bound, "day": f"2031-03-{day:02}",
            "as_of": f"2031-03-{day:02}", **changes}  # fmt: skip


def _rows(tables: Tables, *claims: dict) -> pd.DataFrame:
    made = with_claims(tables, *claims)
    return agreement.figures(agreement.with_voices(made, made.claims))


def _latest(tables: Tables, *claims: dict) -> dict:
    rows = _rows(tables, *claims)
    (row,) = rows.loc[rows["latest"]].to_dict("records")
    return row


def test_a_plain_number_beside_more_than_it_is_a_paraphrase(tables: Tables) -> None:
    over, plain = {**HIT, **_by(6, 85, "more_than")}, {**HIT, **_by(7, 85)}
    (row,) = _rows(tables, *_in(3, over), *_in(1, plain, skip=3)).to_dict("records")
    assert (row["bound"], row["value"], row["articles"], row["of"]) == ("more_than", 85, 3, 4)
    assert (row["low"], pd.isna(row["high"]), row["latest"]) == (86, True, True)


def test_the_latest_figure_is_the_most_carried_within_a_few_days(tables: Tables) -> None:
    most, last = {**HIT, **_by(6, 30)}, {**HIT, **_by(8, 40)}
    row = _latest(tables, *_in(3, most), *_in(1, last, skip=3))
    assert (row["value"], row["articles"], row["of"]) == (30, 3, 4)


def test_a_figure_of_a_later_week_is_the_latest_however_few_articles_carry_it(
    tables: Tables,
) -> None:
    most, last = {**HIT, **_by(6, 30)}, {**HIT, **_by(16, 40)}
    assert _latest(tables, *_in(3, most), *_in(1, last, skip=3))["value"] == 40


def test_people_are_counted_up_within_a_few_days(tables: Tables) -> None:
    killed = {**HIT, "measure": "killed"}
    first, then = {**killed, **_by(6, 18)}, {**killed, **_by(8, 29)}
    assert _latest(tables, *_in(3, first), *_in(1, then, skip=3))["value"] == 29


@pytest.mark.parametrize("later", [_by(20, 150, "more_than"), _by(20, 180, "about")])
def test_the_latest_of_a_running_total_is_its_best_lower_bound(tables: Tables, later: dict) -> None:
    row = _latest(tables, {**TOTAL, **_by(9, 175)}, *_in(3, {**TOTAL, **later}))
    assert (row["value"], row["bound"]) == (175, "exactly")


def test_a_figure_has_the_day_and_the_passage_of_its_own_wording(tables: Tables) -> None:
    over = {**HIT, **_by(6, 85, "more_than"), "quote": "more than 85"}
    plain = {**HIT, **_by(9, 85), "quote": "85 targets"}
    (row,) = _rows(tables, *_in(3, over), *_in(1, plain, skip=3)).to_dict("records")
    assert (row["bound"], f"{row['last']:%-d %b}", row["quote"]) == (
        "more_than", "6 Mar", "more than 85",
    )  # fmt: skip
    assert f"{row['until']:%-d %b}" == "9 Mar"


def test_an_undated_wording_is_as_old_as_its_own_first_article(tables: Tables) -> None:
    plain, over = {**HIT, **_by(6, 85)}, {**HIT, **_by(9, 85, "more_than"), "as_of": None}
    (row,) = _rows(tables, *_in(1, plain), *_in(3, over, skip=1)).to_dict("records")
    assert (row["bound"], f"{row['last']:%-d %b}") == ("more_than", "9 Mar")


def test_a_selection_without_the_usual_wording_has_its_own(tables: Tables) -> None:
    over, plain = {**HIT, **_by(6, 85, "more_than")}, {**HIT, **_by(9, 85)}
    made = with_claims(tables, *_in(3, over), *_in(1, plain, skip=3))
    voiced = agreement.with_voices(made, made.claims)
    (row,) = agreement.figures(voiced.loc[voiced["bound"] == "exactly"]).to_dict("records")
    assert (row["bound"], row["high"], f"{row['last']:%-d %b}") == ("exactly", 85, "9 Mar")


def test_the_first_claim_of_a_figure_is_the_one_of_its_day(tables: Tables) -> None:
    claims = _in(1, {**HIT, **_by(6, 85)}) + _in(1, {**HIT, **_by(7, 85)}, skip=1)
    (row,) = _rows(tables, *claims).to_dict("records")
    assert (row["claim_ids"].split()[0], f"{row['last']:%-d %b}") == ("c2", "7 Mar")
