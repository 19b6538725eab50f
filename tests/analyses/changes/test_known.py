"""Tests of lib/analyses/changes/known.py."""

from dataclasses import fields
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.analyses import changes
from lib.analyses.changes import Changes
from lib.corpus import Corpus
from lib.model import Settings
from lib.model.settings import Tally
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, WATCH, emptied, with_claims, with_statements

EVENT = "2031-03-04-vell-rocket-attack"
KILLED = {"measure": "killed", "event_id": EVENT, "since": None, "scope": ""}
LATER = {"published": "2031-03-08", "day": "2031-03-08", "value": 2}
FIRST, LAST = date(2031, 3, 1), date(2031, 4, 5)
KEYS = {
    "articles": "article_id",
    "events": "event_id",
    "claims": "claim_id",
    "revisions": "claim_id",
    "statements": "statement_id",
}
days = st.dates(FIRST, LAST)


def _ids(found: Changes) -> dict[str, set[str]]:
    return {name: set(getattr(found, name)[key]) for name, key in KEYS.items()}


def _revised(tables: Tables, *claims: dict) -> list[tuple[str, str]]:
    found = changes.revisions(with_claims(tables, *claims), Settings())
    return list(zip(found["claim_id_before"], found["claim_id"], strict=True))


def test_what_was_published_between_two_days_is_new(corpus: Corpus, tables: Tables) -> None:
    found = changes.between(tables, date(2031, 3, 5), date(2031, 3, 7), corpus.settings)
    assert _ids(found) == {
        "articles": {"2031-03-07-norrland-hits-deep-cove"},
        "events": {"2031-03-06-norrland-strike-deep-cove"},
        "claims": {f"2031-03-07-norrland-hits-deep-cove-c{number}" for number in (1, 2, 3)},
        "revisions": {"2031-03-07-norrland-hits-deep-cove-c1"},
        "statements": {f"2031-03-07-norrland-hits-deep-cove-s{number}" for number in (1, 2)},
    }


def test_another_figure_of_the_same_claimant_on_the_same_event_is_a_revision(
    tables: Tables,
) -> None:
    assert _revised(tables, KILLED, {**KILLED, **LATER}) == [("c1", "c2")]


def test_the_same_number_with_another_bound_is_not_a_revision(tables: Tables) -> None:
    bound = {**LATER, "value": 1, "bound": "at_least"}
    assert _revised(tables, KILLED, {**KILLED, **bound}) == []


@pytest.mark.parametrize(
    "change",
    [
        {"value": 1},
        {"claimant": WATCH},
        {"claimant": None},
        {"measure": "wounded"},
        {"scope": "norrland"},
        {"affected": "fighters"},
        {"weapon": "rocket"},
        {"event_id": "2031-03-12-toll-talks"},
        {"event_id": None},
        {"published": "2031-03-05"},
    ],
)
def test_the_same_figure_or_one_of_something_else_revises_nothing(
    tables: Tables, change: dict
) -> None:
    assert _revised(tables, KILLED, {**KILLED, **LATER, **change}) == []


def test_a_running_total_is_revised_by_its_next_figure(tables: Tables) -> None:
    tally = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")
    made = with_claims(tables, {}, LATER)
    found = changes.revisions(made, Settings(tallies=(tally,)))
    assert found[["value_before", "value"]].values.tolist() == [[1, 2]]


@pytest.mark.parametrize(
    ("then", "now", "number"),
    [
        (("exactly", 175), ("more_than", 150), 0),
        (("more_than", 150), ("exactly", 175), 1),
        (("more_than", 150), ("exactly", 150), 0),
        (("at_least", 20), ("exactly", 12), 1),
        (("exactly", 20), ("exactly", 21), 1),
    ],
)
def test_a_running_total_is_revised_only_by_what_says_more_or_excludes_it(
    tables: Tables, then: tuple, now: tuple, number: int
) -> None:
    tally = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")
    figures = [dict(zip(("bound", "value"), figure, strict=True)) for figure in (then, now)]
    made = with_claims(tables, figures[0], {**LATER, **figures[1]})
    assert len(changes.revisions(made, Settings(tallies=(tally,)))) == number


def test_an_older_figure_repeated_is_not_a_revision(tables: Tables) -> None:
    old = {**KILLED, **LATER, "day": "2031-03-04"}
    assert _revised(tables, KILLED, old) == []


def test_a_figure_that_several_articles_print_is_one_revision(tables: Tables) -> None:
    second = {**KILLED, **LATER}
    assert _revised(tables, KILLED, second, second) == [("c1", "c2")]


def test_a_revision_counts_the_articles_that_print_it(tables: Tables) -> None:
    second = {**KILLED, **LATER}
    other = {**second, "article_id": OTHER_ARTICLE}
    found = changes.revisions(with_claims(tables, KILLED, second, second, other), Settings())
    assert found["articles"].tolist() == [2]


def _published(*days: str) -> pd.DataFrame:
    return pd.DataFrame({"published": pd.to_datetime(list(days)).astype("datetime64[us]")})


def test_the_busiest_weeks_come_largest_first_and_share_no_day() -> None:
    rows = changes.busiest(
        _published("2031-03-01", "2031-03-20", "2031-03-22", "2031-03-22"), None, 9
    )
    assert rows["number"].tolist() == [3, 1]
    assert rows["until"].tolist() == [date(2031, 3, 22), date(2031, 3, 1)]
    assert (rows["until"] - rows["since"]).map(lambda span: span.days).tolist() == [7, 7]


def test_no_week_ends_after_the_last_day_and_no_news_has_no_week() -> None:
    assert changes.busiest(_published("2031-03-01", "2031-03-20"), date(2031, 3, 9))[
        "until"
    ].tolist() == [date(2031, 3, 1)]
    assert len(changes.busiest(_published())) == 0


def test_a_claim_revises_the_latest_before(tables: Tables) -> None:
    third = {**KILLED, "published": "2031-03-09", "day": "2031-03-09", "value": 3}
    assert _revised(tables, KILLED, {**KILLED, **LATER}, third) == [("c2", "c3"), ("c1", "c2")]


def test_a_shift_is_new_when_its_later_statement_is_published(tables: Tables) -> None:
    made = with_statements(tables, {}, {"date": "2031-03-08", "stance": "agree"})
    early, late = (
        changes.between(made, date(2031, 3, since), date(2031, 3, since + 2), Settings())
        for since in (5, 7)
    )
    assert (len(early.shifts), len(late.shifts)) == (0, 1)


@settings(max_examples=8)
@given(some=st.tuples(days, days, days).map(sorted))
def test_changes_one_after_another_are_the_changes_of_all(
    corpus: Corpus, tables: Tables, some: list[date]
) -> None:
    first, middle, last = some
    early, late, whole = (
        _ids(changes.between(tables, since, until, corpus.settings))
        for since, until in ((first, middle), (middle, last), (first, last))
    )
    assert {name: early[name] | late[name] for name in KEYS} == whole
    assert not any(early[name] & late[name] for name in KEYS)


@settings(max_examples=5)
@given(day=days)
def test_nothing_changes_between_a_day_and_itself(
    corpus: Corpus, tables: Tables, day: date
) -> None:
    assert changes.between(tables, day, day, corpus.settings).is_nothing


@settings(max_examples=5)
@given(day=days)
def test_what_is_known_on_a_day_is_what_the_filter_shows_of_that_day(
    tables: Tables, day: date
) -> None:
    known, shown = changes.as_known(tables, day), apply(tables, Selection(known_by=day))
    assert set(known.events["event_id"]) == set(shown.events["event_id"])
    assert set(known.claims["claim_id"]) == set(shown.claims["claim_id"])
    assert set(known.statements["statement_id"]) == set(shown.statements["statement_id"])


def test_a_selection_hides_changes_and_makes_none(corpus: Corpus, tables: Tables) -> None:
    shown = apply(tables, Selection(blocs=("suderia",)))
    whole = _ids(changes.between(tables, FIRST, LAST, corpus.settings))
    part = _ids(changes.between(tables, FIRST, LAST, corpus.settings, shown))
    assert [name for name in KEYS if not part[name] <= whole[name]] == []
    assert part["revisions"] == set()


def test_each_day_has_its_numbers_and_ids(corpus: Corpus, tables: Tables) -> None:
    found = changes.between(tables, date(2031, 3, 5), date(2031, 3, 8), corpus.settings)
    counts = changes.per_day(found)
    assert counts["number"].tolist() == [0, 1, 0, 0, 3, 0, 0, 2, 0]
    assert counts["ids"].iloc[1] == "2031-03-07-norrland-hits-deep-cove"


def test_reversed_days_give_no_changes(corpus: Corpus, tables: Tables) -> None:
    found = changes.between(tables, LAST, FIRST, corpus.settings)
    assert found.is_nothing
    assert len(changes.per_day(found)) == 0


def test_nothing_changes_in_empty_tables(tables: Tables) -> None:
    found = changes.between(emptied(tables), FIRST, LAST, Settings())
    assert found.is_nothing
    assert "claim_id_before" in found.revisions.columns


def test_comparing_leaves_the_tables_alone(corpus: Corpus, tables: Tables) -> None:
    before = {name: frame.copy() for name, frame in tables.items()}
    found = changes.between(tables, FIRST, LAST, corpus.settings)
    changes.per_day(found)
    assert len(fields(found)) == 9
    pd.testing.assert_frame_equal(tables.claims, before["claims"])
    pd.testing.assert_frame_equal(tables.events, before["events"])


def test_what_was_published_after_a_day_is_listed_by_kind(tables: Tables) -> None:
    found = changes.came_out(tables, date(2031, 3, 7))
    assert found["articles"] == {"2031-03-14-toll-talks-end", "2031-04-02-quiet-on-the-strait"}
    assert found["events"] == {"2031-03-12-toll-talks", "2031-03-10-ankerholm-drone-attack"}
    assert found["claims"] == {"2031-03-14-toll-talks-end-c1", "2031-04-02-quiet-on-the-strait-c1"}
    assert len(found["statements"]) == 2


def test_empty_tables_have_nothing_new(tables: Tables) -> None:
    assert set(changes.came_out(emptied(tables), FIRST).values()) == {frozenset()}


def test_what_became_known_in_all_is_found_once_for_every_selection(
    corpus: Corpus, tables: Tables
) -> None:
    found = changes.news(tables, FIRST, LAST, corpus.settings)
    shown = apply(tables, Selection(blocs=("suderia",)))
    part = changes.among(found, shown, corpus.settings)
    assert _ids(part) == _ids(changes.between(tables, FIRST, LAST, corpus.settings, shown))
