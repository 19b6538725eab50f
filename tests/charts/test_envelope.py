"""Tests of lib/charts/envelope.py."""

import pytest

from lib.analyses import totals
from lib.charts import attack_counts, envelope
from lib.charts.colours import bloc_colours
from lib.charts.counted import Counted
from lib.look.palette import with_opacity
from lib.look.style import DARK, LIGHT, Caption, Theme
from lib.tables import Tables
from tests.analyses.totals.claiming import START, by, series
from tests.rows import NAVY


def _drawn(tables: Tables, *claims: dict, look: Theme = LIGHT) -> dict:
    bounds = totals.of_claimant(series(tables, *claims), NAVY, START)
    return {part.name: part for part in envelope.band(bounds, bloc_colours(tables, look), look)}


def test_a_range_with_both_limits_is_a_filled_band(tables: Tables) -> None:
    drawn = _drawn(tables, by(1, 5, "at_least"), by(2, 9))
    assert list(drawn) == ["envelope"]
    (outline,) = drawn["envelope"].outlines
    assert [high for _, high in outline] == [5, 5, 9, 9, 9, 9, 9, 9]


def test_a_range_without_maximum_is_a_line_and_not_an_area(tables: Tables) -> None:
    drawn = _drawn(tables, by(1, 5, "at_least"), by(2, 7, "at_least"))
    assert list(drawn) == ["open"]
    assert [spot and spot[1] for spot in drawn["open"].spots] == [5, 5, 7, 7, None]


def test_a_range_that_claims_contradict_is_hatched(tables: Tables) -> None:
    drawn = _drawn(tables, by(1, 9), by(2, 5))
    assert drawn["contradicted"].hatch is not None


@pytest.mark.parametrize(("look", "column"), [(LIGHT, "colour"), (DARK, "colour_dark")])
def test_a_band_has_the_colour_of_its_claimants_bloc(
    tables: Tables, look: Theme, column: str
) -> None:
    colour = tables.blocs.set_index("bloc_id")[column]["northern-pact"]
    assert _drawn(tables, by(1, 9), look=look)["envelope"].fill == with_opacity(colour, 0.2)


def test_the_key_explains_only_what_is_drawn(tables: Tables) -> None:
    bounds = totals.of_claimant(series(tables, by(1, 5), by(2, 7, "at_least")), NAVY, START)
    labels = [sign.label for sign in envelope.signs(bounds, bloc_colours(tables, LIGHT), LIGHT)]
    assert labels == ["range of all claims by Norrland Navy", "minimum only"]


@pytest.mark.parametrize("claims", [[], [by(1, 9, claimant=None)]])
def test_without_an_envelope_nothing_is_drawn(tables: Tables, claims: list[dict]) -> None:
    assert _drawn(tables, *claims) == {}


def test_the_counts_chart_draws_the_band_behind_its_marks(tables: Tables, caption: Caption) -> None:
    claims = series(tables, by(1, 5), by(2, 9))
    shown = Counted(claims, tables.events[:0], bounds=totals.of_claimant(claims, NAVY, START))
    chart = attack_counts.attack_counts(tables, shown, caption, LIGHT)
    assert [series.name for series in chart.series] == ["envelope", "claims"]
