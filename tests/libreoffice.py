"""LibreOffice, a reader of the office files that we write; only tests need it."""

import shutil
import subprocess
from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def printed(content: bytes, ending: str, folder: Path) -> Path:
    """The file as PDF, as LibreOffice prints it."""
    path = folder / f"export.{ending}"
    path.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, str(path)], check=True, capture_output=True, timeout=180)
    return path.with_suffix(".pdf")
