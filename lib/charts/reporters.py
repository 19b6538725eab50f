"""Bars that show who reports events: full, pale, or hollow, even in grey print."""

from collections.abc import Iterable

from lib.analyses import reporters as reported
from lib.look.palette import channels
from lib.look.signs import Sign
from lib.look.style import Theme

# Squares mean rockets too: there the key says in words how a mark is filled.
WORDS = {reported.OFFICIAL: "full", reported.MEDIA: "pale", reported.CLAIMED: "hollow",
         reported.OPEN: "pale"}  # fmt: skip


def mix_ink(colour: str, share: float, look: Theme) -> str:
    """The colour mixed with the paper's, and opaque: 0 is the paper itself."""
    pairs = zip(channels(colour), channels(look.paper), strict=True)
    return "#" + "".join(f"{round(on * share + off * (1 - share)):02X}" for on, off in pairs)


def says_reporters(kinds: Iterable[str]) -> bool:
    """Whether the corpus says who reports any of these events."""
    return not set(kinds) <= {reported.OPEN}


def mix_reporter(colour: str, kind: str, look: Theme) -> str:
    """The fill of a bar by who reports its events."""
    return mix_ink(colour, reported.INK[kind], look)


def fill(colour: str, kind: str, kinds: Iterable[str], look: Theme) -> str:
    """The fill of a bar by who reports its events, among all `kinds`; full if that is unknown."""
    return mix_reporter(colour, kind, look) if says_reporters(kinds) else colour


def bundle_fill(colour: str, kind: str, look: Theme) -> str:
    """The fill of a mark for several events: darker if all are officially confirmed, hollow if each
    is reported only by the claimant, otherwise pale."""
    return mix_ink(colour, reported.BUNDLE_INK.get(kind, reported.BUNDLE_PALE), look)


def bundle_reporters(kinds: Iterable[str], look: Theme) -> list[Sign]:
    """The key of the fills that are drawn; empty if who reports is unknown."""
    present = set(kinds)
    if not says_reporters(present):
        return []
    labels = (
        ({reported.OFFICIAL}, "full: all confirmed officially"),
        (present - {reported.OFFICIAL, reported.CLAIMED}, "pale: media, or mixed"),
        ({reported.CLAIMED}, "hollow: all claimed only"),
    )
    return [_sign(min(of), label, look.muted, look) for of, label in labels if of & present]


def _sign(kind: str, label: str, colour: str, look: Theme) -> Sign:
    """The key of one kind, as its marks are filled: in the full or the pale colour, or hollow."""
    ink = reported.INK.get(kind, reported.INK[reported.OPEN])
    return Sign("■", label, mix_ink(colour, ink, look)) if ink else Sign("□", label, colour)


def reporters(
    kinds: Iterable[str], look: Theme, colour: str | None = None, in_words: bool = False
) -> list[Sign]:
    """The key of who reports, `in_words` with how a mark is filled; empty if the corpus never
    says."""
    present = set(kinds)
    if not says_reporters(present):
        return []
    return [
        _sign(
            kind,
            f"{WORDS[kind]}: {label.lower()}" if in_words else label.lower(),
            colour or look.muted,
            look,
        )
        for kind, label in reported.LABELS.items()
        if kind in present
    ]
