"""What the latest stances of a selection say, in a sentence."""

import re
from collections.abc import Mapping

import pandas as pd

from lib.model.vocabulary import SIDE_OF, STANCES
from lib.wording.words import enumeration, quantity

MOST = 3
SECOND_VERB = re.compile(r"(?<=^or warn)s$")


def _does(stance: str, number: int) -> str:
    """`1 accuses`, `2 claim responsibility`."""
    verb, _, rest = STANCES.label(stance).lower().partition(" ")
    if number == 1:
        return f"1 {verb} {rest}".strip()
    return f"{number} {stance} {re.sub(SECOND_VERB, '', rest)}".strip()


def _spoke(subjects: list[str], number: int, alone: bool) -> str:
    """Who spoke on what: the subject with the most parties, or the tie."""
    who, (first, *others) = quantity(number, "party", "parties"), [f"“{name}”" for name in subjects]
    if not others:
        return f"{who} spoke on {first}" + ("" if alone else ", more than on any other subject")
    if len(others) in (2, 3):
        others = [" and ".join([", ".join(others[:-1]), others[-1]])]
    return f"{who} spoke on {first}, as many on {enumeration(others)}"


def finding(cells: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """The subject most parties spoke on, and their latest stances on it; in a tie, the subjects.

    Needs cells of all parties from `latest_stances`, and the subjects' labels in order. Without
    cells it says so.
    """
    if cells.empty:
        return "No statement found on these subjects"
    parties = cells["subject"].value_counts()
    top = [name for name in labels if parties.get(name, 0) == parties.max()]
    spoke = _spoke([labels[name] for name in top], int(parties.max()), len(parties) == 1)
    if len(top) > 1:
        return spoke
    stances = cells.loc[cells["subject"] == top[0], "stance"].value_counts().sort_index()
    ordered = stances.sort_values(ascending=False, kind="stable")
    said = [_does(str(stance), int(number)) for stance, number in ordered.head(MOST).items()]
    others = int(ordered.iloc[MOST:].sum())
    said += [f"{others} other"] if others else []
    return f"{spoke}: {', '.join(said)}"


# The sides of a stance in a sentence, after a number.
SPEAKING = {"against": "accuse, reject or threaten", "for": "support, agree or concede",
            "asking": "request or consult", "own": "speak of their own acts"}  # fmt: skip


def last_words(stances: pd.Series) -> str:
    """`Latest statement of 76 parties: 40 accuse, reject or threaten; 12 support, …`.

    Needs the stance of each party's latest statement.
    """
    sides = stances.astype(str).map(SIDE_OF).value_counts()
    told = "; ".join(
        f"{sides[side]:,} {words}" for side, words in SPEAKING.items() if side in sides
    )
    return f"Latest statement of {quantity(len(stances), 'party', 'parties')}: {told}"
