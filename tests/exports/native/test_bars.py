"""Tests of lib/exports/native/bars.py."""

import plotly.graph_objects as go

from lib.exports.native.bars import bars
from lib.exports.native.panel_series import Bars
from lib.exports.native.slots import DAY_MS, Slots, rows
from lib.exports.native.values import moment

WEEKS = Slots("week", (47178.0, 47185.0), 47192.0)


def _made(words: dict | None = None, **changes: object) -> list[Bars]:
    settings = {"x": [moment(47178), moment(47185)], "y": [3, 4], "offset": 0,
                "width": 6 * DAY_MS, "name": "Suderia", "marker": {"color": "#0072B2"}}  # fmt: skip
    return list(bars(go.Bar({**settings, **changes}), WEEKS, words or {}))


def test_a_bar_stands_in_its_slot() -> None:
    (made,) = _made()
    assert (made.name, made.values) == ("Suderia", (3, 4))


def test_hatched_bars_are_a_series_that_says_what_the_figure_says() -> None:
    look = {"color": "#0072B2", "pattern": {"shape": ["", "/"]}}
    sure, unsure = _made(marker=look, hovertext=["", "<b>4</b><br><i>only possibly</i>"])
    assert (sure.values, unsure.values) == ((3, None), (None, 4))
    assert (unsure.name, unsure.is_hatched) == ("Suderia, only possibly", True)


def test_hatched_bars_without_words_are_uncertain() -> None:
    (made,) = _made(marker={"color": "#0072B2", "pattern": {"shape": "/"}})
    assert made.name == "Suderia, uncertain"


def test_a_floating_bar_keeps_what_it_stands_on() -> None:
    (made,) = _made(base=[1, 2])
    assert (made.base, made.values) == ((1, 2), (3, 4))


def test_a_trace_without_a_name_has_that_of_its_colour() -> None:
    (made,) = _made({"#0072B2": "Coalition"}, name=None)
    assert made.name == "Coalition"


def test_lying_bars_stand_in_rows() -> None:
    trace = go.Bar(x=[5, 7], y=[0, 1], orientation="h", textposition="outside",
                   marker={"color": "#0072B2"})  # fmt: skip
    (made,) = bars(trace, rows(["a", "b"]), {})
    assert (made.values, made.is_labelled) == ((5, 7), True)
