"""Texts at places, each in a box that may have a background."""

from dataclasses import dataclass

from lib.drawing.letters import label_width
from lib.drawing.rgba import Colour
from lib.drawing.scene import LEADING, Box, Drawing, Fill, Label, Line, Point

NOTES = "Labels"
# plotly.js's box around an annotation: above the first line's baseline, below the last one's, and
# the width of its (invisible) border; in multiples of the type size, and in pixels.
ABOVE, UNDER, BORDER = 0.92, 0.23, 1.0
ANCHORS = {0.0: "start", 0.5: "middle", 1.0: "end"}


@dataclass(frozen=True, kw_only=True)
class Note:
    """Lines at a point; `before` and `above` are the shares of their box that are left of it and
    above it.

    Several lines are aligned at `share` of their width, a single one at the side of its point.
    """

    lines: tuple[Line, ...]
    size: float
    point: Point
    before: float = 0.5
    above: float = 0.5
    share: float = 0.5
    pad: float = 1.0
    ground: Colour | None = None
    layer: str = NOTES

    @property
    def aligned(self) -> float:
        """Where its lines are aligned; a single one on a background of its own at its middle."""
        if len(self.lines) > 1:
            return self.share
        return 0.5 if self.pad > 1 else self.before


def note_shapes(note: Note) -> list[Drawing]:
    """The note as a label, on its background if it has one."""
    name = " ".join("".join(run.text for run in line) for line in note.lines)
    plain = Label(layer=note.layer, name=name, x=0, y=0, lines=note.lines, size=note.size)
    border, lead = BORDER + note.pad, (len(note.lines) - 1) * LEADING
    wide = label_width(plain) + 2 * border
    high = note.size * (ABOVE + UNDER + lead) + 2 * border
    left, top = note.point[0] - note.before * wide, note.point[1] - note.above * high
    label = Label(
        layer=note.layer,
        name=name,
        lines=note.lines,
        size=note.size,
        anchor=ANCHORS[note.aligned],
        x=left + border + note.aligned * (wide - 2 * border),
        y=top + border + ABOVE * note.size,
    )
    if note.ground is None:
        return [label]
    ground = Box(
        layer=note.layer,
        name=f"ground of {name}",
        left=left,
        top=top,
        width=wide,
        height=high,
        fill=Fill(note.ground),
    )
    return [ground, label]
