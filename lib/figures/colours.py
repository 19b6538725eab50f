"""Colours by bloc out of the tables, for a theme."""

import pandas as pd

from lib.style import Theme
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
