"""Colours of blocs, and of what is no bloc."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.colours import bloc_colours
from lib.charts.group_kinds import kinds
from lib.corpus import load
from lib.look import palette
from lib.look.style import DARK, LIGHT, Theme
from lib.model.settings import Bloc
from lib.tables import build
from lib.tables.groups import all_groups
from tests.paths import ROOT

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
    assert palette.with_opacity("#0072B2", 0.25) == "rgba(0,114,178,0.25)"


@given(colours)
def test_a_colour_on_dark_ground_is_a_light_colour(colour: str) -> None:
    light = palette.channels(palette.lighten(colour))
    assert (max(light) + min(light)) / 2 / 255 >= 0.61


# OKLab (Ottosson 2020), and what readers see who lack one kind of cone (Machado et al. 2009).
TO_LMS = np.array([[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.6300]])
TO_LAB = np.array([[0.2105, 0.7936, -0.0041], [1.9780, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]])
SIGHTS = {
    "all cones": np.eye(3),
    "no red cones": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099],
                              [-0.004, -0.048, 1.052]]),
    "no green cones": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047],
                                [-0.012, 0.043, 0.969]]),
    "no blue cones": np.array([[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148],
                               [0.005, 0.691, 0.304]]),
}  # fmt: skip
GROUNDS = {"light": 0, "dark": 1}


def seen(colour: str, sight: str = "all cones") -> np.ndarray:
    """The colour's place in OKLab for readers with that sight."""
    share = np.array(palette.channels(colour)) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return TO_LAB @ np.cbrt(np.clip(TO_LMS @ np.clip(SIGHTS[sight] @ linear, 0, 1), 0, None))


def nearest(pairs: list[tuple[str, str]], sight: str = "all cones") -> float:
    return min(float(np.linalg.norm(seen(a, sight) - seen(b, sight))) for a, b in pairs)


def of_no_bloc(ground: str) -> list[str]:
    pairs = [*palette.KINDS, palette.REST, palette.NO_BLOC, *palette.SIDES.values()]
    return [pair[GROUNDS[ground]] for pair in pairs]


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("group", [palette.KINDS, tuple(palette.SIDES.values())])
def test_any_reader_can_distinguish_kinds_and_sides(group: tuple, ground: str, sight: str) -> None:
    colours = [pair[GROUNDS[ground]] for pair in group]
    assert nearest(list(combinations(colours, 2)), sight) > 0.1


def of_blocs(look: Theme) -> set[str]:
    """The colours of the shipped corpus's blocs, and of all that further ones would get."""
    rows = [*palette.bloc_rows(load(ROOT / "data").settings.blocs), *palette.bloc_rows(blocs(20))]
    return {row[look.bloc_column] for row in rows}


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=GROUNDS)
def test_only_blocs_have_bloc_colours(look: Theme) -> None:
    others = [*of_no_bloc(look.name), look.ink]
    assert nearest([(a, b) for a in others for b in of_blocs(look)]) > 0.08


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=GROUNDS)
def test_any_reader_can_distinguish_bloc_marks_from_others(look: Theme, sight: str) -> None:
    assert nearest([(look.neutral, bloc) for bloc in of_blocs(look)], sight) > 0.05


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=GROUNDS)
def test_groups_of_events_without_a_bloc_have_no_blocs_colour(look: Theme) -> None:
    shipped = load(ROOT / "data")
    colours = bloc_colours(build(shipped), look)
    groups = {group.id: group.bloc for group in all_groups(shipped.settings)}
    drawn = {kind.group_id: kind.colour for kind in kinds(shipped.settings, colours, look)}
    without = [drawn[name] for name, bloc in groups.items() if bloc is None]
    assert without
    assert nearest([(a, b) for a in without for b in of_blocs(look)]) > 0.08
