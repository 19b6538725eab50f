"""PowerPoint slides: native charts, tables and shapes that stay editable."""

from lib.exports.behind import behind
from lib.exports.edition import Edition
from lib.exports.slides.deck import opened
from lib.exports.slides.page import picture_slide
from lib.exports.slides.saving import saved
from lib.views.picture import Picture
from lib.views.view import View


def export(picture: Picture, view: View, edition: Edition, template: bytes | None = None) -> bytes:
    """One view as a presentation: a slide, or a few for a long table."""
    deck = opened(template)
    picture_slide(deck, picture, edition, behind(picture, view))
    return saved(deck, edition, picture.caption.title)
