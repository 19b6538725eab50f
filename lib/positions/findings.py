"""What the latest stances of a selection say, in a sentence."""

import re
from collections.abc import Mapping

import pandas as pd

from lib.model.vocabulary import STANCES
from lib.words import counted

MOST = 3
SECOND_VERB = re.compile(r"(?<=^or warn)s$")


def _does(stance: str, number: int) -> str:
    """`1 accuses`, `2 claim responsibility`."""
    verb, _, rest = STANCES.label(stance).lower().partition(" ")
    if number == 1:
        return f"1 {verb} {rest}".strip()
    return f"{number} {stance} {re.sub(SECOND_VERB, '', rest)}".strip()


def finding(cells: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """The subject on which most parties spoke, and what their latest stances on it are.

    Needs cells as `latest_stances` gives them, and the subjects' labels in their order, which
    decides between equals. No cells say so.
    """
    if cells.empty:
        return "No statement on these subjects is found in this selection"
    parties = cells["subject"].value_counts()
    subject = max((name for name in labels if name in parties.index), key=lambda n: parties[n])
    stances = cells.loc[cells["subject"] == subject, "stance"].value_counts().sort_index()
    ordered = stances.sort_values(ascending=False, kind="stable")
    said = [_does(str(stance), int(number)) for stance, number in ordered.head(MOST).items()]
    others = int(ordered.iloc[MOST:].sum())
    said += [f"{others} otherwise"] if others else []
    more = ", on no other subject more" if len(parties) > 1 else ""
    who = counted(int(parties[subject]), "party", "parties")
    return f"{who} spoke on “{labels[subject]}”{more}; their latest: {', '.join(said)}"
