"""Office files are ZIP archives: identical bytes on every day, and templates turned into
documents."""

import io
import re
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The earliest date in a ZIP archive.
UNDATED = (1980, 1, 1, 0, 0, 0)
KINDS = "[Content_Types].xml"
# A template is mostly pictures, and its XML is short: with more than this, unpacked, it is a trap.
MOST_BYTES, MOST_XML, MOST_TIMES, MOST_PARTS = 300_000_000, 30_000_000, 100, 2_000
WRITTEN = re.compile(r"<default(?=[^>]*xml[\"'])[^>]*extension=[\"'](\w+)")
SIZES = ("file_size", "compress_size")
# Signs of macros: the kind of the document, or the part with the macros.
MACROS = (b"macroEnabled", b"vbaProject", b"vbaData")


class NotATemplate(ValueError):
    """Not a template; the message says what would be one."""


def _rewritten(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as archive, ZipFile(stream, "w", ZIP_DEFLATED) as copy:
        for part in archive.infolist():
            inside = changed.get(part.filename)
            entry = ZipInfo(part.filename, UNDATED)
            copy.writestr(entry, archive.read(part) if inside is None else inside, ZIP_DEFLATED)
    return stream.getvalue()


def without_dates(content: bytes) -> bytes:
    """The same archive, each part with the same date."""
    return _rewritten(content, {})


def as_document(template: bytes, program: str, document: str) -> bytes:
    """A template file (POTX, DOTX, PPSX) as a document file: they differ in one word.

    `program` and `document` are that program's words, `wordprocessingml` and `document`. BadZipFile
    if it is not an archive, KeyError if it is not an office file, NotATemplate if it is too large
    unpacked or has macros.
    """
    with ZipFile(io.BytesIO(template)) as archive:
        _bounded([archive.getinfo(KINDS)], "")
        kinds = archive.read(KINDS)
        _bounded(archive.infolist(), kinds.decode("utf-8", "replace").lower())
    if any(word in kinds for word in MACROS):
        raise NotATemplate(
            "the template contains macros; save it without them, as .pptx, .potx, .docx or .dotx"
        )
    changed = kinds
    for kind in ("template", "slideshow"):
        is_so, is_document = (f"{program}.{each}.main+xml".encode() for each in (kind, document))
        changed = changed.replace(is_so, is_document)
    return template if changed == kinds else _rewritten(template, {KINDS: changed})


def _is_written(name: str, kinds: str) -> bool:
    """Whether a part is text by its ending or by the content types, whatever its name."""
    endings = [f".{ending}" for ending in WRITTEN.findall(kinds)]
    return name.endswith((".xml", ".rels", ".vml", *endings)) or f"/{name}" in kinds


def _bounded(parts: Sequence[ZipInfo], kinds: str) -> None:
    """NotATemplate if unpacking would take more space than any template needs."""
    written = [part for part in parts if _is_written(part.filename.lower(), kinds)]
    whole = sum(part.file_size for part in parts)
    xml, packed = (sum(getattr(part, size) for part in written) for size in SIZES)
    if whole > MOST_BYTES or xml > MOST_XML or len(parts) > MOST_PARTS:
        raise NotATemplate(
            f"the template is too large: at most {MOST_PARTS:,} parts and {MOST_XML // 10**6} MB "
            "of XML can be unpacked"
        )
    if xml > MOST_TIMES * max(packed, 1):
        raise NotATemplate(f"the template's XML is compressed more than {MOST_TIMES} times")
