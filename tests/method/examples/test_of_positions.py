"""Tests of lib/method/examples/of_positions.py."""

from lib.corpus import Corpus
from lib.method.examples import of_positions
from lib.method.examples.material import Material
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, with_claims, with_statements


def found(corpus: Corpus, tables: Tables) -> dict:
    return of_positions.examples(Material(tables, corpus.settings))


def test_a_stance_shows_the_statement_that_most_articles_carry(
    corpus: Corpus, tables: Tables
) -> None:
    twice = {"position": "Warns again.", "topic": "fishing-rights"}
    said = with_statements(tables, {}, twice, {**twice, "article_id": OTHER_ARTICLE})
    assert found(corpus, said)["stance:threaten"].text == "Warns again."


def test_an_unused_stance_has_no_example(corpus: Corpus, tables: Tables) -> None:
    assert found(corpus, tables)["stance:concede"] is None


def test_a_shift_shows_both_statements(corpus: Corpus, tables: Tables) -> None:
    later = {"date": "2031-03-08", "stance": "agree", "position": "Agrees."}
    item = found(corpus, with_statements(tables, {}, later))["shift"]
    assert item.text == "Before: Says so. Then: Agrees."
    assert len(item.sources) == 2


def test_an_answer_in_words_says_how_many_days_later_it_came(
    corpus: Corpus, tables: Tables
) -> None:
    said = with_statements(
        tables,
        {"toward": "tide-front"},
        {"party_id": "tide-front", "toward": "norrland-navy", "date": "2031-03-07"},
    )
    item = found(corpus, said)["reply"]
    assert "; 2 days later Tide Front threatens" in item.heading
    assert item.details[0] == "5 Mar 2031 → 7 Mar 2031"


def test_silence_has_no_source_and_says_what_else_was_said(corpus: Corpus, tables: Tables) -> None:
    item = found(corpus, tables)["silence"]
    assert item.heading == "Suderian Foreign Ministry on Strait tolls: no statement found"
    assert (item.details, item.sources) == (("2 statements on other subjects",), ())


def test_a_revision_changes_the_number_and_not_the_bounds_word_only(
    corpus: Corpus, tables: Tables
) -> None:
    event = {"event_id": "2031-03-04-vell-rocket-attack", "measure": "killed"}
    said = with_claims(
        tables,
        {**event, "value": 2},
        {**event, "value": 2, "bound": "at_least", "published": "2031-03-07"},
        {**event, "value": 4, "published": "2031-03-09"},
    )
    assert found(corpus, said)["revision"].text.startswith("4 killed")
