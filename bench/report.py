"""docs/performance.md: a section for each part and size, each with its own date."""

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

REPORT = Path(__file__).parents[1] / "docs" / "performance.md"
PARTS = ("pages", "opening", "memory", "readers")
TITLES = {
    "pages": "Pages",
    "opening": "Opening a corpus",
    "memory": "Memory of the server",
    "readers": "Readers at once",
}
HEAD = """# How fast it is

Written by `make bench`. Seconds are those of one machine; a ratio compares two things that were
measured in the same run. The corpus is the shipped one, and 100 and 1,000 times over: copies of its
articles and events with new ids and shifted days (`python -m bench.multiplied`). Limits are in
`bench/limits.toml`; what is above its limit is bold, with the limit. Each section says when it was
measured.
"""
# The load for each core from which a machine is busy.
BUSY = 0.5
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """What was found for a part at a size: its text, the figures above their limits, and what could
    not be measured."""

    part: str
    times: int
    body: str
    exceeded: Sequence[str] = field(default=())
    broken: Sequence[str] = field(default=())

    @property
    def title(self) -> str:
        """Its heading."""
        return f"{TITLES[self.part]}, {self.times:,}×"

    def text(self, measured: str) -> str:
        """The section, with the line that says how it was measured."""
        missing = "".join(f"- Not measured: {each}.\n" for each in self.broken)
        return f"## {self.title}\n\n{measured}\n\n{self.body.strip()}\n" + (
            f"\n{missing}" if missing else ""
        )


def machine() -> str:
    """This machine, in words."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, "
        f"Python {platform.python_version()}"
    )


def busy(load: float) -> str:
    """A warning if others work on the machine: then seconds and ratios say little."""
    if load < BUSY * (os.cpu_count() or 1):
        return ""
    return f"the machine is busy (load {load:.1f}): measure again when it is not"


def measured_line(command: str, now: datetime) -> str:
    """Which command measured it, when and on what."""
    return f"`{command}`, {now:%Y-%m-%d %H:%M}: {machine()}."


def sections(text: str) -> dict[str, str]:
    """The sections of a report by their headings."""
    parts = SECTION.split(text)[1:]
    return {
        title: f"## {title}\n\n{body.strip()}\n"
        for title, body in zip(parts[::2], parts[1::2], strict=True)
    }


def _place(title: str) -> tuple[int, int]:
    name, _, times = title.rpartition(", ")
    titles = [TITLES[part] for part in PARTS]
    place = titles.index(name) if name in titles else len(titles)
    digits = times.rstrip("×").replace(",", "")
    return place, int(digits) if digits.isdecimal() else 0


def merged(before: str, section: Section, measured: str) -> str:
    """The report with this section in the place of its earlier one; the others are kept."""
    found = sections(before) | {section.title: section.text(measured)}
    ordered = [found[title] for title in sorted(found, key=_place)]
    return "\n".join([HEAD, *ordered])


def write(section: Section, command: str, now: datetime, path: Path = REPORT) -> None:
    """Writes the section into the report."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(merged(before, section, measured_line(command, now)), encoding="utf-8")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def marked(text: str, limit: float | None, is_above: bool) -> str:
    """A figure; in bold, and with its limit, if it is above it."""
    return f"**{text}** (limit {limit:g})" if is_above and limit is not None else text
