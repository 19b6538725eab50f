"""Keys that stand twice in a JSON object (lib/corpus/repeats.py)."""

import json
from pathlib import Path

import pytest

from lib.corpus import load
from tests.reading.breaking import (
    CLAIM,
    FILE,
    ID,
    STATEMENT,
    ids,
    the_article,
    the_problem,
    value_of,
)


def _again(folder: Path, text: str) -> None:
    """The article with one more key at its end."""
    before = json.dumps(value_of(folder))
    (folder / FILE).write_text(f"{before[:-1]}, {text}}}", encoding="utf-8")


def _lists(folder: Path, **lists: str) -> None:
    """The article with lists as JSON texts."""
    rest = {key: value for key, value in value_of(folder).items() if key not in lists}
    parts = ", ".join(f'"{name}": {text}' for name, text in lists.items())
    (folder / FILE).write_text(f"{json.dumps(rest)[:-1]}, {parts}}}", encoding="utf-8")


@pytest.mark.parametrize(("key", "value"), [("claims", "[]"), ("title", '"Other"')])
def test_a_key_of_an_article_is_reported_and_the_first_one_counts(
    folder: Path, key: str, value: str
) -> None:
    before = the_article(folder)
    _again(folder, f'"{key}": {value}')
    problem = the_problem(folder)
    assert (problem.file, problem.message) == (FILE, f"the key '{key}' appears twice")
    assert the_article(folder) == before


def test_a_key_of_a_claim_is_reported_with_its_place(folder: Path) -> None:
    twice = f'{json.dumps(CLAIM)[:-1]}, "value": 99}}'
    _lists(folder, claims=f"[{json.dumps(CLAIM | {'value': 20})}, {twice}]")
    problem = the_problem(folder)
    assert (problem.where, problem.message) == ("claims 2", "the key 'value' appears twice")
    assert [claim.value for claim in the_article(folder).claims] == [20, 21]


def test_a_key_of_a_statement_in_a_line_is_reported_with_its_line(folder: Path) -> None:
    twice = f'{json.dumps(STATEMENT)[:-1]}, "party": "suderia", "party": "suderia"}}'
    head = json.dumps({**value_of(folder), "id": "in-a-line", "claims": []})
    line = f'{head[:-1]}, "statements": [{twice}]}}'.replace('"statements": [], ', "")
    (folder / "articles" / "more.jsonl").write_text(line, encoding="utf-8")
    assert the_problem(folder).where == "line 1 › statements 1"
    assert "in-a-line" in ids(folder)


def test_a_key_of_a_layer_is_reported(folder: Path) -> None:
    feature = '{"type": "Feature", "properties": {"name": "A", "name": "B"}, "geometry": null}'
    (folder / "basemap").mkdir()
    (folder / "basemap" / "lakes.geojson").write_text(
        f'{{"type": "FeatureCollection", "features": [{feature}]}}'
    )
    problem = the_problem(folder)
    assert problem.where == "features 1 › properties"
    assert problem.message == "the key 'name' appears twice"


def test_a_key_repeated_a_thousand_times_is_one_problem(folder: Path) -> None:
    _again(folder, ", ".join(['"title": "x"'] * 1_000))
    assert the_problem(folder).message == "the key 'title' appears twice"
    assert ID in {article.id for article in load(folder).articles}
