"""Colours by bloc."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import palette
from lib.model.settings import Bloc

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def blocs(number: int) -> list[Bloc]:
    return [Bloc(id=f"b{at}", label=f"B {at}") for at in range(number)]


def test_blocs_without_colours_get_the_palettes_in_order() -> None:
    assert [row["colour"] for row in palette.bloc_rows(blocs(2))] == ["#0072B2", "#D55E00"]


def test_a_bloc_keeps_the_colour_that_it_was_given() -> None:
    (row,) = palette.bloc_rows([Bloc(id="a", label="A", colour="#123456", colour_dark="#ABCDEF")])
    assert (row["colour"], row["colour_dark"]) == ("#123456", "#ABCDEF")


@pytest.mark.parametrize("taken", ["#0072B2", "#0072b2"])
def test_a_colour_that_is_taken_is_not_given_again(taken: str) -> None:
    rows = palette.bloc_rows([*blocs(1), Bloc(id="a", label="A", colour=taken)])
    assert rows[0]["colour"] == "#D55E00"


def test_blocs_beyond_the_palette_are_neutral() -> None:
    assert palette.bloc_rows(blocs(40))[-1]["colour"] == palette.NEUTRAL


def test_no_blocs_give_no_rows() -> None:
    assert palette.bloc_rows([]) == []


def test_a_faded_colour_is_written_for_css() -> None:
    assert palette.faded("#0072B2", 0.25) == "rgba(0,114,178,0.25)"


@given(colours)
def test_a_colour_on_dark_ground_is_a_light_colour(colour: str) -> None:
    light = palette.channels(palette.lightened(colour))
    assert (max(light) + min(light)) / 2 / 255 >= 0.61
