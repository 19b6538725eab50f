"""Series for Excel: marks and lines with error bars, and bars."""

from typing import Any

from xlsxwriter.utility import xl_range_formula

from lib.exports.native.grid import Laid, Placed
from lib.exports.native.inks import Ink
from lib.exports.native.panel_series import Bars, Mark, Points
from lib.look.style import LIGHT

POINT = 0.8
SHAPES = {"circle": "circle", "triangle-up": "triangle", "diamond": "diamond", "square": "square",
          "line-ew": "long_dash"}  # fmt: skip


def _colour(shade: Ink) -> str:
    return f"#{shade.on_white()}"


def _cells(placed: Placed, sheet: str) -> list[Any]:
    return [sheet, 1, placed.place, placed.last, placed.place]


def _marker(mark: Mark | None) -> dict:
    if mark is None or mark.letter is not None:
        return {"type": "none"}
    colour = _colour(mark.ink)
    size = min(max(round(mark.size * POINT), 5), 72)
    return {
        "type": SHAPES.get(mark.shape, "circle"),
        "size": size,
        "fill": {"color": colour},
        "border": {"color": colour},
    }


def _line(points: Points) -> dict:
    stroke = points.stroke
    if stroke is None:
        return {"none": True}
    dash = "square_dot" if stroke.is_dotted else "solid"
    return {"color": _colour(stroke.ink), "width": max(stroke.width, 0.75), "dash_type": dash}


def _letters(points: Points) -> dict:
    """A letter on each point, for marks that Excel lacks."""
    mark = points.mark
    if mark is None or mark.letter is None:
        return {}
    font = {"color": _colour(mark.ink), "size": max(round(mark.size * POINT * 1.3), 8)}
    custom = [{"value": mark.letter, "font": font} for _ in points.xs]
    return {"data_labels": {"value": True, "custom": custom, "position": "center"}}


def _errors(laid: Laid, sheet: str) -> dict:
    above, below = laid.column("above"), laid.column("below")
    if above is None or below is None:
        return {}
    sides = {
        f"{side}_values": _reference(placed, sheet)
        for side, placed in (("plus", above), ("minus", below))
    }
    data = {"plus_data": list(above.column.values), "minus_data": list(below.column.values)}
    return {"y_error_bars": {"type": "custom", **sides, **data, "line": {"color": LIGHT.muted}}}


def _reference(placed: Placed, sheet: str) -> str:
    return "=" + xl_range_formula(sheet, 1, placed.place, placed.last, placed.place)


def _named(laid: Laid, sheet: str, role: str = "value") -> dict:
    value = laid.columns[role]
    return {
        "name": [sheet, 0, value.place],
        "categories": _cells(laid.slots, sheet),
        "values": _cells(value, sheet),
    }


def _called(points: Points) -> dict:
    """The name of a line beside its last point."""
    if not points.called:
        return {}
    font = {"size": 9, "color": _colour(points.stroke.ink) if points.stroke else LIGHT.ink}
    others: list[dict] = [{"delete": True}] * (len(points.xs) - 1)
    custom = [*others, {"value": points.name, "font": font}]
    return {"data_labels": {"value": True, "custom": custom, "position": points.called}}


def points(laid: Laid, sheet: str) -> dict:
    """The settings of a series of points."""
    own = laid.series
    assert isinstance(own, Points)
    look = {"marker": _marker(own.mark), "line": _line(own), **_letters(own), **_called(own)}
    if own.is_labelled:
        look = {**look, "data_labels": {"value": True, "position": "above"}}
    return {**_named(laid, sheet), **look, **_errors(laid, sheet)}


def bars(laid: Laid, sheet: str) -> list[dict]:
    """The settings of a series of bars, after those of the invisible bars below floating ones."""
    own = laid.series
    assert isinstance(own, Bars)
    fill, border = _colour(own.fill), {"color": _colour(own.outline), "width": 0.75}
    look: dict = {"fill": {"color": fill}}
    if own.is_hatched:
        pattern = {"pattern": "wide_upward_diagonal", "fg_color": border["color"], "bg_color": fill}
        look = {"pattern": pattern}
    labels = {"data_labels": {"value": True}} if own.is_labelled else {}
    seen = {**_named(laid, sheet), **look, "border": border, **labels}
    if laid.column("base") is None:
        return [seen]
    unseen = {"fill": {"none": True}, "border": {"none": True}}
    return [{**_named(laid, sheet, "base"), **unseen}, seen]
