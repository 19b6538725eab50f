"""What a reader asks of a view: its options by the names that they have in an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Value = TypeVar("Value")
TRUE = {"true", "1", "yes", "on"}


class NotAnOption(ValueError):
    """An option that the view does not have here; the message names those that it has."""


@dataclass(frozen=True)
class Asked:
    """Options as an address carries them: name → values, each one text."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Mapping[str, object]) -> "Asked":
        """From plain values: texts, switches, lists; None is not asked."""

        def texts(value: object) -> tuple[str, ...]:
            several = isinstance(value, Sequence) and not isinstance(value, str)
            return tuple(str(part) for part in value) if several else (str(value),)

        return cls({name: texts(value) for name, value in values.items() if value is not None})

    def also(self, more: "Asked") -> "Asked":
        """These options, and more."""
        return Asked({**self.values, **more.values})

    def text(self, name: str) -> str | None:
        """The value as it stands; None where it is not asked."""
        given = self.values.get(name)
        return given[-1] if given else None

    def one(self, name: str, options: Mapping[str, Value], default: Value) -> Value:
        """What the label asked for stands for.

        NotAnOption where it is none of these labels.
        """
        label = self.text(name)
        return default if label is None else _known(name, label, options)

    def many(self, name: str, options: Mapping[str, Value]) -> list[Value]:
        """What the labels asked for stand for; all where none is asked."""
        if name not in self.values:
            return list(options.values())
        return [_known(name, label, options) for label in self.values[name]]

    def on(self, name: str, default: bool = False) -> bool:
        """Whether a switch is on."""
        label = self.text(name)
        return default if label is None else label.lower() in TRUE


def _known(name: str, label: str, options: Mapping[str, Value]) -> Value:
    if label not in options:
        known = ", ".join(options) or "nothing here"
        raise NotAnOption(f"{name}: there is no “{label}”; one of: {known}")
    return options[label]
