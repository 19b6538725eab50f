"""Labels that readers choose by: no two things of a kind share one."""

from collections import Counter
from collections.abc import Iterable, Mapping


def told_apart(labels: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """id → its label; where several share one, or it is taken, the id follows: `Navy [navy-2]`."""
    named, others = dict(labels), set(taken)
    while shared := {
        label for label, times in Counter([*named.values(), *others]).items() if times > 1
    }:
        named = {
            name: f"{label} [{name}]" if label in shared else label for name, label in named.items()
        }
    return named


def by_label(labels: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """label → id, with the labels told apart."""
    return {label: name for name, label in told_apart(labels, taken).items()}
