"""Tests of lib/charts/increments.py."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import totals
from lib.charts import increments
from lib.charts.plotly_figure import figure_of
from lib.look.style import LIGHT, Caption
from lib.tables import Tables
from tests import hostile
from tests.analyses.totals.claiming import START, by, series
from tests.rows import NAVY


def drawn(*parts: Any) -> go.Figure:
    """The chart as Plotly draws it."""
    return figure_of(increments.new_per_week(*parts))


CLAIMS = by(9, 8), by(15, 9, "at_least"), by(16, 12, "at_most"), by(18, 15, "at_least")


def _weeks(tables: Tables, *claims: dict) -> pd.DataFrame:
    return totals.weekly_increments(totals.of_claimant(series(tables, *claims), NAVY, START))


def _drawn(tables: Tables, caption: Caption, *claims: dict) -> go.Figure:
    return drawn(tables, _weeks(tables, *claims), caption, LIGHT)


def test_a_bar_spans_minimum_to_maximum(tables: Tables, caption: Caption) -> None:
    bars = _drawn(tables, caption, *CLAIMS).data[0]
    assert (list(bars.base), list(bars.y)) == ([1], [3])
    assert bars.customdata == ("claims c1 c2 c3",)
    assert bars.hovertext[0] == "<b>1 to 4 new</b><br>10–16 Mar 2031"


def test_an_open_week_is_an_arrow_at_its_least(tables: Tables, caption: Caption) -> None:
    least = _drawn(tables, caption, *CLAIMS).data[1]
    assert list(least.y) == [1, 3]
    assert least.marker.symbol == ("line-ew-open", "triangle-up")
    assert least.hovertext[1].startswith("<b>At least 3 new</b>")


def test_a_week_of_claims_that_exclude_each_other_is_hatched(
    tables: Tables, caption: Caption
) -> None:
    claims = (by(9, 8), by(15, 12), by(16, 9), by(24, 20))
    bars = _drawn(tables, caption, *claims).data[0]
    assert bars.marker.pattern.shape == ("/", "/", "")
    assert "cannot both be right" in bars.hovertext[0]


def test_the_title_names_the_week_of_most(tables: Tables) -> None:
    title = increments.title_of(_weeks(tables, *CLAIMS), "Attacks", "the Navy")
    assert title == (
        "Week with the highest minimum by the Navy’s own totals: at least 3 attacks, "
        "17–18 Mar 2031; other weeks may have had more"
    )


def test_a_week_is_the_busiest_only_where_no_other_may_have_had_more(tables: Tables) -> None:
    weeks = _weeks(tables, by(9, 8), by(16, 9), by(23, 20))
    title = increments.title_of(weeks, "Attacks", "the Navy")
    assert title == "Busiest week by the Navy’s own totals: 11 attacks, 17–23 Mar 2031"


def test_a_chart_without_weeks_says_so(tables: Tables, caption: Caption) -> None:
    assert "Claims from a single week" in " ".join(hostile.texts(_drawn(tables, caption, by(9, 8))))
