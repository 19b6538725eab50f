"""PDFs without the clock of the program that wrote them."""

import hashlib
import re
from datetime import date

DATE = re.compile(rb"(Date ?\(D:)\d{14}")
# Names of one file of many: programs make them of their clock.
IDS = (
    re.compile(rb"(/ID\s*\[\s*<)[0-9A-F]{32}"),
    re.compile(rb"(/ID\s*\[\s*<[0-9A-F]{32}>\s*<)[0-9A-F]{32}"),
    re.compile(rb"(/DocChecksum\s*/)[0-9A-F]{32}"),
)


def with_date(content: bytes, day: date) -> bytes:
    """The same PDF, made on the day stated."""
    return DATE.sub(rb"\g<1>" + f"{day:%Y%m%d}000000".encode(), content)


def _with_id(content: bytes, own: bytes) -> bytes:
    for form in IDS:
        content = form.sub(rb"\g<1>" + own, content)
    return content


def with_content_ids(content: bytes) -> bytes:
    """The same PDF, its ids made of its content; all keep their length, and so their places."""
    bare = _with_id(content, b"0" * 32)
    return _with_id(bare, hashlib.sha256(bare).hexdigest()[:32].upper().encode())
