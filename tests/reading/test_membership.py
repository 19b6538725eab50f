"""Blocs and topics that corpus.toml does not list."""

from pathlib import Path

import pytest

from lib.corpus import load
from tests.reading.breaking import STATEMENT, change, fill, settings, the_article, the_problem

BLOCS = "".join(
    f'[[blocs]]\nid = "{bloc}"\nlabel = "{bloc}"\n'
    for bloc in ("northern-pact", "coastal-fronts", "suderia", "observers")
)


def test_a_bloc_that_corpus_toml_does_not_list_is_reported_and_kept(folder: Path) -> None:
    settings(folder, BLOCS)
    fill(folder, "parties.csv", "bloc", {"tide-front": "coastal-front"})
    problem = the_problem(folder)
    assert (problem.file, problem.where) == ("parties.csv", "tide-front › bloc")
    assert problem.message.startswith("'coastal-front' is not among the blocs of corpus.toml: ")
    assert problem.hint == "did you mean 'coastal-fronts'?"
    assert "coastal-front" in {party.bloc for party in load(folder).parties}


def test_a_bloc_that_is_missing_is_reported(folder: Path) -> None:
    settings(folder, BLOCS)
    fill(folder, "parties.csv", "bloc", {"tide-front": ""})
    problem = the_problem(folder)
    assert problem.message == "the bloc is missing: the party is counted under 'other'"
    assert problem.hint == "one of: coastal-fronts, northern-pact, observers, suderia"


@pytest.mark.parametrize("text", ["", BLOCS])
def test_blocs_that_are_listed_or_not_listed_at_all_are_fine(folder: Path, text: str) -> None:
    settings(folder, text)
    assert load(folder).problems == ()


TOPICS = '[topics]\nfishing-rights = "Fishing"\nstrait-tolls = "Tolls"\n'


def test_a_topic_that_corpus_toml_does_not_list_is_reported_and_kept(folder: Path) -> None:
    settings(folder, TOPICS)
    change(folder, statements=[STATEMENT | {"about": "strait-tols"}])
    problem = the_problem(folder)
    assert problem.message == "'strait-tols' is not among the topics of corpus.toml"
    assert (problem.where, problem.hint) == ("statements 1 › about", "did you mean 'strait-tolls'?")
    assert len(the_article(folder).statements) == 1


def test_a_topic_of_corpus_toml_spelled_like_one_in_use_is_reported(folder: Path) -> None:
    settings(folder, f'{TOPICS}strait-tols = "Tolls again"\nwhales = "Whales"\n')
    problem = the_problem(folder)
    assert (problem.where, problem.hint) == ("topics › strait-tols", "did you mean 'strait-tolls'?")
