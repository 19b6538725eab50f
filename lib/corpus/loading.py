"""A corpus folder as a Corpus: its valid records, and its problems."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from lib.corpus import articles as article_files
from lib.corpus.counts import counted
from lib.corpus.doubles import without_repeats
from lib.corpus.drafts import Draft
from lib.corpus.known_ids import Known, resolve_article
from lib.corpus.membership import check_subjects
from lib.corpus.parsing import Findings
from lib.corpus.plausibility import check_article
from lib.corpus.whole_corpus import Corpus
from lib.corpus.world import head_of, world_of
from lib.model import Article, Event


def sound_article(
    draft: Draft, known: Known, topics: Mapping[str, str], found: Findings
) -> Article:
    """The article with those of its annotations that are sound; what is odd is reported."""
    sound = without_repeats(resolve_article(draft, known, found), found)
    check_article(sound, known.events, found)
    check_subjects(sound, topics, known.events.keys(), found)
    return sound.article()


def _articles(
    folder: Path, known: Known, topics: Mapping[str, str]
) -> tuple[list[Article], list[Findings]]:
    articles, findings = [], []
    for drafts, found in article_files.read(folder):
        articles += [sound_article(draft, known, topics, found) for draft in drafts]
        findings.append(found)
    return articles, findings


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events in order of days."""
    return sorted(events, key=lambda event: (event.start, event.id))


def load(folder: str | Path) -> Corpus:
    """The corpus in a folder. NotACorpus if there is none; all other faults are problems."""
    world = world_of(folder)
    known = world.known
    articles, in_articles = _articles(world.root, known, world.settings.topics)
    return replace(
        head_of(world, counted(articles), in_articles),
        articles=tuple(sorted(articles, key=lambda article: (article.published, article.id))),
        events=tuple(in_order(known.events.values())),
        parties=tuple(known.parties.values()),
        places=tuple(known.places.values()),
    )
