"""Colours in the notation of documents: six digits without #, and an opacity."""

from dataclasses import dataclass

from lib.drawing.rgba import Colour, colour
from lib.look.palette import channels

WHITE = Colour(255, 255, 255)


@dataclass(frozen=True)
class Ink:
    """A colour: `RRGGBB`, and its opacity from 0 to 1."""

    colour: str
    opacity: float = 1.0

    def on_white(self) -> str:
        """The colour as it looks on white paper, without any transparency."""
        seen = Colour(*channels(f"#{self.colour}"), self.opacity).on(WHITE)
        return seen.hex.removeprefix("#")


def ink(text: str, opacity: float = 1.0) -> Ink:
    """The ink of a colour in Plotly's notation: `#RRGGBB` or `rgba(…)`."""
    found = colour(text).faded(opacity)
    return Ink(found.hex.removeprefix("#"), found.opacity)
