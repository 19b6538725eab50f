"""A corpus folder as a Corpus: its valid records, and its problems."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from lib.corpus import articles as article_files
from lib.corpus import basemap as basemap_files
from lib.corpus import distinct, files, parsing, registries
from lib.corpus.codes import check_countries
from lib.corpus.defaults import complete
from lib.corpus.distances import check_distances
from lib.corpus.doubles import without_repeats
from lib.corpus.known_ids import (
    Known,
    resolve_article,
    resolved_event,
    resolved_party,
    resolved_place,
)
from lib.corpus.membership import check_blocs, check_subjects, check_topics
from lib.corpus.parsing import MOST, Findings
from lib.corpus.plausibility import check_article, check_event, check_far_events, check_names
from lib.corpus.reading import Unreadable, text_of, toml_of
from lib.corpus.settings_check import check_settings
from lib.corpus.whereabouts import check_places, locator
from lib.model import Article, Event, Party, Place, Problem, Settings
from lib.model.problems import readable
from lib.model.vocabulary import MEASURES

PARTS = ("corpus.toml", "articles", "events.csv", "parties.csv", "places.csv")


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
    basemap: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    problem_count: int = 0
    has_settings: bool = True


def empty(folder: Path, problem: Problem) -> Corpus:
    """An empty corpus with nothing but the reason why."""
    settings = complete(Settings(), files.readable(folder.name), (), {}, {}, {})
    return Corpus(folder, settings, problems=(readable(problem),), problem_count=1)


def _settings(folder: Path) -> tuple[Settings | None, Findings]:
    """The settings as the file has them; None if they cannot be read."""
    file = files.alone(folder, "corpus.toml")
    if file is None:
        found = Findings("corpus.toml")
        found.not_read(files.like(folder, "corpus.toml"), "rename it to corpus.toml")
        return Settings(), found
    found = Findings(file.name)
    try:
        text = text_of(file.path, file.name, file.largest)
        return parsing.settings(toml_of(text, file.name), found), found
    except Unreadable as unreadable:
        found.lose(unreadable.problem)
        return None, found


def _articles(
    folder: Path, known: Known, topics: Mapping[str, str]
) -> tuple[list[Article], list[Findings]]:
    articles, findings = [], []
    for drafts, found in article_files.read(folder):
        for draft in drafts:
            sound = without_repeats(resolve_article(draft, known, found), found)
            check_article(sound, known.events, found)
            check_subjects(sound, topics, known.events.keys(), found)
            articles.append(sound.article())
        findings.append(found)
    return articles, findings


def _first(findings: Iterable[Findings]) -> tuple[Problem, ...]:
    """The first problems of all; a longer list helps no one.

    A missing file comes before the records that refer to its contents.
    """
    ordered = sorted(findings, key=lambda found: not found.is_lost)
    problems = (problem for found in ordered for problem in found.problems)
    return tuple(islice(problems, MOST))


def _no_corpus(root: Path) -> str:
    """Why the folder is not a corpus."""
    name = files.readable(root)
    try:
        any(root.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        return f"{name} is not a corpus: it cannot be read ({error.strerror})"
    return f"{name} is not a corpus: it has none of {', '.join(PARTS)} (see data/README.md)"


def load(folder: str | Path) -> Corpus:
    """The corpus in a folder. NotACorpus if there is none; all other faults are problems."""
    root = Path(folder)
    if not any(files.find(root, part) for part in PARTS):
        raise NotACorpus(_no_corpus(root))
    stated, in_settings = _settings(root)
    events, in_events = registries.read(Event, root, "events.csv")
    parties, in_parties = registries.read(Party, root, "parties.csv")
    places, in_places = registries.read(Place, root, "places.csv")
    first = [in_settings, in_events, in_parties, in_places]
    in_settings, in_events, in_parties, in_places = (found.further() for found in first)
    settings = stated or Settings()
    measures = MEASURES.terms.keys() | {measure.id for measure in settings.measures}
    known = Known(events, parties, places, measures)
    parties = {name: resolved_party(party, known, in_parties) for name, party in parties.items()}
    events = {name: resolved_event(event, known, in_events) for name, event in events.items()}
    places = {name: resolved_place(place, known, in_places) for name, place in places.items()}
    parties = distinct.parties(parties, in_parties)
    places = distinct.places(places, in_places)
    known = Known(events, parties, places, measures)
    check_names(events.values(), in_events)
    for event in events.values():
        check_event(event, events, in_events)
    articles, in_articles = _articles(root, known, settings.topics)
    check_far_events(events.values(), articles, in_events)
    check_topics(articles, settings, in_settings)
    basemap, in_basemap = basemap_files.read(root)
    check_places(places.values(), basemap, in_places)
    check_distances(places, basemap, settings.focus, in_places)
    check_countries(known, settings, basemap, locator(basemap), in_parties, in_places)
    check_blocs(parties.values(), settings, in_parties)
    settings = check_settings(settings, known, basemap, in_settings)
    then = [in_settings, in_events, in_parties, in_places]
    findings = [*first, *then, *in_basemap, *in_articles]
    name = files.readable(root.resolve().name)
    filled = complete(settings, name, tuple(articles), events, parties, places)
    return Corpus(
        folder=root,
        settings=distinct.settings(filled),
        articles=tuple(sorted(articles, key=lambda article: (article.published, article.id))),
        events=tuple(sorted(events.values(), key=lambda event: (event.start, event.id))),
        parties=tuple(parties.values()),
        places=tuple(places.values()),
        basemap=basemap,
        problems=_first(findings),
        problem_count=sum(found.total for found in findings),
        has_settings=stated is not None,
    )
