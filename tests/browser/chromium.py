"""The browser that the tests drive: found, else installed, else a failure that says what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page finds what the page before it has compiled.
    "--process-per-site",
    # The map needs WebGL, drawn in software where there is no graphics card.
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # All else is drawn without it: in software, WebGL takes half of the browser's time for a page.
    "--disable-gpu-compositing",
]
HELP = (
    "No Chrome or Chromium was found, and none could be installed. Install one (Debian: "
    "apt-get install chromium; macOS: https://www.google.com/chrome/), or name one in CHROMIUM."
)


def _installed() -> str | None:
    named = os.environ.get("CHROMIUM")
    found = [path for path in (shutil.which(name) for name in NAMES) if path]
    applications = [path for path in APPLICATIONS if Path(path).exists()]
    return next(iter([*([named] if named else []), *found, *applications]), None)


def _downloaded() -> str | None:
    """Playwright's own browser, where it was downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def executable() -> str:
    """The path of a browser that is there; RuntimeError with what to do where none is."""
    path = _installed() or _downloaded()
    if path is None:
        raise RuntimeError(HELP)
    return path


def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, check=False).returncode == 0
    except OSError:
        return False


def provide() -> str:
    """A browser's path, after installing one where there was none."""
    found = _installed() or _downloaded()
    if found:
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _succeeds("apt-get", "update", "-qq")
        if _succeeds("apt-get", "install", "-y", "-qq", "chromium"):
            return executable()
    _succeeds(sys.executable, "-m", "playwright", "install", "chromium")
    return executable()


if __name__ == "__main__":
    try:
        provide()
    except RuntimeError as error:
        sys.exit(str(error))
