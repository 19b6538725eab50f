"""Tests of lib/figures/colours.py."""

import pandas as pd
import pytest

from lib.figures.colours import bloc_colours, bloc_labels, of_bloc
from lib.style import DARK, LIGHT
from lib.tables import Tables


def test_each_theme_has_its_colours(tables: Tables) -> None:
    light, dark = bloc_colours(tables, LIGHT), bloc_colours(tables, DARK)
    assert list(light) == list(dark) == tables.blocs["bloc_id"].tolist()
    assert light["suderia"] != dark["suderia"]


def test_blocs_have_labels(tables: Tables) -> None:
    assert bloc_labels(tables)["northern-pact"] == "Northern pact"


@pytest.mark.parametrize(
    ("bloc", "expected"),
    [("a", "#0072B2"), ("b", LIGHT.neutral), (None, LIGHT.neutral), (pd.NA, LIGHT.neutral)],
)
def test_without_a_bloc_the_colour_is_neutral(bloc: object, expected: str) -> None:
    assert of_bloc(bloc, {"a": "#0072B2"}, LIGHT) == expected
