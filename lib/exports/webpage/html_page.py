"""A view as one self-contained web page: it opens offline and contacts no one."""

from pathlib import Path

from plotly.offline import get_plotlyjs

from lib.evidence.cards import STYLE
from lib.exports.edition import Edition
from lib.exports.font import font_face
from lib.exports.sheet.framing import as_of
from lib.exports.webpage import parts, played_days
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.wording.templating import Markup, macros

HERE = Path(__file__).parent
# The script that draws a picture is the one for pictures in a browser.
DRAWING = "../picture/picture.js"
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
)


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _head(exhibit: Exhibit) -> str:
    own = f"{_read('webpage.css')}{played_days.style(exhibit)}"
    styles = Markup(f"<style>{font_face()}\n{own}</style>{STYLE}")
    return macros("webpage").head(Markup(POLICY), exhibit.caption.title, styles)


def _scripts(exhibit: Exhibit, edition: Edition) -> str:
    """plotly.js, the figure, and the click handler; empty without a figure."""
    if exhibit.is_table:
        return ""
    held = parts.script_data(exhibit, edition)
    return (
        f'<script type="application/json" id="et-held">{held}</script>'
        f"<script>{get_plotlyjs()}</script>"
        f"<script>{_read(DRAWING)}\n{_read('webpage.js')}"
        f"{played_days.script(exhibit)}</script>"
    )


def _main(exhibit: Exhibit, context: Context, edition: Edition) -> str:
    tables, evidence = parts.tables(exhibit, context), parts.evidence(exhibit, context)
    return macros("webpage").main(
        exhibit.caption,
        as_of(edition),
        exhibit.definition,
        Markup(parts.figure(exhibit)),
        Markup(played_days.played_days(exhibit)),
        Markup(tables),
        Markup(evidence),
        Markup(parts.colophon(edition)),
    )


def html(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """The page: figure, data, evidence, and how to return to it; the same bytes each time."""
    mark = parts.mark_line(edition)
    page = (
        f'<!doctype html>\n<html lang="en">{_head(exhibit)}<body>{mark}'
        f"{_main(exhibit, context, edition)}{mark}{_scripts(exhibit, edition)}</body></html>\n"
    )
    return page.encode("utf-8", errors="replace")
