"""Pictures drawn in the reader's browser: PNG and SVG without a browser on the server.

If a chart has been drawn, Streamlit has loaded plotly.js (`window.Plotly`). On other pages the copy
in the plotly package, put among the media files that our server serves, is loaded on the first
click.
"""

from collections.abc import Mapping
from pathlib import Path

import plotly
import plotly.graph_objects as go
import streamlit as st

from lib.exports import picture
from lib.ui.parts import media

HERE = Path(__file__).parent
DRAWING = Path(picture.__file__).with_name("picture.js")
PLOTLY = Path(plotly.__file__).with_name("package_data") / "plotly.min.js"

_BUTTONS = """
<div class="et-buttons" role="group" aria-label="Save as a picture">
  <button type="button" data-form="png">PNG 1920 × 1080</button>
  <button type="button" data-form="large">PNG 3840 × 2160</button>
  <button type="button" data-form="svg">SVG</button>
</div>
<p role="status"></p>
"""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


_component = st.components.v2.component(
    "escalation_browser_picture",
    html=_BUTTONS,
    css=_read(HERE / "browser_picture.css"),
    js=f"{_read(DRAWING)}\n{_read(HERE / 'browser_picture.js')}",
)


def buttons(figure: go.Figure, words: Mapping[str, str], stem: str, key: str) -> None:
    """The buttons that save the figure; needs one with width and height, see framing.framed.

    `words` are what its file states of itself, see stating.words.
    """
    _component(
        key=key,
        data={
            "figure": figure.to_json(),
            "words": dict(words),
            "stem": stem,
            "plotly": media.address(str(PLOTLY), "text/javascript", PLOTLY.name),
        },
    )
