"""References to numbered sources in words."""

from collections.abc import Iterable


def ranges(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The numbers as ascending runs: 1, 2, 3, 7 → (1, 3), (7, 7)."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def references(numbers: Iterable[int]) -> str:
    """`See [1]–[3], [7].`; empty without numbers."""
    parts = [
        f"[{first}]"
        if first == last
        else f"[{first}]–[{last}]"
        if last > first + 1
        else f"[{first}], [{last}]"
        for first, last in ranges(numbers)
    ]
    return f"See {', '.join(parts)}." if parts else ""
