"""What a page sends of a chart is what Plotly makes of it when it checks each part."""

import json
from base64 import b64decode
from typing import Any

import numpy as np
import plotly.io
import pytest

from lib.charts.plotly_figure import figure_of, written_chart
from lib.corpus import load
from lib.look.style import LIGHT, Theme, theme
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views.catalogue import VIEWS, exhibit
from lib.views.context import Context, remembering
from tests.paths import TINY

NARROW_AND_DARK = theme("dark", "narrow")


def _plain(part: Any) -> Any:
    """The part with its typed arrays as lists, and all numbers of one kind."""
    if isinstance(part, dict):
        if set(part) == {"dtype", "bdata"}:
            return np.frombuffer(b64decode(part["bdata"]), part["dtype"]).astype(float).tolist()
        return {name: _plain(each) for name, each in part.items()}
    if isinstance(part, list):
        return [_plain(each) for each in part]
    return float(part) if isinstance(part, int) and not isinstance(part, bool) else part


def _read(figure: dict[str, Any]) -> Any:
    return _plain(json.loads(plotly.io.to_json(figure, validate=False)))


@pytest.mark.parametrize("look", [LIGHT, NARROW_AND_DARK], ids=["wide", "narrow and dark"])
def test_a_chart_is_written_as_plotly_would_write_it(look: Theme) -> None:
    tables = build(corpus := load(TINY))
    context = Context(corpus, tables, Selection(), look, remembering(tables))
    exhibits = (exhibit(name, context, Options()) for name in VIEWS)
    charts = [each.chart for each in exhibits if each is not None and each.chart is not None]
    assert len(charts) > 8
    for chart in charts:
        assert _read(written_chart(chart)) == _read(figure_of(chart).to_dict())
