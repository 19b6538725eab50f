"""Shapes as PDF operators: paths, colours, dashes (ISO 32000-1, 8)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from lib.drawing import symbols
from lib.drawing.hatching import hatches
from lib.drawing.pdf.pdf_objects import Name, Objects, Ref, number
from lib.drawing.png_inks import dash_length
from lib.drawing.rgba import Colour
from lib.drawing.scene import Box, Fill, Mark, Path, Point, Stroke

# The handles of four Bézier curves that make a circle, as a share of its radius.
HANDLE = 0.5522847498
Parts = tuple[tuple[Point, ...], ...]


class Painter:
    """Writes shapes, and collects the opacities that they use, each a named graphics state."""

    def __init__(self) -> None:
        self._used: dict[float, str] = {}

    def name(self, opacity: float) -> str:
        """The name of an opacity's graphics state."""
        return self._used.setdefault(round(opacity, 3), f"O{len(self._used) + 1}")

    def embed(self, objects: Objects) -> dict[str, Ref]:
        """Writes the graphics states; returns them by name."""
        return {
            name: objects.put({"Type": Name("ExtGState"), "ca": opacity, "CA": opacity})
            for opacity, name in self._used.items()
        }

    def fill(self, colour: Colour) -> str:
        """Sets the fill colour."""
        return f"/{self.name(colour.opacity)} gs {_parts_of(colour)} rg"

    def stroke(self, stroke: Stroke) -> str:
        """Sets the colour, width and dashes of lines."""
        length = number(dash_length(stroke))
        dashes = f"[{length} {length}] 0 d" if length != "0" else "[] 0 d"
        ink = f"/{self.name(stroke.colour.opacity)} gs {_parts_of(stroke.colour)} RG"
        return f"{ink} {number(stroke.width)} w {dashes}"

    def shape(self, path: str, fill: Fill | None, stroke: Stroke | None) -> Iterator[str]:
        """A path filled, then stroked: a translucent outline is drawn over its area."""
        if fill is not None and fill.colour.is_visible:
            yield f"{self.fill(fill.colour)} {path} f"
        if stroke is not None and stroke.colour.is_visible and stroke.width:
            yield f"{self.stroke(stroke)} {path} S"

    def area(self, parts: Parts, fill: Fill, stroke: Stroke | None) -> Iterator[str]:
        """An area, its hatching, and its outline over both."""
        path = lines(parts, is_closed=True)
        if fill.hatch is None:
            yield from self.shape(path, fill, stroke)
            return
        yield from self.shape(path, fill, None)
        yield from self.shape(lines(hatches(parts, fill.gap), False), None, fill.hatch)
        yield from self.shape(path, None, stroke)

    def drawn(self, item: Box | Path | Mark) -> Iterator[str]:
        """The operators of a shape."""
        if isinstance(item, Mark):
            yield from self._mark(item)
        elif isinstance(item, Path):
            if item.fill is None:
                yield from self.shape(lines(item.parts, False), None, item.stroke)
            else:
                yield from self.area(item.parts, item.fill, item.stroke)
        else:
            yield from self.area((_corners(item),), item.fill or Fill(UNSEEN), item.stroke)

    def _mark(self, mark: Mark) -> Iterator[str]:
        if symbols.base(mark.symbol) == "circle":
            path = circle(mark.x, mark.y, mark.size / 2)
        else:
            corners = symbols.outline(mark.symbol, mark.x, mark.y, mark.size, mark.angle)
            path = lines((corners,), not symbols.symbol(mark.symbol).is_line)
        yield from self.shape(path, mark.fill, mark.stroke)
        if symbols.has_dot(mark.symbol) and mark.stroke:
            dot = circle(mark.x, mark.y, symbols.DOT_SIZE / 2)
            yield from self.shape(dot, Fill(mark.stroke.colour), None)


UNSEEN = Colour(0, 0, 0, 0)


def _parts_of(colour: Colour) -> str:
    return " ".join(number(part / 255) for part in (colour.red, colour.green, colour.blue))


def _corners(box: Box) -> tuple[Point, ...]:
    right, bottom = box.left + box.width, box.top + box.height
    return ((box.left, box.top), (right, box.top), (right, bottom), (box.left, bottom))


def lines(parts: Iterable[Iterable[Point]], is_closed: bool) -> str:
    """Straight lines from point to point, a path for each part."""
    found = []
    for part in parts:
        places = [f"{number(x)} {number(y)}" for x, y in part]
        steps = [f"{place} {'l' if at else 'm'}" for at, place in enumerate(places)]
        found += [*steps, "h"] if is_closed and steps else steps
    return " ".join(found)


def circle(x: float, y: float, radius: float) -> str:
    """A circle in four curves."""
    out, handle = radius, radius * HANDLE
    ends = ((out, 0), (0, out), (-out, 0), (0, -out), (out, 0))
    curves = []
    for (ax, ay), (bx, by) in pairwise(ends):
        spots = (
            (ax - ay / out * handle, ay + ax / out * handle),
            (bx + by / out * handle, by - bx / out * handle),
            (bx, by),
        )
        curves.append(" ".join(f"{number(x + dx)} {number(y + dy)}" for dx, dy in spots) + " c")
    return " ".join((f"{number(x + out)} {number(y)} m", *curves, "h"))
