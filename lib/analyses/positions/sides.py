"""Which side a statement takes: for or against a party, threatening it or standing down."""

import re

import pandas as pd

from lib.model.vocabulary import SIDE_OF, STANCES

STANDS_DOWN = "stands down"
ACTING = ("threaten", "claim")
STILLING = ("announce", "agree", "concede")
SAYING = ("announces", "claims", "concedes")
STOPS = re.compile(
    r"\b(suspen(?:ds?|ded|ding|sion)|halt(?:s|ed|ing)?|paus(?:es?|ed|ing)|ceas(?:es?|ed|ing)"
    r"|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|call(?:s|ed|ing)? off|st(?:ands?|anding|ood) down)\b"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
FIGHTING = re.compile(r"\b(attack|operation|strike|raid|fire|fighting|hostilit|campaign)", re.I)
# Words before the verb that mean the act is not the party's own, or has not begun.
NOT_OWN = re.compile(
    r"\b(not|never|no|refus\w*|if|unless|until|attacks?|strikes?|wants?|prefers?|urges?|tr(?:y|ies)"
    r"|works?|hopes?|could|may|might|by|reports?)\b",
    re.IGNORECASE,
)


def verb(stance: str) -> str:
    """The stance in one word: `accuses`."""
    return STANCES.label(stance).split()[0].lower()


def without_verb(position: str, said: str) -> tuple[str, bool]:
    """The position after the verb of its stance, and whether it begins with that verb.

    Another verb is kept: after "supports", "Says US messages got an answer" must not become support
    of US messages. After one that means to say, "Says" is dropped.
    """
    stem = re.sub("(?:ies|es|s)$", "", said)
    own = re.match(rf"{stem}(?:e|es|ed|ied|ies|ing|s|y)?\s+(?=\S)", position, re.IGNORECASE)
    if own:
        return position[own.end() :], True
    saying = re.match(r"says?\b(?: that\b)?\s+(?=\S)", position, re.IGNORECASE)
    return position[saying.end() if saying and said in SAYING else 0 :], False


def stands_down(stance: str, position: str) -> bool:
    """Whether the party says that it stops its own attacks, judged by the words of its position."""
    found = STOPS.search(position) if stance in STILLING else None
    if found is None or NOT_OWN.search(position[: found.start()]):
        return False
    clause = re.split("[;,.]", found["rest"])[0]
    return "down" in found[1].lower() or FIGHTING.search(clause) is not None


def _lines(stance: str, position: str) -> list[tuple[str, str, str]]:
    """The statement's sides: which of the two questions, the side, and the verb for it."""
    side, sides = SIDE_OF[stance], []
    if side in ("against", "for"):
        sides.append(("stand", side, verb(stance)))
    if stance in ACTING:
        sides.append(("acts", "acting", verb(stance)))
    if stands_down(stance, position):
        sides.append(("acts", "still", STANDS_DOWN))
    return sides


def sides_of(statements: pd.DataFrame) -> pd.DataFrame:
    """One row for each side that a statement takes, with `line`, `side` and `verb`.

    Of the two lines, `stand` has the sides against and for, `acts` has acting (threatens, claims)
    and still (stands down). Statements that take neither, such as requests, have no row. Those
    whose quote contains the words for standing down come first; otherwise the order is kept.
    """
    sides = [
        _lines(str(stance), str(position))
        for stance, position in zip(statements["stance"], statements["position"], strict=True)
    ]
    rows = statements.loc[statements.index.repeat([len(found) for found in sides])]
    flat = [side for found in sides for side in found]
    columns = {
        name: pd.Series([side[place] for side in flat], index=rows.index, dtype="string")
        for place, name in enumerate(("line", "side", "verb"))
    }
    plain = rows.assign(**columns).reset_index(drop=True)
    carried = plain["quote"].map(lambda quote: STOPS.search(str(quote)) is not None)
    first = (plain["side"] == "still") & carried.astype(bool)
    return pd.concat([plain.loc[first], plain.loc[~first]], ignore_index=True)
