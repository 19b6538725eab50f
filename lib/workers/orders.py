"""What a worker is asked to make, and what it answers: plain data, passed between processes."""

from dataclasses import dataclass
from datetime import date

from lib.briefing.plan import Plan
from lib.exports.edition import Imprint
from lib.selection import Selection
from lib.selection.options import Options


class NotMade(Exception):
    """No file was made; the message says why, as a sentence for the reader."""


@dataclass(frozen=True)
class Seen:
    """What the reader sees: the corpus folder in the state that the stamp names, the filters, and
    the day after which what was published is marked."""

    folder: bytes
    stamp: str
    selection: Selection
    marked_since: date | None = None


@dataclass(frozen=True)
class ViewOrder:
    """One view in one format (see lib.exports.formats)."""

    seen: Seen
    imprint: Imprint
    name: str
    options: Options
    form: str


@dataclass(frozen=True)
class PackOrder:
    """A briefing in one format (see lib.briefing.writing), on the reader's template if given."""

    seen: Seen
    imprint: Imprint
    plan: Plan
    form: str
    template: bytes | None = None


Order = ViewOrder | PackOrder


@dataclass(frozen=True)
class Opening:
    """Asks a worker to open the corpus, so that the first order does not wait for it."""

    seen: Seen


@dataclass(frozen=True)
class Step:
    """How far a worker is: steps done of all, and what it does now."""

    done: int
    total: int
    label: str


@dataclass(frozen=True)
class Made:
    """A file of this many bytes is ready; `missing` are views of a briefing with nothing to
    show."""

    size: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Failed:
    """No file was made, and why."""

    why: str


Answer = Step | Made | Failed
