"""The texts of a chart at places: labels in its panels, notes in its margins, its heading."""

from collections.abc import Iterator

from lib.charts.model import Label, Rule, Run
from lib.drawing.canvas import Area
from lib.drawing.panel_axes import PixelPanel, number
from lib.drawing.placed_notes import Note, note_shapes
from lib.drawing.rgba import colour
from lib.drawing.rich_lines import plain_lines, rich_lines
from lib.drawing.scene import Drawing, Line
from lib.drawing.titles import heading
from lib.look import caption_frame as around
from lib.look.caption_frame import EDGE, MESSAGE, Frame, message_lines
from lib.look.signs import GAP, Sign
from lib.look.style import Theme

SHARES = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def _is_seen(label: Label, own: PixelPanel) -> bool:
    """Whether the label's place is in the range of the axes that it refers to."""
    pairs = ((label.x, own.x), (label.y, own.y))
    return all(place is None or axis.holds(number(place)) for place, axis in pairs)


def _label(label: Label, own: PixelPanel, plot: Area) -> list[Drawing]:
    """The label; one without a place across is at the left edge of the picture."""
    x = 0.0 if label.x is None else own.x.pixel(number(label.x))
    y = plot.top if label.y is None else own.y.pixel(number(label.y))
    note = Note(
        lines=rich_lines(label.text, colour(label.colour)),
        size=float(label.size),
        point=(x + label.right, y - label.up),
        before=SHARES[label.anchor],
        above=SHARES[label.standing],
        share=0.0 if label.x is None else 0.5,
        pad=1.0 if label.pad is None else label.pad,
        ground=colour(label.ground) if label.ground else None,
    )
    return note_shapes(note)


def labels(own: PixelPanel, plot: Area) -> Iterator[Drawing]:
    """The labels of a panel."""
    for label in own.panel.labels:
        if _is_seen(label, own):
            yield from _label(label, own, plot)


def rule_labels(rules: tuple[Rule, ...], own: PixelPanel, plot: Area) -> Iterator[Drawing]:
    """The labels of the lines across all panels."""
    for rule in rules:
        if rule.label is not None and _is_seen(rule.label, own):
            yield from _label(rule.label, own, plot)


def _margin_note(note: around.Note, width: float, height: float) -> list[Drawing]:
    side = 1.0 if note.is_right else 0.0
    placed = Note(
        lines=plain_lines(note.lines, colour(note.colour), note.is_bold),
        size=float(note.size),
        point=(width - EDGE if side else EDGE, note.away if note.is_on_top else height - note.away),
        before=side,
        above=0.0 if note.is_on_top else 1.0,
        share=0.5 if side else 0.0,
        pad=1.0 if note.pad is None else note.pad,
        ground=colour(note.ground) if note.ground else None,
        layer=note.name,
    )
    return note_shapes(placed)


def margin_notes(frame: Frame, width: float, height: float) -> Iterator[Drawing]:
    """The notes in the margins of a picture of this size."""
    for note in frame.notes:
        yield from _margin_note(note, width, height)


def _key_line(row: tuple[Sign, ...], look: Theme) -> Line:
    """A line of the key: each sign in its colour, and its meaning."""
    runs: list[Run] = []
    for sign in row:
        runs += [Run(GAP)] if runs else []
        if sign.colour is None:
            runs.append(Run(f"{sign.sign} {sign.label}".strip()))
        else:
            runs += [Run(sign.sign, colour=sign.colour), Run(f" {sign.label}")]
    return rich_lines((tuple(runs),), colour(look.muted))[0]


def headings(frame: Frame, look: Theme) -> list[Drawing]:
    """The title, and below it subtitle and key."""
    title = plain_lines(frame.title, colour(look.ink), bold=True)
    text = plain_lines(frame.text, colour(look.muted))
    below = (*text, *(_key_line(row, look) for row in frame.key))
    at = (float(EDGE), float(frame.above))
    return [*heading(title, float(frame.title_size), below, float(frame.text_size), at)]


def message(text: str, plot: Area, look: Theme) -> list[Drawing]:
    """What an empty chart says, in the middle of its plot."""
    lines = plain_lines(message_lines(text), colour(look.muted))
    middle = (plot.left + plot.width / 2, plot.top + plot.height / 2)
    return note_shapes(Note(lines=lines, size=float(MESSAGE.size), point=middle))
