"""Colours for a theme: by bloc out of the tables, by side of a stance, and of what is no bloc."""

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
    """The bloc's colour; neutral where there is no bloc."""
    return look.neutral if bloc is None or pd.isna(bloc) else colours.get(str(bloc), look.neutral)


def kind_colours(names: Sequence[str], unstated: Sequence[str], look: Theme) -> dict[str, str]:
    """A colour each for what is no bloc, in the order given; for the last of many, and for what
    is not stated, a pale one.

    Give all names that the corpus has, not those of a selection: a thing keeps its colour.
    """
    place = int(look.is_dark)
    stated = [name for name in dict.fromkeys(names) if name not in unstated]
    colours = dict.fromkeys((*stated, *unstated), REST[place])
    return {**colours, **dict(zip(stated, (pair[place] for pair in KINDS), strict=False))}


def side_colour(side: str, look: Theme) -> str | None:
    """The colour of a side of a stance; None for own acts, which take none."""
    pair = SIDES.get(side)
    return pair[int(look.is_dark)] if pair else None
