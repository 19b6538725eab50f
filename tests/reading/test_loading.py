"""A folder as a corpus."""

import shutil
from pathlib import Path

import pytest

from lib.corpus import Corpus, NotACorpus, empty, load
from lib.model import Problem
from tests.reading.breaking import ID, OTHERS, add_line, ids, the_problem


def test_the_tiny_corpus_has_no_problem(corpus: Corpus) -> None:
    assert corpus.problems == ()


def test_articles_come_in_the_order_of_their_days(corpus: Corpus) -> None:
    assert [*OTHERS, ID] == [article.id for article in corpus.articles]


def test_events_come_in_the_order_of_their_days(corpus: Corpus) -> None:
    starts = [event.start for event in corpus.events]
    assert sorted(starts) == starts


def test_a_folder_without_corpus_files_is_not_a_corpus(tmp_path: Path) -> None:
    with pytest.raises(NotACorpus, match=r"it has none of corpus\.toml, articles, events\.csv"):
        load(tmp_path)


def test_a_missing_folder_is_not_a_corpus(tmp_path: Path) -> None:
    with pytest.raises(NotACorpus):
        load(tmp_path / "nowhere")


def test_a_file_is_not_a_corpus(folder: Path) -> None:
    with pytest.raises(NotACorpus):
        load(folder / "events.csv")


def test_a_folder_may_be_named_by_text(folder: Path) -> None:
    assert load(str(folder)).articles == load(folder).articles


@pytest.mark.parametrize("leave", ["articles", "events.csv", "parties.csv", "places.csv"])
def test_one_part_alone_is_a_corpus(folder: Path, tmp_path: Path, leave: str) -> None:
    (tmp_path / "part").mkdir()
    (folder / leave).rename(tmp_path / "part" / leave)
    missing = {problem.file for problem in load(tmp_path / "part").problems}
    assert {"articles", "events.csv", "parties.csv", "places.csv"} - {leave} <= missing


def test_an_empty_articles_folder_leaves_the_registries(folder: Path) -> None:
    shutil.rmtree(folder / "articles")
    (folder / "articles").mkdir()
    assert len(load(folder).events) == 4


def test_an_empty_articles_folder_is_reported(folder: Path) -> None:
    shutil.rmtree(folder / "articles")
    (folder / "articles").mkdir()
    assert "articles › there are no articles" in str(the_problem(folder))


def test_a_missing_articles_folder_is_reported(folder: Path) -> None:
    shutil.rmtree(folder / "articles")
    assert "articles › there are no articles" in str(the_problem(folder))


def test_without_events_claims_about_no_event_stay(folder: Path) -> None:
    (folder / "events.csv").unlink()
    corpus = load(folder)
    assert [len(article.claims) for article in corpus.articles] == [1, 2, 1, 1]


@pytest.mark.parametrize("file", ["events.csv", "parties.csv", "places.csv"])
def test_a_missing_registry_is_reported_first(folder: Path, file: str) -> None:
    (folder / file).unlink()
    hint = "see data/README.md for its columns"
    assert Problem(file, "", "the file is missing", hint) in load(folder).problems


def test_every_broken_file_is_reported(folder: Path) -> None:
    [(folder / "articles" / f"broken-{number}.json").write_text("{") for number in range(9)]
    assert len(load(folder).problems) == 9


def test_files_that_are_not_articles_are_skipped(folder: Path) -> None:
    (folder / "articles" / "notes.txt").write_text("{")
    assert load(folder).problems == ()


def test_an_empty_corpus_says_why(tmp_path: Path) -> None:
    problem = Problem("somewhere", "", "this is not a corpus")
    assert (problem,) == empty(tmp_path, problem).problems


def test_problems_come_in_the_order_of_the_files(folder: Path) -> None:
    add_line(folder, "events.csv", "x")
    add_line(folder, "places.csv", "y")
    (folder / "articles" / "z.json").write_text("{")
    files = list(dict.fromkeys(problem.file for problem in load(folder).problems))
    assert files == ["events.csv", "places.csv", "articles/z.json"]


def test_valid_articles_are_kept_beside_a_broken_one(folder: Path) -> None:
    (folder / "articles" / "broken.json").write_text("{")
    assert [*OTHERS, ID] == ids(folder)
