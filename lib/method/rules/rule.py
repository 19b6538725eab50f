"""A rule: a sentence on how the dashboard reads, compares or draws, and its source."""

from dataclasses import dataclass

OWN = "this project"


@dataclass(frozen=True)
class Rule:
    """A rule in plain words; `id` is also the name of its example (see lib/method/examples)."""

    id: str
    title: str
    text: str
    source: str = OWN


@dataclass(frozen=True)
class Section:
    """Rules on one subject."""

    title: str
    rules: tuple[Rule, ...]
