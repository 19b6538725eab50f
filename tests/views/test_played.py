"""Tests of lib/views/played.py and of the three views that are played."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.charts.chart_rings import NAME
from lib.charts.model import Chart
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import exhibit
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Frame
from lib.views.played import MOST, Days
from tests.present import present

TOTAL = Options.of({"compare": "A running total", "all_figures": "true"})
PLAYED = [
    ("attack-counts-played", Options()),
    ("attack-counts-played", Options.of({"all_claims": "true", "by": "Country"})),
    ("claims-compared-played", Options()),
    ("claims-compared-played", TOTAL),
    ("incident-figures-played", Options()),
]
each_view = pytest.mark.parametrize(("name", "options"), PLAYED, ids=range(len(PLAYED)))


def made(context: Context, name: str, options: Options) -> Exhibit:
    return present(exhibit(name, context, options))


def frames(context: Context, name: str, options: Options) -> tuple[Frame, ...]:
    return present(made(context, name, options).frames)()


def ends(chart: Chart) -> tuple:
    """What must not move: the ends of all axes, and where the panels and reference events are."""
    axes = [
        (axis.low, axis.high, panel.bottom, panel.top)
        for panel in chart.panels
        for axis in (panel.across, panel.up)
    ]
    return axes, chart.strip, chart.plot, len(chart.key)


def named(chart: Chart) -> set[tuple]:
    """The names of rows with their places."""
    return {
        (number, place, text)
        for number, panel in enumerate(chart.panels)
        for place, text in zip(panel.up.places, panel.up.texts, strict=True)
    }


def published(context: Context, chart: Chart) -> pd.Series:
    """When the first article with each annotation behind the marks was published."""
    claims = context.whole.claims.set_index("claim_id")["published"]
    articles = context.whole.articles.set_index("article_id")["published"]
    mentions = context.whole.mentions
    first = mentions["article_id"].map(articles).groupby(mentions["event_id"]).min()
    ids = [name for said in chart.evidence() for name in said.split()[1:]]
    return pd.concat([claims, first]).loc[ids]


@each_view
def test_no_axis_moves_from_day_to_day(context: Context, name: str, options: Options) -> None:
    own = [ends(frame.chart) for frame in frames(context, name, options)]
    assert own == [own[-1]] * len(own)


@each_view
def test_a_row_keeps_its_place(context: Context, name: str, options: Options) -> None:
    *before, last = [named(frame.chart) for frame in frames(context, name, options)]
    assert all(rows <= last for rows in before)


@each_view
def test_a_day_shows_nothing_published_later(context: Context, name: str, options: Options) -> None:
    latest = [
        (frame.day, published(context, frame.chart).max().date())
        for frame in frames(context, name, options)
    ]
    assert [pair for pair in latest if pair[1] > pair[0]] == []


@each_view
def test_the_last_day_has_the_marks_of_the_plain_view(
    context: Context, name: str, options: Options
) -> None:
    played, plain = (made(context, each, options) for each in (name, name.removesuffix("-played")))
    last = frames(context, name, options)[-1]
    assert last.chart is played.chart
    assert list(last.chart.evidence()) == list(present(plain.chart).evidence())


def test_the_days_of_the_tiny_corpus_are_those_on_which_its_total_or_events_changed(
    context: Context,
) -> None:
    told = [(frame.day.isoformat(), frame.title) for frame in frames(context, *PLAYED[0])]
    assert told == [
        ("2031-03-05", "Known on 5 Mar 2031, attacks: at least 5 by 5 Mar 2031 (Norrland Navy)"),
        ("2031-03-07", "Known on 7 Mar 2031, attacks: more than 6 by 7 Mar 2031 (Norrland Navy)"),
        ("2031-03-14", "Known on 14 Mar 2031, attacks: more than 6 by 7 Mar 2031 (Norrland Navy)"),
        ("2031-04-02", "Known on 2 Apr 2031, attacks: 21 by 31 Mar 2031 (Norrland Navy)"),
    ]


def test_a_total_as_of_a_day_gains_the_second_claimant_on_its_day(context: Context) -> None:
    first, second, *_ = frames(context, *PLAYED[3])
    marks = [list(frame.chart.evidence()) for frame in (first, second)]
    assert marks[0] == ["claims 2031-03-05-rockets-off-vell-c1"]
    assert sorted(marks[1]) == [
        "claims 2031-03-05-rockets-off-vell-c1",
        "claims 2031-03-07-norrland-hits-deep-cove-c1",
        "claims 2031-03-07-norrland-hits-deep-cove-c2",
    ]


def test_each_figure_of_a_running_total_has_its_name_beside_it(context: Context) -> None:
    first, second, *_ = (frame.chart.panels[0].up for frame in frames(context, *PLAYED[3]))
    assert len(first.places) == 1
    assert len(second.places) == 3
    assert set(first.places) < set(second.places)


def test_as_known_on_an_earlier_day_it_ends_there(context: Context) -> None:
    then = context.selecting(Selection(known_by=date(2031, 3, 8)))
    days = [frame.day for frame in frames(then, *PLAYED[0])]
    assert days == [date(2031, 3, 5), date(2031, 3, 7)]


def test_an_empty_selection_has_nothing_to_play(context: Context) -> None:
    never = context.selecting(Selection(start=date(1950, 1, 1), end=date(1950, 1, 2)))
    shown = made(never, "attack-counts-played", Options())
    assert present(shown.frames)() == ()
    assert shown.is_empty


def test_rings_are_on_every_day_with_something_new(context: Context) -> None:
    looked = replace(context, marked_since=date(2031, 3, 10))
    drawn = frames(looked, *PLAYED[0])
    ringed = [any(series.name == NAME for series in frame.chart.series) for frame in drawn]
    assert ringed == [False, False, True, True]


def test_of_too_many_days_the_first_and_the_last_of_each_week_are_kept() -> None:
    every = pd.date_range("2031-03-01", periods=MOST + 10, freq="D")
    kept = Days.of(every)
    assert kept.period == "week"
    assert kept.days[:3] == (date(2031, 3, 1), date(2031, 3, 2), date(2031, 3, 9))
    assert kept.days[-1] == every[-1].date()
