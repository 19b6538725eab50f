"""Tests of lib/charts/pulse.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.analyses import busiest
from lib.charts import pulse, reference_lines
from lib.charts.colours import bloc_colours
from lib.charts.group_kinds import kinds
from lib.charts.plotly_figure import figure_of
from lib.charts.plotly_traces import DAY_MS
from lib.charts.reporters import mix_ink
from lib.corpus import Corpus
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile
from tests.rows import emptied, with_events

LOOKS = [LIGHT, DARK, theme("dark", NARROW.name)]


def drawn(corpus: Corpus, tables: Tables, caption: Caption, look: Theme = LIGHT):
    colours = bloc_colours(tables, look)
    weeks = busiest.weekly(tables)
    lines = reference_lines.lines(tables, corpus.settings)
    return figure_of(
        pulse.weekly(weeks, kinds(corpus.settings, colours, look), lines, caption, look)
    )


def test_each_group_is_a_stack_of_its_weeks(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    figure = drawn(corpus, tables, caption)
    assert [list(bar.y) for bar in figure.data] == [[1], [1, 1]]
    assert figure.layout.barmode == "stack"


def test_a_bar_leads_to_its_events(corpus: Corpus, tables: Tables, caption: Caption) -> None:
    bar = drawn(corpus, tables, caption).data[0]
    assert bar.customdata[0] == "events 2031-03-06-norrland-strike-deep-cove"


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name + look.room.name)
def test_colours_are_our_own(corpus: Corpus, tables: Tables, caption: Caption, look: Theme) -> None:
    figure = drawn(corpus, tables, caption, look)
    assert "#00000" not in figure.to_json()
    assert figure.layout.template.layout.paper_bgcolor == look.paper


def test_without_events_it_says_so(corpus: Corpus, tables: Tables, caption: Caption) -> None:
    figure = drawn(corpus, emptied(tables), caption)
    assert "No events reported" in hostile.texts(figure)[0]


def test_who_reports_survives_grey_print(corpus: Corpus, tables: Tables, caption: Caption) -> None:
    told = ["official", "claimed_only", "media", "media"]
    events = tables.events.assign(reported_by=pd.Series(told, dtype="string"))
    figure = drawn(corpus, replace(tables, events=events), caption)
    fills = {bar.name.rpartition(": ")[2]: bar.marker.color for bar in figure.data}
    assert fills["claimed only"] == LIGHT.paper
    assert fills["confirmed officially"] == figure.data[-1].marker.line.color
    key = {label: (sign, colour) for sign, label, colour in figure.layout.meta}
    assert key["claimed only"] == ("□", LIGHT.muted)
    assert key["reported by media"] == ("■", mix_ink(LIGHT.muted, 0.4, LIGHT))


def test_four_days_are_not_called_a_week(corpus: Corpus, tables: Tables, caption: Caption) -> None:
    made = with_events(tables, {"start": "2031-03-05"}, {"start": "2031-03-06"})
    weeks = busiest.weekly(made, (date(2031, 3, 4), date(2031, 3, 7)))
    drawn_kinds = kinds(corpus.settings, bloc_colours(made, LIGHT), LIGHT)
    figure = figure_of(pulse.weekly(weeks, drawn_kinds, [], caption, LIGHT))
    assert figure.layout.yaxis.title.text == "reported, 4–7 Mar 2031"
    assert figure.data[0].hovertext[0].endswith("<br>4–7 Mar 2031")
    assert pd.Timestamp(figure.data[0].x[0]) == pd.Timestamp("2031-03-04")
    assert figure.data[0].width[0] == pytest.approx(4 * DAY_MS * 0.9)
