"""Distinct names and labels: a label that a reader chooses is never ambiguous."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

from lib.corpus.parsing import Findings
from lib.model import Party, Place, Settings
from lib.model.labels import look, told_apart
from lib.model.settings import Tally

Named = TypeVar("Named", Party, Place)


def _check_look(rows: Mapping[str, Named], found: Findings) -> None:
    """Adds names that look like another one but are spelled differently."""
    first: dict[str, Named] = {}
    for row in rows.values():
        earlier = first.setdefault(look(row.name), row)
        if earlier.name != row.name:
            message = f"the name looks like that of {earlier.id!r} but is spelled differently"
            hint = "if they are the same, remove one; if not, give them different names"
            found.add(f"{row.id} › name", message, hint)


def _renamed(rows: Mapping[str, Named], found: Findings) -> dict[str, Named]:
    _check_look(rows, found)
    names = told_apart({key: row.name for key, row in rows.items()})
    return {key: row.model_copy(update={"name": names[key]}) for key, row in rows.items()}


def parties(rows: Mapping[str, Party], found: Findings) -> dict[str, Party]:
    """The parties; names that look alike are followed by their ids."""
    return _renamed(rows, found)


def places(rows: Mapping[str, Place], found: Findings) -> dict[str, Place]:
    """The places in order; names of the same kind that look alike are followed by their ids."""
    kinds: dict[str, dict[str, Place]] = defaultdict(dict)
    for key, row in rows.items():
        kinds[row.kind][key] = row
    renamed = {key: row for own in kinds.values() for key, row in _renamed(own, found).items()}
    return {key: renamed[key] for key in rows}


def _labelled(items: tuple) -> tuple:
    """Settings with an id and a label, with distinct labels."""
    labels = told_apart({item.id: item.label for item in items})
    return tuple(item.model_copy(update={"label": labels[item.id]}) for item in items)


def _tallies(items: tuple[Tally, ...]) -> tuple[Tally, ...]:
    return tuple(
        tally.model_copy(update={"scopes": _labelled(tally.scopes)}) for tally in _labelled(items)
    )


def _subjects(settings: Settings) -> dict:
    """Topics and reference events: both are subjects of statements, in one list."""
    events = {reference.event: reference.label for reference in settings.references}
    labels = told_apart({**settings.topics, **events})
    return {
        "topics": {topic: labels[topic] for topic in settings.topics},
        "references": tuple(
            reference.model_copy(update={"label": labels[reference.event]})
            for reference in settings.references
        ),
    }


def settings(given: Settings) -> Settings:
    """The settings; blocs, groups, running totals and their parts, and subjects that share a label
    have their ids added."""
    return given.model_copy(
        update={
            "blocs": _labelled(given.blocs),
            "groups": _labelled(given.groups),
            "tallies": _tallies(given.tallies),
            **_subjects(given),
        }
    )
