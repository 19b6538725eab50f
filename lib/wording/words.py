"""Days, numbers and ids in plain words, the same on every page, in every chart and export."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd
from pandas.api.typing import NAType

from lib.model.vocabulary import BOUNDS

DASH = "–"
# A shortened text does not end with one of these.
LINKING = frozenset(
    ["a", "an", "and", "are", "as", "at", "by", "for", "from", "has", "in", "is", "it", "its", "of",
     "on", "or", "that", "the", "to", "was", "with"]
)  # fmt: skip
QUOTATION_MARKS = '"“”„«»‟'
OPENING_MARK = re.compile(r"(^|[\s(\[])[\"“„«‟]")


def day(value: date) -> str:
    """`3 Feb 2024`."""
    return f"{value.day} {value:%b %Y}"


def period(start: date | None, end: date | None) -> str:
    """`17 Oct 2023 – 3 Feb 2024`, `30 Oct – 5 Nov 2023`, `4–5 Feb 2024`: a month or year shared by
    both days appears once; an open side is spelled out."""
    if start is None and end is None:
        return "all days"
    if start is None:
        return f"until {day(end)}" if end else ""
    if end is None:
        return f"from {day(start)}"
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}{DASH}{day(end)}"
    first = day(start) if start.year != end.year else f"{start.day} {start:%b}"
    return f"{first} {DASH} {day(end)}"


def partial(value: date, precision: str) -> str:
    """A day, month or year with the precision of its source: `Oct 2023`."""
    return {"month": f"{value:%b %Y}", "year": f"{value:%Y}"}.get(str(precision), day(value))


def quantity(number: int, one: str, many: str = "") -> str:
    """`1 article`, `1,214 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def number_word(number: int) -> str:
    """A small number as a word: `two`; from ten up in figures."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[number] if 0 <= number < len(words) else f"{number:,}"


def bounded_number(bound: str, value: int, value_high: int | NAType | None = None) -> str:
    """A number with its bound in words: `more than 160`; an exact number needs none."""
    if bound == "between" and value_high is not None and not pd.isna(value_high):
        return f"{value:,} to {value_high:,}"
    return f"{value:,}" if bound == "exactly" else f"{BOUNDS.label(bound)} {value:,}"


def between(low: int, high: int | None) -> str:
    """A number within a range: `4`, `4 to 14`, `at least 4`; any number from 0 up."""
    if high is None or pd.isna(high):
        return f"at least {low:,}" if low else "any number"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def interval_words(low: int, high: int | None) -> str:
    """What an interval allows: `7`, `0 to 7`, `161 or more`."""
    return f"{low:,} or more" if high is None or pd.isna(high) else between(low, high)


def enumeration(names: list[str], most: int = 3) -> str:
    """`a, b and 4 more`."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def conjunction(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`; empty without any."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def short(name: str) -> str:
    """A name for a label: its part in brackets if shorter, otherwise at most 28 characters."""
    head, _, rest = name.partition(" (")
    inside = rest.partition(")")[0]
    if inside and len(inside) < len(head):
        return inside
    return cut(head, 28)


def cut(text: str, letters: int) -> str:
    """The text, or its beginning with … if it is longer than `letters` characters."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def bare(name: str) -> str:
    """A name without its part in brackets."""
    return name.partition(" (")[0]


def in_quotes(text: str) -> str:
    """The text in quotation marks: `“so it is”`.

    Quotation marks at its ends are reused; others inside become single ones.
    """
    inner = text.strip()
    ends = [end for end in (0, -1) if inner[end:][:1] in QUOTATION_MARKS]
    if sum(map(inner.count, QUOTATION_MARKS)) <= len(ends):
        inner = inner.strip(QUOTATION_MARKS).strip()
    if any(inner[end:][:1] in QUOTATION_MARKS for end in (0, -1)):
        inner = re.sub(f"[{QUOTATION_MARKS}]", "’", OPENING_MARK.sub(r"\1‘", inner))
    return f"“{inner}”"


def _whole(distance: float) -> int:
    """Whole kilometres; halves are rounded up, as browsers do."""
    return int(distance + 0.5)


def kilometres(low: float, high: float | None = None) -> str:
    """`29 km`; or the possible range, `0–25 km`."""
    ends = dict.fromkeys(_whole(end) for end in (low, low if high is None else high))
    return f"{DASH.join(f'{end:,}' for end in ends)} km"
