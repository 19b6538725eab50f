"""Series of a native chart: marks, lines with error bars, and bars."""

from lib.exports.native.inks import Ink
from lib.exports.native.series import Bars, Mark, Points
from lib.exports.slides.markup import (
    PIXEL,
    Element,
    element,
    hatched,
    outline,
    setting,
    solid,
)
from lib.exports.slides.sheet import Column, Placed

WHITE = Ink("FFFFFF")
# PowerPoint knows no triangle that stands on its tip, and LibreOffice no hollow mark: letters stand
# on such points.
SHAPES = {"circle": "circle", "triangle-up": "triangle", "diamond": "diamond", "square": "square",
          "line-ew": "dash"}  # fmt: skip
SIGNS = {"triangle-down": "▼", "triangle-down-open": "▽", "triangle-up-open": "△",
         "diamond-open": "◇"}  # fmt: skip
LEAST_SIZE = 5


def _size(pixels: float) -> int:
    return max(round(pixels * PIXEL), LEAST_SIZE)


def _marker(mark: Mark, size: float) -> Element:
    """A mark as PowerPoint draws it; nothing where a letter stands for it."""
    if mark.symbol in SIGNS:
        return element("c:marker", setting("c:symbol", "none"))
    shade = Ink(mark.ink.on_white())
    filling = solid(WHITE if mark.is_hollow else shade)
    return element(
        "c:marker",
        setting("c:symbol", SHAPES.get(mark.shape, "circle")),
        setting("c:size", _size(size)),
        element("c:spPr", filling, outline(shade, 1.1)),
    )


def _larger(points: Points, mark: Mark) -> list[Element]:
    """The points whose marks have another size than the rest of the series."""
    return [
        element("c:dPt", setting("c:idx", place), _marker(mark, size), setting("c:bubble3D", 0))
        for place, size in enumerate(points.sizes)
        if _size(size) != _size(mark.size) and mark.symbol not in SIGNS
    ]


def _shown(**parts: int) -> list[Element]:
    names = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return [setting(f"c:show{name}", parts.get(name, 0)) for name in names]


def _signed(points: Points, mark: Mark) -> Element | None:
    """A letter on each point, for marks that PowerPoint lacks."""
    if mark.symbol not in SIGNS:
        return None
    labels = []
    for place, size in enumerate(points.sizes):
        style = element("a:rPr", solid(Ink(mark.ink.on_white())), lang="en-GB",
                        sz=round(size * PIXEL * 130))  # fmt: skip
        run = element("a:r", style, element("a:t", text=SIGNS[mark.symbol]))
        text = element("a:p", run)
        rich = element("c:rich", element("a:bodyPr"), element("a:lstStyle"), text)
        labels.append(element(
            "c:dLbl", setting("c:idx", place), element("c:tx", rich), setting("c:dLblPos", "ctr"),
            *_shown(Val=1),
        ))  # fmt: skip
    return element("c:dLbls", *labels, *_shown())


def error_columns(points: Points) -> list[Column]:
    """How far a number may lie above and below what is drawn; nothing where it may not."""
    if not any(points.above) and not any(points.below):
        return []
    sides = ((points.above, "above"), (points.below, "below"))
    return [
        Column(f"{points.name}: up to so much {side}", tuple(value or 0.0 for value in values))
        for values, side in sides
    ]


def errors(points: Points, placed: list[Placed]) -> Element | None:
    """Error bars of their own length each: python-pptx has no name for them."""
    if not placed or points.error is None:
        return None
    above, below = placed
    return element(
        "c:errBars", setting("c:errDir", "y"), setting("c:errBarType", "both"),
        setting("c:errValType", "cust"), setting("c:noEndCap", 0), above.values("c:plus"),
        below.values("c:minus"),
        element("c:spPr", outline(points.error.ink, points.error.width * PIXEL)),
    )  # fmt: skip


def _looks(points: Points) -> list[Element | None]:
    """The line and the marks of points."""
    mark, stroke = points.mark, points.stroke
    line = outline(None)
    if stroke is not None:
        line = outline(Ink(stroke.ink.on_white()), stroke.width, stroke.is_dotted)
    if mark is None:
        return [element("c:spPr", line), element("c:marker", setting("c:symbol", "none"))]
    parts = [element("c:spPr", line), _marker(mark, mark.size), *_larger(points, mark)]
    return [*parts, _signed(points, mark)]


def scattered(number: int, points: Points, xs: Placed, ys: Placed, rest: list[Placed]) -> Element:
    """Points on two axes of numbers."""
    return element(
        "c:ser", setting("c:idx", number), setting("c:order", number), ys.name(), *_looks(points),
        errors(points, rest), xs.values("c:xVal"), ys.values("c:yVal"), setting("c:smooth", 0),
    )  # fmt: skip


def in_slots(number: int, points: Points, slots: Placed, ys: Placed) -> Element:
    """Points that stand in the slots of bars."""
    return element(
        "c:ser", setting("c:idx", number), setting("c:order", number), ys.name(), *_looks(points),
        slots.values("c:cat"), ys.values("c:val"), setting("c:smooth", 0),
    )  # fmt: skip


def _filling(bars: Bars) -> list[Element]:
    fill, line = Ink(bars.fill.on_white()), Ink(bars.outline.on_white())
    look = hatched(line, fill) if bars.is_hatched else solid(fill)
    return [look, outline(line, 0.75)]


def unseen(number: int, slots: Placed, values: Placed) -> Element:
    """What floating bars stand on."""
    return element(
        "c:ser", setting("c:idx", number), setting("c:order", number), values.name(),
        element("c:spPr", element("a:noFill"), outline(None)), setting("c:invertIfNegative", 0),
        slots.values("c:cat"), values.values("c:val"),
    )  # fmt: skip


def barred(number: int, bars: Bars, slots: Placed, values: Placed) -> Element:
    """Bars in their slots."""
    labels = None
    if bars.is_labelled:
        labels = element("c:dLbls", setting("c:dLblPos", "outEnd"), *_shown(Val=1))
    return element(
        "c:ser", setting("c:idx", number), setting("c:order", number), values.name(),
        element("c:spPr", *_filling(bars)), setting("c:invertIfNegative", 0), labels,
        slots.values("c:cat"), values.values("c:val"),
    )  # fmt: skip
