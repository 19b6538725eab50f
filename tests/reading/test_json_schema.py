"""The JSON Schema says what the model says."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from lib.corpus import article_schema
from tests.conftest import TINY

SCHEMA = Draft202012Validator(json.loads(article_schema()))
FILES = sorted((TINY / "articles").glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[11:])
def test_every_article_of_the_tiny_corpus_fits(path: Path) -> None:
    SCHEMA.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "change",
    [{"published": "2031-04"}, {"author": "me"}, {"claims": [{}]}, {"title": 5},
     {"events": [{"event": "x", "quote": "word " * 13}]}],
)  # fmt: skip
def test_the_schema_refuses_what_the_model_refuses(change: dict) -> None:
    sound = json.loads(FILES[-1].read_text(encoding="utf-8"))
    with pytest.raises(ValidationError):
        SCHEMA.validate(sound | change)
