"""Figures as PDF, printed by a Chrome or Chromium that is on this machine."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import plotly.graph_objects as go
from choreographer.browsers.chromium import Chromium
from choreographer.errors import (
    BrowserClosedError,
    BrowserFailedError,
    ChannelClosedError,
    ChromeNotFoundError,
)
from kaleido import Kaleido, PageGenerator

from lib.exports.font import font_face
from lib.exports.stamping import dated

SCRIPT = Path(__file__).with_name("picture.js")
PATIENCE_SECONDS = 60
# Errands of the browser itself (updates, reports) go to a port where nobody listens.
NOWHERE = "127.0.0.1:9"
NEEDED = (
    "PDF pictures need Chrome or Chromium on the machine that runs the dashboard: install one "
    "(Debian: apt-get install chromium), or save the picture as PNG or SVG."
)
FAILURES = (
    BrowserClosedError,
    BrowserFailedError,
    ChannelClosedError,
    ChromeNotFoundError,
    TimeoutError,
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


class NoBrowser(RuntimeError):
    """No Chrome or Chromium is there, or it does not start; the message says what to do."""


def chrome() -> Path | None:
    """The browser that pictures are printed with; None where none is found."""
    found = Chromium.find_browser(skip_local=False)
    return Path(found) if found and Path(found).is_file() else None


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


async def _in_time(figures: Sequence[go.Figure], browser: Path, width: int) -> list[bytes]:
    """A browser that starts and then says nothing is waited for, but not for ever."""
    return await asyncio.wait_for(
        _printed(figures, browser, width), PATIENCE_SECONDS * (1 + len(figures))
    )


async def _printed(figures: Sequence[go.Figure], browser: Path, width: int) -> list[bytes]:
    async with Kaleido(
        path=browser,
        page_generator=_Page(mathjax=False),
        timeout=PATIENCE_SECONDS,
        proxy_server=NOWHERE,
    ) as printer:
        return [
            await printer.calc_fig(
                figure, opts={"format": "pdf", "scale": width / figure.layout.width}
            )
            for figure in figures
        ]


def printed(figures: Sequence[go.Figure], day: date, width: int) -> list[bytes]:
    """Each figure as a PDF of one page, so many pixels (1/96 inch) wide.

    Needs figures with width and height. NoBrowser where there is no browser to print with.
    """
    browser = chrome()
    if browser is None:
        raise NoBrowser(NEEDED)
    with ThreadPoolExecutor(1) as worker:  # the caller may be inside a running event loop
        work = worker.submit(lambda: asyncio.run(_in_time(figures, browser, width)))
        try:
            return [dated(content, day) for content in work.result()]
        except FAILURES as error:
            raise NoBrowser(f"{browser} does not start. {NEEDED}") from error
