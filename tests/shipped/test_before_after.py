"""Before and after is true of the shipped corpus, counted from its files."""

from datetime import date, timedelta

import pytest

from lib.corpus import load
from lib.look.style import LIGHT
from lib.model.spans import event_span
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views.both_periods import compared
from lib.views.context import Context, remembering
from tests.paths import DATA
from tests.present import present

CORPUS = load(DATA)
TABLES = build(CORPUS)
CONTEXT = Context(CORPUS, TABLES, Selection(), LIGHT, remembering(TABLES))
TOWER, STRIKES = "2024-01-28-tower-22-drone-attack", "2024-02-02-us-strikes-iraq-syria"


def _counted(first: date, last: date) -> tuple[int, int, int]:
    """The attacks that certainly were in these days, those that possibly were, and articles."""
    events = TABLES.events
    attacks = set(events.loc[events["group_id"] == CORPUS.settings.documented, "event_id"])
    spans = [event_span(event) for event in CORPUS.events if event.id in attacks]
    possible = [span for span in spans if span[1] >= first and span[0] <= last]
    certain = [span for span in possible if span[0] >= first and span[1] <= last]
    articles = [each for each in CORPUS.articles if first <= each.published <= last]
    return len(certain), len(possible), len(articles)


@pytest.mark.parametrize(
    ("event", "on", "days", "before", "after"),
    [
        (STRIKES, date(2024, 2, 2), 14, (20, 22, 155), (12, 12, 175)),
        (STRIKES, date(2024, 2, 2), 28, (38, 38, 210), (15, 15, 188)),
        (TOWER, date(2024, 1, 28), 14, (19, 20, 86), (14, 15, 273)),
    ],
)
def test_attacks_and_articles_around_a_reference_event(
    event: str, on: date, days: int, before: tuple, after: tuple
) -> None:
    found = present(compared(CONTEXT, Options.of({"around": event, "days": str(days)})))
    day = timedelta(days=1)
    assert _counted(on - days * day, on - day) == before
    assert _counted(on + day, on + days * day) == after
    told = [
        (attacks.low, attacks.high, articles.low)
        for attacks, articles in zip(found.leading.pair, found.articles.pair, strict=True)
    ]
    assert told == [before, after]


def test_the_thin_end_of_the_corpus_is_no_peace() -> None:
    days = ("2023-11-01", "2023-11-30", "2024-02-20", "2024-03-31")
    names = ("before_from", "before_to", "after_from", "after_to")
    found = present(compared(CONTEXT, Options.of(dict(zip(names, days, strict=True)))))
    assert "articles fell too, from 6.3 to 0.2 a day" in found.title
