"""Laws that the shipped corpus meets."""

import pytest

from lib.corpus import Corpus, article_schema, load
from lib.tables import Tables, build, faults
from tests.paths import DATA


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(DATA)


@pytest.fixture(scope="module")
def tables(corpus: Corpus) -> Tables:
    return build(corpus)


def test_the_shipped_corpus_is_read_without_a_problem(corpus: Corpus) -> None:
    assert [str(problem) for problem in corpus.problems] == []


def test_every_article_file_is_an_article(corpus: Corpus) -> None:
    assert len(corpus.articles) == len(list((DATA / "articles").glob("*.json")))


def test_its_tables_keep_all_laws(tables: Tables) -> None:
    assert faults(tables) == []


def test_the_shipped_schema_is_the_models_own() -> None:
    assert (DATA / "article.schema.json").read_text(encoding="utf-8") == article_schema()
