"""Tests of lib/charts/fresh.py."""

from datetime import date

import plotly.graph_objects as go
import pytest

from lib.charts.fresh import NAME, PART, WHOLE, share, sign, with_key_line, with_rings
from lib.evidence.picks import Pick
from lib.look.plotly_frame import with_caption
from lib.look.signs import Sign, signs_of
from lib.look.style import LIGHT, NARROW, Caption, theme

SINCE = date(2031, 3, 6)
NEW = {"claims": frozenset({"c2", "c3"}), "events": frozenset({"e1"})}


def points(*payloads: str) -> go.Scatter:
    number = range(len(payloads))
    return go.Scatter(x=[*number], y=[*number], mode="markers", customdata=[*payloads])


def rings(figure: go.Figure) -> list[go.Scatter]:
    return list(figure.select_traces({"name": NAME}))


@pytest.mark.parametrize(
    ("pick", "expected"),
    [
        (Pick("claims", ("c1",)), 0),
        (Pick("claims", ("c1", "c2")), 0.5),
        (Pick("claims", ("c2", "c3")), 1),
        (Pick("statements", ("c2",)), 0),
    ],
)
def test_a_mark_is_new_by_the_ids_of_its_own_kind(pick: Pick, expected: float) -> None:
    assert share(pick, NEW) == expected


def test_each_new_mark_has_a_ring_around_it() -> None:
    (ring,) = rings(
        with_rings(go.Figure(points("claims c1", "claims c2", "events e1")), NEW, LIGHT)
    )
    assert list(zip(ring.x, ring.y, strict=True)) == [(1, 1), (2, 2)]


def test_the_ring_is_thin_if_only_part_is_new() -> None:
    (ring,) = rings(with_rings(go.Figure(points("claims c2 c3", "claims c1 c2")), NEW, LIGHT))
    assert ring.marker.line.width == (WHOLE, PART)


def test_a_ring_is_around_its_mark_and_ignores_the_mouse() -> None:
    figure = go.Figure(points("claims c2").update(marker={"size": 20}))
    (ring,) = rings(with_rings(figure, NEW, LIGHT))
    assert ring.marker.size[0] > 20
    assert (ring.hoverinfo, ring.customdata) == ("skip", None)


def test_each_panel_has_rings_of_its_own() -> None:
    figure = go.Figure([points("claims c2"), points("events e1").update(xaxis="x2", yaxis="y2")])
    assert [(ring.xaxis, ring.yaxis) for ring in rings(with_rings(figure, NEW, LIGHT))] == [
        ("x", "y"),
        ("x2", "y2"),
    ]


def test_a_bar_behind_a_point_with_the_same_claims_has_no_second_ring() -> None:
    bar = go.Bar(x=[0], y=[5], customdata=["claims c2"])
    (ring,) = rings(with_rings(go.Figure([bar, points("claims c2")]), NEW, LIGHT))
    assert ring.y == (0,)


def test_the_figure_is_unchanged_if_nothing_is_new() -> None:
    figure = go.Figure(points("claims c1", "claims c2"))
    assert with_rings(figure, {}, LIGHT) is figure
    with_rings(figure, NEW, LIGHT)
    assert len(figure.data) == 1


@pytest.mark.parametrize(
    ("payload", "label"),
    [
        ("claims c2", "published after 6 Mar 2031"),
        ("claims c1 c2", "published after 6 Mar 2031; thin ring: in part"),
        ("claims c1", "published after 6 Mar 2031: none of these"),
    ],
)
def test_the_key_says_what_the_rings_mean(payload: str, label: str) -> None:
    assert sign(with_rings(go.Figure(points(payload)), NEW, LIGHT), SINCE).label == label


@pytest.mark.parametrize("look", [LIGHT, theme("dark", NARROW.name)])
def test_the_key_is_one_line_longer_and_the_plot_as_high_as_before(look) -> None:
    figure = with_caption(
        go.Figure(points("claims c2")), Caption("A", "B", "C", (Sign("●", "exactly"),)), look, 300
    )
    longer = with_key_line(figure, sign(figure, SINCE), look)
    assert longer.layout.title.subtitle.text.startswith("B<br>● exactly<br>◯ published after")
    plots = [drawn.layout.height - drawn.layout.margin.t for drawn in (figure, longer)]
    assert plots[0] == plots[1]
    assert [part.sign for part in signs_of(longer)] == ["●", "◯"]


def test_a_figure_without_a_caption_keeps_its_words() -> None:
    bare = go.Figure()
    assert with_key_line(bare, sign(bare, SINCE), LIGHT) is bare
