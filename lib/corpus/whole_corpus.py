"""A corpus: its valid records, its settings, and its problems."""

from dataclasses import dataclass, field
from pathlib import Path

from lib.corpus import files
from lib.corpus.basemap import Basemap
from lib.corpus.counts import Counts
from lib.corpus.defaults import complete
from lib.model import Article, Event, Party, Place, Problem, Settings
from lib.model.problems import readable


class NotACorpus(Exception):
    """The folder is not a corpus: it does not exist, or has nothing that a corpus has."""


@dataclass(frozen=True)
class Corpus:
    """All valid records of a corpus folder, with complete settings, and its problems.

    `problems` are the first of them, `problem_count` the number of all. `has_settings` is false if
    there is a corpus.toml that cannot be read: counts are then not what the corpus means.
    """

    folder: Path
    settings: Settings
    articles: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    parties: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()
    basemap: Basemap = field(default_factory=Basemap)
    problems: tuple[Problem, ...] = ()
    problem_count: int = 0
    has_settings: bool = True


def empty(folder: Path, problem: Problem) -> Corpus:
    """An empty corpus with nothing but the reason why."""
    settings = complete(Settings(), files.readable(folder.name), Counts(), {}, {}, {})
    return Corpus(folder, settings, problems=(readable(problem),), problem_count=1)
