"""What the latest stances of a selection say, in a sentence."""

import re
from collections.abc import Mapping

import pandas as pd

from lib.model.vocabulary import SIDE_OF, STANCES
from lib.wording.words import enumeration, quantity

MOST = 3
# In a tie of more subjects than this no stances are given.
MOST_TOLD = 2
SECOND_VERB = re.compile(r"(?<=^or warn)s$")


def _does(stance: str, number: int) -> str:
    """`1 accuses`, `2 claim responsibility`."""
    verb, _, rest = STANCES.label(stance).lower().partition(" ")
    if number == 1:
        return f"1 {verb} {rest}".strip()
    return f"{number} {stance} {re.sub(SECOND_VERB, '', rest)}".strip()


def _stances(cells: pd.DataFrame, subject: str) -> str:
    """The most frequent stances on a subject: `2 accuse, 1 agrees`."""
    stances = cells.loc[cells["subject"] == subject, "stance"].value_counts().sort_index()
    ordered = stances.sort_values(ascending=False, kind="stable")
    said = [_does(str(stance), int(number)) for stance, number in ordered.head(MOST).items()]
    others = int(ordered.iloc[MOST:].sum())
    return ", ".join([*said, *([f"{others} other"] if others else [])])


def finding(cells: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """The subject most parties spoke on, and their latest stances on it; in a tie of two, on both;
    of more, the subjects.

    Needs cells of all parties from `latest_stances`, and the subjects' labels in order. Without
    cells it says so.
    """
    if cells.empty:
        return "No statement found on these subjects"
    parties = cells["subject"].value_counts()
    top = [name for name in labels if parties.get(name, 0) == parties.max()]
    who, names = quantity(int(parties.max()), "party", "parties"), [f"“{labels[s]}”" for s in top]
    if len(top) > MOST_TOLD:
        return f"{who} spoke on each of these subjects: {enumeration(names)}"
    told = [f"{name}: {_stances(cells, s)}" for name, s in zip(names, top, strict=True)]
    if len(top) == MOST_TOLD:
        return f"{who} spoke on {told[0]}; as many on {told[1]}"
    more = "" if len(parties) == 1 else ", more than on any other subject"
    return f"{who} spoke on {names[0]}{more}: {_stances(cells, top[0])}"


# The sides of a stance in a sentence, after a number.
SPEAKING = {"against": "accuse, reject or threaten", "for": "support or agree",
            "asking": "request or consult",
            "own": "speak of their own acts or concede"}  # fmt: skip


def last_words(stances: pd.Series) -> str:
    """`Latest statement of 76 parties: 40 accuse, reject or threaten; 12 support, …`.

    Needs the stance of each party's latest statement.
    """
    sides = stances.astype(str).map(SIDE_OF).value_counts()
    told = "; ".join(
        f"{sides[side]:,} {words}" for side, words in SPEAKING.items() if side in sides
    )
    return f"Latest statement of {quantity(len(stances), 'party', 'parties')}: {told}"
