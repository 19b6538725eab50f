"""Figures as the real plotly.js draws them on an empty page, with the dashboard's font."""

import base64
from pathlib import Path
from typing import Any

import plotly
import plotly.graph_objects as go
from playwright.sync_api import Browser, Page

from lib.drawing.faces import FOLDER

# The one that our web pages carry; Streamlit's own is bundled and cannot be called.
PLOTLY = Path(plotly.__file__).with_name("package_data") / "plotly.min.js"
DRAW = Path(__file__).with_suffix(".js").read_text("utf-8")
FACES = {
    "Regular": "normal 400", "Bold": "normal 700", "It": "italic 400", "BoldIt": "italic 700",
}  # fmt: skip


def _face(name: str, look: str) -> str:
    style, weight = look.split()
    font = base64.b64encode((FOLDER / f"SourceSans3-{name}.ttf").read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "Source Sans"; font-style: {style}; font-weight: {weight}; '
        f"src: url(data:font/ttf;base64,{font}) }}"
    )


def plotly_page(browser: Browser) -> Page:
    """An empty page on which plotly.js can draw."""
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.set_content('<div id="chart"></div>')
    page.add_style_tag(content="\n".join(_face(name, look) for name, look in FACES.items()))
    page.add_script_tag(path=PLOTLY)
    page.evaluate("Promise.all([...document.fonts].map(font => font.load()))")
    return page


def drawn(page: Page, figure: go.Figure, width: float, height: float) -> dict[str, Any]:
    """What plotly.js draws, in pixels of the picture.

    `axes` have the value and the pixel of both ends; `labels` are a text and the start of
    its baseline; `marks` are centres; `bars` and `shapes` are left, top, right and bottom.
    """
    return page.evaluate(DRAW, [figure.to_json(), width, height])
