"""Tests of lib/charts/colours.py."""

import pandas as pd
import pytest

from lib.analyses.reporters import INK, LABELS
from lib.charts.colours import bloc_colours, bloc_labels, kind_colours, of_bloc, side_colour
from lib.charts.reporters import fill, mix_ink, reporters
from lib.look.palette import KINDS, REST
from lib.look.style import DARK, LIGHT
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


def test_kinds_get_colours_in_their_order_and_what_is_not_stated_is_pale() -> None:
    colours = kind_colours(["Rockets", "Not stated", "Drones"], ["Not stated"], LIGHT)
    assert colours == {"Rockets": KINDS[0][0], "Not stated": REST[0], "Drones": KINDS[1][0]}


def test_kinds_beyond_the_palette_are_pale_and_both_themes_have_their_own() -> None:
    many = [f"kind {number}" for number in range(12)]
    light, dark = (kind_colours(many, [], look) for look in (LIGHT, DARK))
    assert light["kind 11"] == REST[0]
    assert not set(light.values()) & set(dark.values())


def test_sides_have_colours_and_own_acts_none() -> None:
    assert len({side_colour(side, LIGHT) for side in ("against", "for", "asking")}) == 3
    assert side_colour("own", DARK) is None


def test_the_key_of_who_reports_has_the_colour_of_no_group_of_events() -> None:
    signs = reporters(LABELS, LIGHT)
    assert signs
    pale = mix_ink(LIGHT.muted, INK["media"], LIGHT)
    assert {sign.colour for sign in signs} == {LIGHT.muted, pale}
    assert LIGHT.neutral not in (LIGHT.muted, pale)


def test_the_key_of_who_reports_is_filled_as_the_bars_are() -> None:
    signs = {sign.label: sign for sign in reporters(LABELS, LIGHT, "#112233")}
    media, claimed = signs["reported by media"], signs["claimed only"]
    assert (media.sign, media.colour) == ("■", fill("#112233", "media", LABELS, LIGHT))
    assert (claimed.sign, claimed.colour) == ("□", "#112233")
