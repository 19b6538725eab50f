"""The titles of axes and of the whole picture."""

from dataclasses import replace

from lib.drawing.ground_and_grid import AXES, BELOW, GAP, LETTER, Ticked
from lib.drawing.letters import label_width
from lib.drawing.scene import LEADING, Label, Line

TITLE = "Title"
# From the title's last line to the subtitle's first one, in multiples of the latter's type size.
APART = 1.7
# plotly.js: from an axis to its title, and the space beside its labels.
AWAY, FREE, STANDOFF = 10.0, 8.0, 6.0


def axis_title(found: Ticked, beside: list[Label]) -> list[Label]:
    """The axis' title, clear of its labels."""
    title = found.title
    if title is None:
        return []
    size, middle = title.size, sum(found.axis.ends) / 2
    name = " ".join("".join(run.text for run in line) for line in title.lines)
    label = Label(
        layer=AXES, name=name, x=middle, y=middle, lines=title.lines, size=size, anchor="middle"
    )
    deep = max((len(other.lines) for other in beside), default=0)
    away = STANDOFF if title.standoff is None else title.standoff
    room = GAP + BELOW * found.size + deep * LETTER * found.size + away
    if found.below:
        return [replace(label, y=found.edge + room + size)]
    if found.axis.is_across:
        return [replace(label, y=found.edge - room)]
    wide = max((label_width(other) for other in beside), default=0.0)
    return [replace(label, x=found.edge - max(AWAY + 2 * size, wide + GAP + FREE), angle=-90.0)]


def heading(
    title: tuple[Line, ...],
    title_size: float,
    below: tuple[Line, ...],
    size: float,
    at: tuple[float, float],
) -> list[Label]:
    """Title and subtitle of the picture from its upper left on, each of them if it has lines."""
    x, y = at
    found = []
    if title:
        y += 0.7 * title_size
        found.append(Label(layer=TITLE, name="title", x=x, y=y, lines=title, size=title_size))
        y += (len(title) - 1) * LEADING * title_size
    if below:
        y += (APART if found else 0.7) * size
        found.append(Label(layer=TITLE, name="subtitle", x=x, y=y, lines=below, size=size))
    return found
