"""The strip beside the map: the key of sizes, and the places without a mark."""

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.maps.deck import Scene
from lib.maps.strip_lines import HEADING, LINE, TEXT, Line, sizes, without_mark
from lib.wording import escape

# The strip's share of the picture's width.
SHARE, GAP = 0.2, 0.015
# Its width below a map, and its number of lines there.
BELOW, LINES_BELOW = 340.0, 18.0


@dataclass(frozen=True)
class Strip:
    """The strip's traces and axes, the domains that it leaves to the map, and the height of both in
    pixels."""

    traces: list[go.Scatter]
    axes: dict[str, Any]
    across: list[float]
    up: list[float]
    height: int


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
    lines = _placed([*sizes(records, scene.most, look, wide), *without_mark(scene, most, wide)])
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
