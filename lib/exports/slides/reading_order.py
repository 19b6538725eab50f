"""The order in which a slide is read aloud, and what is skipped."""

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from lib.exports.slides.drawingml import Element

# From the front: anything not listed is the body, between key and source note.
FIRST = ("Title", "Subtitle", "Key")
LAST = ("Part", "Rows", "Sources", "Footer", "Page number", "Handling, header", "Handling, footer")
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def decorative(shape: BaseShape) -> None:
    """Marks a shape as decoration, which is not read aloud."""
    properties: Element = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", "")
    properties.append(parse_xml(DECORATIVE))


def _rank(shape: Element, title: Element | None) -> int:
    """The rank of a shape: the parts of the body keep their order."""
    if shape is title:
        return 0
    names = shape.xpath(".//p:cNvPr/@name")
    name = names[0] if names else ""
    if name in FIRST:
        return FIRST.index(name)
    body = len(FIRST)
    return body + 1 + LAST.index(name) if name in LAST else body


def put_in_order(slide: Slide) -> None:
    """Sorts a slide's shapes: title, subtitle, key, body, source, footer, mark."""
    tree = slide.shapes._spTree
    title = slide.shapes.title
    first = title._element if title is not None else None
    kinds = {qn(f"p:{kind}") for kind in ("sp", "grpSp", "graphicFrame", "cxnSp", "pic")}
    shapes = [child for child in tree if child.tag in kinds]
    for shape in sorted(shapes, key=lambda shape: _rank(shape, first)):
        tree.remove(shape)
        tree.insert_element_before(shape, "p:extLst")
