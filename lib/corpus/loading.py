"""A corpus folder as a Corpus: its valid records, and its problems."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

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


class Found(NamedTuple):
    """What is found in corpus.toml and the registries after all of them have been read."""

    settings: Findings
    events: Findings
    parties: Findings
    places: Findings


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


def _read(root: Path, settings: Settings) -> tuple[Known, list[Findings]]:
    """The registries as their files have them."""
    events, in_events = registries.read(Event, root, "events.csv")
    parties, in_parties = registries.read(Party, root, "parties.csv")
    places, in_places = registries.read(Place, root, "places.csv")
    measures = MEASURES.terms.keys() | {measure.id for measure in settings.measures}
    return Known(events, parties, places, measures), [in_events, in_parties, in_places]


def _resolved(known: Known, found: Found) -> Known:
    """The registries without ids that no record has, and without two records of one name."""
    parties = {
        name: resolved_party(party, known, found.parties) for name, party in known.parties.items()
    }
    events = {
        name: resolved_event(event, known, found.events) for name, event in known.events.items()
    }
    places = {
        name: resolved_place(place, known, found.places) for name, place in known.places.items()
    }
    return replace(
        known,
        events=events,
        parties=distinct.parties(parties, found.parties),
        places=distinct.places(places, found.places),
    )


def _check_events(events: Mapping[str, Event], found: Findings) -> None:
    check_names(events.values(), found)
    for event in events.values():
        check_event(event, events, found)


def _check_world(
    known: Known, settings: Settings, basemap: Mapping[str, Any], found: Found
) -> None:
    """Places against the basemap, parties against the blocs, countries against both."""
    check_places(known.places.values(), basemap, found.places)
    check_distances(known.places, basemap, settings.focus, found.places)
    locate = locator(basemap)
    check_countries(known, settings, basemap, locate, found.parties, found.places)
    check_blocs(known.parties.values(), settings, found.parties)


def _records(root: Path, settings: Settings, known: Known, articles: list[Article]) -> Corpus:
    """The records in order of days, with complete settings."""
    ordered = tuple(sorted(articles, key=lambda article: (article.published, article.id)))
    events = sorted(known.events.values(), key=lambda event: (event.start, event.id))
    name = files.readable(root.resolve().name)
    filled = complete(settings, name, tuple(articles), known.events, known.parties, known.places)
    return Corpus(
        folder=root,
        settings=distinct.settings(filled),
        articles=ordered,
        events=tuple(events),
        parties=tuple(known.parties.values()),
        places=tuple(known.places.values()),
    )


def load(folder: str | Path) -> Corpus:
    """The corpus in a folder. NotACorpus if there is none; all other faults are problems."""
    root = Path(folder)
    if not any(files.find(root, part) for part in PARTS):
        raise NotACorpus(_no_corpus(root))
    stated, in_settings = _settings(root)
    settings = stated or Settings()
    read, in_registries = _read(root, settings)
    first = [in_settings, *in_registries]
    found = Found(*(part.further() for part in first))
    known = _resolved(read, found)
    _check_events(known.events, found.events)
    articles, in_articles = _articles(root, known, settings.topics)
    check_far_events(known.events.values(), articles, found.events)
    check_topics(articles, settings, found.settings)
    basemap, in_basemap = basemap_files.read(root)
    _check_world(known, settings, basemap, found)
    settings = check_settings(settings, known, basemap, found.settings)
    findings = [*first, *found, *in_basemap, *in_articles]
    return replace(
        _records(root, settings, known, articles),
        basemap=basemap,
        problems=_first(findings),
        problem_count=sum(part.total for part in findings),
        has_settings=stated is not None,
    )
