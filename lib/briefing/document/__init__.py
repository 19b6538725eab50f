"""The briefing as a Word document: a situation report that a desk can edit and forward."""

from collections.abc import Callable, Sequence

from lib.briefing.assembling import Pack, Section
from lib.briefing.document import cover, endnotes, opening, word_file
from lib.briefing.document.captions import labels
from lib.briefing.document.closing import closing
from lib.briefing.document.page_frame import frame
from lib.briefing.document.sections import write_section
from lib.briefing.document.word_texts import Text, write


def write_document(
    pack: Pack, pictures_of: Callable[[Section], Sequence[bytes]], template: bytes | None = None
) -> bytes:
    """The pack as DOCX; `pictures_of` returns the PNGs of a section that has a figure.

    A template (DOCX or DOTX) provides its styles, page, header and footer. NotATemplate for
    anything else.
    """
    document = opening.open_document(template)
    endnotes.attach(document, pack)
    cover.title_block(document, pack)
    numbered = labels(pack)
    if pack.sections:
        cover.at_a_glance(document, pack)
        cover.judgement(document, pack)
        cover.key_points(document, pack, numbered)
    else:
        write(document.add_paragraph(), Text(cover.NOTHING))
    parts = zip(pack.sections, numbered, endnotes.citations(pack), strict=True)
    for section, label, cited in parts:
        write_section(document, section, label, cited, pictures_of, pack.numbers)
    closing(document, pack, numbered)
    frame(document, pack.plan)
    return word_file.document_bytes(document, pack)
