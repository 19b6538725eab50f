"""The objects of a PDF file (ISO 32000-1, 7.3 and 7.5), numbered in order."""

import hashlib
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Name(str):
    """A PDF name, written with a slash."""

    __slots__ = ()


@dataclass(frozen=True)
class Ref:
    """A reference to another object."""

    number: int


@dataclass(frozen=True)
class Stream:
    """Bytes with a dictionary; compressed unless `is_packed` is false."""

    content: bytes
    head: Mapping[str, object]
    is_packed: bool = True


def number(value: float) -> str:
    """A number with at most three decimals and no exponent."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _text(value: str) -> str:
    """A text in UTF-16 as hexadecimal digits, so that no character needs escaping."""
    return f"<{(chr(0xFEFF) + value).encode('utf-16-be', 'replace').hex()}>"


def _name(value: str) -> str:
    safe = (
        letter if (letter.isalnum() and letter.isascii()) or letter in "-+." else None
        for letter in value
    )
    pairs = zip(value, safe, strict=True)
    return "/" + "".join(
        good or "".join(f"#{byte:02X}" for byte in own.encode()) for own, good in pairs
    )


# A Name is also a str and a bool also an int, so the first type that fits is taken.
PLAIN: dict[type, Callable[[Any], str]] = {
    Ref: lambda ref: f"{ref.number} 0 R",
    Name: _name,
    str: _text,
    bytes: lambda raw: f"<{raw.hex()}>",
    bool: lambda truth: "true" if truth else "false",
    int: number,
    float: number,
}


def written(value: object) -> str:
    """A value in PDF syntax, bytes as a byte string; TypeError for any other type."""
    for kind, write in PLAIN.items():
        if isinstance(value, kind):
            return write(value)
    if isinstance(value, Mapping):
        pairs = (f"{_name(str(key))} {written(own)}" for key, own in value.items())
        return f"<<{' '.join(pairs)}>>"
    if isinstance(value, list | tuple):
        return f"[{' '.join(map(written, value))}]"
    raise TypeError(f"A PDF has no {type(value).__name__}.")


def _body(value: object) -> bytes:
    if not isinstance(value, Stream):
        return written(value).encode("ascii")
    packed = zlib.compress(value.content, 9) if value.is_packed else value.content
    filtered = {"Filter": Name("FlateDecode")} if value.is_packed else {}
    head = {**value.head, "Length": len(packed), **filtered}
    return written(head).encode("ascii") + b"\nstream\n" + packed + b"\nendstream"


class Objects:
    """The objects of one file."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def reserve(self) -> Ref:
        """A number for an object that is added later, so that others can refer to it."""
        self._bodies.append(b"null")
        return Ref(len(self._bodies))

    def put(self, value: object, at: Ref | None = None) -> Ref:
        """Adds an object, at a reserved number if one is given."""
        at = at or self.reserve()
        self._bodies[at.number - 1] = _body(value)
        return at

    def file(self, root: Ref, info: Ref) -> bytes:
        """The whole file; its id is a hash of its content."""
        content, places = bytearray(HEAD), []
        for place, body in enumerate(self._bodies, start=1):
            places.append(len(content))
            content += b"%d 0 obj\n%b\nendobj\n" % (place, body)
        start, count = len(content), len(places) + 1
        table = "".join(f"{place:010d} 00000 n \n" for place in places)
        own = f"<{hashlib.sha256(content).hexdigest()[:32]}>"
        trailer = f"/Size {count} /Root {written(root)} /Info {written(info)} /ID [{own} {own}]"
        content += f"xref\n0 {count}\n0000000000 65535 f \n{table}".encode()
        content += f"trailer\n<<{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(content)
