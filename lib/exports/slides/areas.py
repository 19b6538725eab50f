"""Rectangles on a slide, in PowerPoint's whole units (EMU)."""

from dataclasses import dataclass, replace

from pptx.util import Emu, Length

INCH, POINT = 914_400, 12_700


@dataclass(frozen=True)
class Area:
    """A rectangle from its top left corner."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Its bottom edge."""
        return self.top + self.height

    @property
    def lengths(self) -> tuple[Length, Length, Length, Length]:
        """Its left, top, width and height in the form of python-pptx."""
        return Emu(self.left), Emu(self.top), Emu(self.width), Emu(self.height)

    def below(self, height: float) -> "Area":
        """The rest below a strip of that height."""
        taken = min(round(height), self.height)
        return replace(self, top=self.top + taken, height=self.height - taken)

    def strip(self, height: float) -> "Area":
        """A strip of that height at the top."""
        return replace(self, height=round(height))

    def above(self, height: float) -> "Area":
        """The rest above a strip of that height at the bottom."""
        return replace(self, height=max(self.height - round(height), 0))

    def foot(self, height: float) -> "Area":
        """A strip of that height at the bottom."""
        return replace(self, top=self.bottom - round(height), height=round(height))

    def within(self, left: float, top: float, right: float, bottom: float) -> "Area":
        """The area without margins of those widths."""
        return Area(
            round(self.left + left),
            round(self.top + top),
            max(round(self.width - left - right), 1),
            max(round(self.height - top - bottom), 1),
        )


def inches(left: float, top: float, width: float, height: float) -> Area:
    """The rectangle with these inches."""
    return Area(*(round(side * INCH) for side in (left, top, width, height)))
