"""Labels beside the lines and marks of a running total."""

from dataclasses import replace

import pandas as pd

from lib.charts.colours import of_bloc
from lib.charts.model import Label, Rich, Run, rich
from lib.charts.spreading import below, spread
from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.tables.records import Row, records
from lib.wording.words import bounded_number, short

GAP, MOST = 17, 8
# The labelled figures: the first, the last, and those this far above the previous one.
STEP = 0.14
# The share of the axis that the name of a line needs to the left of its end.
START, START_NARROW = 0.2, 0.5


def claimants(
    steps: pd.DataFrame,
    unit: float,
    top: float,
    colours: dict[str, str],
    look: Theme,
    last: str = "",
) -> list[Label]:
    """The claimant of each line in its colour, of the highest ones if there are many; `unit` is the
    value of a pixel. None is above the plot, where the title is. `last` is the last figure of a
    single line, to stand beside its name."""
    ends = steps.groupby("claimant", sort=False).tail(1).sort_values("value").tail(MOST)
    gap = unit * GAP / 0.8
    heights = below(spread([float(value) for value in ends["value"]], gap), gap, top)
    return [
        Label(
            text=_named(short(end["claimant_name"]), last),
            x=end["day"],
            y=height,
            colour=of_bloc(end["bloc"], colours, look),
            size=12,
            anchor="right",
            standing="bottom",
            right=-6,
            up=5,
            ground=with_opacity(look.paper, 0.75),
            pad=0,
        )
        for end, height in zip(records(ends), heights, strict=True)
    ]


def inside(label: Label, span: tuple[pd.Timestamp, pd.Timestamp], look: Theme) -> Label:
    """The label of a line, to the right of its end if it has no room to the left: a line that is
    only known to begin ends far to the left."""
    room = START_NARROW if look.room.is_narrow else START
    is_early = pd.Timestamp(label.x) < span[0] + (span[1] - span[0]) * room
    return replace(label, anchor="left", right=6) if is_early else label


def _named(name: str, last: str) -> Rich:
    return rich((Run(f"{name}: ", is_bold=True), Run(last)) if last else Run(name, is_bold=True))


def marks_to_label(marks: pd.DataFrame) -> pd.DataFrame:
    """The labelled marks of a rising line: the first, the last, some between."""
    ordered = marks.sort_values(["day", "value"], kind="stable")
    if ordered.empty:
        return ordered
    least = STEP * float(ordered["value"].max())
    kept, before = [ordered.index[0]], float(ordered["value"].iloc[0])
    for at, value in ordered["value"].items():
        if value - before >= least:
            kept, before = [*kept, at], float(value)
    last = ordered.index[-1]
    near = ordered.loc[last, "value"] - before < least / 2
    kept = [*(kept[:-1] if near and len(kept) > 1 else kept), last]
    return ordered.loc[list(dict.fromkeys(kept))]


def _number(mark: Row) -> str:
    return bounded_number(mark["bound"], mark["value"], mark["value_high"])


def last_figure(marks: pd.DataFrame) -> str:
    """The last of the marks' figures; empty without marks."""
    return "".join(_number(mark) for mark in records(marks_to_label(marks).tail(1)))


def _figure(mark: Row, look: Theme) -> Label:
    return Label(
        text=rich(_number(mark)),
        x=mark["day"],
        y=float(mark["value"]),
        colour=look.ink,
        size=12,
        anchor="left",
        standing="top",
        right=5,
        up=-3,
        ground=with_opacity(look.paper, 0.75),
        pad=0,
    )


def figures(marks: pd.DataFrame, look: Theme) -> list[Label]:
    """Some of the marks' figures, below and to the right of them; the last is beside the name of
    its line."""
    return [_figure(mark, look) for mark in records(marks_to_label(marks).iloc[:-1])]
