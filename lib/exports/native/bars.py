"""The bars of a chart, each in its slot."""

from collections.abc import Iterator

from lib.charts.model import Bars as Columns
from lib.charts.model.series import Bar
from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Bars
from lib.exports.native.slots import Slots
from lib.exports.native.values import number
from lib.wording.escape import line


def _placed(bars: list[Bar], lengths: list[float | None], slots: Slots) -> tuple[float | None, ...]:
    return slots.placed(lengths, [number(bar.start) for bar in bars])


def _part(series: Columns, bars: list[Bar], slots: Slots, doubt: str) -> Bars:
    name = line(series.name) or "number"
    has_base = any(bar.base is not None for bar in bars)
    return Bars(
        name=f"{name}, {doubt}" if doubt else name,
        values=_placed(bars, [float(bar.length) for bar in bars], slots),
        fill=ink(series.fill),
        outline=ink(series.outline.colour if series.outline else series.fill),
        base=_placed(bars, [bar.base for bar in bars], slots) if has_base else (),
        is_hatched=bool(doubt),
        is_labelled=series.is_labelled,
    )


def bars(series: Columns, slots: Slots) -> Iterator[Bars]:
    """The certain bars, then the uncertain ones, one series per reason for doubt."""
    for doubt in sorted({bar.doubt for bar in series.bars}):
        yield _part(series, [bar for bar in series.bars if bar.doubt == doubt], slots, doubt)
