"""How what parties say on a subject changed, in verbs."""

from collections import Counter

import pandas as pd

from lib.analyses.positions.sides import verb
from lib.tables import lists
from lib.tables.lists import together
from lib.wording.words import partial

# Of more changes the first verb and the last few are named.
MOST, LAST = 6, 4


def verbs_over_time(said: pd.DataFrame) -> str:
    """`agrees (23 Oct 2023) → announces (2 Dec 2023) → accuses (3 Feb 2024)`: the verb of most
    statements of a day, wherever it changes; needs statements with the latest first."""
    rows = list(lists.rows_of(said.iloc[::-1], ["stance", "date", "date_precision"]))
    days = together((stance for stance, *_ in rows), (tuple(day) for _, *day in rows))
    steps: list[tuple[str, str]] = []
    for (day, precision), stances in days.items():
        (stance, _), *_ = Counter(stances).most_common(1)
        if not steps or steps[-1][0] != verb(stance):
            steps.append((verb(stance), partial(day, precision)))
    told = [f"{word} ({when})" for word, when in steps]
    return " → ".join(told if len(told) <= MOST else [told[0], "…", *told[-LAST:]])
