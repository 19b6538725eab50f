"""Tests of lib/exports/native/grid.py."""

from dataclasses import replace

from lib.exports.native import panels
from lib.exports.native.grid import columns, lay_columns
from lib.exports.native.panel_series import Points
from lib.exports.native.slots import Slots
from lib.views.context import Context
from tests.exports.office import claimed, picture, tiny, view_of


def test_bars_share_the_column_of_their_slots(context: Context) -> None:
    (panel,) = panels(picture(context, "weekly").chart)
    found = lay_columns(panel)
    assert {series.columns["across"].place for series in found} == {0}
    assert [series.columns["value"].place for series in found] == [1, 2, 3]


def test_every_column_appears_once_without_gaps(context: Context) -> None:
    for_all = [lay_columns(panel, 3) for panel in panels(picture(context, "attack-counts").chart)]
    places = [[each.place for each in columns(series)] for series in for_all]
    assert places == [list(range(3, 3 + len(own))) for own in places]


def test_a_floating_bar_has_a_column_for_what_it_stands_on(context: Context) -> None:
    (panel,) = panels(picture(context, "new-per-week").chart)
    base = lay_columns(panel)[0].column("base")
    assert base is not None
    assert base.column.heading.endswith(": from")


def test_only_points_that_may_err_have_columns_for_it() -> None:
    made, _ = claimed({"value": 5}, {"value": 7, "value_high": 9, "bound": "between"})
    above = [
        series.column("above") for panel in panels(made.chart) for series in lay_columns(panel)
    ]
    assert [column.column.values for column in above if column] == [(2.0,)]


def test_many_weeks_have_a_column_of_labels_beside_their_days() -> None:
    weeks = Slots("week", tuple(7.0 * week for week in range(40)), 280.0)
    (panel,) = panels(picture(view_of(tiny()), "weekly").chart)
    wide = replace(panel, slots=weeks, bars=())
    (points,) = lay_columns(replace(wide, points=(Points("least", (0.0,), (1.0,)),)))
    assert points.slots.column.heading == "label"
    assert len(points.columns["across"].column.values) == 40
