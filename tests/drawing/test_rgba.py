"""Tests of lib/drawing/rgba.py."""

import pytest

from lib.drawing.rgba import Colour, colour


@pytest.mark.parametrize("text", ["#D55E00", "rgb(213,94,0)", "rgba(213, 94, 0, 1)"])
def test_a_colour_can_be_written_in_three_ways(text: str) -> None:
    assert colour(text) == Colour(213, 94, 0)


def test_opacities_multiply() -> None:
    assert colour("rgba(213,94,0,0.5)").faded(0.5).opacity == 0.25


def test_on_a_ground_a_pale_colour_is_a_light_one() -> None:
    assert Colour(0, 0, 0, 0.2).on(Colour(255, 255, 255)).hex == "#CCCCCC"


@pytest.mark.parametrize("text", ["red", "#12345", "rgb(1,2)", "url(x)"])
def test_other_texts_are_not_colours(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        colour(text)
