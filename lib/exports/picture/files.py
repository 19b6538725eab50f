"""Pictures made on the server, all from the same shapes: PNG, SVG and PDF."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lib.exports.edition import Edition
from lib.exports.font import font_face
from lib.exports.picture.metadata import DESCRIPTION, TITLE, keywords, picture_metadata, words
from lib.exports.sheet.framing import framed_sheet
from lib.exports.sheet.room import HEIGHT, WIDTH
from lib.views.context import Context
from lib.views.exhibit import Exhibit

if TYPE_CHECKING:
    from lib.drawing.scene import Scene

# 1920 × 1080 pixels.
SCALE = 1.5


# Imported late, here and below: matplotlib takes half a second, and most runs draw no picture.
def _scene(exhibit: Exhibit, edition: Edition) -> "Scene":
    from lib.drawing.scenes import framed_scene

    sheet = framed_sheet(exhibit, edition)
    scene = framed_scene(sheet.drawn, sheet.frame).scaled(HEIGHT / sheet.frame.height)
    return replace(scene, width=WIDTH, height=HEIGHT)


def png(exhibit: Exhibit, context: Context, edition: Edition, scale: float = SCALE) -> bytes:
    """A PNG of 1920 × 1080 pixels, or of another multiple of 1280 × 720, with metadata."""
    del context
    from lib.drawing.png import png as drawn

    return drawn(_scene(exhibit, edition), scale, picture_metadata(exhibit, edition))


def svg(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """An SVG whose text is text, with its font and metadata."""
    del context
    from lib.drawing.svg import svg as written

    return written(_scene(exhibit, edition), font_face(), words(exhibit, edition))


def pdf(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """A PDF page of 13.333 × 7.5 inches, whose text is text, with metadata."""
    del context
    from lib.drawing.pdf import About, page_of
    from lib.drawing.pdf import pdf as written

    stated = picture_metadata(exhibit, edition)
    title = stated.get(TITLE, exhibit.name)
    about = About(
        title=title,
        author=stated.get("Corpus", ""),
        subject=stated.get(DESCRIPTION, ""),
        keywords=keywords(stated),
        day=edition.accessed,
    )
    return written([page_of(_scene(exhibit, edition), title, about.subject)], about)
