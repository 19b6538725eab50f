"""Names of shapes: the layer they are in, and what they say."""

from collections.abc import Sequence

from lib.drawing.rich_lines import sound


def layer(name: str, otherwise: str = "") -> str:
    """The layer of what has this name, in sound characters."""
    text = sound(name or otherwise)
    return text[:1].upper() + text[1:]


def layer_and_name(name: str) -> tuple[str, str]:
    """The layer of a shape and its own name, from a name such as `layer: name`."""
    first, _, own = sound(name).partition(": ")
    return layer(first), own or first


def words(lines: Sequence[str], otherwise: str) -> tuple[str, str]:
    """A shape's name, the first line, and its full text."""
    return (lines[0], "; ".join(filter(None, lines))) if lines else (otherwise, "")
