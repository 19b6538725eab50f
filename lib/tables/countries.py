"""Country codes in words."""

import pandas as pd

from lib.tables.frames import Tables
from lib.tables.once import once


@once
def _names(places: pd.DataFrame) -> dict[str, str]:
    countries = places.loc[places["kind"] == "country"].dropna(subset=["country"])
    return dict(zip(countries["country"], countries["name"], strict=True))


def country_names(tables: Tables) -> dict[str, str]:
    """The country codes with the names that the corpus's places give them."""
    return _names(tables.places)
