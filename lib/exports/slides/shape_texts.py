"""Labels as text boxes that neither wrap nor shrink, as DrawingML."""

from math import cos, radians, sin
from xml.sax.saxutils import escape

from lib.drawing.letters import label_width
from lib.drawing.scene import LEADING, Label, Line, Run
from lib.exports.slides.shape_inks import NO_FILL, solid
from lib.exports.slides.shape_outlines import SlidePlace, Spot, preset
from lib.wording.escape import xml

# The middle of a line of text is this far above its baseline, in any font.
MIDDLE = 0.345
# Lines of most fonts are 1.2 times their size high; ours are LEADING apart.
SPACING = round(LEADING / 1.2 * 100_000)
POINT = 12_700
# A theme's font may be wider than the measured one.
SLACK = 1.1
ALIGNED = {"start": "l", "middle": "ctr", "end": "r"}
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
# Nine points, in hundredths of a point.
SMALLEST = 900


def _run(run: Run, size: int) -> str:
    looks = (' b="1"' if run.bold else "") + (' i="1"' if run.italic else "")
    text = escape(xml(run.text))
    return (
        f'<a:r><a:rPr lang="en-GB" sz="{size}"{looks} noProof="1">{solid(run.colour)}</a:rPr>'
        f"<a:t>{text}</a:t></a:r>"
    )


def _paragraph(line: Line, label: Label, size: int) -> str:
    spacing = f'<a:lnSpc><a:spcPct val="{SPACING}"/></a:lnSpc>' if len(label.lines) > 1 else ""
    properties = f'<a:pPr algn="{ALIGNED[label.anchor]}">{spacing}</a:pPr>'
    return f"<a:p>{properties}{''.join(_run(run, size) for run in line)}</a:p>"


def place(label: Label, sheet: SlidePlace) -> Spot:
    """The box around a label before it is turned: its middle is the centre of rotation."""
    lead = (len(label.lines) - 1) * LEADING * label.size
    wide, high = label_width(label) * SLACK + 2, lead + LEADING * label.size
    across = (0.5 - BEFORE[label.anchor]) * wide
    down = lead / 2 - MIDDLE * label.size
    turn = radians(label.angle)
    x = label.x + across * cos(turn) - down * sin(turn)
    y = label.y + across * sin(turn) + down * cos(turn)
    return sheet.spot(x - wide / 2, y - high / 2, wide, high)


def text_box(label: Label, sheet: SlidePlace, spot: Spot) -> str:
    """A shape's properties and body."""
    size = max(round(label.size * sheet.unit / POINT * 100), SMALLEST)
    lines = "".join(_paragraph(line, label, size) for line in label.lines)
    return (
        f"<p:spPr>{spot.frame(label.angle)}{preset('rect')}{NO_FILL}</p:spPr>"
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{lines}</p:txBody>"
    )
