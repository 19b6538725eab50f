"""Scenes as SVG: text stays text, layers are named groups, every mark has its text."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from lib.drawing import symbols
from lib.drawing.hatching import hatches
from lib.drawing.png_inks import dash_length
from lib.drawing.rgba import Colour
from lib.drawing.scene import (
    LEADING,
    Box,
    Drawing,
    Fill,
    Label,
    Line,
    Mark,
    Path,
    Point,
    Scene,
    Stroke,
)
from lib.look.style import FONT
from lib.wording.escape import xml

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w:g}" height="{h:g}" '
    'viewBox="0 0 {w:g} {h:g}" font-family={font}>\n{said}'
    '<rect width="{w:g}" height="{h:g}" fill="{ground}"/>\n'
)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _fill(fill: Fill | None) -> str:
    return _ink("fill", fill.colour) if fill else ' fill="none"'


def _ink(name: str, colour: Colour) -> str:
    faint = f' {name}-opacity="{_number(colour.opacity)}"' if colour.opacity < 1 else ""
    return f' {name}="{colour.hex}"{faint}'


def _stroke(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    length = dash_length(stroke)
    dashes = f' stroke-dasharray="{_number(length)}"' if length else ""
    width = f' stroke-width="{_number(stroke.width)}" stroke-linejoin="round"'
    return _ink("stroke", stroke.colour) + width + dashes


def _points(parts: Iterable[Iterable[Point]], is_closed: bool) -> str:
    lines = ["L".join(f"{_number(x)},{_number(y)}" for x, y in part) for part in parts]
    return "".join(f"M{line}{'Z' if is_closed else ''}" for line in lines)


def _shape(
    parts: tuple[tuple[Point, ...], ...], fill: Fill | None, stroke: Stroke | None, said: str
) -> str:
    drawn = _points(parts, fill is not None)
    inner = f"<title>{escape(said)}</title>" if said else ""
    ink = _fill(fill)
    whole = f'<path d="{drawn}"{ink}{_stroke(stroke)}>{inner}</path>'
    if fill is None or fill.hatch is None:
        return whole
    lines = _points(hatches(parts, fill.gap), False)
    return f'{whole}<path d="{lines}" fill="none"{_stroke(fill.hatch)}/>'


def _box(box: Box) -> str:
    right, bottom = box.left + box.width, box.top + box.height
    corners = ((box.left, box.top), (right, box.top), (right, bottom), (box.left, bottom))
    fill = box.fill or Fill(Colour(0, 0, 0, 0))
    return _shape((corners,), fill, box.stroke, box.said)


def _mark(mark: Mark) -> str:
    said = f"<title>{escape(mark.said)}</title>" if mark.said else ""
    ink = _fill(mark.fill) + _stroke(mark.stroke)
    if symbols.base(mark.symbol) == "circle":
        x, y, radius = (_number(value) for value in (mark.x, mark.y, mark.size / 2))
        drawn = f'<circle cx="{x}" cy="{y}" r="{radius}"{ink}>{said}</circle>'
    else:
        corners = symbols.outline(mark.symbol, mark.x, mark.y, mark.size, mark.angle)
        line = symbols.symbol(mark.symbol).is_line
        drawn = f'<path d="{_points([corners], not line)}"{ink}>{said}</path>'
    if not symbols.has_dot(mark.symbol) or mark.stroke is None:
        return drawn
    return (
        f'{drawn}<circle cx="{_number(mark.x)}" cy="{_number(mark.y)}" '
        f'r="{_number(symbols.DOT_SIZE / 2)}"{_ink("fill", mark.stroke.colour)}/>'
    )


def _runs(line: Line) -> str:
    """The runs of a line; a plain black one needs no mark-up."""
    bold, italic = ' font-weight="bold"', ' font-style="italic"'
    return "".join(
        f"<tspan{_ink('fill', run.colour)}{bold if run.bold else ''}"
        f"{italic if run.italic else ''}>{escape(run.text)}</tspan>"
        for run in line
    )


def _label(label: Label) -> str:
    turn = (
        f' transform="rotate({_number(label.angle)} {_number(label.x)} {_number(label.y)})"'
        if label.angle
        else ""
    )
    head = (
        f'<text font-size="{_number(label.size)}" text-anchor="{label.anchor}" '
        f'xml:space="preserve"{turn}'
    )
    return "".join(
        f'{head} x="{_number(label.x)}" y="{_number(label.y + at * LEADING * label.size)}">'
        f"{_runs(line)}</text>"
        for at, line in enumerate(label.lines)
    )


def _drawn(item: Drawing) -> str:
    if isinstance(item, Box):
        return _box(item)
    if isinstance(item, Path):
        return _shape(item.parts, item.fill, item.stroke, item.said)
    return _mark(item) if isinstance(item, Mark) else _label(item)


def _said(words: Mapping[str, str]) -> str:
    """Title and description of the whole picture, and the file's metadata."""
    elements = (("title", "title"), ("desc", "alt"), ("metadata", "stated"))
    return "".join(
        f"<{name}>{escape(xml(words[key]))}</{name}>\n" for name, key in elements if words.get(key)
    )


def svg(scene: Scene, style: str = "", words: Mapping[str, str] | None = None) -> bytes:
    """The scene as a self-contained file.

    `style` is CSS of ours; `words` has `title`, `alt` and `stated`, as in picture.js.
    """
    head = HEAD.format(
        w=scene.width,
        h=scene.height,
        font=quoteattr(FONT),
        ground=scene.ground.hex,
        said=_said(words or {}),
    )
    layers = [
        f"<g data-name={quoteattr(name)}>\n" + "\n".join(map(_drawn, items)) + "\n</g>\n"
        for name, items in scene.layers()
    ]
    head += f"<style>{style}</style>\n" if style else ""
    return (head + "".join(layers) + "</svg>\n").encode()
