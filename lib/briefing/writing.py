"""The formats of a pack."""

from collections.abc import Callable

from lib.briefing.assembling import Pack
from lib.briefing.document import write_document
from lib.briefing.paper import print_pack
from lib.briefing.pictures import pictures_of
from lib.briefing.presentation import presentation
from lib.exports.zipped import NotATemplate
from lib.wording.words import cut

OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = {
    "pptx": f"{OFFICE}.presentationml.presentation",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
}
LABELS = {"pptx": "PowerPoint", "docx": "Word", "pdf": "PDF"}


def _document(pack: Pack, template: bytes | None) -> bytes:
    return write_document(pack, pictures_of, template)


def _printed(pack: Pack, template: bytes | None) -> bytes:
    """The pages of the pack; NotATemplate if one is given: their layout is ours."""
    if template is not None:
        raise NotATemplate(
            "a PDF has pages of its own, and takes no template: make a PowerPoint or Word file "
            "with it, and save that as PDF"
        )
    return print_pack(pack)


Writer = Callable[[Pack, bytes | None], bytes]
# What the office libraries raise if a part of a template is not what its name says.
ODD = (AttributeError, IndexError, KeyError, SyntaxError, TypeError, ValueError)


def _on_template(write: Writer, program: str) -> Writer:
    """The writer; NotATemplate if a template can be opened but not used."""

    def written_on(pack: Pack, template: bytes | None) -> bytes:
        if template is None:
            return write(pack, None)
        try:
            return write(pack, template)
        except NotATemplate:
            raise
        except ODD as error:
            raise NotATemplate(
                f"the template cannot be used; open it in {program}, save it again and "
                f"retry ({type(error).__name__}: {cut(str(error), 80)})"
            ) from error

    return written_on


WRITERS: dict[str, Writer] = {
    "pptx": _on_template(presentation, "PowerPoint"),
    "docx": _on_template(_document, "Word"),
    "pdf": _printed,
}
