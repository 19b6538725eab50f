"""Tests of lib/exports/evidence_tables.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.exports.edition import edition
from lib.exports.evidence_tables import behind
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import Tables
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.exhibit import Part
from lib.wording.words import quantity
from tests.exports.making import IMPRINT, headed
from tests.exports.office import claimed, picture, tabled, view_of
from tests.present import present
from tests.rows import ARTICLE, OTHER_ARTICLE, emptied


def test_a_charts_evidence_is_the_claims_of_its_marks() -> None:
    made, context = claimed({"value": 5}, {"value": 6, "day": "2031-03-06"})
    assert sorted(behind(made, context).claims["claim_id"]) == ["c1", "c2"]


def test_a_claim_names_its_claimant_and_its_figure_in_words() -> None:
    made, context = claimed({"value": 5, "bound": "more_than"})
    claim = behind(made, context).claims.iloc[0]
    assert (claim["claimant"], claim["figure"]) == ("Norrland Navy", "more than 5")
    assert (claim["quote"], claim["publisher"]) == ("so many attacks", "Strait Herald")


def test_an_unnamed_claimant_is_labelled() -> None:
    made, context = claimed({"value": 5, "claimant": None})
    assert behind(made, context).claims["claimant"].tolist() == ["No claimant named"]


def test_the_latest_published_comes_first() -> None:
    made, context = claimed({"value": 5}, {"value": 6, "published": "2031-03-14"})
    assert behind(made, context).claims["claim_id"].tolist() == ["c2", "c1"]


def test_articles_are_numbered_by_their_day(context: Context) -> None:
    found = behind(picture(context, "statements"), context).articles
    assert found["source"].tolist() == list(range(1, len(found) + 1))
    assert found["published"].is_monotonic_increasing


def test_numbers_lead_from_an_article_to_its_place(context: Context) -> None:
    numbers = behind(picture(context, "articles"), context).numbers
    assert numbers[ARTICLE] < numbers[OTHER_ARTICLE]


def test_an_event_has_a_row_for_each_article_that_reports_it(context: Context) -> None:
    events = behind(picture(context, "weekly"), context).events
    told = context.tables.mentions["event_id"].isin(events["event_id"]).sum()
    assert events["article_id"].notna().sum() == told


def test_a_table_of_statements_leads_to_statements_only(context: Context) -> None:
    found = behind(picture(context, "statements"), context)
    assert len(found.statements) == len(context.tables.statements)
    assert found.events.empty


def test_ids_of_a_table_may_be_joined(context: Context) -> None:
    ids = context.tables.claims["claim_id"].tolist()
    found = behind(tabled([{"claim_ids": " ".join(ids[:2])}, {"claim_ids": ids[2]}]), context)
    assert sorted(found.claims["claim_id"]) == sorted(ids[:3])


def test_what_is_not_known_yet_is_dropped(context: Context) -> None:
    earlier = replace(context, selection=Selection(known_by=date(2031, 3, 6)))
    found = behind(picture(context, "articles"), earlier)
    assert found.articles["article_id"].tolist() == [ARTICLE]


def test_missing_ids_give_nothing(context: Context) -> None:
    found = behind(tabled([{"claim_id": "nowhere"}, {"claim_id": None}]), context)
    assert (len(found.claims), len(found.articles)) == (0, 0)


def test_empty_tables_have_no_evidence(tables: Tables) -> None:
    context = view_of(emptied(tables))
    found = behind(tabled([{"claim_id": "c1"}]), context)
    parts = (found.claims, found.events, found.statements, found.articles)
    assert [len(part) for part in parts] == [0, 0, 0, 0]


def test_looking_leaves_the_tables_alone(context: Context) -> None:
    before = context.tables.claims.copy()
    behind(picture(context, "attack-counts"), context)
    pd.testing.assert_frame_equal(context.tables.claims, before)


@pytest.mark.parametrize(
    "name",
    ["weekly", "timeline", "who-answered-whom", "attack-counts", "documented-against-claimed",
     "new-per-week", "claims-compared", "strike-map", "sites", "stances", "positions",
     "statements", "became-known"],
)  # fmt: skip
def test_with_its_rows_a_picture_has_as_many_sources_as_its_note_counts(
    context: Context, name: str
) -> None:
    made = picture(context, name)
    number = len(behind(made, context, with_rows=True).articles)
    assert made.caption.note.startswith(f"Source: {quantity(number, 'annotated article')} by")


def test_rows_without_a_mark_are_included_on_request(context: Context) -> None:
    names = context.tables.statements[["statement_id"]]
    more = Part("more", names, headed({"statement_id": "Id"}))
    made = replace(picture(context, "weekly"), data=(more,))
    assert behind(made, context).statements.empty
    assert len(behind(made, context, with_rows=True).statements) == len(names)


@pytest.mark.parametrize("column", ["act_id", "answer_id"])
def test_the_evidence_of_a_link_is_both_ends(context: Context, column: str) -> None:
    name = context.tables.events["event_id"].iloc[0]
    assert behind(tabled([{column: name}]), context).events["event_id"].unique().tolist() == [name]


def test_the_evidence_of_a_shift_includes_the_earlier_statement(context: Context) -> None:
    names = context.tables.statements["statement_id"].head(2).tolist()
    made = tabled([{"statement_id": names[0], "statement_id_before": names[1]}])
    assert set(behind(made, context).statements["statement_id"]) == set(names)


@pytest.mark.parametrize("name", ["changes", "became-known"])
def test_what_changed_until_a_day_uses_nothing_later(context: Context, name: str) -> None:
    asked = Options.of({"since": "2031-03-01", "until": "2031-03-07"})
    made = present(VIEWS[name].make(context, asked))
    articles = behind(made, context, with_rows=True).articles
    assert articles["published"].max().date() == date(2031, 3, 7)
    assert edition(made, context, IMPRINT).as_of == date(2031, 3, 7)
    assert made.caption.note.endswith("7 Mar 2031.")


def test_what_changed_until_a_future_day_is_as_of_the_last_article(context: Context) -> None:
    asked = Options.of({"since": "2031-03-01", "until": "2040-01-01"})
    made = present(VIEWS["changes"].make(context, asked))
    last = context.everything.articles["published"].max().date()
    assert edition(made, context, IMPRINT).as_of == last


def test_what_changed_is_no_later_than_the_day_known_by(context: Context) -> None:
    known = replace(context, selection=Selection(known_by=date(2031, 3, 8)))
    asked = Options.of({"since": "2031-03-01", "until": "2031-03-20"})
    made = present(VIEWS["changes"].make(known, asked))
    assert edition(made, known, IMPRINT).as_of == date(2031, 3, 7)
