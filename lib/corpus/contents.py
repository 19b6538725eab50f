"""What a file contains instead of what it should: another encoding, a workbook, Git conflicts, a
word processor's quotation marks."""

import re
from json import JSONDecodeError

from lib.model import Problem

ENCODINGS = {
    b"\xff\xfe\x00\x00": "UTF-32", b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16",
}  # fmt: skip
# Source: the first bytes of ZIP, OLE compound, PDF and gzip files.
PACKED = {
    b"PK\x03\x04": "a ZIP or Office file", b"\xd0\xcf\x11\xe0": "an old Office file",
    b"%PDF-": "a PDF", b"\x1f\x8b": "a gzip file",
}  # fmt: skip
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)
QUOTES = "'‘’“”„«»"
AS_CSV = "save it as CSV (Excel: “CSV UTF-8 (Comma delimited)”)"


def _is_table(name: str) -> bool:
    return name.lower().endswith(".csv")


def is_packed(content: bytes) -> bool:
    """Whether a content begins as that of a file of another kind does."""
    return content.startswith(tuple(PACKED))


def archive_problem(name: str, content: bytes) -> Problem | None:
    """The problem of a file of another kind under a name that is read as text."""
    start = next((start for start in PACKED if content.startswith(start)), None)
    if start is None:
        return None
    if start in WORKBOOKS and _is_table(name):
        return Problem(name, "", "this is an Excel workbook, not a CSV file", AS_CSV)
    return Problem(name, "", f"this is {PACKED[start]}, not text", "save it as text in UTF-8")


def no_utf_8(name: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    """The problem of bytes that are not UTF-8, with the encoding if it is recognisable."""
    for mark, encoding in ENCODINGS.items():
        if content.startswith(mark):
            hint = "save it again in UTF-8"
            if _is_table(name):
                hint += ", the columns separated by commas (Excel: “CSV UTF-8”)"
            return Problem(name, "", f"the file is in {encoding}, not in UTF-8", hint)
    line = content[: error.start].count(b"\n") + 1
    message = f"the file is not in UTF-8 (byte 0x{content[error.start]:02X})"
    return Problem(name, f"line {line}", message, "save it again in UTF-8")


def conflict(text: str, name: str, where: str = "") -> Problem | None:
    """The problem of a text with Git conflict markers."""
    mark = CONFLICT.search(text)
    if mark is None:
        return None
    place = where or f"line {text.count(chr(10), 0, mark.start()) + 1}"
    hint = "keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return Problem(name, place, "Git left two versions of a passage here", hint)


def no_json(text: str, name: str, where: str, error: JSONDecodeError) -> Problem:
    """The problem of a text that is not JSON, with the mistake if it is recognisable."""
    if problem := conflict(text, name, where):
        return problem
    place = where or f"line {error.lineno}, column {error.colno}"
    sign = text[error.pos : error.pos + 1]
    if sign and sign in QUOTES:
        message = f"this is not JSON: {sign} is not a quotation mark in JSON"
        return Problem(name, place, message, 'write straight double quotation marks: "')
    message = f"this is not JSON: {error.msg}"
    return Problem(name, place, message, "check the commas and quotes there")
