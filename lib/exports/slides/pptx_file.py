"""A presentation as bytes, identical for the same content."""

import io
from datetime import datetime

from pptx.presentation import Presentation

from lib.exports.edition import Edition
from lib.exports.slides.fields import number_slides
from lib.exports.slides.reading_order import put_in_order
from lib.exports.zipped import without_dates
from lib.wording.escape import line

THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def _without_thumbnail(deck: Presentation) -> None:
    """Removes the thumbnail of the template's own first slide."""
    package = deck.part.package
    for name, relation in list(package._rels.items()):
        if relation.reltype == THUMBNAIL:
            package.drop_rel(name)


def presentation_bytes(deck: Presentation, edition: Edition, title: str) -> bytes:
    """The presentation with its pages numbered, dated by the edition, not by a clock."""
    for slide in deck.slides:
        put_in_order(slide)
    number_slides(deck)
    stated = datetime.combine(edition.accessed, datetime.min.time())
    properties = deck.core_properties
    properties.title, properties.subject = line(title)[:255], line(edition.corpus)[:255]
    properties.created = properties.modified = stated
    properties.author = properties.last_modified_by = ""
    properties.revision = 1
    _without_thumbnail(deck)
    stream = io.BytesIO()
    deck.save(stream)
    return without_dates(stream.getvalue())
