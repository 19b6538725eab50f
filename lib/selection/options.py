"""A reader's filters and a view's options, by their names in an address."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

from lib.corpus.validation import nearest
from lib.model.dates import YEARS
from lib.wording.escape import label as escaped
from lib.wording.words import cut, enumeration

Value = TypeVar("Value")
TRUE = {"true", "1", "yes", "on"}
MOST_FIELDS, SHOWN, MOST_NAMED = 200, 80, 30
# A picture's footer gives its link without the scheme: that, typed in again, counts as a link.
ADDRESS = re.compile(r"https?://[^\s/?#]|[^\s?]*\?", re.IGNORECASE)
POSSIBLE = f"{YEARS.start}-01-01 – {YEARS.stop - 1}-12-31"
WANTED = "copy one from an export, such as http://localhost:8501/timeline?from=2024-01-31"


class UnknownOption(ValueError):
    """An option does not exist; the message lists those that do."""


@dataclass(frozen=True)
class Options:
    """Options as an address carries them: name → values, each one text."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(frozenset(self.values.items()))

    @classmethod
    def of(cls, values: Mapping[str, object]) -> "Options":
        """From plain values: texts, switches, lists; None means not set."""

        def texts(value: object) -> tuple[str, ...]:
            several = isinstance(value, Sequence) and not isinstance(value, str)
            return tuple(str(part) for part in value) if several else (str(value),)

        return cls({name: texts(value) for name, value in values.items() if value is not None})

    @classmethod
    def in_link(cls, link: str) -> "Options":
        """From a link to a page of the dashboard. UnknownOption if it is not an address."""
        try:
            parts = urlsplit(link.strip())
            given = parse_qs(parts.query, keep_blank_values=True, max_num_fields=MOST_FIELDS)
        except ValueError:
            raise UnknownOption(f"“{cut(link, SHOWN)}” cannot be read as an address") from None
        if not ADDRESS.match(link.strip()):
            raise UnknownOption(f"“{cut(link, SHOWN)}” is not an address; {WANTED}")
        return cls({name: tuple(values) for name, values in given.items()})

    def also(self, more: "Options") -> "Options":
        """These options, and more."""
        return Options({**self.values, **more.values})

    def unknown(self, names: Iterable[str]) -> list[str]:
        """Names that are none of these."""
        known = set(names)
        return [name for name in self.values if name not in known]

    def text(self, name: str) -> str | None:
        """The value as text; None if it is not set."""
        given = self.values.get(name)
        return given[-1] if given else None

    def day(self, name: str, default: date | None = None) -> date | None:
        """The chosen day. UnknownOption if it is not a date, or out of range."""
        given = self.text(name)
        if not given:
            return default
        try:
            day = date.fromisoformat(given)
        except ValueError:
            raise UnknownOption(f"{name}: “{given}” is not a date; write 2024-01-31") from None
        if day.year not in YEARS:
            raise UnknownOption(f"{name}: {day} is outside {POSSIBLE}")
        return day

    def one(self, name: str, options: Mapping[str, Value], default: Value) -> Value:
        """The value of the chosen label or id.

        UnknownOption if it is none of these.
        """
        label = self.text(name)
        return default if label is None else _known(name, label, options)

    def many(
        self, name: str, options: Mapping[str, Value], alike: Collection[str] = ()
    ) -> list[Value]:
        """The values of the chosen labels or ids, each once.

        UnknownOption if one is none of these; it names what it may mean, which may be `alike` too.
        """
        found = [_known(name, label, options, alike) for label in self.values.get(name, ())]
        return [value for number, value in enumerate(found) if value not in found[:number]]

    def label(self, name: str, options: Mapping[str, Any], default: str) -> str:
        """The label of the chosen label or id."""
        word = self.text(name)
        return default if word is None else label_of(options, _known(name, word, options))

    def on(self, name: str, default: bool = False) -> bool:
        """Whether a switch is on."""
        label = self.text(name)
        return default if label is None else label.lower() in TRUE


NOTHING = Options()


def identity(value: object) -> str:
    """The id of an option as the files have it: `iran`, `us-dod`, `25`."""
    return str(getattr(value, "id", value))


def _by_id(options: Mapping[str, Value]) -> dict[str, Value]:
    """The options by their ids."""
    return {identity(value): value for value in options.values()}


def _known(
    name: str, word: str, options: Mapping[str, Value], alike: Collection[str] = ()
) -> Value:
    """The value of a label, or of an id that is not a label."""
    if word in options:
        return options[word]
    ids = _by_id(options) | {escaped(name): value for name, value in options.items()}
    if word in ids:
        return ids[word]
    guess = nearest(word, options) or nearest(word, ids) or nearest(word, alike)
    known = enumeration(list(options), MOST_NAMED) or "nothing here"
    asked = f"{name}: there is no “{cut(word, SHOWN)}”; "
    raise UnknownOption(f"{asked}{guess and guess + ' It is '}one of: {known}")


def label_of(options: Mapping[str, Value], value: Value) -> str:
    """The label of a value; the first one if it has several."""
    return next(label for label, option in options.items() if option == value)


def switch(value: bool) -> str:
    """A switch as an address writes it."""
    return "true" if value else "false"
