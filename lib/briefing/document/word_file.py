"""A Word document as bytes, identical for the same briefing."""

import io
from datetime import datetime

from docx.document import Document

from lib.briefing.assembling import Pack
from lib.exports.zipped import without_dates
from lib.wording.escape import line

# The largest number that the format allows.
LONGEST = 255


def document_bytes(document: Document, pack: Pack) -> bytes:
    """The document with its properties, dated by the plan, not by a clock."""
    plan, properties = pack.plan, document.core_properties
    properties.title = line(plan.title)[:LONGEST]
    properties.subject = line(pack.edition.corpus)[:LONGEST]
    properties.author = properties.last_modified_by = line(plan.desk)[:LONGEST]
    properties.category = line(plan.handling)[:LONGEST]
    properties.comments = properties.keywords = ""
    properties.language = "en-GB"
    properties.created = properties.modified = datetime.combine(plan.day, datetime.min.time())
    properties.revision = 1
    stream = io.BytesIO()
    document.save(stream)
    return without_dates(stream.getvalue())
