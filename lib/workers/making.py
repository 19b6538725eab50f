"""Orders made into files, from a corpus that is opened once and kept; runs in a worker."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lib.briefing.assembling import assemble
from lib.briefing.writing import LABELS, WRITERS
from lib.corpus import NotACorpus
from lib.corpus.stamps import state
from lib.exports.edition import edition
from lib.exports.formats import FORMATS
from lib.exports.sheet.framing import PAPER
from lib.exports.zipped import NotATemplate
from lib.selection.options import UnknownOption
from lib.tables import open_folder
from lib.views.catalogue import exhibit
from lib.views.context import Context, remembering
from lib.views.memory import Memory
from lib.workers.orders import NotMade, Order, PackOrder, Seen, Step, ViewOrder

Told = Callable[[Step], None]
CHANGED = "The corpus has changed in the meantime. Reload the page and try again."
NOTHING = "Nothing matches these filters, so there is nothing to put in a briefing."
EMPTY = "Nothing to export in this selection."
# What views have computed, by estimate: a worker makes few of them twice.
MOST_BYTES = 64_000_000


def _checked(seen: Seen) -> Path:
    """The corpus folder; NotMade if its files are no longer those that the reader sees."""
    folder = Path(os.fsdecode(seen.folder))
    if state(folder) != seen.stamp:
        raise NotMade(CHANGED)
    return folder


class Opened:
    """The corpus that was opened last."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[bytes, str], Context] | None = None

    def context(self, seen: Seen) -> Context:
        """What the reader sees, on a wide light sheet; NotMade if the files have changed."""
        folder, key = _checked(seen), (seen.folder, seen.stamp)
        if self._kept is None or self._kept[0] != key:
            self._kept = None
            self._kept = (key, _opened(folder, seen))
            _checked(seen)
        whole = self._kept[1]
        return replace(whole, selection=seen.selection, marked_since=seen.marked_since).shared()


def _opened(folder: Path, seen: Seen) -> Context:
    try:
        corpus, tables = open_folder(folder)
    except NotACorpus as error:
        raise NotMade(str(error)) from error
    memory = Memory(MOST_BYTES)
    return Context(corpus, tables, seen.selection, PAPER, remembering(tables), None, memory)


def _view(order: ViewOrder, context: Context) -> bytes:
    shown = exhibit(order.name, context, order.options)
    if shown is None or shown.is_empty:
        raise NotMade(EMPTY)
    made = edition(shown, context, order.imprint)
    return FORMATS[order.form].write(shown, context, made)


def _pack(order: PackOrder, context: Context, told: Told) -> tuple[bytes, tuple[str, ...]]:
    pack = assemble(
        order.plan, context, order.imprint, lambda *step: told(Step(step[0], step[1], step[2]))
    )
    if not pack.sections:
        raise NotMade(NOTHING)
    several = len(order.plan.chapters)
    told(Step(several, several, f"Writing {LABELS[order.form]}"))
    return WRITERS[order.form](pack, order.template), pack.missing


def made(order: Order, opened: Opened, told: Told) -> tuple[bytes, tuple[str, ...]]:
    """The file, and the views of a briefing with nothing to show; NotMade if there is no file.

    `told` is called with each step, and may end the work with an exception.
    """
    told(Step(0, 1, "Reading the corpus"))
    context = opened.context(order.seen)
    try:
        if isinstance(order, PackOrder):
            return _pack(order, context, told)
        told(Step(0, 1, "Drawing"))
        return _view(order, context), ()
    except (NotATemplate, UnknownOption) as error:
        raise NotMade(str(error)) from error
