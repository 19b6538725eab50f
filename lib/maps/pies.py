"""Places with several kinds of events as pies: wedges over their round marks, sized in pixels."""

from typing import Any

from lib.look.palette import with_opacity
from lib.maps.icons import PALE, PIE, wedges
from lib.maps.projection import Viewpoint

EDGE = 0.5


def _path(outline: list[tuple[float, float]], radius: float, off: list[float]) -> str:
    """A wedge's outline in pixels from its anchor, y upwards as in Plotly."""
    points = [(off[0] + x * radius, -off[1] - y * radius) for x, y in outline]
    return "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in points) + "Z"


def _wedges(record: dict[str, Any], share: float) -> list[dict[str, Any]]:
    parts = record["drawing"].parts
    outlines = wedges(part for _, part in parts)
    opacity = PALE if record["pale"] else 1.0
    return [
        {
            "type": "path",
            "name": f"wedges: {record['name']}",
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": record["lon"],
            "yanchor": record["lat"],
            "path": _path(outline, record["size"] * share / 2, record["off"]),
            "fillcolor": with_opacity(colour, opacity),
            "line": {"width": EDGE, "color": "#FFFFFF"},
        }
        for (colour, _), outline in zip(parts, outlines, strict=True)
    ]


def pies(records: list[dict[str, Any]], seen: Viewpoint, share: float) -> list[dict[str, Any]]:
    """The wedges of all visible pies, as layout shapes; `share` times as large as the marks on the
    screen."""
    west, south, east, north = seen.degrees()
    return [
        wedge
        for record in records
        if record["drawing"].shape == PIE
        and west <= record["lon"] <= east
        and south <= record["lat"] <= north
        for wedge in _wedges(record, share)
    ]
