"""Outlines of native shapes and their places on a slide, as DrawingML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.drawing.rgba import Colour
from lib.drawing.scene import Point

# Corners of freeforms are rounded to this many units of the slide: a twentieth of a pixel or less.
GRAIN = 400
FULL_TURN = 360 * 60_000


@dataclass(frozen=True)
class Spot:
    """A rectangle of a slide, in its units (EMU)."""

    left: int
    top: int
    width: int
    height: int

    @property
    def corners(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom."""
        return self.left, self.top, self.left + self.width, self.top + self.height

    def offset(self, names: tuple[str, str] = ("off", "ext")) -> str:
        """Its corner and its size."""
        begin, size = names
        return (
            f'<a:{begin} x="{self.left}" y="{self.top}"/>'
            f'<a:{size} cx="{self.width}" cy="{self.height}"/>'
        )

    def frame(self, turned: float = 0.0, flipped: str = "") -> str:
        """The place of a shape, turned clockwise by this many degrees."""
        rotation = round(turned * 60_000) % FULL_TURN
        turn = f' rot="{rotation}"' if rotation else ""
        return f"<a:xfrm{turn}{flipped}>{self.offset()}</a:xfrm>"


def around(spots: Iterable[Spot]) -> Spot:
    """The rectangle around several; needs at least one."""
    lefts, tops, rights, bottoms = zip(*(spot.corners for spot in spots), strict=True)
    return Spot(min(lefts), min(tops), max(rights) - min(lefts), max(bottoms) - min(tops))


@dataclass(frozen=True)
class SlidePlace:
    """The place of a scene on a slide: its corner, units per pixel, and background."""

    left: float
    top: float
    unit: float
    ground: Colour

    def spot(self, left: float, top: float, width: float, height: float) -> Spot:
        """A rectangle of the scene."""
        x, y = round(self.left + left * self.unit), round(self.top + top * self.unit)
        return Spot(x, y, round(width * self.unit), round(height * self.unit))

    def around(self, points: Sequence[Point]) -> Spot:
        """The rectangle around points of the scene."""
        across, down = [x for x, _ in points], [y for _, y in points]
        left, top = min(across), min(down)
        return self.spot(left, top, max(across) - left, max(down) - top)


def preset(name: str) -> str:
    """A preset shape of PowerPoint."""
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def freeform(
    parts: Sequence[Sequence[Point]], sheet: SlidePlace, spot: Spot, is_closed: bool
) -> str:
    """An outline of one or several parts within its rectangle."""
    steps = "".join(_steps(part, sheet, spot, is_closed) for part in parts)
    size = f'w="{max(spot.width // GRAIN, 1)}" h="{max(spot.height // GRAIN, 1)}"'
    fill = "" if is_closed else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst><a:path {size}{fill}>{steps}</a:path></a:pathLst></a:custGeom>"
    )


def _steps(part: Sequence[Point], sheet: SlidePlace, spot: Spot, is_closed: bool) -> str:
    left, top, unit = sheet.left - spot.left, sheet.top - spot.top, sheet.unit
    corners = [
        f'<a:pt x="{round((x * unit + left) / GRAIN)}" y="{round((y * unit + top) / GRAIN)}"/>'
        for x, y in part
    ]
    lines = "".join(f"<a:lnTo>{corner}</a:lnTo>" for corner in corners[1:])
    return f"<a:moveTo>{corners[0]}</a:moveTo>{lines}{'<a:close/>' if is_closed else ''}"
