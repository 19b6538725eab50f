"""High pictures of rows cut into lower ones, always between rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lib.drawing.canvas import Area
from lib.drawing.ground_and_grid import AXES
from lib.drawing.scene import LEADING, Box, Drawing, Label, Path, Run, Scene

CONTINUED = " (continued)"
# In multiples of the type size: how far a label rises above its baseline, and its descent.
ABOVE, BELOW = 0.85, 0.25


@dataclass(frozen=True)
class Slice:
    """A part of a plot from one height to another, in pixels of the whole picture."""

    top: float
    bottom: float


def _span(label: Label) -> tuple[float, float]:
    lead = (len(label.lines) - 1) * LEADING * label.size
    return label.y - ABOVE * label.size, label.y + lead + BELOW * label.size


def _labels(scene: Scene, plot: Area) -> list[Label]:
    """The labels within the plot or beside it, from the top down."""
    found = [item for item in scene.items if isinstance(item, Label) and not item.angle]
    return sorted((each for each in found if plot.top <= each.y <= plot.bottom), key=lambda e: e.y)


def _is_heading(label: Label) -> bool:
    """Whether a label is a heading for the rows below it: it is bold, and not a row's name."""
    return label.layer != AXES and all(run.bold for line in label.lines for run in line)


def _begins(labels: list[Label], top: float, bottom: float) -> bool:
    """Whether a row at this height has a name or is a heading: rows without belong to the one
    above."""
    own = [label for label in labels if _span(label)[0] < bottom and _span(label)[1] > top]
    return any(label.layer == AXES or _is_heading(label) for label in own)


def _cuts(labels: list[Label]) -> Iterator[tuple[float, bool]]:
    """The heights at which a picture may be cut: between rows, not below a heading; and whether
    the row below begins something."""
    reached, last = -1.0, None
    for label in labels:
        top, bottom = _span(label)
        if last is not None and top >= reached and not _is_heading(last):
            yield (reached + top) / 2, _begins(labels, top, bottom)
        if bottom >= reached:
            last = label
        reached = max(reached, bottom)


def slices(scene: Scene, plot: Area, most: float) -> list[Slice]:
    """The parts of a plot of rows, each at most this high if its rows allow; rows of one name stay
    together if they fit."""
    cuts, found, top = list(_cuts(_labels(scene, plot))), [], plot.top
    while plot.bottom - top > most:
        # Parts are as even as possible: none has a single row.
        count = -(-(plot.bottom - top) // most)
        aim = top + (plot.bottom - top) / count
        inside = [(cut, whole) for cut, whole in cuts if top < cut <= top + most]
        if not inside:
            break
        between = [cut for cut, whole in inside if whole] or [cut for cut, _ in inside]
        cut = min(between, key=lambda at: abs(at - aim))
        found.append(Slice(top, cut))
        top = cut
    return [*found, Slice(top, plot.bottom)]


def _middle(item: Drawing) -> float:
    if isinstance(item, Box):
        return item.top + item.height / 2
    if isinstance(item, Path):
        heights = [y for part in item.parts for _, y in part]
        return (min(heights) + max(heights)) / 2
    return item.y


def _moved(item: Drawing, by: float) -> Drawing:
    if isinstance(item, Box):
        return replace(item, top=item.top + by)
    if isinstance(item, Path):
        parts = tuple(tuple((x, y + by) for x, y in part) for part in item.parts)
        return replace(item, parts=parts)
    return replace(item, y=item.y + by)


def _clipped(path: Path, own: Slice) -> Path:
    """A vertical line, as far as it crosses the part."""
    parts = tuple(
        tuple((x, min(max(y, own.top), own.bottom)) for x, y in part) for part in path.parts
    )
    return replace(path, parts=parts)


def _upright(item: Drawing) -> bool:
    """Whether a shape has only vertical lines, like those of a grid."""
    return isinstance(item, Path) and all(len({x for x, _ in part}) == 1 for part in item.parts)


def _part(scene: Scene, plot: Area, own: Slice) -> Iterator[Drawing]:
    """The shapes of a part, with those above and below the plot."""
    up, down = plot.top - own.top, plot.top + own.bottom - own.top - plot.bottom
    for item in scene.items:
        at = _middle(item)
        if _upright(item) and isinstance(item, Path):
            yield _moved(_clipped(item, own), up)
        elif at < plot.top:
            yield item
        elif at > plot.bottom:
            yield _moved(item, down)
        elif own.top <= at < own.bottom:
            yield _moved(item, up)


def _continued(label: Label) -> Label:
    *lines, last = label.lines
    run = last[-1]
    return replace(label, lines=(*lines, (*last, Run(CONTINUED, run.colour, run.bold, run.italic))))


def _headed(scene: Scene, plot: Area, own: Slice) -> tuple[Label | None, float]:
    """The heading repeated at the top of a part, and the space it takes."""
    labels = [label for label in _labels(scene, plot) if label.y < own.bottom]
    before = [label for label in labels if label.y < own.top and _is_heading(label)]
    first = next((label for label in labels if label.y >= own.top), None)
    if not before or first is None or _is_heading(first):
        return None, 0.0
    top, bottom = _span(before[-1])
    moved = replace(before[-1], y=before[-1].y - top + plot.top)
    return _continued(moved), bottom - top + before[-1].size * (LEADING - 1)


def slice_picture(scene: Scene, plot: Area, height: float) -> list[Scene]:
    """The picture in parts of at most this height, each with the axis and its labels."""
    around = scene.height - plot.height
    found = slices(scene, plot, max(height - around, 1.0))
    return [scene] if len(found) == 1 else [_laid(scene, plot, own) for own in found]


def _laid(scene: Scene, plot: Area, own: Slice) -> Scene:
    heading, room = _headed(scene, plot, own)
    items = list(_part(scene, plot, own))
    if heading is not None:
        items = [item if _middle(item) < plot.top else _moved(item, room) for item in items]
        items.append(heading)
    high = scene.height - plot.height + own.bottom - own.top + room
    return replace(scene, height=high, items=tuple(items))
