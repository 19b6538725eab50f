"""The vocabularies and the data dictionary as HTML: lists to open, each as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.model.vocabulary import VOCABULARIES, Vocabulary
from lib.tables.schemas import SCHEMAS
from lib.wording.templating import Markup, macros

TERMS = ("Label", "In the files", "Meaning", "Standard or mark")
COLUMNS = ("Column", "Type", "Meaning", "Found in")


@dataclass(frozen=True)
class TermList:
    """A list that opens: its label, its source, headings and rows, and what follows them."""

    label: str
    source: str
    heads: Sequence[str]
    rows: Sequence[tuple[str, str, str, str]]
    more: str = ""


def _of(vocabulary: Vocabulary) -> TermList:
    rows = [(t.label, t.id, t.meaning, t.standard) for t in vocabulary.terms.values()]
    label = f"{vocabulary.name.capitalize()} ({len(rows)} terms)"
    return TermList(label, vocabulary.source, TERMS, rows)


def vocabulary_lists(more: Mapping[str, str]) -> list[TermList]:
    """A list for each vocabulary; `more` has HTML to follow the one of that name."""
    return [replace(_of(each), more=more.get(each.name, "")) for each in VOCABULARIES]


def column_lists(numbers: Mapping[str, int]) -> list[TermList]:
    """A list of columns for each table, with its number of rows."""
    return [
        TermList(
            f"{schema.name}: a row is {schema.row} ({numbers[schema.name]:,} rows)",
            "",
            COLUMNS,
            [(c.name, c.dtype, c.meaning, c.key or "") for c in schema.columns],
        )
        for schema in SCHEMAS
    ]


def term_lists(lists: Iterable[TermList], is_narrow: bool) -> str:
    """The lists, closed; on a telephone as terms, because a table is wider than the screen."""
    shown = [replace(each, more=Markup(each.more)) for each in lists]
    return macros("rules").term_lists(shown, is_narrow)
