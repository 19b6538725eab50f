"""Figures without their captions."""

from dataclasses import replace
from typing import Any

from lib.drawing.layout import Canvas, merge
from lib.look.letter_room import TEXT_LINE, TITLE_LINE
from lib.look.style import NOTE

# Pixels under a plot without a note, and above one without a title.
FOOT, ABOVE = 40, 10


def _with(sheet: Canvas, **changes: Any) -> Canvas:
    return replace(sheet, layout=merge(sheet.layout, changes))


def without_caption(sheet: Canvas) -> Canvas:
    """The figure without title, subtitle and source note."""
    layout = sheet.layout
    title, margin = layout.get("title", {}), layout["margin"]
    if not title.get("text"):
        return sheet
    subtitle = title.get("subtitle", {}).get("text") or ""
    lines = TITLE_LINE * len(title["text"].split("<br>"))
    lines += TEXT_LINE * len(subtitle.split("<br>"))
    top = margin["t"] - title["pad"]["t"] - lines + ABOVE
    height = layout.get("height")
    return _with(
        sheet,
        title={"text": "", "subtitle": {"text": ""}},
        annotations=[note for note in layout.get("annotations", ()) if note.get("name") != NOTE],
        margin={"t": top, "b": FOOT},
        height=height and height - margin["t"] - margin["b"] + top + FOOT,
    )
