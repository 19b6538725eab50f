"""Annotations that appear twice in one article: the first one counts, the other is reported."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import TypeVar

from lib.corpus.drafts import Draft
from lib.corpus.parsing import Findings
from lib.model import Claim, Mention, Statement

Annotation = TypeVar("Annotation", Claim, Mention, Statement)


def _words(text: str) -> str:
    return " ".join(text.split())


def _same(annotation: Claim | Mention | Statement) -> Hashable:
    """What two identical annotations share: all fields, or for a mention its event.

    Spaces in the quote and the order of places make no difference.
    """
    if isinstance(annotation, Mention):
        return annotation.event
    fields = {**annotation.__dict__, "quote": _words(annotation.quote)}
    if isinstance(annotation, Claim):
        fields |= {"where": frozenset(annotation.where)}
    return tuple(fields.values())


def _once(annotations: Mapping[str, Annotation], found: Findings) -> dict[str, Annotation]:
    if len({_words(annotation.quote) for annotation in annotations.values()}) == len(annotations):
        events = {each.event for each in annotations.values() if isinstance(each, Mention)}
        if not events or len(events) == len(annotations):
            return dict(annotations)
    first: dict[Hashable, str] = {}
    kept = {}
    for place, annotation in annotations.items():
        earlier = first.setdefault(_same(annotation), place)
        if earlier == place:
            kept[place] = annotation
        else:
            found.add(place, f"this repeats {earlier}", "the first one counts; remove this one")
    return kept


def without_repeats(draft: Draft, found: Findings) -> Draft:
    """The article with each of its annotations once."""
    return replace(
        draft,
        claims=_once(draft.claims, found),
        events=_once(draft.events, found),
        statements=_once(draft.statements, found),
    )
