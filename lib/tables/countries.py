"""Country codes in words."""

from lib.tables.frames import Tables


def country_names(tables: Tables) -> dict[str, str]:
    """Country codes by the names that the corpus's places give them."""
    countries = tables.places.loc[tables.places["kind"] == "country"].dropna(subset=["country"])
    return dict(zip(countries["country"], countries["name"], strict=True))
