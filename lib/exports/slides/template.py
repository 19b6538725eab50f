"""An empty presentation: an organisation's own template, or a plain one of ours."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from zipfile import BadZipFile

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.placeholder import LayoutPlaceholder, MasterPlaceholder
from pptx.slide import Slide, SlideLayout, SlideMaster

from lib.exports.native.inks import ink
from lib.exports.slides.areas import INCH, inches
from lib.exports.slides.drawingml import Element, element, solid
from lib.exports.zipped import NotATemplate, as_document
from lib.look.palette import OKABE_ITO
from lib.look.style import LIGHT

WIDE = inches(0, 0, 13.333, 7.5)
# In inches: no smaller than a card, the narrowest slide in use, upright or across.
LEAST_WIDE, LEAST_HIGH = 7.5, 5
# A font on every office machine; LibreOffice's own has the same widths.
SANS = "Arial"
ACCENTS = {f"accent{place}": colour for place, colour in enumerate(OKABE_ITO, start=1)}
THEME = {"dk1": LIGHT.ink, "dk2": LIGHT.muted, **ACCENTS}
KEPT = ("Title Slide", "Title Only")
TITLE, TITLES = PP_PLACEHOLDER.TITLE, (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
FOOTERS = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
PLACES = {
    PP_PLACEHOLDER.TITLE: inches(0.5, 0.4, 12.333, 0.86),
    PP_PLACEHOLDER.CENTER_TITLE: inches(0.9, 2.0, 11.5, 1.5),
    PP_PLACEHOLDER.SUBTITLE: inches(0.9, 3.6, 11.5, 1.6),
    PP_PLACEHOLDER.BODY: inches(0.5, 1.4, 12.333, 5.2),
    PP_PLACEHOLDER.SLIDE_NUMBER: inches(12.033, 7.1, 0.8, 0.26),
}
SIZES = {PP_PLACEHOLDER.TITLE: 26, PP_PLACEHOLDER.CENTER_TITLE: 34, PP_PLACEHOLDER.SUBTITLE: 18}


SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst"
# What python-pptx raises for files that are not presentations, broken archives and broken XML.
NO_PRESENTATION = (
    PythonPptxError, BadZipFile, SyntaxError, KeyError, ValueError, AttributeError,
)  # fmt: skip


def open_template(template: bytes | None = None) -> Presentation:
    """A presentation without slides: the template's master, layouts, theme and size, or ours.

    NotATemplate if the template is not a presentation, or has very small slides.
    """
    if template is None:
        return _ours()
    try:
        deck = pptx.Presentation(
            io.BytesIO(as_document(template, "presentationml", "presentation"))
        )
        chart_layout(deck)
    except NotATemplate:
        raise
    except NO_PRESENTATION as error:
        raise NotATemplate("the template is not a PowerPoint file with layouts") from error
    _large_enough(deck)
    _emptied(deck)
    return deck


def _large_enough(deck: Presentation) -> None:
    """NotATemplate if the slides are too small for their contents."""
    wide, high = (int(side or 0) / INCH for side in (deck.slide_width, deck.slide_height))
    if wide < LEAST_WIDE or high < LEAST_HIGH:
        raise NotATemplate(
            f"the template's slides are {wide:.3g} by {high:.3g} inches; they must be at least "
            f"{LEAST_WIDE} by {LEAST_HIGH}"
        )


def _emptied(deck: Presentation) -> None:
    """Removes the slides, with the sections and custom shows that list them."""
    for entry in list(deck.slides._sldIdLst):
        deck.part.drop_rel(entry.rId)
        deck.slides._sldIdLst.remove(entry)
    sections = [part.getparent() for part in deck.element.iter(SECTIONS)]
    for part in (*deck.element.iter(qn("p:custShowLst")), *sections):
        part.getparent().remove(part)


def _kinds(holder: SlideLayout) -> list[PP_PLACEHOLDER]:
    return [shape.placeholder_format.type for shape in holder.placeholders]


def chart_layout(deck: Presentation) -> SlideLayout:
    """The layout with a title and the least besides; the emptiest if none has a title."""

    def spare(layout: SlideLayout) -> tuple[bool, int]:
        kinds = _kinds(layout)
        return TITLE not in kinds, len([kind for kind in kinds if kind not in (*FOOTERS, TITLE)])

    return min(deck.slide_layouts, key=spare)


def cover_layout(deck: Presentation) -> SlideLayout:
    """The layout of a title slide; that of charts if the template has none."""
    for layout in deck.slide_layouts:
        if PP_PLACEHOLDER.CENTER_TITLE in _kinds(layout):
            return layout
    return chart_layout(deck)


def new_slide(deck: Presentation, layout: SlideLayout, filled: Iterable[PP_PLACEHOLDER]) -> Slide:
    """A slide of that layout, without the placeholders that stay empty."""
    slide = deck.slides.add_slide(layout)
    for shape in list(slide.placeholders):
        if shape.placeholder_format.type not in tuple(filled):
            shape._element.getparent().remove(shape._element)
    return slide


def _arranged(holder: SlideMaster | SlideLayout) -> None:
    """Placeholders at their places on a wide slide, titles in bold; of the footers only the
    number."""
    for shape in list(holder.placeholders):
        kind = shape.placeholder_format.type
        if kind in (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER):
            shape._element.getparent().remove(shape._element)
        if kind in PLACES:
            shape.left, shape.top, shape.width, shape.height = PLACES[kind].lengths
        if kind in SIZES:
            _worded(shape, kind, SIZES[kind])


def _worded(shape: MasterPlaceholder | LayoutPlaceholder, kind: PP_PLACEHOLDER, size: int) -> None:
    """The look of a placeholder's texts: left-aligned, without bullets and inner margins."""
    body = shape.text_frame._txBody
    for name in ("lIns", "tIns", "rIns", "bIns"):
        body.bodyPr.set(name, "0")
    body.bodyPr.set("anchor", "t" if kind == PP_PLACEHOLDER.SUBTITLE else "b")
    style = body.find(qn("a:lstStyle"))
    for old in list(style):
        style.remove(old)
    shade = ink(LIGHT.ink if kind in TITLES else LIGHT.muted)
    letters = element("a:defRPr", solid(shade), sz=size * 100, b=int(kind in TITLES))
    style.append(element("a:lvl1pPr", element("a:buNone"), letters, marL=0, indent=0, algn="l"))


def _themed(deck: Presentation) -> None:
    """The theme's fonts and colours: a sans, and colours that colour-blind readers can
    distinguish."""
    (part,) = [
        relation.target_part
        for relation in deck.slide_master.part.rels.values()
        if relation.reltype.endswith("/theme")
    ]
    text = part.blob.decode("utf-8")
    text = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{SANS}"', text)
    for name, colour in THEME.items():
        text = re.sub(
            rf"(<a:{name}>).*?(</a:{name}>)",
            rf'\g<1><a:srgbClr val="{colour[1:]}"/>\g<2>',
            text,
            flags=re.DOTALL,
        )
    part._blob = text.encode("utf-8")


def _ours() -> Presentation:
    deck = pptx.Presentation()
    *_, deck.slide_width, deck.slide_height = WIDE.lengths
    for layout in list(deck.slide_layouts):
        if layout.name not in KEPT:
            deck.slide_layouts.remove(layout)
    _themed(deck)
    for holder in (deck.slide_master, *deck.slide_layouts):
        _arranged(holder)
    return deck


def _letters(slide: Slide, kinds: Sequence[PP_PLACEHOLDER], style: str) -> Iterator[Element]:
    """The text settings of the placeholders of these kinds, then the master's style."""
    layout = slide.slide_layout
    for holder in (layout, layout.slide_master):
        for shape in holder.placeholders:
            if shape.placeholder_format.type in kinds:
                yield from shape._element.iter("{*}defRPr")
    yield from layout.slide_master._element.iterfind(f".//{{*}}{style}/{{*}}lvl1pPr/{{*}}defRPr")


def _size(letters: Iterable[Element], usual: float) -> float:
    return next((int(each.get("sz")) / 100 for each in letters if each.get("sz")), usual)


def title_size(slide: Slide) -> float:
    """The size in points of the title's type, from its layout, master or a default."""
    return _size(_letters(slide, TITLES, "titleStyle"), 44)


def subtitle_size(slide: Slide) -> float:
    """The size in points of the subtitle's type, likewise."""
    return _size(_letters(slide, (PP_PLACEHOLDER.SUBTITLE,), "bodyStyle"), 32)
