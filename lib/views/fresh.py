"""A view's exhibit with new items ringed, on pages and in exports alike."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lib.charts import chart_rings, fresh
from lib.charts.free_figure import FreeFigure
from lib.charts.model import Chart
from lib.look.signs import Sign
from lib.views.context import Context
from lib.views.exhibit import Drawable, Exhibit, Frame


def _ringed(each: Drawable, context: Context) -> Drawable:
    if isinstance(each, Chart):
        return chart_rings.ringed_chart(each, context.new_ids)
    return fresh.with_rings(each, context.new_ids, context.look)


def _signed(each: Drawable, sign: Sign, context: Context) -> Drawable:
    if isinstance(each, Chart):
        return chart_rings.with_sign(each, sign)
    return fresh.with_key_line(each, sign, context.look)


def _sign(each: Drawable, since: date) -> Sign:
    """The meaning of the rings."""
    if isinstance(each, Chart):
        return chart_rings.sign_of_rings(each, since)
    return fresh.sign(each, since)


def _ringed_frames(
    frames: Sequence[Frame], last: Chart, sign: Sign, context: Context
) -> tuple[Frame, ...]:
    """The frames with rings, the last one with the exhibit's own chart."""
    ringed = [
        chart_rings.with_sign(chart_rings.ringed_chart(each.chart, context.new_ids), sign)
        for each in frames[:-1]
    ]
    charts = [*ringed, *([last] if frames else [])]
    return tuple(replace(each, chart=chart) for each, chart in zip(frames, charts, strict=True))


def with_new_marks(exhibit: Exhibit, context: Context) -> Exhibit:
    """The exhibit with rings, and their meaning in its key; unchanged if no day is set, or the view
    is a table."""
    if context.marked_since is None or exhibit.is_table:
        return exhibit
    ringed = _ringed(exhibit.drawable, context)
    sign = _sign(ringed, context.marked_since)
    signed = _signed(ringed, sign, context)
    upright, sized, fitted = exhibit.upright, exhibit.sized, exhibit.fitted
    frames = exhibit.frames
    return replace(
        exhibit,
        chart=signed if isinstance(signed, Chart) else None,
        freehand=None if isinstance(signed, Chart) else FreeFigure(lambda: signed),
        caption=replace(exhibit.caption, key=(*exhibit.caption.key, sign)),
        upright=upright
        and (lambda: tuple(_signed(_ringed(each, context), sign, context) for each in upright())),
        sized=sized
        and (lambda wide, high: fresh.with_rings(sized(wide, high), context.new_ids, context.look)),
        fitted=fitted
        and (
            lambda wide, high: fresh.with_rings(fitted(wide, high), context.new_ids, context.look)
        ),
        frames=(
            frames
            and isinstance(signed, Chart)
            and (lambda: _ringed_frames(frames(), signed, sign, context))
        )
        or None,
    )
