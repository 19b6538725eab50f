"""Which side a statement takes: for or against a party, threatening it or standing down."""

import re

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


def sides_of(stance: str, position: str) -> list[tuple[str, str, str]]:
    """The statement's sides: which of the two lines, the side, and the verb for it.

    Of the two lines, `stand` has the sides against and for, `acts` has acting (threatens, claims)
    and still (stands down). Statements that take neither, such as requests, have no side.
    """
    side, sides = SIDE_OF[stance], []
    if side in ("against", "for"):
        sides.append(("stand", side, verb(stance)))
    if stance in ACTING:
        sides.append(("acts", "acting", verb(stance)))
    if stands_down(stance, position):
        sides.append(("acts", "still", STANDS_DOWN))
    return sides


def names_the_stop(quote: str) -> bool:
    """Whether the quoted words contain those for standing down."""
    return STOPS.search(quote) is not None
