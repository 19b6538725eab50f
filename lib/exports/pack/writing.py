"""The forms that a pack can be written in."""

from collections.abc import Callable

from lib.exports.pack.assembling import Pack
from lib.exports.pack.figures import picture_of
from lib.exports.pack.pdf import pdf_of
from lib.exports.pack.presentation import presentation
from lib.exports.pack.word import written

OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = {
    "pptx": f"{OFFICE}.presentationml.presentation",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
}


def _document(pack: Pack, template: bytes | None) -> bytes:
    return written(pack, picture_of, template)


def _printed(pack: Pack, template: bytes | None) -> bytes:
    """The slides, printed."""
    return pdf_of(presentation(pack, template), "pptx", pack.edition.accessed)


WRITERS: dict[str, Callable[[Pack, bytes | None], bytes]] = {
    "pptx": presentation,
    "docx": _document,
    "pdf": _printed,
}
