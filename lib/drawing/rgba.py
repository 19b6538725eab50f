"""Colours in Plotly's notation, parsed."""

import re
from dataclasses import dataclass, replace

from lib.look.palette import channels

HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")
RGB = re.compile(r"rgba?\(([^)]+)\)\Z")


@dataclass(frozen=True)
class Colour:
    """Red, green and blue from 0 to 255, and an opacity from 0 to 1."""

    red: int
    green: int
    blue: int
    opacity: float = 1.0

    @property
    def is_visible(self) -> bool:
        """Whether it is visible at all."""
        return self.opacity > 0

    @property
    def hex(self) -> str:
        """`#RRGGBB`, without the opacity."""
        return f"#{self.red:02X}{self.green:02X}{self.blue:02X}"

    def on(self, ground: "Colour") -> "Colour":
        """The opaque colour of this one on a background."""
        pairs = zip(
            (self.red, self.green, self.blue), (ground.red, ground.green, ground.blue), strict=True
        )
        seen = (round(own * self.opacity + below * (1 - self.opacity)) for own, below in pairs)
        return Colour(*seen)

    def faded(self, opacity: float) -> "Colour":
        """The colour with that share of its opacity."""
        return self if opacity == 1 else replace(self, opacity=self.opacity * opacity)


def colour(text: str) -> Colour:
    """The colour in a text: `#RRGGBB`, `rgb(…)` or `rgba(…)`; ValueError for others."""
    if HEX.match(text):
        return Colour(*channels(text))
    found = RGB.match(text.strip())
    if found is None:
        raise ValueError(f"A picture needs colours as #RRGGBB, rgb() or rgba(), not {text!r}.")
    red, green, blue, *rest = (float(part) for part in found[1].split(","))
    return Colour(round(red), round(green), round(blue), rest[0] if rest else 1.0)
