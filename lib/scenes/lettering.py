"""Labels as matplotlib draws them."""

from matplotlib.artist import Artist
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D, Transform

from lib.scenes.inks import ink
from lib.scenes.letters import FAMILY, SHARE, directed, line_width, width
from lib.scenes.scene import LEADING, Label, Point, Run

ALIGNED = {"start": 0.0, "middle": 0.5, "end": 1.0}


def _properties(run: Run, size: float) -> FontProperties:
    return FontProperties(
        family=FAMILY,
        weight="bold" if run.bold else "normal",
        style="italic" if run.italic else "normal",
        size=size * SHARE,
    )


def _shape(run: Run, place: Point, label: Label, at: Transform) -> Artist:
    """The letters as outlines: as wide as they are measured, whatever resolution they get."""
    # A dollar would begin a formula.
    text = directed(run.text).replace("$", r"\$")
    letters = TextPath((0, 0), text, prop=_properties(run, label.size), usetex=False)
    upright = Affine2D().scale(1, -1).rotate_deg(label.angle).translate(*place)
    return PathPatch(letters, facecolor=ink(run.colour), linewidth=0, transform=upright + at)


def _text(run: Run, place: Point, label: Label, at: Transform) -> Artist:
    """The letters as text, which can be searched and copied."""
    return Text(
        *place, directed(run.text), fontproperties=_properties(run, label.size),
        color=ink(run.colour), rotation=-label.angle, rotation_mode="anchor", ha="left",
        va="baseline", parse_math=False, usetex=False, transform=at,
    )  # fmt: skip


def lettered(label: Label, at: Transform, as_text: bool) -> list[Artist]:
    """A drawing for each run: where it begins is measured, as matplotlib joins no inks."""
    turn = Affine2D().rotate_deg_around(label.x, label.y, label.angle)
    drawn = _text if as_text else _shape
    found: list[Artist] = []
    for number, line in enumerate(label.lines):
        x = label.x - ALIGNED[label.anchor] * line_width(line, label.size)
        y = label.y + number * LEADING * label.size
        for run in line:
            across, down = turn.transform((x, y))
            if run.text.strip():
                found.append(drawn(run, (float(across), float(down)), label, at))
            x += width(run, label.size)
    return found
