"""PDF of slides and documents, by LibreOffice where the machine has it."""

import os
import re
import shutil
import signal
import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lib.exports.picture.pdf_dates import with_content_ids, with_date

NAMES = ("soffice", "libreoffice")
# Where the installers put it without putting it on the path.
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
MISSING = (
    "PDF needs LibreOffice on the machine that runs the dashboard, and it was not found; install "
    "it (Debian: apt-get install libreoffice-impress libreoffice-writer; macOS: brew install "
    "--cask libreoffice), or save the file as PDF from PowerPoint or Word."
)
SECONDS = 180
# A PDF that screen readers follow, with headings as bookmarks and charts without blur.
OPTIONS = (
    '{"UseLosslessCompression":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
SILENT: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
FILTERS = {"pptx": "impress_pdf_Export", "docx": "writer_pdf_Export"}
# The pages on which LibreOffice puts endnotes.
ENDNOTES = re.compile(rb'(<text:notes-configuration text:note-class="endnote"[^>]*'
                      rb'text:master-page-name=")[^"]*(")')  # fmt: skip


class NoConverter(RuntimeError):
    """There is no PDF to be had here; the message says why, and what helps."""


class NotConverted(NoConverter):
    """LibreOffice is there, and made no PDF of a file."""


def converter() -> str | None:
    """The path of LibreOffice; None where the machine has none."""
    found = (shutil.which(name) for name in (*NAMES, *PLACES))
    return next((path for path in found if path), None)


def _stopped(running: subprocess.Popen) -> None:
    """Ends LibreOffice and what it has started."""
    if os.name == "posix":
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()
    running.communicate()


def _converted(program: str, file: Path, ending: str, form: str, seconds: float) -> Path:
    """The file that LibreOffice makes of another one, beside it."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    asked = [
        program,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        form,
        "--outdir",
        str(file.parent),
        str(file),
    ]
    made = file.with_suffix(f".{ending}")
    # A session of its own: the program is a script that starts another one.
    # Without a zone, the dates that it writes are as long on every machine.
    clock = {**os.environ, "TZ": "UTC"}
    with subprocess.Popen(asked, **SILENT, env=clock, start_new_session=True) as running:
        try:
            running.wait(seconds)
        except subprocess.TimeoutExpired:
            _stopped(running)
            raise NotConverted(f"LibreOffice made no PDF within {seconds:g} seconds") from None
    if not made.is_file():
        raise NotConverted("LibreOffice could not read the file, and made no PDF")
    return made


def _framed(program: str, file: Path, seconds: float) -> Path:
    """The document with its endnotes on pages like all others.

    LibreOffice before 24.8 puts them on pages without header and footer, and so without the
    handling mark.
    """
    flat = _converted(program, file, "fodt", "fodt", seconds)
    flat.write_bytes(ENDNOTES.sub(rb"\1Standard\2", flat.read_bytes()))
    return flat


def pdf_of(content: bytes, ending: str, day: date, seconds: float = SECONDS) -> bytes:
    """The PDF of a PPTX or DOCX, as `ending` says, made on the day stated.

    NoConverter without LibreOffice, NotConverted where it fails or needs longer than that.
    """
    form = FILTERS[ending]
    program = converter()
    if program is None:
        raise NoConverter(MISSING)
    with TemporaryDirectory(prefix="briefing-") as folder:
        file = Path(folder) / f"briefing.{ending}"
        file.write_bytes(content)
        if ending == "docx":
            file = _framed(program, file, seconds)
        made = _converted(program, file, "pdf", f"pdf:{form}:{OPTIONS}", seconds)
        return with_content_ids(with_date(made.read_bytes(), day))
