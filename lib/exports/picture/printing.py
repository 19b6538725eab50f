"""Figures as PDF, printed by a Chrome or Chromium that is on this machine."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import plotly.graph_objects as go
from choreographer.browsers.chromium import Chromium

from lib.exports.picture.pdf_dates import with_date
from lib.exports.picture.printer import SILENT, Job

ROOT = Path(__file__).parents[3]
PATIENCE_SECONDS = 60
NEEDED = (
    "PDF pictures need Chrome or Chromium on the machine that runs the dashboard: install one "
    "(Debian: apt-get install chromium), or save the picture as PNG or SVG."
)
QUIET: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)


class NoBrowser(RuntimeError):
    """No Chrome or Chromium is there, or it does not start or answer; the message says what to
    do."""


def chrome() -> Path | None:
    """The browser that pictures are printed with; None where none is found."""
    found = Chromium.find_browser(skip_local=False)
    return Path(found) if found and Path(found).is_file() else None


def _status(folder: str, steps: int) -> int:
    """The exit status of the process that prints; SILENT where it does not come to an end."""
    words = [sys.executable, "-m", "lib.exports.picture.printer", folder]
    # What the browser leaves on the disk goes with the folder.
    here = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": folder}
    try:
        done = subprocess.run(
            words, **QUIET, cwd=ROOT, env=here, check=False, timeout=PATIENCE_SECONDS * (steps + 1)
        )
    except subprocess.TimeoutExpired:
        return SILENT
    return done.returncode


def print_pdf(figures: Sequence[go.Figure], day: date, width: int) -> list[bytes]:
    """Each figure as a PDF of one page, so many pixels (1/96 inch) wide.

    Needs figures with width and height. NoBrowser where there is no browser to print with, or
    where it says nothing for a minute: it is ended then.
    """
    browser = chrome()
    if browser is None:
        raise NoBrowser(NEEDED)
    texts = [str(figure.to_json()) for figure in figures]
    job = Job(browser=str(browser), width=width, seconds=PATIENCE_SECONDS, figures=texts)
    with TemporaryDirectory(prefix="printing-", ignore_cleanup_errors=True) as folder:
        (Path(folder) / "job.json").write_text(json.dumps(job), encoding="utf-8")
        status = _status(folder, len(figures) + 2)
        if status == SILENT:
            waited = f"{browser} did not answer within {PATIENCE_SECONDS:g} seconds and was stopped"
            raise NoBrowser(f"{waited}. {NEEDED}")
        if status:
            raise NoBrowser(f"{browser} does not start. {NEEDED}")
        paths = [Path(folder) / f"{number}.pdf" for number in range(len(figures))]
        return [with_date(path.read_bytes(), day) for path in paths]
