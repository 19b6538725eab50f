"""The head of a corpus as a JSON value, and back: settings, basemap and problems."""

from dataclasses import astuple
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lib.corpus import Corpus
from lib.corpus.basemap import Basemap
from lib.model import Problem, Settings
from lib.model.settings import Scope, Tally


def problem_value(problem: Problem) -> list[str]:
    """A problem as a JSON value."""
    return list(astuple(problem))


def problem_from(value: Any) -> Problem:
    """The problem in a JSON value; ValueError or TypeError if there is none."""
    return Problem(*_texts(value, 4))


def _texts(value: Any, most: int) -> list[str]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("not a list of texts")
    if not all(isinstance(each, str) for each in value):
        raise TypeError("not a text")
    return value


def head_value(corpus: Corpus) -> dict[str, Any]:
    """The head of the corpus as a JSON value."""
    return {
        "settings": corpus.settings.model_dump(mode="json"),
        "basemap": dict(corpus.basemap),
        "problems": [problem_value(problem) for problem in corpus.problems],
        "problem_count": corpus.problem_count,
        "has_settings": corpus.has_settings,
    }


def _scope(value: Any) -> Scope:
    where = tuple(tuple(_texts(places, 1_000)) for places in value["where"])
    name, label = _texts([value["id"], value["label"]], 2)
    return Scope.model_construct(id=name, label=label, where=where)


def _tally(value: Any) -> Tally:
    """A running total. One that was inferred from the data may have an id too long for corpus.toml:
    it is built unchecked, from texts."""
    try:
        return Tally.model_validate(value)
    except ValidationError:
        names = ("id", "label", "measure", "target", "affected")
        texts = {name: value[name] for name in names}
        _texts([text for text in texts.values() if text is not None], len(names))
        scopes = tuple(_scope(scope) for scope in value["scopes"])
        return Tally.model_construct(**texts, scopes=scopes)


def settings_from(value: Any) -> Settings:
    """The settings in a JSON value; ValueError, KeyError or TypeError if there are none."""
    rest = {name: each for name, each in value.items() if name != "tallies"}
    tallies = tuple(_tally(each) for each in value["tallies"])
    return Settings.model_validate(rest).model_copy(update={"tallies": tallies})


def head_from(value: Any, folder: Path) -> Corpus:
    """The head in a JSON value; ValueError, KeyError or TypeError if there is none."""
    return Corpus(
        folder=folder,
        settings=settings_from(value["settings"]),
        basemap=Basemap(value["basemap"]),
        problems=tuple(problem_from(each) for each in value["problems"]),
        problem_count=int(value["problem_count"]),
        has_settings=bool(value["has_settings"]),
    )
