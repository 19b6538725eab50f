"""The texts of articles that are read at once, and where each stands."""

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from lib.corpus.files import File

NEWLINE, OPENS, CLOSES = b"\n{}"


class Text(NamedTuple):
    """The text of an article: its file and its line there, 0 if the file is its own."""

    file: File
    line: int
    content: bytes

    @property
    def place(self) -> str:
        """Its place in problems."""
        return f"line {self.line}" if self.line else ""


@dataclass(frozen=True)
class Lines(Sequence[Text]):
    """Lines of a file that all begin with { and end with }, none of them with `null`: they are
    cut only when asked for. `ends` are the places of their ends in the block."""

    file: File
    first: int
    block: bytes
    ends: np.ndarray

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, place):  # type: ignore[override]
        begin = self.ends[place - 1] + 1 if place else 0
        return Text(self.file, self.first + place, self.block[begin : self.ends[place]])


def are_utf_8(content: bytes) -> bool:
    """Whether bytes are UTF-8; a tenth of the time of decoding them."""
    sizes = pa.py_buffer(np.array([0, len(content)], dtype=np.int64))
    text = pa.Array.from_buffers(pa.large_string(), 1, [None, sizes, pa.py_buffer(content)])
    try:
        text.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _are_plain(content: bytes, begins: np.ndarray, ends: np.ndarray) -> bool:
    """Whether each line may be one plain object."""
    signs = np.frombuffer(content, dtype=np.uint8)
    if not (ends > begins).all() or content.find(b"null", begins[0], ends[-1]) >= 0:
        return False
    return bool((signs[begins] == OPENS).all() and (signs[ends - 1] == CLOSES).all())


def lines_of(file: File, content: bytes, most: int) -> Iterator[Sequence[Text]]:
    """The lines of a file, a limited number at once; empty ones are skipped."""
    while content.startswith(BOM_UTF8):
        content = content.removeprefix(BOM_UTF8)
    ends = np.flatnonzero(np.frombuffer(content, dtype=np.uint8) == NEWLINE)
    if content and not content.endswith(b"\n"):
        ends = np.append(ends, len(content))
    begins = np.concatenate(([0], ends[:-1] + 1)) if len(ends) else ends
    for at in range(0, len(ends), most):
        first, last = begins[at : at + most], ends[at : at + most]
        if _are_plain(content, first, last):
            yield Lines(file, at + 1, content[first[0] : last[-1]], last - first[0])
            continue
        lines = zip(first.tolist(), last.tolist(), strict=True)
        cut = [Text(file, at + n, content[a:b]) for n, (a, b) in enumerate(lines, start=1)]
        yield [text for text in cut if text.content.strip()]
