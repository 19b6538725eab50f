"""Every analysis that counts gives the same on every engine."""

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given, settings

from lib.analyses import busiest, coverage, incidents, overview, reported_events, sites
from lib.corpus import Corpus, load
from lib.engine import Store
from lib.engine.engines import ENGINES, Engine
from lib.model import Settings
from lib.selection import Selection, apply
from lib.selection.summary import amounts
from lib.tables import Tables, groups
from tests.engine.engines import EACH
from tests.engine.test_equal import SELECTIONS
from tests.paths import DATA
from tests.selection.asking import selections

ANALYSES: dict[str, Callable[[Tables, Settings], object]] = {
    "amounts": lambda tables, _: amounts(tables, tables),
    "articles by week": lambda tables, _: coverage.by_period(tables, "week"),
    "articles by publisher": lambda tables, _: coverage.by_column(tables, "publisher"),
    "annotations": lambda tables, _: coverage.annotation_counts(tables),
    "events by week": lambda tables, _: busiest.weekly(tables),
    "the busiest week": busiest.finding,
    "attacks": groups.reported_attacks,
    "attacks in words": reported_events.sentence,
    "by country": lambda tables, _: incidents.per_period(tables, tables.events, "month", "country"),
    "sites": sites.site_list,
    "sites in words": sites.finding,
    "headlines": overview.events,
    "near the border": overview.near_border,
    "statements": lambda tables, _: overview.statements(tables),
}
EVERY = pytest.mark.parametrize("analysis", ANALYSES.values(), ids=ANALYSES)
FEW = ("dates", "a bloc", "known by")


@pytest.fixture(scope="module")
def settled() -> Settings:
    return load(DATA).settings


def _same(one: object, other: object) -> bool:
    if isinstance(one, pd.DataFrame) and isinstance(other, pd.DataFrame):
        pd.testing.assert_frame_equal(one, other)
        return True
    return one == other


@EACH
@EVERY
@pytest.mark.parametrize("name", FEW)
def test_an_analysis_gives_the_same_on_every_engine(
    stores: dict[str, Store], settled: Settings, engine: Engine, analysis: Callable, name: str
) -> None:
    found, expected = (
        analysis(apply(stores[own], SELECTIONS[name]), settled) for own in (engine.name, "pandas")
    )
    assert _same(found, expected)


@EACH
@EVERY
@settings(max_examples=3)
@given(selection=selections)
def test_an_analysis_of_the_tiny_corpus_gives_the_same_on_every_engine(
    bordered: Tables, corpus: Corpus, engine: Engine, analysis: Callable, selection: Selection
) -> None:
    found, expected = (
        analysis(apply(Store(bordered, own), selection), corpus.settings)
        for own in (engine, ENGINES["pandas"])
    )
    assert _same(found, expected)
