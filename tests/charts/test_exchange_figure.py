"""Tests of lib/charts/exchange_figure.py and the modules of its rows, arrows and frame."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from lib.analyses.chains.exchange_statements import Said
from lib.charts.exchange_figure import Shown, exchange_ladder
from lib.charts.exchange_layout import BETWEEN_LABELS, columns, rows
from lib.look.letter_room import NARROW, WIDE
from lib.look.style import DARK, LIGHT, Caption, Theme
from lib.tables import Tables
from tests.analyses.chains.test_acts import FRONT, NAVY, _events
from tests.analyses.chains.test_rungs import built, mentioned
from tests.hostile import CAPTION, TEXT, left_in, shown
from tests.rows import ARTICLE, OTHER_ARTICLE

LOOKS = [replace(look, room=room) for look in (LIGHT, DARK) for room in (WIDE, NARROW)]
EVERY_LOOK = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name + look.room.name)
LONG = "الهجوم على قاعدة بعيدة " * 30


def day(number: int) -> dict:
    return {"start": f"2031-03-{number:02}"}


@pytest.fixture
def exchanged(tables: Tables) -> Shown:
    """Two attacks answered by a strike, which one attack answers, as only we read it."""
    events = _events(tables, FRONT | day(4), FRONT | day(4), NAVY | day(6), FRONT | day(25))
    told = mentioned(
        events, (ARTICLE, "e1"), (ARTICLE, "e2"), (ARTICLE, "e3"), (OTHER_ARTICLE, "e4")
    )
    whole = built(told, ("e1", "e3"), ("e2", "e3"), ("e3", "e4"))
    said = Said(1, "Norrland Navy", "threaten", whole.rungs[1].start, "e3", "Warns.", 2, ["s1"])
    return Shown(whole, ["2 attacks", "A strike", "An attack"], [said])


def test_each_mark_leads_to_its_acts_statements_or_both_ends_of_a_link(
    exchanged: Shown, caption: Caption
) -> None:
    traces = {trace.name: trace for trace in exchange_ladder(exchanged, caption, LIGHT).data}
    assert list(traces["acts"].customdata) == ["events e1 e2", "events e3", "events e4"]
    assert list(traces["statements"].customdata) == ["statements s1"]
    ends = {"events e1 e3 e2", "events e3 e4"}
    assert set(traces["answers"].customdata) == set(traces["lags"].customdata) == ends


def test_what_a_source_links_is_solid_and_our_reading_dashed(
    exchanged: Shown, caption: Caption
) -> None:
    lines = {trace.name: trace for trace in exchange_ladder(exchanged, caption, LIGHT).data}
    assert lines["links stated"].line.dash == "solid"
    assert lines["links annotated"].line.dash == "dash"
    assert "answers Coastal fronts, 2 days (2 links)" in lines["links stated"].meta[0]


def test_each_arrow_has_its_lag(exchanged: Shown, caption: Caption) -> None:
    notes = exchange_ladder(exchanged, caption, LIGHT).layout.annotations
    assert [note.text for note in notes if note.name == "lags"] == [
        "<b>2 days</b>",
        "<b>19 days</b>",
    ]


def test_an_arrow_points_to_the_side_that_answers(exchanged: Shown, caption: Caption) -> None:
    heads = {trace.name: trace for trace in exchange_ladder(exchanged, caption, LIGHT).data}
    assert list(heads["answers"].marker.angle) == [90, -90]


def test_a_long_gap_is_shortened_and_its_rails_dotted(exchanged: Shown, caption: Caption) -> None:
    figure = exchange_ladder(exchanged, caption, LIGHT)
    assert [shape.line.dash for shape in figure.layout.shapes if shape.type == "line"] == [
        "dot"
    ] * 2
    assert any("more than 8 days" in sign[1] for sign in figure.layout.meta)


@EVERY_LOOK
def test_rows_go_down_and_no_label_is_over_another(exchanged: Shown, look: Theme) -> None:
    shape = columns(look)
    placed, _ = rows(exchanged.ladder, [LONG] * 3, exchanged.said, shape)
    assert all(upper.down < lower.down for upper, lower in pairwise(placed))
    for side in (0, 1):
        own = [row for row in placed if row.side == side]
        for upper, lower in pairwise(own):
            heights = upper.height(shape) + lower.height(shape)
            assert lower.down - upper.down >= heights / 2 + BETWEEN_LABELS - 0.01


@EVERY_LOOK
def test_labels_of_any_length_stay_beside_their_rail(exchanged: Shown, look: Theme) -> None:
    shape = columns(look)
    placed, _ = rows(exchanged.ladder, [LONG, "x" * 900, "a"], exchanged.said, shape)
    lines = [line for row in placed for line in row.lines]
    assert max(map(shape.face.width, lines)) <= shape.label


@EVERY_LOOK
def test_no_lag_covers_another(tables: Tables, caption: Caption, look: Theme) -> None:
    events = _events(tables, FRONT | day(1), *(NAVY | day(number) for number in range(2, 8)))
    whole = built(events, *(("e1", f"e{number}") for number in range(2, 8)))
    figure = exchange_ladder(Shown(whole, ["act"] * 7), caption, look)
    spots = [(note.x, note.y) for note in figure.layout.annotations if note.name == "lags"]
    size = columns(look).size
    assert all(
        abs(one[1] - other[1]) > size or abs(one[0] - other[0]) > 3 * size
        for one, other in combinations(spots, 2)
    )


def test_hostile_names_are_shown_as_they_are_written(exchanged: Shown) -> None:
    hostile = Shown(exchanged.ladder, [TEXT] * 3, exchanged.said)
    assert left_in(shown(exchange_ladder(hostile, CAPTION, LIGHT))) == []


def test_a_ladder_for_a_slide_is_as_wide_and_drops_statements_to_be_lower(
    exchanged: Shown, caption: Caption
) -> None:
    (said,) = exchanged.said
    two = replace(exchanged, said=[replace(said, articles=1, ids=["s2"]), said])
    low, high = (exchange_ladder(two, caption, LIGHT, (1000, each)) for each in (100, 900))
    assert tuple(low.layout.xaxis.range) == (0, 1000)
    assert low.layout.yaxis.range[1] < high.layout.yaxis.range[1]
    drawn = [
        list(next(trace for trace in each.data if trace.name == "statements").customdata)
        for each in (low, high)
    ]
    assert drawn == [["statements s1"], ["statements s2", "statements s1"]]
    told = [
        [n.text for n in each.layout.annotations if n.name == "dropped"] for each in (low, high)
    ]
    assert told == [["Not shown for lack of room, but in the data: 1 statement"], []]


def test_an_act_outside_the_selection_is_pale(exchanged: Shown, caption: Caption) -> None:
    first, *rest = exchanged.ladder.rungs
    ladder = replace(exchanged.ladder, rungs=[replace(first, inside=False), *rest])
    pale, plain = (
        next(trace for trace in exchange_ladder(each, caption, LIGHT).data if trace.name == "acts")
        for each in (replace(exchanged, ladder=ladder), exchanged)
    )
    assert pale.marker.color[0] != plain.marker.color[0]
    assert pale.marker.color[1] == plain.marker.color[1]
