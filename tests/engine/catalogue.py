"""Everything that pages compute from a selection, by name, as values that can be compared."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass

import pandas as pd

from lib.analyses.positions import history, on_subjects
from lib.corpus import Corpus
from lib.engine import Store
from lib.look.style import LIGHT
from lib.selection import Selection, apply
from lib.selection.options import Options
from lib.selection.summary import amounts
from lib.tables import Tables
from lib.views.catalogue import VIEWS, exhibit
from lib.views.context import Context

Thing = Callable[[Context], object]


def _view(name: str) -> Thing:
    """A view's texts, the evidence of its marks, and its rows with all columns."""

    def said(context: Context) -> object:
        shown = exhibit(name, context, Options())
        if shown is None:
            return None
        texts = repr(shown.caption), shown.alt, shown.message, shown.definition
        return texts, tuple(shown.evidence()), {part.name: part.frame for part in shown.data}

    return said


def _histories(context: Context) -> object:
    """What the first parties said on their subjects."""
    settings = context.corpus.settings
    said = on_subjects(context.tables, settings)
    pairs = said[["party_id", "subject"]].drop_duplicates().head(3)
    return [history(context.tables, settings, *pair) for pair in pairs.itertuples(index=False)]


# Every view is here as soon as the catalogue of views has it; the rest pages compute themselves.
CATALOGUE: dict[str, Thing] = {name: _view(name) for name in VIEWS} | {
    "amounts": lambda context: amounts(context.everything, context.tables),
    "histories": _histories,
}


def context_of(corpus: Corpus, store: Store, selection: Selection) -> Context:
    """The selection found in that store's engine."""
    select = {selection: apply(store, selection)}

    def selected(other: Selection) -> Tables:
        return select.setdefault(other, apply(store, other))

    return Context(corpus, store.tables, selection, LIGHT, selected)


def is_same(one: object, other: object) -> bool:
    """Whether two results are equal, frames in them down to order and dtype."""
    if type(one) is not type(other):
        return False
    if isinstance(one, pd.DataFrame) and isinstance(other, pd.DataFrame):
        return one.equals(other) and one.dtypes.equals(other.dtypes)
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same, one, other))
    if is_dataclass(one):
        names = [field.name for field in fields(one)]
        return all(is_same(getattr(one, name), getattr(other, name)) for name in names)
    return one == other
