"""The strip beside the map: the key of sizes, and the places without a mark."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.maps.deck import Scene
from lib.maps.marks import diameter, regions, size_steps
from lib.wording import escape
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to, wrapped
from lib.wording.words import quantity

# The strip's share of the picture's width, and the height of a line in pixels.
SHARE, GAP, LINE = 0.2, 0.015, 17
# Its width below a map, and its number of lines there.
BELOW, LINES_BELOW = 340.0, 18.0
# Positions of the first mark in a line, and distances between marks of a region and of the key of
# sizes: shares of the strip's width.
INDENT, STEP, SIZE_STEP = 0.04, 0.14, 0.3
LEAST_STEP = 58.0
# Pixels before and after a text; and the least width that a name is cut to.
AROUND, LEAST_NAME = 4.0, 60.0
SIZES, REGIONS = "Events at a place", "Only the country or region is known:"
UNKNOWN = "Position not known:"
# The height of a heading and of the line that counts what does not fit, in lines.
HEADED = 3
TEXT, HEADING = Face(11, wider=ARIAL), Face(12, is_bold=True, wider=ARIAL)


@dataclass(frozen=True)
class Strip:
    """The strip's traces and axes, the domains that it leaves to the map, and the height of both in
    pixels."""

    traces: list[go.Scatter]
    axes: dict[str, Any]
    across: list[float]
    up: list[float]
    height: int


@dataclass(frozen=True)
class Line:
    """A line of the strip: marks with their texts, from left to right, or only a text."""

    marks: tuple[dict[str, Any], ...] = ()
    text: str = ""
    is_heading: bool = False
    lines: float = 1.0
    step: float = STEP

    def place(self, number: int) -> float:
        """The place of the mark with that number, or of its text after all marks."""
        return 0.0 if not self.marks else INDENT + number * self.step


def _sizes(records: list[dict[str, Any]], most: int, look: Theme, wide: float) -> Iterator[Line]:
    steps = size_steps(records)
    if not steps:
        return
    most = max(most, steps[-1])
    yield Line(text=SIZES, is_heading=True)
    yield Line(
        tuple(
            {
                "symbol": "circle-open",
                "size": diameter(number, most) * 0.9,
                "colour": look.muted,
                "text": f"{number:,}",
                "tip": f"Key: {quantity(number, 'event')}",
                "ids": "",
            }
            for number in steps
        ),
        lines=max(diameter(steps[-1], most) / LINE, 1.0) + 0.6,
        # A number stays clear of the mark to its right, even in a narrow strip.
        step=min(max(SIZE_STEP, LEAST_STEP / wide), 0.4),
    )


def _region(region: dict[str, Any], wide: float) -> Line:
    marks = tuple(
        {
            "symbol": kind.shape,
            "size": 10,
            "colour": kind.colour,
            "text": f"{number:,}",
            "tip": region["tip"],
            "ids": ids,
        }
        for kind, number, ids in region["counts"]
    )
    line = Line(marks, lines=1.2)
    room = max((1 - line.place(len(marks))) * wide - AROUND, LEAST_NAME)
    return replace(line, text=cut_to(region["name"], room, TEXT))


def _listed(heading: str, found: list[dict[str, Any]], most: float, wide: float) -> Iterator[Line]:
    """The places that fit in this many lines, and how many more there are."""
    if not found:
        return
    yield from (
        Line(text=part, is_heading=True) for part in wrapped(heading, wide - AROUND, HEADING)
    )
    room = max(int((most - HEADED) / 1.2), 1)
    shown = found if len(found) <= room else found[: room - 1]
    yield from (_region(region, wide) for region in shown)
    if len(shown) < len(found):
        more = f"and {len(found) - len(shown)} more"
        yield from (Line(text=part) for part in wrapped(more, wide - AROUND, TEXT))


def _without_mark(scene: Scene, most: float, wide: float) -> Iterator[Line]:
    """Places known only by region, and below them sites whose position is unknown."""
    found = regions(scene.rows, scene.kinds)
    vague, unknown = (
        [one for one in found if one["is_unknown"] == is_unknown] for is_unknown in (False, True)
    )
    last = min(HEADED + 1.2 * len(unknown), most / 2) if unknown else 0.0
    yield from _listed(REGIONS, vague, most - last, wide)
    yield from _listed(UNKNOWN, unknown, last if vague else most, wide)


def _placed(lines: list[Line]) -> list[tuple[Line, float]]:
    """Each line with its centre, in lines from the top."""
    tops = [sum(line.lines for line in lines[:at]) for at in range(len(lines))]
    return [(line, top + line.lines / 2) for line, top in zip(lines, tops, strict=True)]


def _text(name: str, x: list[float], y: list[float], text: list[str], **font: Any) -> go.Scatter:
    return go.Scatter(
        x=x,
        y=y,
        xaxis="x2",
        yaxis="y2",
        mode="text",
        name=name,
        text=text,
        textposition="middle right",
        textfont=font,
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _lines(lines: list[tuple[Line, float]], is_heading: bool, look: Theme) -> go.Scatter:
    own = [(line, at) for line, at in lines if line.text and line.is_heading == is_heading]
    bold = ("<b>", "</b>") if is_heading else ("", "")
    texts = [f"{bold[0]}{escape.plotly(line.text)}{bold[1]}" for line, _ in own]
    face = HEADING if is_heading else TEXT
    return _text(
        "strip",
        [line.place(len(line.marks)) for line, _ in own],
        [at for _, at in own],
        texts,
        size=face.size,
        color=look.ink,
    )


def _marks(lines: list[tuple[Line, float]], look: Theme, wide: float) -> list[go.Scatter]:
    """The numbers after the strip's marks, in a strip of this width, and the marks: those of the
    key separate from those of places."""
    own = [
        (mark, line.place(number), at)
        for line, at in lines
        for number, mark in enumerate(line.marks)
    ]
    numbers = _text(
        "strip",
        [x + (mark["size"] / 2 + 3) / wide for mark, x, _ in own],
        [at for _, _, at in own],
        [mark["text"] for mark, _, _ in own],
        size=TEXT.size,
        color=look.muted,
    )
    key, regional = (
        [one for one in own if bool(one[0]["ids"]) == has_ids] for has_ids in (False, True)
    )
    return [numbers, _layer("key of sizes", key, look), _layer("beside the map", regional, look)]


def _layer(name: str, own: list[tuple[dict[str, Any], float, float]], look: Theme) -> go.Scatter:
    """Marks of the strip with their places, as a layer of their own."""
    return go.Scatter(
        x=[x for _, x, _ in own],
        y=[at for _, _, at in own],
        xaxis="x2",
        yaxis="y2",
        mode="markers",
        name=name,
        marker={
            "symbol": [mark["symbol"] for mark, _, _ in own],
            "size": [mark["size"] for mark, _, _ in own],
            "color": [
                mark["colour"]
                if mark["symbol"].endswith("-open")
                else with_opacity(mark["colour"], 0.92)
                for mark, _, _ in own
            ],
            "line": {"width": 1, "color": look.muted},
            "opacity": 1,
        },
        customdata=[f"events {mark['ids']}" if mark["ids"] else "" for mark, _, _ in own],
        hovertext=["<br>".join(map(escape.plotly, mark["tip"].split("\n"))) for mark, _, _ in own],
        hoverinfo="text",
        showlegend=False,
        cliponaxis=False,
    )


def strip(scene: Scene, width: int, height: int, records: list[dict[str, Any]]) -> Strip:
    """The strip for a map of this size with these marks: beside it, or below it on a narrow screen
    or sheet."""
    look, is_narrow = scene.look, scene.look.room.is_narrow
    most = LINES_BELOW if is_narrow else height / LINE - 3.5
    wide = BELOW if is_narrow else width * (SHARE - GAP) / (1 - SHARE)
    lines = _placed([*_sizes(records, scene.most, look, wide), *_without_mark(scene, most, wide)])
    used = lines[-1][1] + 1 if lines else 0.0
    below = round(used * LINE) if is_narrow else 0
    whole, shown = height + below, used if is_narrow else height / LINE
    foot = below / whole
    below_map, beside = [0.0, min(BELOW / width, 1.0)], [1 - SHARE + GAP, 1.0]
    across, up = (below_map, [0.0, foot]) if is_narrow else (beside, [0.0, 1.0])
    axes = {
        "xaxis2": {"range": [0, 1], "domain": across, "visible": False, "anchor": "y2"},
        "yaxis2": {
            "range": [max(shown, 1.0), 0],
            "domain": up if foot or not is_narrow else [0.0, 0.001],
            "visible": False,
            "anchor": "x2",
        },
    }
    headings, texts = (_lines(lines, is_heading, look) for is_heading in (True, False))
    traces = [headings, texts, *_marks(lines, look, wide)]
    map_across = [0.0, 1.0] if is_narrow else [0.0, 1 - SHARE]
    return Strip(traces, axes, map_across, [foot, 1.0], whole)
