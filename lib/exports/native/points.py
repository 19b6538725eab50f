"""The points, lines and bands of a chart as native series."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lib.charts import model
from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Band, Mark, Points, Stroke
from lib.exports.native.values import number
from lib.model.vocabulary import BOUNDS
from lib.wording.escape import line

Spot = tuple[float, float | None]


def stroke(line: model.Stroke) -> Stroke:
    """A line with its ink."""
    return Stroke(ink(line.colour), line.width, line.dash != "solid")


def _spots(series: model.Line) -> Iterator[Spot]:
    """The corners of a line; a gap is a number that is missing, not a place."""
    before: tuple[float, float] | None = None
    at = 0.0
    for spot in series.spots:
        if spot is None:
            yield at, None
            before = None
            continue
        at, height = number(spot[0]), number(spot[1])
        if series.is_stepped and before is not None:
            yield at, before[1]
        yield at, height
        before = (at, height)


def _line(series: model.Line) -> Points:
    spots = list(_spots(series))
    return Points(
        name=line(series.name),
        xs=tuple(x for x, _ in spots),
        ys=tuple(y for _, y in spots),
        stroke=stroke(series.stroke),
    )


def _named(name: str, point: model.Point) -> str:
    """`claims, more than, US and coalition`: the series, and what mark and colour mean."""
    bound = BOUNDS.label(point.bound) if point.bound else ""
    older = "older" if point.is_older else ""
    return line(", ".join(dict.fromkeys(part for part in (name, bound, point.bloc, older) if part)))


def _group(name: str, own: Sequence[model.Point], error: model.Stroke | None) -> Points:
    mark, sizes = own[0].mark, tuple(float(point.mark.size) for point in own)
    may_err = any(point.above for point in own)
    return Points(
        name=name,
        xs=tuple(number(point.x if point.slot is None else point.slot) for point in own),
        ys=tuple(number(point.y) for point in own),
        mark=Mark(mark.symbol, ink(mark.colour, mark.opacity), Counter(sizes).most_common(1)[0][0]),
        sizes=sizes,
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
    """A line, then its marks; points in a series for each mark."""
    if isinstance(series, model.Points):
        yield from _marks(series.name, series.points, series.error)
        return
    yield _line(series)
    if series.points:
        plain = [model.Point(point.x, point.y, point.mark) for point in series.points]
        yield from _marks(f"{series.name}, marks", plain)


def band(series: model.Band) -> Band:
    """The areas that a band fills."""
    outlines = tuple(
        tuple((number(x), number(y)) for x, y in (*outline, outline[0]))
        for outline in series.outlines
    )
    hatch = ink(series.hatch) if series.hatch else None
    return Band(line(series.name), outlines, ink(series.fill), hatch)
