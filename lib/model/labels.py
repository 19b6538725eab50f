"""Labels in choices: no two of a kind are the same, or look the same."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping


def look(label: str) -> str:
    """How a label looks to a reader, whatever its encoding, case, spacing and invisible characters.

    Source: NFKC and case folding, Unicode Standard Annex 15 and chapter 3.13.
    """
    if not label.isascii():
        signs = unicodedata.normalize("NFKC", label)
        label = "".join(sign for sign in signs if unicodedata.category(sign) != "Cf")
    return " ".join(label.casefold().split())


def _with_ids(
    named: Mapping[str, str], others: Iterable[str], seen: Callable[[str], str]
) -> dict[str, str]:
    """The labels, with the id added to those that several share or that are taken."""
    times = Counter(map(seen, [*named.values(), *others]))
    return {
        name: f"{label} [{name}]" if times[seen(label)] > 1 else label
        for name, label in named.items()
    }


def told_apart(labels: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """id → its label; if several look alike, or it is taken, the id follows: `Navy [navy-2]`."""
    others = set(taken)
    named = _with_ids(labels, others, look)
    while len({*named.values(), *others}) < len(named) + len(others):
        named = _with_ids(named, others, str)
    return named


def by_label(labels: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """label → id, with distinct labels."""
    return {label: name for name, label in told_apart(labels, taken).items()}
