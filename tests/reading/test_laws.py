"""Whatever one file holds, reading never raises, and all else is read."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.corpus import load
from lib.tables import build, faults
from tests.conftest import TINY
from tests.reading.breaking import CLAIM, ID, OTHERS, STATEMENT, ids

BYTES = st.binary(max_size=80)
LETTERS = st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass"))
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12),
    st.sampled_from(["suderia", "attacks", "exactly", "2031-03", "9999-12-31", "\ud800", ""]),
)  # fmt: skip
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
HEAD = {
    "id": ID, "title": "Quiet", "publisher": "Herald", "url": "https://example.org",
    "published": "2031-04-02", "language": "en", "claims": [CLAIM], "statements": [STATEMENT],
}  # fmt: skip
KEYS = st.sampled_from([*HEAD, "events", "more"])


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tiny corpus, one article of which is written anew for every example."""
    return Path(shutil.copytree(TINY, tmp_path_factory.mktemp("laws") / "tiny"))


def _article(folder: Path, value: object) -> None:
    (folder / "articles" / f"{ID}.json").write_text(json.dumps(value), encoding="utf-8")


@given(content=st.binary(max_size=200))
def test_any_bytes_cost_their_own_article_only(broken: Path, content: bytes) -> None:
    (broken / "articles" / f"{ID}.json").write_bytes(content)
    assert ids(broken) == OTHERS


@given(value=values)
def test_any_json_value_costs_its_own_article_only(broken: Path, value: object) -> None:
    _article(broken, value)
    assert ids(broken) == OTHERS


@given(changes=st.dictionaries(KEYS, values, min_size=1, max_size=3))
def test_any_wrong_keys_leave_the_other_articles(broken: Path, changes: dict) -> None:
    _article(broken, HEAD | changes)
    assert set(ids(broken)) >= set(OTHERS)


@given(
    changes=st.dictionaries(st.sampled_from([*CLAIM, "where", "since", "event"]), values),
    statement=st.dictionaries(st.sampled_from([*STATEMENT, "toward"]), values),
)
def test_any_wrong_annotation_leaves_its_article(
    broken: Path, changes: dict, statement: dict
) -> None:
    _article(broken, HEAD | {"claims": [CLAIM | changes, CLAIM], "statements": [statement]})
    assert [*OTHERS, ID] == ids(broken)


@given(changes=st.dictionaries(KEYS, values, max_size=3))
def test_the_tables_of_the_remaining_records_keep_all_laws(broken: Path, changes: dict) -> None:
    _article(broken, HEAD | changes)
    assert faults(build(load(broken))) == []


@given(content=st.binary(max_size=200))
def test_any_bytes_in_a_line_file_leave_the_other_files(broken: Path, content: bytes) -> None:
    (broken / "articles" / "more.jsonl").write_bytes(content)
    _article(broken, HEAD)
    assert [*OTHERS, ID] == ids(broken)
    (broken / "articles" / "more.jsonl").unlink()


@given(rows=st.lists(st.text(st.sampled_from('abvell,;"\n\r\0é31-'), max_size=40), max_size=4))
def test_any_rows_leave_the_sound_places(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str]
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("rows") / "tiny"))
    with (folder / "places.csv").open("a", encoding="utf-8", newline="") as file:
        file.write("\n".join(rows))
    assert "deep-cove" in {place.id for place in load(folder).places}


@given(content=BYTES | LETTERS)
def test_any_corpus_toml_leaves_the_articles(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("toml") / "tiny"))
    (folder / "corpus.toml").write_bytes(content)
    assert [*OTHERS, ID] == ids(folder)
