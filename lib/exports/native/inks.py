"""Colours as documents write them: six digits without #, and an opacity."""

import re
from dataclasses import dataclass

from lib.palette import channels

RGBA = re.compile(r"rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)")


@dataclass(frozen=True)
class Ink:
    """A colour: `RRGGBB`, and its opacity from 0 to 1."""

    colour: str
    opacity: float = 1.0

    def on_white(self) -> str:
        """The colour as it is seen on white paper, without any transparency."""
        seen = (255 - (255 - channel) * self.opacity for channel in channels(f"#{self.colour}"))
        return "".join(f"{round(channel):02X}" for channel in seen)


def ink(colour: str, opacity: float = 1.0) -> Ink:
    """The ink of a colour as Plotly writes it: `#RRGGBB` or `rgba(…)`."""
    if (match := RGBA.match(colour)) is None:
        return Ink(colour.lstrip("#").upper(), opacity)
    red, green, blue = (int(match.group(place)) for place in (1, 2, 3))
    return Ink(f"{red:02X}{green:02X}{blue:02X}", float(match.group(4) or 1) * opacity)
