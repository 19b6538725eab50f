"""Labels as matplotlib draws them."""

from matplotlib.artist import Artist
from matplotlib.patches import PathPatch
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D, Transform

from lib.drawing.faces import line_width, properties, width
from lib.drawing.png_inks import ink
from lib.drawing.scene import LEADING, Label, Point, Run
from lib.drawing.text_runs import with_direction_marks

ALIGNED = {"start": 0.0, "middle": 0.5, "end": 1.0}


def _shape(run: Run, place: Point, label: Label, at: Transform) -> Artist:
    """The letters as outlines, as wide as measured at any resolution."""
    # A dollar sign would begin a formula.
    text = with_direction_marks(run.text).replace("$", r"\$")
    letters = TextPath((0, 0), text, prop=properties(run, label.size), usetex=False)
    upright = Affine2D().scale(1, -1).rotate_deg(label.angle).translate(*place)
    return PathPatch(letters, facecolor=ink(run.colour), linewidth=0, transform=upright + at)


def letter_runs(label: Label, at: Transform) -> list[Artist]:
    """A drawing for each run, at its measured start: matplotlib cannot draw several inks at
    once."""
    turn = Affine2D().rotate_deg_around(label.x, label.y, label.angle)
    found: list[Artist] = []
    for number, line in enumerate(label.lines):
        x = label.x - ALIGNED[label.anchor] * line_width(line, label.size)
        y = label.y + number * LEADING * label.size
        for run in line:
            across, down = turn.transform((x, y))
            if run.text.strip():
                found.append(_shape(run, (float(across), float(down)), label, at))
            x += width(run, label.size)
    return found
