"""Whatever pages compute is the same on every engine: every view, and what no view has."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from lib.corpus import Corpus, load
from lib.engine import Store
from lib.engine.engines import ENGINES, Engine
from lib.selection import Selection
from lib.tables import Tables, build, open_folder
from lib.tables.publication import publish
from tests.engine.catalogue import CATALOGUE, context_of, is_same
from tests.engine.corpora import articles
from tests.engine.engines import EACH, NAMED
from tests.paths import DATA, TINY
from tests.selection.asking import selections

Results = dict[str, object]
# What fails is not made smaller: that takes minutes.
FEW = settings(
    max_examples=2, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow]
)
PANDAS = ENGINES["pandas"]
MONTH = Selection(date(2024, 1, 25), date(2024, 2, 24))
SPRING = Selection(date(2031, 3, 1), date(2031, 5, 1))


def results(corpus: Corpus, store: Store, selection: Selection) -> Results:
    """The name of everything that pages compute → its result."""
    context = context_of(corpus, store, selection)
    return {name: thing(context) for name, thing in CATALOGUE.items()}


def different(found: Results, expected: Results) -> list[str]:
    """The names of what is not the same."""
    return [name for name in expected if not is_same(found[name], expected[name])]


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load(DATA)


@pytest.fixture(scope="module")
def of_shipped(shipped: Corpus, stores: dict[str, Store]) -> Results:
    return results(shipped, stores["pandas"], MONTH)


@EACH
def test_everything_of_the_shipped_corpus_is_the_same(
    shipped: Corpus, stores: dict[str, Store], of_shipped: Results, engine: Engine
) -> None:
    found = results(shipped, stores[engine.name], MONTH)
    assert different(found, of_shipped) == []


@pytest.fixture(scope="module")
def of_tiny(corpus: Corpus, tables: Tables) -> Results:
    return results(corpus, Store(tables, PANDAS), SPRING)


@EACH
def test_everything_of_the_tiny_corpus_is_the_same(
    corpus: Corpus, tables: Tables, of_tiny: Results, engine: Engine
) -> None:
    found = results(corpus, Store(tables, engine), SPRING)
    assert different(found, of_tiny) == []


@EACH
def test_everything_of_a_published_corpus_mapped_from_the_disk_is_the_same(
    corpus: Corpus,
    tables: Tables,
    of_tiny: Results,
    engine: Engine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ESCALATION_CACHE", str(tmp_path / "cache"))
    publish(str(tmp_path / "desk"), corpus, tables, "word", date(2031, 5, 1))
    for _ in ("read", "mapped"):
        _, mapped = open_folder(tmp_path / "desk")
        found = results(corpus, Store(mapped, engine), SPRING)
        assert different(found, of_tiny) == []


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny corpus, whose articles are written anew for every example."""
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("any") / "tiny"))
    shutil.rmtree(folder / "articles")
    (folder / "articles").mkdir()
    return folder


@FEW
@given(written=articles(), selection=selections)
def test_everything_of_any_corpus_is_the_same(
    desk: Path, written: list[dict], selection: Selection
) -> None:
    lines = "".join(json.dumps(article) + "\n" for article in written)
    (desk / "articles" / "any.jsonl").write_text(lines, encoding="utf-8")
    corpus = load(desk)
    tables = build(corpus)
    expected = results(corpus, Store(tables, PANDAS), selection)
    for name in NAMED:
        found = results(corpus, Store(tables, ENGINES[name]), selection)
        assert different(found, expected) == [], name
