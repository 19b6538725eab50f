"""The axes of a native chart."""

from lib.exports.native.axes import Axis
from lib.exports.native.inks import ink
from lib.exports.native.slots import Slots
from lib.exports.slides.drawingml import Element, element, letters, outline, setting, solid
from lib.look.style import LIGHT

ACROSS, UP = 111_111_111, 222_222_222
# An angle that programs choose themselves; without it, LibreOffice wraps labels.
FREE = -60_000_000
# English month names on every machine, as everywhere else on the slide.
DAY_FORMAT = "[$-409]d\\ mmm\\ yyyy;@"
MONTH_FORMAT = "[$-409]mmm\\ yyyy;@"
INK, GRID, LINE = ink(LIGHT.muted), ink(LIGHT.grid), ink(LIGHT.line)


def _title(text: str, size: float) -> Element | None:
    if not text:
        return None
    style = element("a:rPr", solid(INK), lang="en-GB", sz=round(size * 100), b=0)
    run = element("a:r", style, element("a:t", text=text))
    body = element("a:bodyPr", rot=-5_400_000, vert="horz")
    rich = element("c:rich", body, element("a:lstStyle"), element("a:p", run))
    return element("c:title", element("c:tx", rich), setting("c:overlay", 0))


def _grid() -> Element:
    return element("c:majorGridlines", element("c:spPr", outline(GRID, 0.75)))


def _scaling(low: float | None, high: float | None, is_turned: bool = False) -> Element:
    ends = [setting("c:orientation", "maxMin" if is_turned else "minMax")]
    ends += [] if high is None else [setting("c:max", f"{high:.10g}")]
    ends += [] if low is None else [setting("c:min", f"{low:.10g}")]
    return element("c:scaling", *ends)


def _end(has_labels: bool, has_line: bool, size: float, turn: int = 0) -> list[Element]:
    return [
        setting("c:majorTickMark", "out" if has_line and has_labels else "none"),
        setting("c:minorTickMark", "none"),
        setting("c:tickLblPos", "low" if has_labels else "none"),
        element("c:spPr", outline(LINE if has_line else None, 0.75)),
        letters(size, INK, turn),
    ]


def _format(code: str) -> Element:
    return element("c:numFmt", formatCode=code, sourceLinked=0)


def upward(axis: Axis, between: bool, size: float, lies: bool = False) -> Element:
    """The axis of the numbers, from zero up; it is between slots, or on a day."""
    return element(
        "c:valAx",
        setting("c:axId", UP),
        _scaling(axis.low, axis.high),
        setting("c:delete", int(lies)),
        setting("c:axPos", "b" if lies else "l"),
        None if lies else _grid(),
        _title(axis.title, size),
        _format("#,##0"),
        *_end(axis.has_labels, False, size),
        setting("c:crossAx", ACROSS),
        setting("c:crosses", "autoZero"),
        setting("c:crossBetween", "between" if between else "midCat"),
        setting("c:majorUnit", f"{axis.step:.10g}"),
    )


def days(axis: Axis, size: float) -> Element:
    """An axis of days with points anywhere."""
    return element(
        "c:valAx",
        setting("c:axId", ACROSS),
        _scaling(axis.low, axis.high),
        setting("c:delete", 0),
        setting("c:axPos", "b"),
        _format(DAY_FORMAT),
        *_end(axis.has_labels, True, size),
        setting("c:crossAx", UP),
        setting("c:crosses", "min"),
        setting("c:crossBetween", "midCat"),
        setting("c:majorUnit", f"{axis.step:.10g}"),
    )


def _dated(slots: Slots, has_labels: bool, size: float) -> Element:
    """Days and months: PowerPoint's own date axis, where a missing day keeps its space."""
    is_month = slots.unit == "month"
    unit = "months" if is_month else "days"
    return element(
        "c:dateAx",
        setting("c:axId", ACROSS),
        _scaling(slots.starts[0], slots.starts[-1]),
        setting("c:delete", 0),
        setting("c:axPos", "b"),
        _format(MONTH_FORMAT if is_month else DAY_FORMAT),
        *_end(has_labels, True, size),
        setting("c:crossAx", UP),
        setting("c:crosses", "autoZero"),
        setting("c:auto", 0),
        setting("c:lblOffset", 100),
        setting("c:baseTimeUnit", unit),
        setting("c:majorUnit", slots.every),
        setting("c:majorTimeUnit", unit),
    )


def _named(slots: Slots, has_labels: bool, size: float) -> Element:
    """Weeks and rows side by side: on a date axis a week's bar would be a day wide."""
    every, turn = (slots.every, FREE) if slots.every > 1 else (1, 0)
    return element(
        "c:catAx",
        setting("c:axId", ACROSS),
        _scaling(None, None),
        setting("c:delete", 0),
        setting("c:axPos", "b" if slots.is_dates else "l"),
        _format(DAY_FORMAT if slots.is_dates else "@"),
        *_end(has_labels, True, size, turn),
        setting("c:crossAx", UP),
        setting("c:crosses", "autoZero"),
        setting("c:auto", 0),
        setting("c:lblAlgn", "ctr"),
        setting("c:lblOffset", 60),
        setting("c:tickLblSkip", every),
        setting("c:tickMarkSkip", every),
        setting("c:noMultiLvlLbl", 1),
    )


def slot_axis(slots: Slots, axis: Axis, size: float) -> Element:
    """An axis of slots."""
    write = _dated if slots.unit in ("day", "month") else _named
    return write(slots, axis.has_labels, size)
