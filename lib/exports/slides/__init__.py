"""PowerPoint slides: native charts, tables and shapes that stay editable."""

from lib.exports.edition import Edition
from lib.exports.evidence_tables import behind
from lib.exports.slides.page import picture_slide
from lib.exports.slides.pptx_file import presentation_bytes
from lib.exports.slides.template import open_template
from lib.views.context import Context
from lib.views.exhibit import Exhibit


def export(
    exhibit: Exhibit, context: Context, edition: Edition, template: bytes | None = None
) -> bytes:
    """One view as a presentation: one slide, or a few for a long table."""
    deck = open_template(template)
    picture_slide(deck, exhibit, edition, behind(exhibit, context))
    return presentation_bytes(deck, edition, exhibit.caption.title)
