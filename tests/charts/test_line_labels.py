"""Tests of lib/charts/line_labels.py."""

import pandas as pd

from lib.charts import line_labels
from lib.charts.model import rich
from lib.charts.pseudo_text import pseudo_html
from lib.look.style import LIGHT


def _marks(*values: int) -> pd.DataFrame:
    days = pd.date_range("2031-03-01", periods=len(values))
    return pd.DataFrame({"day": days, "value": values, "bound": "exactly", "value_high": pd.NA})


def test_the_first_the_last_and_marks_well_above_the_one_before_are_labelled() -> None:
    assert line_labels.marks_to_label(_marks(10, 12, 40, 41, 100))["value"].tolist() == [
        10,
        40,
        100,
    ]


def test_the_last_figure_is_beside_the_name_of_its_line_and_covers_no_mark() -> None:
    marks = _marks(10, 100)
    assert [label.text for label in line_labels.figures(marks, LIGHT)] == [rich("10")]
    steps = marks.assign(claimant="navy", claimant_name="Navy", bloc=pd.NA)
    last = line_labels.last_figure(marks)
    (label,) = line_labels.claimants(steps, 1.0, 120.0, {}, LIGHT, last)
    assert pseudo_html(label.text) == "<b>Navy: </b>100"
    assert label.standing == "bottom"


def test_no_marks_have_no_labels() -> None:
    assert line_labels.marks_to_label(_marks()).empty
