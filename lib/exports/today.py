"""The only clock: the day of an export comes from here, or from the reader."""

from datetime import date


def today() -> date:
    """The day here and now."""
    return date.today()
