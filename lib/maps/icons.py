"""The marks' pictures: one atlas with a shape and colour each. Shape tells the kind of event."""

import base64
from collections.abc import Sequence

SHAPES = {
    "circle": '<circle cx="32" cy="32" r="27" fill="{c}" stroke="{h}" stroke-width="4"/>',
    "diamond": '<path d="M32 3 61 32 32 61 3 32Z" fill="{c}" stroke="{h}" stroke-width="4"/>',
    "square": '<path d="M8 8H56V56H8Z" fill="{c}" stroke="{h}" stroke-width="4"/>',
    "dashes": '<circle cx="32" cy="32" r="28" fill="none" stroke="{c}" stroke-width="4" '
    'stroke-dasharray="11 7"/>',
    "ring": '<circle cx="32" cy="32" r="28" fill="none" stroke="{c}" stroke-width="6"/>',
}
SIGNS = {"circle": "●", "diamond": "◆", "square": "■"}
SIZE = 64


def icon(shape: str, colour: str) -> str:
    """The name of a shape in a colour."""
    return f"{shape}{colour.lstrip('#')}"


def atlas(colours: Sequence[str], halo: str) -> tuple[str, dict[str, dict]]:
    """The atlas as a data URI and where each icon lies in it.

    Colours are drawn into the picture: Streamlit 1.67 fades tinted icons while one is selected.
    """
    parts, places = [], {}
    pairs = [(shape, colour) for colour in dict.fromkeys(colours) for shape in SHAPES]
    for number, (shape, colour) in enumerate(pairs):
        drawn = SHAPES[shape].format(c=colour, h=halo)
        parts.append(f'<g transform="translate({number * SIZE},0)">{drawn}</g>')
        places[icon(shape, colour)] = {
            "x": number * SIZE, "y": 0, "width": SIZE, "height": SIZE,
            "anchorX": SIZE // 2, "anchorY": SIZE // 2, "mask": False,
        }  # fmt: skip
    width = max(len(pairs), 1) * SIZE
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{SIZE}" '
        f'viewBox="0 0 {width} {SIZE}">{"".join(parts)}</svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode(), places
