"""The marks' icons in one atlas. Shape and colour show the kind of event."""

import base64
import math
from collections.abc import Iterable
from dataclasses import dataclass

SHAPES = {
    "circle": '<circle cx="32" cy="32" r="27" fill="{c}" stroke="{h}" stroke-width="4"/>',
    "diamond": '<path d="M32 3 61 32 32 61 3 32Z" fill="{c}" stroke="{h}" stroke-width="4"/>',
    "square": '<path d="M8 8H56V56H8Z" fill="{c}" stroke="{h}" stroke-width="4"/>',
    "thin": '<circle cx="32" cy="32" r="29" fill="none" stroke="{c}" stroke-width="3"/>',
    "ring": '<circle cx="32" cy="32" r="28" fill="none" stroke="{c}" stroke-width="6"/>',
}
SIGNS = {"circle": "●", "diamond": "◆", "square": "■"}
PIE = "pie"
SIZE, RADIUS = 64, 27
# Icons per row: graphics cards do not draw very wide pictures.
COLUMNS = 32
PALE = 0.45


@dataclass(frozen=True)
class Icon:
    """An icon: a shape in a colour, or a pie of colours with the share of each."""

    shape: str
    parts: tuple[tuple[str, float], ...]
    is_pale: bool = False

    @property
    def name(self) -> str:
        """Its name in the atlas."""
        parts = "".join(f"{colour.lstrip('#')}x{share:g}" for colour, share in self.parts)
        return f"{self.shape}{parts}{'pale' if self.is_pale else ''}"


def icon(shape: str, colour: str, is_pale: bool = False) -> Icon:
    """A shape in one colour."""
    return Icon(shape, ((colour, 1.0),), is_pale)


def pie(parts: Iterable[tuple[str, int]], is_pale: bool = False, digits: int = 2) -> Icon:
    """A pie of colours with a number each; shares in percent, or tenths if they have one digit, so
    that similar pies are one icon."""
    counted = list(parts)
    total = sum(number for _, number in counted)
    return Icon(
        PIE, tuple((colour, round(number / total, digits)) for colour, number in counted), is_pale
    )


def wedges(shares: Iterable[float]) -> list[list[tuple[float, float]]]:
    """The outlines of a pie's wedges around (0, 0) for a radius of 1, y downwards, from the top
    clockwise."""
    found, start = [], 0.0
    for share in shares:
        steps = max(math.ceil(share * 36), 1)
        turns = [2 * math.pi * (start + share * step / steps) for step in range(steps + 1)]
        found.append([(0.0, 0.0), *((math.sin(turn), -math.cos(turn)) for turn in turns)])
        start += share
    return found


def _pie(drawn: Icon, halo: str) -> str:
    middle = SIZE / 2
    outlines = wedges(share for _, share in drawn.parts)
    paths = []
    for (colour, _), outline in zip(drawn.parts, outlines, strict=True):
        points = " ".join(
            f"{middle + x * RADIUS:.1f},{middle + y * RADIUS:.1f}" for x, y in outline
        )
        paths.append(
            f'<polygon points="{points}" fill="{colour}" stroke="{halo}" stroke-width="2"/>'
        )
    edge = f'<circle cx="32" cy="32" r="{RADIUS}" fill="none" stroke="{halo}" stroke-width="4"/>'
    return "".join([*paths, edge])


def _drawing(drawn: Icon, halo: str) -> str:
    if drawn.shape == PIE:
        return _pie(drawn, halo)
    return SHAPES[drawn.shape].format(c=drawn.parts[0][0], h=halo)


def atlas(icons: Iterable[Icon], halo: str) -> tuple[str, dict[str, dict]]:
    """The atlas as a data URI, and the place of each icon in it.

    Colours are part of the picture: Streamlit 1.67 fades tinted icons while one is selected.
    """
    wanted = list(dict.fromkeys(icons))
    parts, places = [], {}
    for number, one in enumerate(wanted):
        x, y = number % COLUMNS * SIZE, number // COLUMNS * SIZE
        faint = f' opacity="{PALE}"' if one.is_pale else ""
        parts.append(f'<g transform="translate({x},{y})"{faint}>{_drawing(one, halo)}</g>')
        places[one.name] = {
            "x": x,
            "y": y,
            "width": SIZE,
            "height": SIZE,
            "anchorX": SIZE // 2,
            "anchorY": SIZE // 2,
            "mask": False,
        }
    width = max(min(len(wanted), COLUMNS), 1) * SIZE
    height = max(math.ceil(len(wanted) / COLUMNS), 1) * SIZE
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{"".join(parts)}</svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode(), places
