"""Labels moved so that all of them stand within the plot."""


def below(values: list[float], gap: float, ceiling: float) -> list[float]:
    """Values that are spread already, moved down where the highest are above the ceiling."""
    placed: list[float] = []
    for value in reversed(values):
        placed.append(min(value, placed[-1] - gap if placed else ceiling))
    return placed[::-1]
