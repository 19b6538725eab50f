"""Tests of lib/charts/line_labels.py."""

import pandas as pd

from lib.charts import line_labels
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


def test_the_last_label_stays_within_the_plot() -> None:
    labels = line_labels.figures(_marks(10, 100), LIGHT)
    assert [label.anchor for label in labels] == ["left", "right"]


def test_no_marks_have_no_labels() -> None:
    assert line_labels.marks_to_label(_marks()).empty
