"""Maps: pure functions from tidy tables to pydeck decks on the shipped basemap."""
