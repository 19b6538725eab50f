"""Type sizes and gaps on slides: they grow with the slide, and are always legible."""

from dataclasses import dataclass

from pptx.presentation import Presentation

from lib.exports.slides.areas import INCH

# The slide that the sizes below are for, in inches.
WIDE, HIGH = 13.333, 7.5
# Nothing is smaller than this, in points.
LEAST, LEAST_IN_CHART = 10.0, 9.0
# A pixel of a figure in points: its smallest type has 11 pixels.
PIXEL, LEAST_PIXEL, LEAST_LETTERED_PIXEL = 0.8, 0.65, 0.82


@dataclass(frozen=True)
class Scale:
    """Sizes in points for slides `zoom` times as large as the usual 13.333 × 7.5 inches."""

    zoom: float = 1.0

    def _sized(self, points: float, least: float = LEAST) -> float:
        return max(round(points * self.zoom * 2) / 2, least)

    @property
    def subtitle(self) -> float:
        """Type below the title."""
        return self._sized(13)

    @property
    def key(self) -> float:
        """Type of the key."""
        return self._sized(11)

    @property
    def note(self) -> float:
        """Type of source note and footer."""
        return self._sized(10)

    @property
    def table(self) -> float:
        """Type of a table."""
        return self._sized(11)

    @property
    def point(self) -> float:
        """Type of a list of findings."""
        return self._sized(15)

    @property
    def mark(self) -> float:
        """Type of a handling mark: the Traffic Light Protocol asks for twelve points."""
        return self._sized(12, 12)

    @property
    def chart(self) -> float:
        """Type on the axes of a chart."""
        return self._sized(10.5, LEAST_IN_CHART)

    @property
    def title(self) -> float:
        """The least size of a title."""
        return self._sized(16, 13)

    @property
    def pixel(self) -> float:
        """A pixel of a figure in points, for marks and lines of a native chart."""
        return max(PIXEL * self.zoom, LEAST_PIXEL)

    @property
    def lettered_pixel(self) -> float:
        """A pixel of a figure in points if its texts are drawn with it."""
        return max(PIXEL * self.zoom, LEAST_LETTERED_PIXEL)

    def inches(self, length: float) -> int:
        """A length on the usual slide, scaled for this one."""
        return round(length * self.zoom * INCH)


def scale_of(deck: Presentation) -> Scale:
    """The scale of a presentation's slides, from the side with less space."""
    wide, high = (int(side or 0) / INCH for side in (deck.slide_width, deck.slide_height))
    return Scale(min(wide / WIDE, high / HIGH))
