"""Office files are ZIP archives; the day on which one is written must not change its bytes."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first day that a ZIP archive can name.
UNDATED = (1980, 1, 1, 0, 0, 0)


def undated(content: bytes) -> bytes:
    """The same archive, each part with the same date."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as archive, ZipFile(stream, "w", ZIP_DEFLATED) as copy:
        for part in archive.infolist():
            copy.writestr(ZipInfo(part.filename, UNDATED), archive.read(part), ZIP_DEFLATED)
    return stream.getvalue()
