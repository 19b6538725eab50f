"""Tests of lib/analyses/support.py."""

from dataclasses import replace

import pandas as pd
import pytest

from lib.analyses.support import Support, sentence, support
from lib.selection.options import Options
from lib.tables import Tables, schemas
from lib.views.catalogue import exhibit
from lib.views.context import Context
from tests.present import present
from tests.rows import ARTICLE, OTHER_ARTICLE, with_events


@pytest.fixture
def reported(tables: Tables) -> Tables:
    """e1 in one article, e2 in two, e3 in one that a second reader checked."""
    events = with_events(
        tables, {"reported_by": "claimed_only"}, {"reported_by": "media"}, {"reported_by": "media"}
    )
    pairs = [("e1", ARTICLE), ("e2", ARTICLE), ("e2", OTHER_ARTICLE), ("e3", OTHER_ARTICLE)]
    rows = [{"event_id": event, "article_id": article, "quote": "q"} for event, article in pairs]
    return replace(events, mentions=schemas.MENTIONS.frame([*rows, rows[0]]))


def _reread(tables: Tables, name: str) -> Tables:
    articles = tables.articles
    days = pd.Series(pd.Timestamp("2031-05-01"), index=articles.index)
    reviewed = days.where(articles["article_id"] == name).astype(articles["reviewed"].dtype)
    return replace(tables, articles=articles.assign(reviewed=reviewed))


def test_an_article_counts_once_for_an_event_however_often_it_mentions_it(reported: Tables) -> None:
    assert support(reported, ["e1", "e2", "e3"]) == Support(3, 2, 1, None)


def test_one_re_read_article_is_enough(reported: Tables) -> None:
    assert support(_reread(reported, OTHER_ARTICLE), ["e1", "e2", "e3"]).reread == 2


def test_only_the_counted_events_count(reported: Tables) -> None:
    assert support(reported, ["e2"]) == Support(1, 0, 0, None)


def test_the_sentence_says_only_what_the_corpus_knows() -> None:
    assert sentence(Support(176, 74, None, None)) == "Of 176 events, 74 rest on one article."
    assert sentence(Support(3, 1, 0, 1)) == (
        "Of 3 events, 1 rests on one article, none is reported only by the side that claims it, "
        "1 has a re-read article."
    )
    assert sentence(Support(0, 0, None, None)) == ""


@pytest.mark.parametrize(
    "name",
    ["weekly", "attack-counts", "calendar", "documented-against-claimed", "strike-map", "sites"],
)
def test_a_chart_that_counts_events_says_what_they_rest_on(context: Context, name: str) -> None:
    assert " on one article" in present(exhibit(name, context, Options())).caption.note
