"""Tests of lib/analyses/totals/claimed.py."""

import pandas as pd
import pytest

from lib.analyses import totals
from lib.corpus import Corpus
from lib.model.settings import Scope, Tally
from lib.tables import Tables
from tests.present import present
from tests.rows import NAVY, OTHER_ARTICLE, WATCH, with_claims

TALLY = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")


def _series(tables: Tables, *changes: dict) -> pd.DataFrame:
    return totals.series(with_claims(tables, *changes), TALLY)


def test_a_running_total_is_the_tallys_claims_in_the_order_of_their_days(tables: Tables) -> None:
    series = totals.series(tables, TALLY)
    assert series["value"].tolist() == [5, 6, 9, 20, 21]
    assert series["day"].is_monotonic_increasing


@pytest.mark.parametrize(
    "change",
    [
        {"since": None},
        {"measure": "killed"},
        {"target": "norrland"},
        {"target": None},
        {"event_id": "2031-03-04-vell-rocket-attack"},
    ],
)
def test_other_claims_belong_to_no_running_total(tables: Tables, change: dict) -> None:
    assert len(_series(tables, change)) == 0


def test_a_tally_counts_from_its_own_beginning(tables: Tables) -> None:
    made = with_claims(tables, {"since": "2031-02-28"}, {}, {"since": "2031-04-01"})
    march = TALLY.model_copy(
        update={"since_from": pd.Timestamp("2031-03-01"), "since_to": pd.Timestamp("2031-03-31")}
    )
    assert totals.series(made, march)["claim_id"].tolist() == ["c2"]


def test_a_scope_that_names_a_place_twice_is_that_place(tables: Tables) -> None:
    twice = Scope(id="twice", label="Twice", where=(("suderia", "suderia"),))
    assert len(totals.series(with_claims(tables, {}, {"scope": "vell"}), TALLY, twice)) == 1


def test_a_tally_of_the_killed_asks_who_they_were(tables: Tables) -> None:
    killed = {"measure": "killed", "target": None}
    made = with_claims(tables, {**killed, "affected": "fighters"}, {**killed, "affected": "troops"})
    tally = Tally(id="killed", label="Killed", measure="killed", affected="fighters")
    assert totals.series(made, tally)["claim_id"].tolist() == ["c1"]


def test_a_scope_has_the_claims_about_exactly_its_places(corpus: Corpus, tables: Tables) -> None:
    tally = corpus.settings.tallies[0]
    only, both = (totals.series(tables, tally, scope) for scope in tally.scopes)
    assert only["value"].tolist() == [5, 6, 9, 21]
    assert both["value"].tolist() == [20]


def test_a_claim_without_a_claimant_is_labelled(tables: Tables) -> None:
    (claim,) = _series(tables, {"claimant": None}).to_dict("records")
    assert claim["claimant_name"] == totals.UNNAMED
    assert pd.isna(claim["bloc"])


def test_a_claim_has_its_claimant_and_source(tables: Tables) -> None:
    (claim,) = _series(tables, {}).to_dict("records")
    assert claim["claimant_name"] == "Norrland Navy"
    assert claim["bloc"] == "northern-pact"
    assert (claim["publisher"], claim["url"]) == ("Strait Herald", "https://example.org/a")


def test_a_figure_printed_twice_is_one_mark_of_two_articles(tables: Tables) -> None:
    printed = {"value": 7}
    marks = totals.marks(_series(tables, printed, {**printed, "article_id": OTHER_ARTICLE}))
    assert marks[["value", "articles", "claim_ids"]].values.tolist() == [[7, 2, "c1 c2"]]


def test_a_figure_twice_in_one_article_counts_that_article_once(tables: Tables) -> None:
    assert totals.marks(_series(tables, {}, {}))["articles"].tolist() == [1]


@pytest.mark.parametrize(
    "change",
    [
        {"value": 2},
        {"bound": "at_least"},
        {"claimant": WATCH},
        {"claimant": None},
        {"day": "2031-03-06"},
    ],
)
def test_different_figures_are_separate_marks(tables: Tables, change: dict) -> None:
    assert totals.marks(_series(tables, {}, change))["articles"].tolist() == [1, 1]


def test_unnamed_claims_are_merged_too(tables: Tables) -> None:
    assert len(totals.marks(_series(tables, {"claimant": None}, {"claimant": None}))) == 1


def test_every_claim_is_evidence_for_one_mark(tables: Tables) -> None:
    series = totals.series(tables, TALLY)
    ids = " ".join(totals.marks(series)["claim_ids"]).split()
    assert sorted(ids) == sorted(series["claim_id"])


def test_nothing_is_summed_across_claimants(tables: Tables) -> None:
    marks = totals.marks(_series(tables, {"value": 5}, {"value": 9, "claimant": WATCH}))
    assert sorted(marks["value"]) == [5, 9]


def test_an_older_figure_repeated_is_marked(tables: Tables) -> None:
    later = {"value": 6, "day": "2031-03-09"}
    marks = totals.marks(_series(tables, {"value": 8}, later))
    assert marks["outdated"].tolist() == [False, True]


@pytest.mark.parametrize(
    "first",
    [
        {"value": 8, "claimant": WATCH},
        {"value": 8, "day": "2031-03-09"},
        {"value": 6},
        {"value": 8, "bound": "at_most"},
        {"value": 8, "claimant": None},
    ],
)
def test_a_figure_is_outdated_by_the_same_claimants_earlier_one_only(
    tables: Tables, first: dict
) -> None:
    marks = totals.marks(_series(tables, first, {"value": 6, "day": "2031-03-09"}))
    assert not marks["outdated"].any()


def test_a_vague_figure_in_between_hides_no_earlier_one(tables: Tables) -> None:
    vague = {"value": 8, "day": "2031-03-07", "bound": "about"}
    last = {"value": 6, "day": "2031-03-09"}
    marks = totals.marks(_series(tables, {"value": 8}, vague, last))
    assert marks["outdated"].tolist() == [False, False, True]


def _climb(claimant: str, *values: int) -> list[dict]:
    return [
        {"claimant": claimant, "value": value, "day": f"2031-03-{number:02}"}
        for number, value in enumerate(values, start=1)
    ]


def test_steps_never_fall(tables: Tables) -> None:
    steps = totals.steps(_series(tables, *_climb(NAVY, 5, 9, 7, 12)))
    assert steps["value"].tolist() == [5, 9, 9, 12]


def test_steps_of_one_claimant_know_nothing_of_another(tables: Tables) -> None:
    steps = totals.steps(_series(tables, *_climb(NAVY, 50, 60, 70), *_climb(WATCH, 1, 2, 3)))
    assert steps.groupby("claimant")["value"].max().to_dict() == {NAVY: 70, WATCH: 3}


def test_steps_take_the_highest_figure_of_a_day(tables: Tables) -> None:
    second = {"value": 8, "day": "2031-03-01", "bound": "at_least"}
    steps = totals.steps(_series(tables, second, *_climb(NAVY, 5, 9, 12)))
    assert steps["value"].tolist() == [8, 9, 12]


def test_two_days_make_no_line(tables: Tables) -> None:
    assert totals.steps(_series(tables, *_climb(NAVY, 5, 9))).empty


def test_unnamed_figures_make_no_line(tables: Tables) -> None:
    nobody = [{**change, "claimant": None} for change in _climb(NAVY, 1, 2, 3)]
    assert totals.steps(_series(tables, *nobody)).empty


def test_about_and_up_to_make_no_step(tables: Tables) -> None:
    vague = {"value": 99, "bound": "about", "day": "2031-03-02"}
    steps = totals.steps(_series(tables, vague, *_climb(NAVY, 5, 9, 12)))
    assert steps["value"].max() == 12


def test_the_highest_claim_is_the_earliest_of_equals(tables: Tables) -> None:
    series = _series(tables, {"value": 9, "day": "2031-03-08"}, {"value": 9}, {"value": 3})
    assert present(totals.highest(series))["claim_id"] == "c2"


def test_more_than_nine_is_higher_than_nine(tables: Tables) -> None:
    over = {"value": 9, "bound": "more_than", "day": "2031-03-08"}
    assert present(totals.highest(_series(tables, {"value": 9}, over)))["claim_id"] == "c2"


@pytest.mark.parametrize("change", [{"claimant": None}, {"bound": "about"}])
def test_an_unnamed_or_approximate_figure_is_not_the_highest(tables: Tables, change: dict) -> None:
    assert totals.highest(_series(tables, {"value": 99, **change})) is None


def test_the_most_quoted_claimant_is_the_one_with_most_claims(tables: Tables) -> None:
    series = totals.series(tables, TALLY)
    assert set(totals.most_quoted(series)["claimant"]) == {NAVY}


def test_of_two_quoted_equally_often_the_one_with_the_best_lower_bound_leads(
    tables: Tables,
) -> None:
    low, high = {"claimant": NAVY, "value": 150}, {"claimant": WATCH, "value": 165}
    for claims in ((low, high), (high, low)):
        assert set(totals.most_quoted(_series(tables, *claims))["claimant"]) == {WATCH}


def test_the_most_quoted_claimant_is_a_named_one(tables: Tables) -> None:
    assert totals.most_quoted(_series(tables, {"claimant": None})).empty


def test_no_claims_give_empty_tables_with_their_columns(tables: Tables) -> None:
    none = _series(tables)
    marks, steps = totals.marks(none), totals.steps(none)
    assert (len(marks), len(steps)) == (0, 0)
    assert {"claim_ids", "outdated", "articles"} <= set(marks.columns)
    assert marks["outdated"].dtype == bool


def test_marks_leave_the_claims_alone(tables: Tables) -> None:
    series = totals.series(tables, TALLY)
    before = series.copy()
    totals.marks(series)
    totals.steps(series)
    pd.testing.assert_frame_equal(series, before)


# What costs a millisecond each time, however few the rows are.
DEAR = ("agg", "groupby", "join", "merge", "sort_values", "drop_duplicates", "set_index")


def test_the_few_claims_of_a_total_are_read_as_lists(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = with_claims(tables, *_climb(NAVY, 5, 9, 7, 12), *_climb(WATCH, 4, 5, 6))
    for name in DEAR:
        monkeypatch.delattr(pd.DataFrame, name)
    series = totals.series(made, TALLY)
    own, top = present(totals.leading(series))
    bounds = totals.of_claimant(series, NAVY)
    weeks = totals.tighten(totals.weekly_increments(bounds), totals.windows(made, TALLY, NAVY))
    gaps = totals.gap(bounds, totals.documented_so_far(made, made.events, "", bounds["start"][0]))
    found = (totals.marks(series), totals.steps(series), totals.raising(own, bounds), weeks, gaps)
    assert top["value"] == 12
    assert all(len(rows) for rows in found)
