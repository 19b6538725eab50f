"""Series of a native chart: marks, lines with error bars, and bars."""

from lib.exports.native.grid import Laid, Placed
from lib.exports.native.inks import Ink
from lib.exports.native.panel_series import Bars, Mark, Points
from lib.exports.slides.chart_workbook import cells, heading
from lib.exports.slides.drawingml import (
    GROUND,
    Element,
    element,
    hatch_fill,
    outline,
    setting,
    solid,
)

SHAPES = {"circle": "circle", "triangle-up": "triangle", "diamond": "diamond", "square": "square",
          "line-ew": "dash"}  # fmt: skip
LEAST_SIZE, LEAST_LETTER = 5, 900


def _size(pixels: float, pixel: float) -> int:
    return max(round(pixels * pixel), LEAST_SIZE)


def _marker(mark: Mark, size: float, pixel: float) -> Element:
    """A mark for PowerPoint; nothing if a letter replaces it."""
    if mark.letter is not None:
        return element("c:marker", setting("c:symbol", "none"))
    shade = Ink(mark.ink.on_white())
    return element(
        "c:marker",
        setting("c:symbol", SHAPES.get(mark.shape, "circle")),
        setting("c:size", _size(size, pixel)),
        element("c:spPr", solid(shade), outline(shade, 1.1)),
    )


def _places(points: Points) -> list[tuple[int, float]]:
    """The places of the points that have a mark, with its size."""
    return list(zip(points.marked or range(len(points.sizes)), points.sizes, strict=True))


def _stroke(points: Points) -> Element:
    if points.stroke is None:
        return outline(None)
    return outline(Ink(points.stroke.ink.on_white()), points.stroke.width, points.stroke.is_dotted)


def _own_marks(points: Points, mark: Mark, pixel: float) -> list[Element]:
    """The points whose marks differ from those of the series: in size, or on a line, whose other
    corners have none."""
    return [
        element(
            "c:dPt",
            setting("c:idx", place),
            _marker(mark, size, pixel),
            setting("c:bubble3D", 0),
            element("c:spPr", _stroke(points)) if points.marked else None,
        )
        for place, size in _places(points)
        if mark.letter is None and (points.marked or _size(size, pixel) != _size(mark.size, pixel))
    ]


def _shown(**parts: int) -> list[Element]:
    names = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return [setting(f"c:show{name}", parts.get(name, 0)) for name in names]


def _ground() -> Element:
    """What hides the lines of events behind a number."""
    return element("c:spPr", solid(Ink(GROUND)))


def _signed(points: Points, mark: Mark, pixel: float) -> Element | None:
    """A letter on each point, for marks that PowerPoint lacks."""
    if mark.letter is None:
        return None
    labels = []
    for place, size in _places(points):
        style = element(
            "a:rPr",
            solid(Ink(mark.ink.on_white())),
            lang="en-GB",
            sz=max(round(size * pixel * 130), LEAST_LETTER),
        )
        run = element("a:r", style, element("a:t", text=mark.letter))
        text = element("a:p", run)
        rich = element("c:rich", element("a:bodyPr"), element("a:lstStyle"), text)
        labels.append(
            element(
                "c:dLbl",
                setting("c:idx", place),
                element("c:tx", rich),
                setting("c:dLblPos", "ctr"),
                *_shown(Val=1),
            )
        )
    return element("c:dLbls", *labels, *_shown())


def _errors(points: Points, laid: Laid, pixel: float) -> Element | None:
    """Error bars with individual lengths: python-pptx has no name for them."""
    above, below = laid.column("above"), laid.column("below")
    if above is None or below is None or points.error is None:
        return None
    return element(
        "c:errBars",
        setting("c:errDir", "y"),
        setting("c:errBarType", "both"),
        setting("c:errValType", "cust"),
        setting("c:noEndCap", 0),
        cells("c:plus", above),
        cells("c:minus", below),
        element("c:spPr", outline(points.error.ink, points.error.width * pixel)),
    )


def _looks(points: Points, pixel: float) -> list[Element | None]:
    """The line and the marks of points."""
    mark = points.mark
    if points.is_labelled:
        return [
            element("c:spPr", outline(None)),
            element("c:marker", setting("c:symbol", "none")),
            element("c:dLbls", _ground(), setting("c:dLblPos", "t"), *_shown(Val=1)),
        ]
    if mark is None:
        return [
            element("c:spPr", _stroke(points)),
            element("c:marker", setting("c:symbol", "none")),
        ]
    common = element("c:marker", setting("c:symbol", "none")) if points.marked else None
    return [
        element("c:spPr", _stroke(points)),
        _marker(mark, mark.size, pixel) if common is None else common,
        *_own_marks(points, mark, pixel),
        _signed(points, mark, pixel),
    ]


def _begun(number: int, named: Placed) -> list[Element]:
    return [setting("c:idx", number), setting("c:order", number), heading(named)]


def _points(number: int, laid: Laid, pixel: float, *places: Element | None) -> Element:
    """Points with their looks, at these places."""
    assert isinstance(laid.series, Points)
    return element(
        "c:ser",
        *_begun(number, laid.columns["value"]),
        *_looks(laid.series, pixel),
        *places,
        setting("c:smooth", 0),
    )


def scatter_series(number: int, laid: Laid, pixel: float) -> Element:
    """Points on two axes of numbers."""
    assert isinstance(laid.series, Points)
    return _points(
        number,
        laid,
        pixel,
        _errors(laid.series, laid, pixel),
        cells("c:xVal", laid.columns["across"]),
        cells("c:yVal", laid.columns["value"]),
    )


def in_slots(number: int, laid: Laid, pixel: float) -> Element:
    """Points in the slots of bars."""
    places = cells("c:cat", laid.slots), cells("c:val", laid.columns["value"])
    return _points(number, laid, pixel, *places)


def _filling(bars: Bars) -> list[Element]:
    fill, line = Ink(bars.fill.on_white()), Ink(bars.outline.on_white())
    look = hatch_fill(line, fill) if bars.is_hatched else solid(fill)
    return [look, outline(line, 0.75)]


def _columns(number: int, laid: Laid, role: str, *look: Element | None) -> Element:
    value = laid.columns[role]
    shape, *labels = look
    return element(
        "c:ser",
        *_begun(number, value),
        shape,
        setting("c:invertIfNegative", 0),
        *labels,
        cells("c:cat", laid.slots),
        cells("c:val", value),
    )


def bar_series(number: int, laid: Laid) -> list[Element]:
    """Bars in their slots; floating ones are on top of invisible ones."""
    bars = laid.series
    assert isinstance(bars, Bars)
    labels = None
    if bars.is_labelled:
        labels = element("c:dLbls", _ground(), setting("c:dLblPos", "outEnd"), *_shown(Val=1))
    filled = element("c:spPr", *_filling(bars))
    if laid.column("base") is None:
        return [_columns(number, laid, "value", filled, labels)]
    unseen = element("c:spPr", element("a:noFill"), outline(None))
    return [
        _columns(number, laid, "base", unseen),
        _columns(number + 1, laid, "value", filled, labels),
    ]
