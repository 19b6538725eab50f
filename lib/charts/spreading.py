"""Moving labels so that all of them stay within the plot."""


def spread(values: list[float], gap: float) -> list[float]:
    """The values moved apart as little as needed, so that no two are closer than the gap.

    They must be ascending, and stay so.
    """
    placed: list[float] = []
    for value in values:
        placed.append(max(value, placed[-1] + gap) if placed else value)
    return placed


def below(values: list[float], gap: float, ceiling: float) -> list[float]:
    """Spread values, moved down if the highest are above the ceiling."""
    placed: list[float] = []
    for value in reversed(values):
        placed.append(min(value, placed[-1] - gap if placed else ceiling))
    return placed[::-1]
