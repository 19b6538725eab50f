"""Labels as PDF text: selectable, each glyph where shaping placed it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lib.drawing.faces import line_width, width
from lib.drawing.lettering import ALIGNED
from lib.drawing.pdf.embedding import Fonts
from lib.drawing.pdf.glyphs import EM, Glyph, glyphs
from lib.drawing.pdf.operators import Painter
from lib.drawing.pdf.pdf_objects import number
from lib.drawing.scene import LEADING, Label, Line, Run

# A shift of a glyph that is smaller than this, in thousandths of the font size, is ignored.
NEAR = 1.0


def _shown(found: Sequence[Glyph], fonts: Fonts) -> str:
    """Glyphs of one font on one line, with the shifts that kerning needs."""
    pieces, at, font = [], found[0].x, fonts.used(found[0])
    for glyph in found:
        if abs(at - glyph.x) >= NEAR:
            pieces.append(number(at - glyph.x))
            at = glyph.x
        codes = font.codes_of(glyph)
        pieces.append(f"<{''.join(f'{code:04X}' for code in codes)}>")
        at += font.width(glyph.number)
    return f"[{''.join(pieces)}] TJ".replace("><", "")


def _run(run: Run, place: tuple[float, float], label: Label, fonts: Fonts) -> Iterator[str]:
    """The operators of a run that starts at this place on its baseline."""
    turn = math.radians(label.angle)
    across, down = math.cos(turn), math.sin(turn)
    found = list(glyphs(run))
    for (file, face, rise), own in groupby(found, key=lambda each: (each.file, each.face, each.y)):
        del file, face
        same = list(own)
        along, up = same[0].x * label.size / EM, rise * label.size / EM
        x = place[0] + along * across + up * down
        y = place[1] + along * down - up * across
        matrix = " ".join(map(number, (across, down, down, -across, x, y)))
        yield f"/{fonts.used(same[0]).name} {number(label.size)} Tf {matrix} Tm"
        yield _shown(same, fonts)


def _spaced(line: Line, is_last: bool) -> Line:
    """The line with a space at its end unless it is the last, so that words stay separate."""
    if is_last or not line:
        return line
    return (*line[:-1], replace(line[-1], text=f"{line[-1].text} "))


def label_text(label: Label, fonts: Fonts, painter: Painter) -> Iterator[str]:
    """The operators of a label, one text object per line."""
    turn = math.radians(label.angle)
    for at, line in enumerate(label.lines):
        if not any(run.text.strip() for run in line):
            continue
        yield "BT"
        along, below = -ALIGNED[label.anchor] * line_width(line, label.size), at * LEADING
        below *= label.size
        for run in _spaced(line, is_last=at == len(label.lines) - 1):
            x = label.x + along * math.cos(turn) - below * math.sin(turn)
            y = label.y + along * math.sin(turn) + below * math.cos(turn)
            if run.text:
                yield painter.fill(run.colour)
                yield from _run(run, (x, y), label, fonts)
            along += width(run, label.size)
        yield "ET"
