"""Tests of lib/charts/timeline.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.analyses import chains, reporters
from lib.analyses.chains import lanes
from lib.charts import reference_lines, timeline
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.selection import Selection, apply
from lib.tables import Tables
from tests import hostile
from tests.present import moment
from tests.rows import emptied, renamed, with_events

SMALL = theme("light", NARROW.name)
LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, SMALL], ids=lambda look: look.name + look.room.name
)
ROCKETS, STRIKE = "2031-03-04-vell-rocket-attack", "2031-03-06-norrland-strike-deep-cove"
DRONE = "2031-03-10-ankerholm-drone-attack"


def shown(tables: Tables, known: Tables | None = None, by_party: bool = False) -> timeline.Shown:
    events = lanes.acting(tables, by_party)
    said = lanes.statement_counts(tables, events, by_party)
    return timeline.Shown(
        events=events,
        said=said,
        lanes=lanes.order(tables, events, said, by_party),
        links=chains.touching(chains.links(known or tables, tables)),
    )


def drawn(tables: Tables, caption: Caption, look: Theme = LIGHT, **more) -> go.Figure:
    return timeline.timeline(tables, shown(tables, **more), caption, look)


def trace(figure: go.Figure, name: str):
    (found,) = [part for part in figure.data if part.name == name]
    return found


def many(tables: Tables, number: int, days: int) -> Tables:
    """So many events by turns of two parties, with known days."""
    starts = pd.date_range("2031-03-01", periods=days).strftime("%Y-%m-%d")
    parties = ("tide-front", "norrland-navy")
    rows = [
        {
            "start": starts[n % days],
            "earliest": starts[n % days],
            "latest": starts[n % days],
            "actors": [parties[n % 2]],
            "mentions": n % 40,
        }
        for n in range(number)
    ]
    return replace(with_events(tables, *rows), event_links=tables.event_links[:0])


def test_an_event_is_a_mark_at_its_day_in_its_lane(tables: Tables, caption: Caption) -> None:
    marks = trace(drawn(tables, caption), "events")
    assert marks.customdata[0] == f"events {ROCKETS}"
    assert pd.Timestamp(marks.x[0]) == pd.Timestamp("2031-03-04")
    assert marks.y[0] == pytest.approx(marks.y[2], abs=1)
    assert marks.y[1] - marks.y[0] > 40


def test_shape_shows_the_type(tables: Tables, caption: Caption) -> None:
    marks = trace(drawn(tables, caption), "events")
    assert list(marks.marker.symbol) == ["square", "circle", "circle", "diamond"]


def test_a_mark_is_full_pale_or_hollow_by_who_reports_it(tables: Tables, caption: Caption) -> None:
    told = pd.Series(["official", "media", "claimed_only", "media"], dtype="string")
    made = replace(tables, events=tables.events.assign(reported_by=told))
    figure = drawn(made, caption)
    marks = trace(figure, "events")
    hollow = [fill == LIGHT.paper for fill in marks.marker.color]
    kinds = dict(zip(made.events["event_id"], told, strict=True))
    shown = [kinds[payload.removeprefix("events ")] for payload in marks.customdata]
    assert hollow == [kind == "claimed_only" for kind in shown]
    full = [
        ink == line for ink, line in zip(marks.marker.color, marks.marker.line.color, strict=True)
    ]
    assert full == [kind == "official" for kind in shown]
    texts = [
        reporters.LABELS[kind] in text for kind, text in zip(shown, marks.hovertext, strict=True)
    ]
    assert all(texts)
    key = figure.layout.title.subtitle.text
    assert "hollow: claimed only" in key
    assert "▨" not in key, "nothing is hatched"


def test_colour_shows_the_bloc(tables: Tables, caption: Caption) -> None:
    colours = tables.blocs.set_index("bloc_id")["colour"]
    marks = trace(drawn(tables, caption), "events")
    assert list(marks.marker.color[:2]) == [colours["coastal-fronts"], colours["northern-pact"]]


def test_a_week_and_two_days_are_bars(tables: Tables, caption: Caption) -> None:
    spans = trace(drawn(tables, caption), "spans")
    assert [width / timeline.DAY_MS for width in spans.width] == [7, 2]
    assert spans.customdata[0] == f"events {DRONE}"
    assert "on a day within 7–13 Mar 2031" in spans.hovertext[0]


def test_statements_are_ticks_that_lead_to_them(tables: Tables, caption: Caption) -> None:
    ticks = trace(drawn(tables, caption), "statements")
    ids = [name for data in ticks.customdata for name in data.split()[1:]]
    assert sorted(ids) == sorted(tables.statements["statement_id"])
    assert {data.split()[0] for data in ticks.customdata} == {"statements"}


def test_a_link_has_a_mark_that_leads_to_both_ends(tables: Tables, caption: Caption) -> None:
    answers = trace(drawn(tables, caption), "answers")
    assert answers.customdata == (f"events {ROCKETS} {STRIKE}", f"events {STRIKE} {DRONE}")
    assert "Northern pact answers Coastal fronts after 2 days" in answers.hovertext[0]
    assert "after 1–7 days" in answers.hovertext[1]
    assert "“struck the depot at Deep Cove”" in answers.hovertext[0]


def test_what_a_source_states_is_solid_and_what_is_annotated_dashed(
    tables: Tables, caption: Caption
) -> None:
    given = shown(tables)
    basis = pd.Series([chains.STATED, chains.ANNOTATED], dtype="string")
    both = replace(given, links=given.links.assign(basis=basis))
    figure = timeline.timeline(tables, both, caption, LIGHT)
    assert trace(figure, "links stated").line.dash == "solid"
    assert trace(figure, "links annotated").line.dash == "dash"
    assert "our reading; no source links the two" in figure.layout.title.subtitle.text


def test_a_link_with_a_hidden_end_is_a_stub(tables: Tables, caption: Caption) -> None:
    late = apply(tables, Selection(start=date(2031, 3, 5), end=date(2031, 3, 6)))
    answers = trace(drawn(late, caption, known=tables), "answers")
    assert answers.marker.symbol == ("circle", "circle")
    assert answers.marker.color == (LIGHT.paper, LIGHT.paper)
    assert "(outside this selection)" in answers.hovertext[0]
    assert pd.Timestamp(answers.x[0]) < pd.Timestamp("2031-03-06") < pd.Timestamp(answers.x[1])


def test_what_is_only_possible_is_pale(tables: Tables, caption: Caption) -> None:
    day = {"earliest": "2031-03-04", "latest": "2031-03-04", "actors": ["tide-front"]}
    made = with_events(tables, day, {**day, "certain": False})
    marks = trace(drawn(made, caption), "events")
    assert marks.marker.opacity[0] > marks.marker.opacity[1]
    assert "only possibly in range" in marks.hovertext[1]


def test_reference_events_are_labelled(tables: Tables, caption: Caption) -> None:
    lines = [reference_lines.Line(moment("2031-03-06"), "Deep Cove")]
    figure = timeline.timeline(tables, replace(shown(tables), lines=lines), caption, LIGHT)
    assert "Deep Cove" in hostile.texts(figure)


@LOOKS
def test_every_lane_is_named(tables: Tables, caption: Caption, look: Theme) -> None:
    texts = " ".join(hostile.texts(drawn(tables, caption, look)))
    assert [label for label in shown(tables).lanes["label"] if label not in texts] == []


def test_days_asked_for_are_the_days_drawn(tables: Tables, caption: Caption) -> None:
    asked = replace(shown(tables), days=(date(2031, 3, 2), date(2031, 3, 20)))
    figure = timeline.timeline(tables, asked, caption, LIGHT)
    assert [pd.Timestamp(day) for day in figure.layout.xaxis.range] == [
        pd.Timestamp("2031-03-01"),
        pd.Timestamp("2031-03-21"),
    ]


def test_hundreds_of_events_are_marks_each(tables: Tables, caption: Caption) -> None:
    assert len(trace(drawn(many(tables, 400, 120), caption), "events").x) == 400


@pytest.mark.parametrize(("days", "period"), [(60, "day"), (300, "week"), (900, "month")])
def test_thousands_of_events_are_counted(
    tables: Tables, caption: Caption, days: int, period: str
) -> None:
    made = many(tables, 2000, days)
    marks = trace(drawn(made, caption), "events")
    assert sum(int(text) for text in marks.text) == 2000
    assert sum(len(data.split()) - 1 for data in marks.customdata) == 2000
    assert shown(made).bundling(LIGHT) == period
    assert drawn(made, caption).layout.height < 1400


def test_a_mark_of_many_events_says_who_reports_them(tables: Tables, caption: Caption) -> None:
    made = many(tables, 2000, 300)
    weeks = made.events["start"].dt.isocalendar().week
    kinds = weeks.map({10: reporters.OFFICIAL, 11: reporters.CLAIMED}).fillna(reporters.MEDIA)
    kinds = kinds.mask(weeks.eq(12) & (made.events.index % 8 < 4), reporters.OFFICIAL)
    told = replace(made, events=made.events.assign(reported_by=kinds.astype("string")))
    figure = drawn(told, caption)
    first, second, third = list(trace(figure, "events").marker.color)[1:4]
    hover = list(trace(figure, "events").hovertext)
    assert len({first, second, third}) == 3
    assert second == LIGHT.paper
    assert "all confirmed officially" in hover[1]
    assert "confirmed officially, " in hover[3]
    assert "by media only" in hover[3]
    key = " ".join(hostile.texts(figure))
    assert all(word in key for word in ("full: all confirmed", "pale: media", "hollow: all"))


def test_many_days_of_statements_have_a_bar_for_each_week(
    tables: Tables, caption: Caption, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "MOST_TICKS", 0)
    figure = timeline.timeline(tables, shown(many(tables, 401, 100)), caption, SMALL)
    assert 7 * timeline.DAY_MS in trace(figure, "statements").width
    assert "statements a week" in figure.layout.title.subtitle.text


def test_fewer_days_open_a_bundle(tables: Tables, caption: Caption) -> None:
    made = many(tables, 2000, 300)
    week = apply(made, Selection(start=date(2031, 3, 1), end=date(2031, 3, 7)))
    assert shown(week).bundling(LIGHT) is None
    assert len(trace(drawn(week, caption), "events").x) == len(week.events)


@LOOKS
@pytest.mark.parametrize("by_party", [False, True])
def test_one_day_and_colours_of_our_own(
    tables: Tables, caption: Caption, look: Theme, by_party: bool
) -> None:
    day = apply(tables, Selection(start=date(2031, 3, 6), end=date(2031, 3, 6)))
    figure = drawn(day, caption, look, by_party=by_party)
    assert "#00000" not in figure.to_json()
    first, last = figure.layout.xaxis.range
    assert pd.Timestamp(last) - pd.Timestamp(first) >= pd.Timedelta(days=6)


@LOOKS
def test_an_empty_chart_says_so(tables: Tables, caption: Caption, look: Theme) -> None:
    figure = drawn(emptied(tables), caption, look)
    assert len(figure.data) == 0
    assert "No events and no statements" in " ".join(hostile.texts(figure))


@LOOKS
def test_events_or_statements_alone_can_be_drawn(
    tables: Tables, caption: Caption, look: Theme
) -> None:
    silent = replace(tables, statements=tables.statements[:0])
    calm = replace(emptied(tables), statements=tables.statements)
    assert len(trace(drawn(silent, caption, look), "events").x) == 4
    assert len(trace(drawn(calm, caption, look), "events").x) == 0


@LOOKS
def test_hostile_names_are_shown_as_text(tables: Tables, look: Theme) -> None:
    evil = renamed(tables, hostile.TEXT)
    lines = [reference_lines.Line(moment("2031-03-04"), hostile.TEXT)]
    given = replace(shown(evil), lines=lines)
    figure = timeline.timeline(evil, given, hostile.CAPTION, look)
    assert hostile.left_in(hostile.shown(figure)) == []
    assert "&lt;script" in hostile.shown(figure)


def test_drawing_leaves_its_tables_alone(tables: Tables, caption: Caption) -> None:
    given = shown(tables)
    before = replace(given, events=given.events.copy(), links=given.links.copy())
    timeline.timeline(tables, given, caption, LIGHT)
    pd.testing.assert_frame_equal(given.events, before.events)
    pd.testing.assert_frame_equal(given.links, before.links)
