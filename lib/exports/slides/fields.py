"""The number of a slide: a field that stays correct when slides are moved."""

from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import SlidePlaceholder

from lib.exports.native.inks import ink
from lib.exports.slides.drawingml import element, solid
from lib.look.style import LIGHT

# PowerPoint needs each field to have a name of this form.
ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
LANGUAGE = "en-GB"


def slide_number(shape: Shape | SlidePlaceholder, size: float) -> None:
    """Puts the slide's number into the shape."""
    looks = element("a:rPr", solid(ink(LIGHT.muted)), lang=LANGUAGE, sz=round(size * 100))
    field = element("a:fld", looks, element("a:t", text="1"), id=ID, type="slidenum")
    paragraph = shape.text_frame.paragraphs[0]._p
    paragraph.insert(1 if paragraph.pPr is not None else 0, field)


def number_slides(deck: Presentation) -> None:
    """Writes each slide's number for programs that do not count."""
    for number, slide in enumerate(deck.slides, start=1):
        for field in slide.shapes._spTree.iter("{*}fld"):
            if field.get("type") == "slidenum":
                field.find("{*}t").text = str(number)
