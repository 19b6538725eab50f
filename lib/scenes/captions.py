"""Figures without their captions."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lib.scenes.settings import Sheet, merged
from lib.style import NOTE_SIZE

# lib.style.captioned: pixels a line of title and subtitle, and under a plot without a note.
TITLE_LINE, SUBTITLE_LINE, FOOT = 22, 18, 40
ABOVE, KEY_TOP = 10, 4
# The kinds of letters that a sign of a key can be: symbols and numbers in circles.
SIGNS = ("So", "No", "Sm")


def _is_note(note: Mapping[str, Any]) -> bool:
    """Whether an annotation is the source note that lib.style.captioned adds."""
    place = [note.get(part) for part in ("xref", "yref", "x", "y")]
    return place == ["paper", "paper", 0, 0] and note.get("font", {}).get("size") == NOTE_SIZE


def _with(sheet: Sheet, **changes: Any) -> Sheet:
    return replace(sheet, layout=merged(sheet.layout, changes))


def _key(subtitle: str) -> list[str]:
    """The lines of a subtitle that explain signs: from the first one that begins with a sign."""
    lines = subtitle.split("<br>")
    signs = [
        line.startswith("<span") or unicodedata.category(line[:1] or "a") in SIGNS for line in lines
    ]
    return lines[signs.index(True) :] if any(signs) else []


def uncaptioned(sheet: Sheet, keyed: bool) -> Sheet:
    """The figure without title, subtitle and source note; with `keyed`, the key of signs stays."""
    layout = sheet.layout
    title, margin = layout.get("title", {}), layout["margin"]
    if not title.get("text"):
        return sheet
    subtitle = title.get("subtitle", {}).get("text") or ""
    key = _key(subtitle) if keyed else []
    lines = TITLE_LINE * len(title["text"].split("<br>"))
    lines += SUBTITLE_LINE * (len(subtitle.split("<br>")) - len(key))
    top = margin["t"] - title["pad"]["t"] - lines + ABOVE
    height = layout.get("height")
    return _with(
        sheet,
        title={"text": "", "subtitle": {"text": "<br>".join(key)}, "pad": {"t": KEY_TOP}},
        annotations=[note for note in layout.get("annotations", ()) if not _is_note(note)],
        margin={"t": top, "b": FOOT},
        height=height and height - margin["t"] - margin["b"] + top + FOOT,
    )
