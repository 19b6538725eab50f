"""Tests of lib/charts/attack_counts.py."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import reporters, totals
from lib.analyses.incidents import By, Period
from lib.charts import attack_counts, reference_lines, spreading
from lib.charts.counted import Counted
from lib.charts.model import Bars
from lib.charts.plotly_figure import figure_of
from lib.corpus import Corpus
from lib.look.palette import with_opacity
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.model.settings import Tally
from lib.tables import Tables, groups
from tests import hostile
from tests.present import moment
from tests.rows import OTHER_ARTICLE, WATCH, renamed, with_claims, with_events


def drawn(*parts: Any) -> go.Figure:
    """The chart as Plotly draws it."""
    return figure_of(attack_counts.attack_counts(*parts))


LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)
TALLY = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")


@pytest.fixture
def shown(corpus: Corpus, tables: Tables) -> Counted:
    return Counted(
        claims=totals.series(tables, TALLY),
        events=groups.reported_attacks(tables, corpus.settings),
        lines=reference_lines.lines(tables, corpus.settings),
    )


def _drawn(tables: Tables, caption: Caption, *claims: dict) -> go.Figure:
    """The figure of these claims, without events."""
    series = totals.series(with_claims(tables, *claims), TALLY)
    return drawn(tables, Counted(series, tables.events[:0]), caption, LIGHT)


def _marks(figure: go.Figure) -> go.Scatter:
    (marks,) = [trace for trace in figure.data if getattr(trace, "mode", "") == "markers"]
    return marks


def _lines(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if getattr(trace, "mode", "") == "lines"]


def _bars(figure: go.Figure) -> dict[str, list[int]]:
    return {trace.name: list(trace.y) for trace in figure.data if isinstance(trace, go.Bar)}


def test_every_figure_claimed_is_a_mark_at_its_day(
    tables: Tables, shown: Counted, caption: Caption
) -> None:
    marks = _marks(drawn(tables, shown, caption, LIGHT))
    assert list(marks.y) == [5, 9, 6, 20, 21]
    assert pd.Timestamp(marks.x[0]) == pd.Timestamp("2031-03-05")
    assert marks.customdata[0] == "claims 2031-03-05-rockets-off-vell-c1"


def test_a_mark_has_the_shape_of_its_bound(
    tables: Tables, shown: Counted, caption: Caption
) -> None:
    marks = _marks(drawn(tables, shown, caption, LIGHT))
    assert marks.marker.symbol == (
        "triangle-up", "circle", "triangle-up-open", "diamond", "circle"
    )  # fmt: skip


@pytest.mark.parametrize(("look", "column"), [(LIGHT, "colour"), (DARK, "colour_dark")])
def test_a_mark_has_the_colour_of_its_claimants_bloc(
    tables: Tables, shown: Counted, caption: Caption, look: Theme, column: str
) -> None:
    colours = tables.blocs.set_index("bloc_id")[column]
    marks = _marks(drawn(tables, shown, caption, look))
    assert marks.marker.color[0] == colours["northern-pact"]
    assert marks.marker.color[1] == colours["observers"]
    assert marks.marker.color[3] == look.neutral


def test_a_mark_shows_wording_claimant_day_and_source(
    tables: Tables, shown: Counted, caption: Caption
) -> None:
    hover = _marks(drawn(tables, shown, caption, LIGHT)).hovertext[0]
    assert hover == (
        "<b>At least 5</b><br>Norrland Navy, as of 5 Mar 2031<br>"
        "“at least five attacks on convoys this month”<br>Strait Herald"
    )


def test_a_figure_printed_twice_is_larger_and_says_so(tables: Tables, caption: Caption) -> None:
    printed = [{"value": 5}, {"value": 5, "article_id": OTHER_ARTICLE}, {"value": 6}]
    marks = _marks(_drawn(tables, caption, *printed))
    assert list(marks.y) == [5, 6]
    assert marks.marker.size[0] > marks.marker.size[1]
    assert marks.hovertext[0].endswith("Strait Herald and 1 more")


def test_an_older_figure_repeated_is_pale_and_says_so(tables: Tables, caption: Caption) -> None:
    marks = _marks(_drawn(tables, caption, {"value": 8}, {"value": 6, "day": "2031-03-09"}))
    assert marks.marker.opacity[1] < marks.marker.opacity[0]
    assert marks.hovertext[1].endswith("<i>repeats an older figure</i>")


def test_a_range_is_drawn_up_to_its_upper_number(tables: Tables, caption: Caption) -> None:
    ranged = {"bound": "between", "value": 3, "value_high": 5}
    error = _marks(_drawn(tables, caption, ranged)).error_y
    assert (list(error.array), list(error.arrayminus), error.visible) == ([2], [0], True)


def test_each_claimant_has_a_line_of_its_own_that_never_falls(
    tables: Tables, caption: Caption
) -> None:
    days = ["2031-03-01", "2031-03-02", "2031-03-03"]
    own = [{"value": n, "day": d} for n, d in zip((5, 9, 7), days, strict=True)]
    others = [
        {"value": n, "day": d, "claimant": WATCH} for n, d in zip((1, 2, 3), days, strict=True)
    ]
    lines = _lines(_drawn(tables, caption, *own, *others))
    assert sorted(list(line.y) for line in lines) == [[1, 2, 3], [5, 9, 9]]
    assert {line.line.shape for line in lines} == {"hv"}


def test_a_line_is_named_in_its_colour(tables: Tables, shown: Counted, caption: Caption) -> None:
    figure = drawn(tables, shown, caption, LIGHT)
    (label,) = [note for note in figure.layout.annotations if note.text == "<b>Norrland Navy</b>"]
    assert with_opacity(label.font.color, 0.7) == _lines(figure)[0].line.color


def test_reported_events_are_counted_by_country(
    tables: Tables, shown: Counted, caption: Caption
) -> None:
    figure = drawn(tables, replace(shown, by="country"), caption, LIGHT)
    assert _bars(figure) == {
        "Suderia": [2],
        "Norrland": [1],
    }
    assert figure.layout.barmode == "stack"


def test_a_bar_leads_to_its_events(tables: Tables, shown: Counted, caption: Caption) -> None:
    figure = drawn(tables, replace(shown, by="country"), caption, LIGHT)
    (bar,) = [trace for trace in figure.data if trace.name == "Norrland"]
    assert bar.customdata == ("events 2031-03-10-ankerholm-drone-attack",)
    assert bar.hovertext[0].startswith(
        "<b>1 reported event</b><br>Norrland<br>Source not stated<br>10–16 Mar 2031"
    )


def test_what_is_only_possible_is_hatched(tables: Tables, caption: Caption) -> None:
    made = with_events(tables, {"certain": False})
    shown = Counted(totals.series(with_claims(tables), TALLY), made.events)
    figure = drawn(made, shown, caption, LIGHT)
    (bar,) = figure.data[-1:]
    assert bar.marker.pattern.shape == ("/",)
    assert "only possibly in range" in bar.hovertext[0]
    assert "▨</span> bars only possibly in range" in figure.layout.title.subtitle.text


def test_reference_events_are_labelled(tables: Tables, shown: Counted, caption: Caption) -> None:
    figure = drawn(tables, shown, caption, LIGHT)
    texts = hostile.texts(figure)
    assert "Vell rocket attack" in texts
    assert len([shape for shape in figure.layout.shapes if shape.type == "line"]) == 4


def test_both_parts_share_one_axis_of_time(
    tables: Tables, shown: Counted, caption: Caption
) -> None:
    layout = drawn(tables, shown, caption, LIGHT).layout
    assert layout.xaxis.range == layout.xaxis2.range
    assert layout.yaxis.range[0] == 0
    assert layout.yaxis2.range[0] == 0


@pytest.mark.parametrize(("period", "days"), [("day", 2), ("week", 8), ("month", 8)])
def test_one_day_only_has_an_axis_of_that_day_or_of_its_period(
    tables: Tables, caption: Caption, period: Period, days: int
) -> None:
    made = with_events(with_claims(tables, {"day": "2031-03-04"}), {"start": "2031-03-04"})
    shown = Counted(totals.series(made, TALLY), made.events, period=period)
    first, last = drawn(made, shown, caption, LIGHT).layout.xaxis.range
    assert pd.Timestamp(last) - pd.Timestamp(first) == pd.Timedelta(days=days)


@LOOKS
def test_an_empty_chart_says_so(tables: Tables, caption: Caption, look: Theme) -> None:
    nothing = Counted(totals.series(with_claims(tables), TALLY), tables.events[:0])
    figure = drawn(tables, nothing, caption, look)
    assert len(figure.data) == 0
    assert "No running totals and no reported events" in " ".join(hostile.texts(figure))


@LOOKS
@pytest.mark.parametrize(("claims", "events"), [(0, 9), (9, 0), (1, 0), (0, 1), (9, 9)])
def test_either_half_alone_can_be_drawn_with_colours_of_our_own(
    tables: Tables, shown: Counted, caption: Caption, look: Theme, claims: int, events: int
) -> None:
    part = Counted(shown.claims[:claims], shown.events[:events], lines=shown.lines)
    figure = drawn(tables, part, caption, look)
    assert "#00000" not in figure.to_json()
    assert figure.layout.template.layout.paper_bgcolor == look.paper


@pytest.mark.parametrize("by", ["country", "weapon", "claimed_by"])
def test_each_country_weapon_or_claimant_has_a_strip_in_the_colour_of_the_events(
    tables: Tables, shown: Counted, caption: Caption, by: By
) -> None:
    own = replace(shown, by=by, kinds={"Not stated": "#D55E00"})
    chart = attack_counts.attack_counts(tables, own, caption, LIGHT)
    strips = chart.panels[1:]
    bars = [series for panel in strips for series in panel.series if isinstance(series, Bars)]
    assert len(strips) == len({each.category for each in bars}) > 1
    assert {each.outline.colour for each in bars if each.outline} == {"#D55E00"}


def test_hostile_names_are_shown_as_text(corpus: Corpus, tables: Tables) -> None:
    evil = renamed(tables, hostile.TEXT)
    days = [{"day": f"2031-03-0{day}", "quote": hostile.TEXT} for day in (1, 2, 3)]
    shown = Counted(
        totals.series(with_claims(evil, *days), TALLY),
        groups.reported_attacks(evil, corpus.settings),
        by="claimed_by",
        lines=[reference_lines.Line(moment("2031-03-04"), hostile.TEXT)],
    )
    figure = drawn(evil, shown, hostile.CAPTION, LIGHT)
    assert hostile.left_in(hostile.shown(figure)) == []
    assert "&lt;script" in hostile.shown(figure)


def test_drawing_leaves_its_tables_alone(tables: Tables, shown: Counted, caption: Caption) -> None:
    claims, events = shown.claims.copy(), shown.events.copy()
    drawn(tables, shown, caption, LIGHT)
    pd.testing.assert_frame_equal(shown.claims, claims)
    pd.testing.assert_frame_equal(shown.events, events)


def test_the_title_is_the_finding(shown: Counted) -> None:
    title = attack_counts.title_of(shown.claims, "Attacks")
    assert title == "Attacks: 21 by 31 Mar 2031 (Norrland Navy)"


def test_the_title_names_who_puts_it_higher(tables: Tables) -> None:
    higher = {"value": 30, "claimant": WATCH}
    series = totals.series(with_claims(tables, {"value": 5}, {"value": 6}, higher), TALLY)
    title = attack_counts.title_of(series, "Attacks")
    assert title == "Attacks: 6 by 5 Mar 2031 (Norrland Navy); 30 by 5 Mar 2031 (monitors)"


def test_without_a_finding_the_title_is_the_measure(shown: Counted) -> None:
    assert attack_counts.title_of(shown.claims[:0], "Attacks") == "Attacks"


RISING = st.lists(st.floats(0, 100), max_size=8).map(sorted)


@given(RISING, st.floats(0.1, 20))
def test_labels_moved_apart_keep_their_distance_and_never_sink(
    values: list[float], gap: float
) -> None:
    placed = spreading.spread(values, gap)
    assert [pair for pair in pairwise(placed) if pair[1] - pair[0] < gap - 1e-9] == []
    assert [1 for old, new in zip(values, placed, strict=True) if new < old] == []


def test_what_the_claimant_alone_reports_is_hollow_and_the_official_full(
    tables: Tables, caption: Caption
) -> None:
    kinds = ("official", "media", "claimed_only")
    made = with_events(tables, *({"reported_by": kind} for kind in kinds))
    shown = Counted(
        totals.series(with_claims(tables), TALLY),
        made.events,
        kinds=dict.fromkeys(reporters.LABELS.values(), "#D55E00"),
    )
    bars = drawn(made, shown, caption, LIGHT).data
    assert {bar.name: bar.marker.color for bar in bars if isinstance(bar, go.Bar)} == {
        "Confirmed officially": "#D55E00",
        "Reported by media": "#EEBF99",
        "Claimed only": LIGHT.paper,
    }


def test_a_slip_is_a_pale_mark_and_raises_no_line(tables: Tables, caption: Caption) -> None:
    changes = [{"value": n, "day": f"2031-03-0{d}"} for d, n in ((1, 4), (2, 50), (3, 5), (4, 6))]
    series = totals.series(with_claims(tables, *changes), TALLY)
    shown = Counted(series, tables.events[:0], slips=frozenset({"c2"}))
    figure = drawn(tables, shown, caption, LIGHT)
    assert _marks(figure).marker.opacity == (0.95, 0.35, 0.95, 0.95)
    assert "differs from the others" in _marks(figure).hovertext[1]
    assert max(_lines(figure)[0].y) == 6
