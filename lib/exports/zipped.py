"""Office files are ZIP archives: the same bytes on every day, and templates made documents."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first day that a ZIP archive can name.
UNDATED = (1980, 1, 1, 0, 0, 0)
KINDS = "[Content_Types].xml"
# A template is mostly pictures: more than this, unpacked, is no template but a trap.
MOST_BYTES = 300_000_000


class NotATemplate(ValueError):
    """What should be a template is none; the message says what would be one."""


def _rewritten(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as archive, ZipFile(stream, "w", ZIP_DEFLATED) as copy:
        for part in archive.infolist():
            inside = changed.get(part.filename)
            entry = ZipInfo(part.filename, UNDATED)
            copy.writestr(entry, archive.read(part) if inside is None else inside, ZIP_DEFLATED)
    return stream.getvalue()


def undated(content: bytes) -> bytes:
    """The same archive, each part with the same date."""
    return _rewritten(content, {})


def as_document(template: bytes, program: str, document: str) -> bytes:
    """A template's file (POTX, DOTX) as a document's: they differ in one word.

    `program` and `document` are that program's words, `wordprocessingml` and `document`. BadZipFile
    where it is no archive, KeyError where no office file, ValueError where too large unpacked.
    """
    with ZipFile(io.BytesIO(template)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
            raise ValueError("the template is too large")
        kinds = archive.read(KINDS)
    is_template, is_document = (
        f"{program}.{kind}.main+xml".encode() for kind in ("template", document)
    )
    if is_template not in kinds:
        return template
    return _rewritten(template, {KINDS: kinds.replace(is_template, is_document)})
