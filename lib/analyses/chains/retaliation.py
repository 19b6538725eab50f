"""Who hit back at whom, how often and how soon, in a sentence."""

import pandas as pd

from lib.analyses.chains.acts import days_between
from lib.wording.words import number_word

# With fewer links than this no lag is called usual.
FEW = 3


def _times(number: int) -> str:
    """`once`, `twice`, `18 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _after(words: str) -> str:
    return words if words == "the same day" else f"after {words}"


def within(days: int) -> str:
    """`the same day`, `within two days`."""
    if days == 0:
        return "the same day"
    return "within a day" if days == 1 else f"within {number_word(days)} days"


def _pace(pair: pd.Series) -> str:
    """How soon: all lags if they are few, otherwise what holds for most of them, or for each half.

    There may be no lag at the median: of 1, 1, 4 and 8 days none is "two to three".
    """
    if pair["links"] < FEW:
        return _after(days_between(pair["shortest"], pair["longest"]))
    below, above = int(pair["below"]), int(pair["above"])
    if below < above:
        late = days_between(above, max(above, int(pair["longest"])))
        return f"half {within(below)}, half after {late}"
    return f"usually {within(below)}"


def _how_often(pair: pd.Series) -> str:
    """`18 times, usually within a day`; answers outside the selection are counted separately."""
    number, beyond = int(pair["answers"]), int(pair["beyond"])
    if not beyond:
        return f"{_times(number)}, {_pace(pair)}"
    which = "outside" if beyond == number else f"{beyond:,} of them outside"
    return f"{_times(number)} ({which} this selection), {_pace(pair)}"


def in_sentence(name: str) -> str:
    """A bloc's or party's name with the article that an abbreviated state takes: `the US and
    coalition`."""
    first = name.partition(" ")[0]
    return f"the {name}" if len(first) == 2 and first.isalpha() and first.isupper() else name


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _did(pair: pd.Series) -> str:
    return "hit back" if pair["violent"] else "responded"


def _read(pairs: pd.DataFrame) -> str:
    """How many of the counted links no source states."""
    ours, links = int(pairs["unlinked"].sum()), int(pairs["links"].sum())
    if not ours:
        return ""
    if 1 < links != int(pairs["answers"].sum()):
        read = "all of them are" if ours == links else f"{ours:,} of them {_is(ours)}"
        return f" ({links:,} links, as some answer several acts; {read} our reading)"
    which = f"all {links:,}" if ours == links > 1 else f"{ours:,} of {links:,}"
    return f" ({which} links are our reading)" if links > 1 else " (our reading)"


def finding(pairs: pd.DataFrame) -> str:
    """The pair with the most answers, and how often the other way; needs rows from
    `chains.answer_counts`.

    `Iran hit back at Israel 18 times, usually within a day; Israel 8 times, after …`; empty without
    rows. It counts all links of the table below it.
    """
    if pairs.empty:
        return ""
    most = pairs.iloc[0]
    whom = "at" if most["violent"] else "to"
    who = in_sentence(most["answering_name"])
    first = f"{who[:1].upper()}{who[1:]} {_did(most)} {whom} {in_sentence(most['answered_name'])}"
    back = pairs.loc[
        (pairs["answering"] == most["answered"]) & (pairs["answered"] == most["answering"])
    ]
    if back.empty or most["answering"] == most["answered"]:
        return f"{first} {_how_often(most)}{_read(pairs.head(1))}"
    other = back.iloc[0]
    verb = "" if _did(other) == _did(most) else f" {_did(other)}"
    both = pd.concat([pairs.head(1), back.head(1)])
    then = f"{in_sentence(other['answering_name'])}{verb} {_how_often(other)}"
    return f"{first} {_how_often(most)}; {then}{_read(both)}"
