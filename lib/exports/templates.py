"""Office templates of one's own: opened as documents, and refused where they are none."""

import io
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

TYPES = "[Content_Types].xml"
OFFICE = "application/vnd.openxmlformats-officedocument"
# A template's main part differs from a document's in one word of its type.
KINDS = {
    "pptx": (
        f"{OFFICE}.presentationml.template.main+xml",
        f"{OFFICE}.presentationml.presentation.main+xml",
    ),
    "docx": (
        f"{OFFICE}.wordprocessingml.template.main+xml",
        f"{OFFICE}.wordprocessingml.document.main+xml",
    ),
}
# Far above any template's size; an archive that unpacks to more is meant to do harm.
LARGEST = 400_000_000


class NotATemplate(ValueError):
    """What should be a template is none; the message says what would be one."""


def as_document(template: bytes, ending: str) -> bytes:
    """A template's file (POTX, DOTX) as a document's (`ending` pptx or docx).

    NotATemplate where it is no archive, or one that unpacks to far too much.
    """
    before, after = (name.encode() for name in KINDS[ending])
    stream = io.BytesIO()
    try:
        with ZipFile(io.BytesIO(template)) as archive, ZipFile(stream, "w", ZIP_DEFLATED) as copy:
            if sum(part.file_size for part in archive.infolist()) > LARGEST:
                raise NotATemplate("the template is too large when it is unpacked")
            for part in archive.infolist():
                content = archive.read(part)
                copy.writestr(
                    part, content.replace(before, after) if part.filename == TYPES else content
                )
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotATemplate("the template is no Office file (.pptx, .potx, .docx, .dotx)") from error
    return stream.getvalue()
