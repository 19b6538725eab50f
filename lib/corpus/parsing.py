"""Plain values as records of the model, one by one: a bad claim costs only itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lib.corpus.drafts import Draft
from lib.corpus.validation import problems_of
from lib.model import Article, Claim, Mention, Problem, Settings, Statement
from lib.model.problems import readable, value_text

Record = TypeVar("Record", bound=BaseModel)

# How many problems of a file, and of a corpus, are kept; the others are counted.
MOST_OF_FILE, MOST = 200, 1_000
LISTS = ("claims", "events", "statements")


@dataclass
class Findings:
    """Problems collected while one file is read: the first ones, and their number.

    `most` is how many are kept; `is_lost` means that nothing of the file could be read.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    total: int = 0
    most: int = MOST_OF_FILE
    is_lost: bool = False

    @property
    def is_full(self) -> bool:
        """Whether further problems are only counted: no message for them is needed."""
        return len(self.problems) >= self.most

    def further(self) -> "Findings":
        """Room for problems found in this file after others have been read: a row's own fault comes
        before those of the rows that refer to it."""
        return Findings(self.file, most=max(self.most - len(self.problems), 0))

    def tell(self, problem: Problem) -> None:
        """One more problem."""
        self.total += 1
        if not self.is_full:
            self.problems.append(readable(problem))

    def lose(self, problem: Problem) -> None:
        """The problem that leaves nothing of the file."""
        self.tell(problem)
        self.is_lost = True

    def add(self, where: str, message: str, hint: str = "") -> None:
        """One more problem of this file."""
        self.tell(Problem(self.file, where, message, hint))

    def record(self, model: type[Record], value: Any, where: str) -> Record | None:
        """The value as a record of the model, or None and its problems."""
        try:
            return model.model_validate(value)
        except ValidationError as error:
            worded = problems_of(error, self.file, where, model, self.most - len(self.problems))
            for problem in worded:
                self.tell(problem)
            self.total += error.error_count() - len(worded)
            return None

    def not_read(self, names: Iterable[str], hint: str) -> None:
        """A problem for each file or folder in this one that is not read."""
        for name in names:
            self.add("", f"{value_text(name)} is not read", hint)


def records(model: type[Record], values: object, name: str, found: Findings) -> dict[str, Record]:
    """The valid records of a list by their place in it, `<name> <number>`."""
    if not isinstance(values, Sequence) or isinstance(values, str):
        found.add(name, "this is not a list", "write [ … ], or omit the key")
        return {}
    places = {f"{name} {number}": value for number, value in enumerate(values, start=1)}
    parsed = {place: found.record(model, value, place) for place, value in places.items()}
    return {place: record for place, record in parsed.items() if record is not None}


def article(value: Any, found: Findings, where: str = "") -> Draft | None:
    """The article with its valid annotations; None if its head is not valid."""
    if not isinstance(value, dict):
        found.add(where, "this is not an article", "an article is one JSON object { … }")
        return None
    prefix = f"{where} › " if where else ""
    head = {key: item for key, item in value.items() if key not in LISTS}
    parsed = found.record(Article, head, where)
    claims = records(Claim, value.get("claims", []), f"{prefix}claims", found)
    events = records(Mention, value.get("events", []), f"{prefix}events", found)
    statements = records(Statement, value.get("statements", []), f"{prefix}statements", found)
    return Draft(parsed, where, claims, events, statements) if parsed else None


def settings(value: dict[str, Any], found: Findings) -> Settings:
    """The settings key by key: an invalid key is dropped and reported."""
    sound: dict[str, Any] = {}
    for key, item in value.items():
        if found.record(Settings, {key: item}, ""):
            sound[key] = item
    return Settings.model_validate(sound)
