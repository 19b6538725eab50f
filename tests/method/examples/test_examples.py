"""Tests of lib/method/examples."""

from lib.corpus import Corpus
from lib.method import rules
from lib.method.examples import examples
from lib.tables import Tables
from tests import hostile
from tests.rows import emptied, renamed

IDS = {rule.id for section in rules.sections() for rule in section.rules} | {
    rule.id for rule in rules.stances()
}


def test_every_example_belongs_to_a_rule(corpus: Corpus, tables: Tables) -> None:
    assert set(examples(tables, corpus.settings)) <= IDS


def test_every_rule_is_looked_for(corpus: Corpus, tables: Tables) -> None:
    assert set(examples(tables, corpus.settings)) == IDS


def test_the_same_tables_give_the_same_examples(corpus: Corpus, tables: Tables) -> None:
    assert examples(tables, corpus.settings) == examples(tables, corpus.settings)


def test_a_corpus_without_articles_has_no_examples(corpus: Corpus, tables: Tables) -> None:
    assert set(examples(emptied(tables), corpus.settings).values()) == {None}


def test_hostile_names_do_no_harm(corpus: Corpus, tables: Tables) -> None:
    assert examples(renamed(tables, hostile.TEXT), corpus.settings)["claim"] is not None
