"""Tests of lib/drawing/scenes.py and figure_canvas.py: a scene says the same as its figure."""

import plotly.graph_objects as go
import pytest

from lib.charts.model import Chart
from lib.drawing.scene import Label, Mark, Path
from lib.drawing.scenes import fit_scene, scene_of
from lib.look.plotly_frame import empty, with_caption
from lib.look.signs import Sign
from lib.look.style import DARK, LIGHT, Caption, Theme, template
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from tests import hostile
from tests.drawing.making import MARGIN, SIZE, dots, figure, line, only, texts

CAPTION = Caption("The finding", "What is shown", "Source: 4 articles.", (Sign("●", "exactly"),))


def test_a_mark_is_at_its_values() -> None:
    (mark,) = only(scene_of(figure(dots([2], [5])), *SIZE), Mark)
    assert (mark.x, mark.y, mark.size) == (60 + 0.2 * 500, 280 - 0.5 * 200, 10)


def test_a_mark_is_at_its_day() -> None:
    drawn = figure(dots(["2031-03-06"], [5]))
    drawn.update_xaxes(range=["2031-03-01", "2031-03-11"])
    (mark,) = only(scene_of(drawn, *SIZE), Mark)
    assert mark.x == pytest.approx(60 + 0.5 * 500)


def test_an_axis_may_go_downwards() -> None:
    drawn = figure(dots([2], [1]))
    drawn.update_yaxes(range=[10, 0])
    (mark,) = only(scene_of(drawn, *SIZE), Mark)
    assert mark.y == 80 + 0.1 * 200


def test_a_mark_outside_the_plot_is_dropped() -> None:
    assert only(scene_of(figure(dots([2, 11], [5, 5])), *SIZE), Mark)[1:] == []


def test_an_unclipped_mark_may_extend_past_the_edge() -> None:
    drawn = figure(dots([2, 11], [5, 5], cliponaxis=False))
    assert len(only(scene_of(drawn, *SIZE), Mark)) == 2


def test_a_mark_is_named_after_its_hover_text() -> None:
    drawn = figure(dots([2], [5], hovertext=["<b>At least 13</b>, 6 Mar<br>Norrland"]))
    (mark,) = only(scene_of(drawn, *SIZE), Mark)
    assert (mark.name, mark.said) == ("At least 13, 6 Mar", "At least 13, 6 Mar; Norrland")


def test_each_subplot_has_its_own_axes() -> None:
    drawn = figure(dots([2], [5]), dots([2], [5], xaxis="x", yaxis="y2"))
    drawn.update_layout(yaxis={"domain": [0.5, 1]}, yaxis2={"domain": [0, 0.5], "range": [0, 10]})
    above, below = only(scene_of(drawn, *SIZE), Mark)
    assert (above.y, below.y) == (80 + 50, 180 + 50)


def test_anything_unknown_is_an_error_and_never_dropped() -> None:
    with pytest.raises(ValueError, match="pie"):
        scene_of(go.Figure(go.Pie(values=[1])), *SIZE)


def test_an_empty_figure_says_what_is_empty() -> None:
    scene = scene_of(empty("Nothing matches.", LIGHT), *SIZE)
    assert texts(scene) == ["Nothing matches."]


def test_a_caption_is_in_the_picture() -> None:
    scene = scene_of(with_caption(figure(dots([2], [5])), CAPTION, LIGHT, 400), *SIZE)
    assert texts(scene) == ["The finding", "What is shown\n● exactly", "Source: 4 articles."]


def test_without_its_caption_a_plot_has_more_room() -> None:
    drawn = with_caption(figure(line([0, 10], [0, 10])), CAPTION, LIGHT, 400)
    with_it, without = (only(scene_of(drawn, *SIZE, captioned=it), Path) for it in (True, False))
    assert texts(scene_of(drawn, *SIZE, captioned=False)) == []
    assert _height(without[0]) > _height(with_it[0]) + 50


def _height(path: Path) -> float:
    return path.parts[0][0][1] - path.parts[0][-1][1]


def test_a_figure_that_fits_has_the_requested_size() -> None:
    scene = fit_scene(figure(dots([2], [5]), height=300), *SIZE)
    assert only(scene, Mark)[0].size == 10
    assert (scene.width, scene.height) == SIZE


def test_a_figure_full_of_rows_is_made_smaller_as_a_whole() -> None:
    rows = figure(dots([2], [5]), height=800)
    rows.update_yaxes(
        range=[0, 35], tickvals=list(range(35)), ticktext=list(range(35)), showticklabels=True
    )
    scene = fit_scene(rows, *SIZE)
    first, second, *_ = only(scene, Label)
    assert first.y - second.y > 1.2 * first.size
    assert (scene.width, scene.height) == SIZE


def test_labels_above_a_plot_keep_their_distance() -> None:
    """A figure measures what stands above its plot at its own height."""
    drawn = figure(height=400)
    drawn.add_shape(type="line", xref="x", yref="paper", x0=2, x1=2, y0=0, y1=1.2)
    (rule,) = only(scene_of(drawn, 600, 800), Path)
    assert rule.parts[0][1][1] == pytest.approx(MARGIN["t"] - 0.2 * 200)


def test_hostile_text_is_text() -> None:
    drawn = with_caption(figure(), Caption(hostile.TEXT, hostile.TEXT, hostile.TEXT), LIGHT, 400)
    said = " ".join(texts(scene_of(drawn, 900, 400)))
    assert "<script>alert(1)</script><b>bold</b> $x$" in said
    assert "\u202e" not in said


@pytest.mark.parametrize("name", list(VIEWS))
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_every_view_can_be_read(context: Context, name: str, look: Theme) -> None:
    picture = VIEWS[name].make(context.looking(look), Options())
    is_drawn = picture is not None and not picture.is_table
    drawn = picture.drawable if picture and is_drawn else Chart.empty("No figure", look)
    scene = fit_scene(drawn, 1280, 720)
    assert scene.ground.hex == look.paper
    assert len(scene.items) > 0


def test_the_template_names_the_colours() -> None:
    drawn = figure(dots([2], [5]), template=template(DARK))
    assert scene_of(drawn, *SIZE).ground.hex == DARK.paper
