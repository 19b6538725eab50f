"""Colours for a theme: by bloc from the tables, by side of a stance, and for everything else."""

from collections.abc import Sequence

import pandas as pd

from lib.look.palette import KINDS, REST, SIDES
from lib.look.style import Theme
from lib.tables import Tables


def bloc_colours(tables: Tables, look: Theme) -> dict[str, str]:
    """bloc_id → its colour in this theme."""
    return dict(zip(tables.blocs["bloc_id"], tables.blocs[look.bloc_column], strict=True))


def bloc_labels(tables: Tables) -> dict[str, str]:
    """bloc_id → its label."""
    return dict(zip(tables.blocs["bloc_id"], tables.blocs["label"], strict=True))


def of_bloc(bloc: object, colours: dict[str, str], look: Theme) -> str:
    """The bloc's colour; neutral without a bloc."""
    return look.neutral if bloc is None or pd.isna(bloc) else colours.get(str(bloc), look.neutral)


def kind_colours(names: Sequence[str], unstated: Sequence[str], look: Theme) -> dict[str, str]:
    """A colour for each name that is not a bloc, in the given order; if there are many, a pale one
    for the last ones, and for values not stated.

    Pass all names of the corpus, not those of a selection: colours then stay the same.
    """
    place = int(look.is_dark)
    stated = [name for name in dict.fromkeys(names) if name not in unstated]
    colours = dict.fromkeys((*stated, *unstated), REST[place])
    return {**colours, **dict(zip(stated, (pair[place] for pair in KINDS), strict=False))}


def side_colour(side: str, look: Theme) -> str | None:
    """The colour of a side of a stance; None for own acts, which have no side."""
    pair = SIDES.get(side)
    return pair[int(look.is_dark)] if pair else None
