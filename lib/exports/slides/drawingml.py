"""DrawingML, the XML of slides and their charts: elements by their short names, `a:` and `c:`."""

from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement

from lib.exports.native.inks import Ink, ink
from lib.exports.slides.areas import POINT
from lib.look.style import LIGHT

Element = BaseOxmlElement

# Ink, grey and background in theme colours: they are legible on a dark template too.
GROUND = "bg1"
THEMED: dict[str, tuple[str, dict[str, int]]] = {
    ink(LIGHT.ink).colour: ("tx1", {}),
    ink(LIGHT.muted).colour: ("tx2", {}),
    ink(LIGHT.line).colour: ("bg1", {"lumMod": 70_000}),
    ink(LIGHT.grid).colour: ("bg1", {"lumMod": 88_000}),
    GROUND: (GROUND, {}),
}


def element(
    name: str, *inside: Element | None, text: str | None = None, **having: object
) -> Element:
    """An element with its children, without those that are None, and its attributes."""
    made = OxmlElement(name)
    for key, value in having.items():
        made.set(key, str(value))
    made.extend([child for child in inside if child is not None])
    if text is not None:
        made.text = text
    return made


def setting(name: str, value: object) -> Element:
    """An element with a single value: `<c:idx val="3"/>`."""
    return element(name, val=value)


def colour(shade: Ink) -> Element:
    """A colour, with its opacity if not opaque; greys follow the theme of the slides."""
    alpha = None if shade.opacity >= 1 else setting("a:alpha", round(shade.opacity * 100_000))
    if shade.colour not in THEMED:
        return element("a:srgbClr", alpha, val=shade.colour)
    name, changed = THEMED[shade.colour]
    changes = [setting(f"a:{change}", share) for change, share in changed.items()]
    return element("a:schemeClr", *changes, alpha, val=name)


def solid(shade: Ink) -> Element:
    """A solid fill."""
    return element("a:solidFill", colour(shade))


def hatch_fill(lines: Ink, ground: Ink) -> Element:
    """A fill of diagonal lines."""
    return element(
        "a:pattFill",
        element("a:fgClr", colour(lines)),
        element("a:bgClr", colour(ground)),
        prst="wdUpDiag",
    )


def outline(shade: Ink | None, width: float = 0.0, is_dotted: bool = False) -> Element:
    """An outline of this width in points; none without a colour."""
    if shade is None:
        return element("a:ln", element("a:noFill"))
    dash = setting("a:prstDash", "sysDot") if is_dotted else None
    return element("a:ln", solid(shade), dash, element("a:round"), w=round(width * POINT))


def letters(size: float, shade: Ink, turn: int = 0) -> Element:
    """The look of the texts in a part of a chart; size in points, turn in 60,000ths of a degree."""
    style = element("a:defRPr", solid(shade), lang="en-GB", sz=round(size * 100), b=0)
    paragraph = element("a:p", element("a:pPr", style), element("a:endParaRPr", lang="en-GB"))
    return element(
        "c:txPr", element("a:bodyPr", rot=turn, vert="horz"), element("a:lstStyle"), paragraph
    )


def root(name: str, *inside: Element | None) -> bytes:
    """A whole part of a file as UTF-8."""
    whole = parse_xml(f"<{name} {nsdecls('c', 'a', 'r')}/>")
    whole.extend([child for child in inside if child is not None])
    return serialize_part_xml(whole)
