"""Tests of lib/engine/choice.py."""

import pytest

from lib.engine import UnknownEngine, choice, chosen
from lib.engine.engines import ENGINES


@pytest.mark.parametrize("name", ["polars", "pandas", "duckdb", " DuckDB "])
def test_the_environment_names_the_engine(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(choice.VARIABLE, name)
    assert chosen().name == name.strip().lower()


def test_without_a_name_there_is_a_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(choice.VARIABLE, raising=False)
    assert chosen().name == choice.DEFAULT


def test_an_engine_that_does_not_exist_is_refused_with_those_that_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(choice.VARIABLE, "oracle")
    with pytest.raises(UnknownEngine, match="no engine “oracle”; choose one of: polars, pandas"):
        chosen()


def test_an_engine_that_is_not_installed_is_refused_with_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    absent = ENGINES["spark"].__class__("spark", "no_such_package", dict, ENGINES["spark"].lock)
    monkeypatch.setitem(ENGINES, "spark", absent)
    with pytest.raises(UnknownEngine, match=r"spark is not installed; .*requirements-spark\.txt"):
        chosen("spark")
