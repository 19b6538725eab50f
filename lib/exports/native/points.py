"""The points, lines and bands of a chart as native series."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lib.charts import model
from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Band, Mark, Points, Stroke
from lib.exports.native.values import number
from lib.model.vocabulary import BOUNDS
from lib.wording.escape import line


def stroke(line: model.Stroke) -> Stroke:
    """A line with its ink."""
    return Stroke(ink(line.colour), line.width, line.dash != "solid")


def _spots(series: model.Line) -> Iterator[tuple[float, float | None, bool]]:
    """The corners of a line, and which of them are its own spots, not the corner of a step; a gap
    is a missing number, not a place."""
    before: float | None = None
    at = 0.0
    for spot in series.spots:
        if spot is None:
            yield at, None, False
            before = None
            continue
        at, height = number(spot[0]), number(spot[1])
        if series.is_stepped and before is not None:
            yield at, before, False
        yield at, height, True
        before = height


def _line(series: model.Line) -> Points:
    """The line, with its marks if it has any: all of one kind."""
    spots = list(_spots(series))
    marks = [point.mark for point in series.points]
    return Points(
        name=line(series.name),
        xs=tuple(x for x, _, _ in spots),
        ys=tuple(y for _, y, _ in spots),
        mark=_mark(series.points) if marks else None,
        stroke=stroke(series.stroke),
        sizes=tuple(float(mark.size) for mark in marks),
        marked=tuple(place for place, spot in enumerate(spots) if spot[2]) if marks else (),
    )


def _mark(points: Sequence[model.Point]) -> Mark:
    """The mark of the first point, in the most frequent size."""
    mark, sizes = points[0].mark, Counter(float(point.mark.size) for point in points)
    return Mark(mark.symbol, ink(mark.colour, mark.opacity), sizes.most_common(1)[0][0])


def _named(name: str, point: model.Point) -> str:
    """`claims, more than, US and coalition`: the series, and the meaning of mark and colour."""
    bound = BOUNDS.label(point.bound) if point.bound else ""
    older = "older" if point.is_older else ""
    return line(", ".join(dict.fromkeys(part for part in (name, bound, point.bloc, older) if part)))


def _group(name: str, own: Sequence[model.Point], error: model.Stroke | None) -> Points:
    may_err = any(point.above for point in own)
    return Points(
        name=name,
        xs=tuple(number(point.x if point.slot is None else point.slot) for point in own),
        ys=tuple(number(point.y) for point in own),
        mark=_mark(own),
        sizes=tuple(float(point.mark.size) for point in own),
        above=tuple(point.above for point in own) if may_err else (),
        below=tuple(0.0 for _ in own) if may_err else (),
        error=stroke(error) if error is not None else None,
    )


def _marks(
    name: str, points: Sequence[model.Point], error: model.Stroke | None = None
) -> Iterator[Points]:
    """A series for each symbol and colour."""
    groups: dict[tuple, list[model.Point]] = {}
    for point in points:
        groups.setdefault((point.mark.symbol, point.mark.colour, point.mark.opacity), []).append(
            point
        )
    names: Counter[str] = Counter()
    for own in groups.values():
        said = _named(name, own[0])
        names[said] += 1
        yield _group(said if names[said] == 1 else f"{said} ({names[said]})", own, error)


def points(series: model.Points | model.Line) -> Iterator[Points]:
    """A line with its marks as one series; points in a series for each mark."""
    if isinstance(series, model.Line):
        yield _line(series)
    else:
        yield from _marks(series.name, series.points, series.error)


def band(series: model.Band) -> Band:
    """The areas of a band."""
    outlines = tuple(
        tuple((number(x), number(y)) for x, y in (*outline, outline[0]))
        for outline in series.outlines
    )
    hatch = ink(series.hatch) if series.hatch else None
    return Band(line(series.name), outlines, ink(series.fill), hatch)
