"""A view's picture with what came out after a day ringed, on pages and in exports alike."""

from dataclasses import replace

import plotly.graph_objects as go

from lib.charts import fresh
from lib.evidence import picks
from lib.views.context import Context
from lib.views.exhibit import Exhibit


def with_new_marks(picture: Exhibit, context: Context) -> Exhibit:
    """The picture with rings, and with what they mean in its key; as it is where no day is asked
    for, or the view is a table."""
    if context.marked_since is None or picture.figure is None:
        return picture

    def ringed(figure: go.Figure) -> go.Figure:
        return fresh.with_rings(figure, context.new_ids, context.look)

    def new(payload: str) -> bool:
        pick = picks.from_points([{"customdata": payload}])
        return pick is not None and fresh.share(pick, context.new_ids) > 0

    sized = picture.sized
    figure = ringed(picture.figure)
    sign = fresh.sign(figure, context.marked_since)
    return replace(
        picture,
        figure=fresh.with_key_line(figure, sign, context.look),
        caption=replace(picture.caption, key=(*picture.caption.key, sign)),
        grid=picture.grid and picture.grid.signed(fresh.SIGN, new),
        upright=picture.upright
        and (
            lambda: tuple(
                fresh.with_key_line(ringed(figure), sign, context.look)
                for figure in picture.sheets()
            )
        ),
        sized=sized and (lambda wide, high: ringed(sized(wide, high))),
    )
