"""Tests of lib/charts/free_figure.py."""

import json

import plotly.graph_objects as go
import plotly.io
import pytest

from lib.charts import timeline
from lib.look.style import LIGHT, Caption
from lib.tables import Tables
from tests.charts.test_timeline import shown


def _plain(written: object) -> dict:
    """The figure as Plotly reads it back, with its numbers."""
    made = go.Figure(json.loads(plotly.io.to_json(written, validate=False)))
    return json.loads(made.to_json())


def test_what_is_written_unchecked_is_what_plotly_would_write(
    tables: Tables, caption: Caption
) -> None:
    free = timeline.free_timeline(tables, shown(tables), caption, LIGHT)
    checked = json.loads(go.Figure(free.figure.to_dict()).to_json())
    written = _plain(free.written)
    assert written["layout"] == checked["layout"]
    assert [trace["name"] for trace in written["data"]] == [
        trace["name"] for trace in checked["data"]
    ]
    for one, other in zip(go.Figure(written).data, free.figure.data, strict=True):
        assert one.customdata == other.customdata
        assert one.hovertext == other.hovertext
        assert one.marker == other.marker


def test_a_timeline_on_a_page_makes_none_of_plotlys_objects(
    tables: Tables, caption: Caption, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = timeline.free_timeline(tables, shown(tables), caption, LIGHT)
    monkeypatch.setattr(timeline.go, "Figure", None)
    assert len(free.written["data"]) > 3
