"""The process that prints figures as PDF with a Chrome or Chromium, and ends whatever it does.

One of its own, for the library that drives the browser leaves threads behind that wait for it.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import plotly.io as pio
from choreographer.errors import (
    BrowserClosedError,
    BrowserFailedError,
    ChannelClosedError,
    ChromeNotFoundError,
)
from kaleido import Kaleido, PageGenerator

from lib.exports.font import font_face

Value = TypeVar("Value")
SCRIPT = Path(__file__).with_name("picture.js")
# How this process ends where the browser does not answer, or does not start.
SILENT, DEAD = 3, 4
# Errands of the browser itself (updates, reports) go to a port where nobody listens.
NOWHERE = "127.0.0.1:9"
FAILURES = (
    BrowserClosedError,
    BrowserFailedError,
    ChannelClosedError,
    ChromeNotFoundError,
)
# Nobody is asked: scripts and fonts are in the page or beside it.
POLICY = (
    "default-src 'none'; script-src file: 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'unsafe-inline'; font-src data:; img-src data: blob:"
)
# Kaleido shows an SVG as a picture, and a picture does not see the fonts of its page.
WITH_FONT = """
const drawn = Plotly.toImage
Plotly.toImage = async (figure, options) => {
  await document.fonts.load('400 16px "Source Sans"')
  await document.fonts.load('700 16px "Source Sans"')
  const url = await drawn(figure, options)
  const title = new DOMParser().parseFromString(figure.layout.title?.text || "", "text/html")
  document.title = title.body.textContent
  const svg = await etPicture.withFont(etPicture.textOf(url), { title: "", alt: "" })
  return "data:image/svg+xml," + encodeURIComponent(svg)
}
"""


class Job(TypedDict):
    """What is to be printed: figures as Plotly's JSON, so many pixels wide, with which browser.

    `seconds` is how long it may be silent at a stretch.
    """

    browser: str
    width: int
    seconds: float
    figures: list[str]


class _Page(PageGenerator):
    """Kaleido's page with plotly.js from the plotly package, our font, and no other host."""

    def generate_index(self) -> str:
        """The page as HTML."""
        whole = super().generate_index()
        policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        script = f"{SCRIPT.read_text(encoding='utf-8')}\n{WITH_FONT}"
        ours = f"<style>{font_face()}</style><script>{script}</script></head>"
        opening, _, rest = whole.partition("<head>")
        return f"{opening}<head>{policy}{rest}".replace("</head>", ours, 1)


def _ended(printer: Kaleido) -> None:
    """Ends the browser and all that it has started, if it was started."""
    process = getattr(printer, "subprocess", None)
    if process is None or process.poll() is not None:
        return
    with suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


async def _in_time(step: Coroutine[Any, Any, Value], printer: Kaleido, seconds: float) -> Value:
    """What the step gives. Where the browser says nothing for so long, it ends, and we with it:
    threads that listen to it would wait for ever."""
    task = asyncio.ensure_future(step)
    done, _ = await asyncio.wait({task}, timeout=seconds)
    if not done:
        _ended(printer)
        os._exit(SILENT)
    return task.result()


async def _printed(job: Job, folder: Path) -> None:
    printer = Kaleido(
        path=job["browser"],
        page_generator=_Page(mathjax=False),
        timeout=job["seconds"],
        proxy_server=NOWHERE,
    )
    await _in_time(printer.open(), printer, job["seconds"])
    for number, text in enumerate(job["figures"]):
        figure = pio.from_json(text)
        options: Any = {"format": "pdf", "scale": job["width"] / figure.layout.width}
        work = printer.calc_fig(figure, opts=options)
        content = await _in_time(work, printer, job["seconds"])
        (folder / f"{number}.pdf").write_bytes(content)
    await _in_time(printer.close(), printer, job["seconds"])


def main(folder: Path) -> None:
    """Prints the figures that `job.json` in the folder names, each as a file with its number."""
    job = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    try:
        asyncio.run(_printed(job, folder))
    except TimeoutError:
        os._exit(SILENT)
    except FAILURES:
        os._exit(DEAD)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
