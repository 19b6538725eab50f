"""What a test cannot do without, said in a way that type checkers follow."""

from typing import TypeVar

import pandas as pd

Thing = TypeVar("Thing")


def present(thing: Thing | None) -> Thing:
    """The thing; a test without it fails."""
    assert thing is not None
    return thing


def moment(day: str) -> pd.Timestamp:
    """That day, or moment of it."""
    found = pd.Timestamp(day)
    assert isinstance(found, pd.Timestamp)
    return found
