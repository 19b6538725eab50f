"""What stands in a PDF of ours, read without a program of its own."""

import re
import zlib

STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
ENTRY = re.compile(r"/(\w+) <([0-9a-f]*)>")


def _said(digits: str) -> str:
    raw = bytes.fromhex(digits)
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def info(content: bytes) -> dict[str, str]:
    """What the file states of itself."""
    (number,) = re.findall(rb"/Info (\d+) 0 R", content)
    (body,) = re.findall(rb"\n%b 0 obj\n(.*?)\nendobj" % number, content, re.DOTALL)
    return {name: _said(digits) for name, digits in ENTRY.findall(body.decode("ascii"))}


def outside(content: bytes) -> str:
    """The file without what is in its streams."""
    return STREAM.sub(b"", content).decode("latin-1")


def operators(content: bytes) -> str:
    """What its pages draw, in their order."""
    found = []
    for packed in STREAM.findall(content):
        try:
            drawn = zlib.decompress(packed)
        except zlib.error:
            continue
        if drawn.startswith(b"q "):
            found.append(drawn.decode("ascii"))
    return "\n".join(found)


def inflated(content: bytes) -> str:
    """All that is in its streams, as far as it is text."""
    found = []
    for packed in STREAM.findall(content):
        try:
            found.append(zlib.decompress(packed).decode("latin-1"))
        except zlib.error:
            continue
    return "\n".join(found)
