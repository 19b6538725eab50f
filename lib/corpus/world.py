"""What articles are checked against: settings and registries, read first; and what follows from
all of it together, told last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from lib.corpus import basemap as basemap_files
from lib.corpus import distinct, files, parsing, registries
from lib.corpus.codes import check_countries
from lib.corpus.counts import Counts
from lib.corpus.defaults import complete
from lib.corpus.distances import check_distances
from lib.corpus.known_ids import Known, resolved_events, resolved_party, resolved_place
from lib.corpus.membership import check_blocs, check_topics
from lib.corpus.parsing import MOST, Findings
from lib.corpus.plausibility import check_events, check_far_events
from lib.corpus.reading import Unreadable, text_of, toml_of
from lib.corpus.registries import Reader, by_row
from lib.corpus.settings_check import check_settings
from lib.corpus.whereabouts import check_places, locator
from lib.corpus.whole_corpus import Corpus, NotACorpus
from lib.model import Event, Party, Place, Problem, Settings
from lib.model.vocabulary import MEASURES

PARTS = ("corpus.toml", "articles", "events.csv", "parties.csv", "places.csv")


class Found(NamedTuple):
    """What is found in corpus.toml and the registries after all of them have been read."""

    settings: Findings
    events: Findings
    parties: Findings
    places: Findings


@dataclass(frozen=True)
class World:
    """What the articles of a folder are checked against, with what is wrong in it.

    `stated` are the settings as corpus.toml has them, None if it cannot be read.
    """

    root: Path
    stated: Settings | None
    known: Known
    first: tuple[Findings, ...]
    found: Found

    @property
    def settings(self) -> Settings:
        """The settings of corpus.toml, empty if it cannot be read."""
        return self.stated or Settings()


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


def _read(root: Path, settings: Settings, events_of: Reader) -> tuple[Known, list[Findings]]:
    """The registries as their files have them."""
    events, in_events = registries.read(Event, root, "events.csv", events_of)
    parties, in_parties = registries.read(Party, root, "parties.csv")
    places, in_places = registries.read(Place, root, "places.csv")
    measures = MEASURES.terms.keys() | {measure.id for measure in settings.measures}
    return Known(events, parties, places, measures), [in_events, in_parties, in_places]


def _resolved(known: Known, found: Found) -> Known:
    """The registries without ids that no record has, and without two records of one name."""
    parties = {
        name: resolved_party(party, known, found.parties) for name, party in known.parties.items()
    }
    places = {
        name: resolved_place(place, known, found.places) for name, place in known.places.items()
    }
    return replace(
        known,
        events=resolved_events(known, found.events),
        parties=distinct.parties(parties, found.parties),
        places=distinct.places(places, found.places),
    )


def _check_world(
    known: Known, settings: Settings, basemap: Mapping[str, Any], found: Found
) -> None:
    """Places against the basemap, parties against the blocs, countries against both."""
    check_places(known.places.values(), basemap, found.places)
    check_distances(known.places, basemap, settings.focus, found.places)
    locate = locator(basemap)
    check_countries(known, settings, basemap, locate, found.parties, found.places)
    check_blocs(known.parties.values(), settings, found.parties)


def world_of(folder: str | Path, events_of: Reader = by_row) -> World:
    """The settings and registries of a folder. NotACorpus if it has nothing of a corpus."""
    root = Path(folder)
    if not any(files.find(root, part) for part in PARTS):
        raise NotACorpus(_no_corpus(root))
    stated, in_settings = _settings(root)
    read, in_registries = _read(root, stated or Settings(), events_of)
    first = (in_settings, *in_registries)
    found = Found(*(part.further() for part in first))
    known = _resolved(read, found)
    check_events(known.events, found.events)
    return World(root, stated, known, first, found)


def head_of(world: World, counts: Counts, in_articles: Sequence[Findings]) -> Corpus:
    """The corpus without its records: complete settings, basemap and problems.

    `counts` are those over its articles, `in_articles` what is wrong in these.
    """
    known, found = world.known, world.found
    check_far_events(known.events, counts, found.events)
    check_topics(counts.subjects, world.settings, found.settings)
    basemap, in_basemap = basemap_files.read(world.root)
    _check_world(known, world.settings, basemap, found)
    settings = check_settings(world.settings, known, basemap, found.settings)
    name = files.readable(world.root.resolve().name)
    filled = complete(settings, name, counts, known.events, known.parties, known.places)
    findings = [*world.first, *found, *in_basemap, *in_articles]
    return Corpus(
        folder=world.root,
        settings=distinct.settings(filled),
        basemap=basemap,
        problems=_first(findings),
        problem_count=sum(part.total for part in findings),
        has_settings=world.stated is not None,
    )
