"""How bars show who reports events: full, pale, or hollow, which survives grey print."""

from collections.abc import Iterable

from lib import reported
from lib.palette import channels
from lib.signs import Sign
from lib.style import Theme


def inked(colour: str, share: float, look: Theme) -> str:
    """The colour mixed with that of the paper, and opaque: 0 is the paper itself."""
    pairs = zip(channels(colour), channels(look.paper), strict=True)
    return "#" + "".join(f"{round(on * share + off * (1 - share)):02X}" for on, off in pairs)


def reporters(kinds: Iterable[str], look: Theme, colour: str | None = None) -> list[Sign]:
    """The key of who reports: nothing where the corpus says of no event who does."""
    present = set(kinds)
    if present <= {reported.OPEN}:
        return []
    return [
        Sign(reported.SIGNS[kind], label.lower(), colour or look.muted)
        for kind, label in reported.LABELS.items()
        if kind in present
    ]
