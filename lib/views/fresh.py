"""A view's exhibit with new items ringed, on pages and in exports alike."""

from dataclasses import replace
from datetime import date

from lib.charts import chart_rings, fresh
from lib.charts.free_figure import FreeFigure
from lib.charts.model import Chart
from lib.look.signs import Sign
from lib.views.context import Context
from lib.views.exhibit import Drawable, Exhibit


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


def with_new_marks(exhibit: Exhibit, context: Context) -> Exhibit:
    """The exhibit with rings, and their meaning in its key; unchanged if no day is set, or the view
    is a table."""
    if context.marked_since is None or exhibit.is_table:
        return exhibit
    ringed = _ringed(exhibit.drawable, context)
    sign = _sign(ringed, context.marked_since)
    signed = _signed(ringed, sign, context)
    upright, sized, fitted = exhibit.upright, exhibit.sized, exhibit.fitted
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
    )
