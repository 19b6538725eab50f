"""Fills and lines of native shapes, as DrawingML."""

from lib.drawing.png_inks import dash_length
from lib.drawing.rgba import Colour
from lib.drawing.scene import Fill, Stroke

NO_FILL = "<a:noFill/>"


def _colour(colour: Colour) -> str:
    """A colour with its opacity; DrawingML counts in thousandths of a percent."""
    value = colour.hex.removeprefix("#")
    if colour.opacity >= 1:
        return f'<a:srgbClr val="{value}"/>'
    alpha = round(colour.opacity * 100_000)
    return f'<a:srgbClr val="{value}"><a:alpha val="{alpha}"/></a:srgbClr>'


def solid(colour: Colour) -> str:
    """A solid fill."""
    return f"<a:solidFill>{_colour(colour)}</a:solidFill>"


def filling(fill: Fill | None, ground: Colour) -> str:
    """The fill of an area on a background: none, solid, or with rising lines.

    A pattern gets opaque colours: LibreOffice 7 merges both if either is transparent.
    """
    if fill is None:
        return NO_FILL
    if fill.hatch is None:
        return solid(fill.colour)
    below = fill.colour.on(ground)
    lines = _colour(fill.hatch.colour.on(below))
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr>{lines}</a:fgClr>'
        f"<a:bgClr>{_colour(below)}</a:bgClr></a:pattFill>"
    )


def _dashes(stroke: Stroke) -> str:
    """Dash and gap in thousandths of a percent of the line's width."""
    length = dash_length(stroke)
    if not length:
        return ""
    share = round(length / stroke.width * 100_000)
    return f'<a:custDash><a:ds d="{share}" sp="{share}"/></a:custDash>'


def line(stroke: Stroke | None, unit: float) -> str:
    """A line; a pixel of the scene is `unit` units of the slide."""
    if stroke is None:
        return f"<a:ln>{NO_FILL}</a:ln>"
    width = round(stroke.width * unit)
    return f'<a:ln w="{width}">{solid(stroke.colour)}{_dashes(stroke)}<a:round/></a:ln>'
