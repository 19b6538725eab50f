"""The shape and colour of each group of events, the same on charts and maps."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.look.style import Theme
from lib.model import Settings
from lib.tables.groups import ELSEWHERE as OUTSIDE
from lib.tables.groups import OTHER, all_groups


@dataclass(frozen=True)
class Kind:
    """The look of a group of events."""

    group_id: str
    label: str
    shape: str
    colour: str


def kinds(settings: Settings, colours: Mapping[str, str], look: Theme) -> list[Kind]:
    """Shape and colour of each group: a circle for what counts as attacks, otherwise a diamond."""
    found = []
    for group in all_groups(settings):
        shape = "circle" if group.id == settings.documented else "diamond"
        shape = "square" if group.id == OTHER.id else shape
        colour = look.ink if group.id == OUTSIDE.id else look.neutral
        found.append(Kind(group.id, group.label, shape, colours.get(group.bloc or "", colour)))
    return found
