"""Tests of lib/evidence/repeated.py."""

from lib.evidence import Library, repeated
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, WATCH, emptied, with_claims, with_statements


def test_a_figure_of_several_articles_is_one_row_with_all_its_claims(tables: Tables) -> None:
    rows = repeated.figures(
        with_claims(tables, {"value": 3}, {}, {"article_id": OTHER_ARTICLE}).claims
    )
    assert rows[["claim_ids", "articles"]].values.tolist() == [["c2 c3", 2], ["c1", 1]]


def test_figures_without_a_claimant_come_last(tables: Tables) -> None:
    unnamed = {"claimant": None}
    rows = repeated.figures(
        with_claims(tables, unnamed, {**unnamed, "article_id": OTHER_ARTICLE}, {}).claims
    )
    assert rows["claim_ids"].tolist() == ["c3", "c1 c2"]


def test_another_bound_claimant_or_event_is_another_figure(tables: Tables) -> None:
    event = {"event_id": "2031-03-04-vell-rocket-attack"}
    made = with_claims(tables, {}, {"bound": "at_least"}, {"claimant": WATCH}, event)
    assert len(repeated.figures(made.claims)) == 4


def test_statements_of_one_stance_on_one_day_are_one_row(tables: Tables) -> None:
    other = {"article_id": OTHER_ARTICLE, "position": "In other words."}
    rows = repeated.statements(
        with_statements(tables, {}, other, {"stance": "accuse"}, {"toward": None}).statements
    )
    assert rows["statement_ids"].tolist() == ["s1 s2", "s3", "s4"]


def test_a_card_has_the_sources_of_all(tables: Tables) -> None:
    made = with_claims(tables, {}, {"article_id": OTHER_ARTICLE})
    (card,) = repeated.figure_cards(Library(made, made), repeated.figures(made.claims))
    assert len(card.sources) == 2


def test_without_evidence_there_are_no_rows(tables: Tables) -> None:
    none = emptied(tables)
    assert len(repeated.figures(none.claims)) == len(repeated.statements(none.statements)) == 0
    assert repeated.figure_cards(Library(none, none), repeated.figures(none.claims)) == []
