"""The dashboard's font, which ships with the streamlit package, for exported files."""

import base64
from importlib.util import find_spec
from pathlib import Path

# Its name contains a digest that changes with the release: SourceSansVF-Upright.ttf.BsWL4Kly.woff2.
PATTERN = "static/static/media/SourceSansVF-Upright*.woff2"


def font_file() -> Path | None:
    """The upright Source Sans as WOFF2; None if streamlit no longer ships it."""
    spec = find_spec("streamlit")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    return next(iter(sorted(folder.glob(PATTERN))), None) if folder else None


def font_face() -> str:
    """A CSS rule with the embedded font; empty if there is none."""
    path = font_file()
    if path is None:
        return ""
    held = base64.b64encode(path.read_bytes()).decode("ascii")
    return (
        '@font-face{font-family:"Source Sans";font-weight:200 900;font-style:normal;'
        f'src:url("data:font/woff2;base64,{held}") format("woff2")}}'
    )
