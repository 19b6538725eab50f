"""What LibreOffice prints of a report in Word, read by poppler's pdftotext."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lib.views.context import Context
from tests.briefing.document.reports import report
from tests.libreoffice import SOFFICE, printed

PDFTOTEXT = shutil.which("pdftotext")
pytestmark = pytest.mark.skipif(
    SOFFICE is None or PDFTOTEXT is None, reason="needs LibreOffice and poppler's pdftotext"
)


def test_a_report_is_printed_with_findings_sources_and_marks(
    context: Context, tmp_path: Path
) -> None:
    path = printed(report(context), "docx", tmp_path)
    asked = [str(PDFTOTEXT), "-layout", str(path), "-"]
    text = subprocess.run(asked, check=True, timeout=60, capture_output=True).stdout.decode("utf-8")
    assert "Key points" in text
    assert "Strait Herald: “Rockets off Vell”, 5 Mar 2031. https://example.org/a" in text
    assert text.split("\f")[0].count("TLP:AMBER") == 2
