"""How a claimant words a number, and which of its numbers is the latest.

A plain N beside "more than N" of the same claimant is a paraphrase, not a revision: the number is
worded as most articles have it.
"""

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import pandas as pd

from lib.analyses.agreement.questions import PEOPLE
from lib.tables import lists
from lib.tables.lists import together

NUMBER = ["question", "voice", "value", "value_high"]
VOICE = ["question", "voice"]
DAYS = ["stated", "worded_on"]
SPOKEN = ["said", "said_low", "said_high", "said_vaguely"]
# The days within which articles may differ over the latest figure.
FEW_DAYS = 3
VAGUE = ("about", "nearly")
LOWEST, OPEN = -1, 2**62
COLUMNS = ["bound", "as_of", "day", "article_id", "low", "high", "approximate", "measure",
           "event_id", "slip"]  # fmt: skip


class Wording(NamedTuple):
    """The bound of a number, and what it allows."""

    bound: str
    low: int
    high: int | None
    vaguely: bool


class Said(NamedTuple):
    """A claim's number and the day it is stated for, in its own wording."""

    number: tuple
    stated: datetime
    article: str
    wording: Wording


class _Number(NamedTuple):
    """A number of a voice in its usual wording, with what ranks it among the voice's numbers."""

    number: tuple
    wording: Wording
    last: datetime
    articles: int
    is_total: bool
    is_toll: bool
    is_slip: bool


def _first_days(
    keys: Sequence[Hashable], days: Sequence[datetime], as_of: Sequence[datetime | None]
) -> list[datetime]:
    """The as-of days, otherwise the first day known for the same key."""
    first: dict[Hashable, datetime] = {}
    for key, day in zip(keys, days, strict=True):
        if key not in first or day < first[key]:
            first[key] = day
    return [own or first[key] for key, own in zip(keys, as_of, strict=True)]


def usual(claims: Sequence[Said]) -> Wording:
    """The bound that most articles give a number, and what that allows.

    In a tie the one stated last, firm ones before "about" and "nearly".
    """
    words = together(claims, (claim.wording.bound for claim in claims))

    def weight(bound: str) -> tuple:
        own = words[bound]
        last = max(claim.stated for claim in own)
        firm = bound not in VAGUE
        return len({claim.article for claim in own}), last, firm, own[0].wording.low, bound

    return words[max(words, key=weight)][0].wording


def _rank(row: _Number, end: datetime) -> tuple:
    """What makes a number the latest: see `_latest`. `end` is the voice's last day."""
    wording, (_, _, value, value_high) = row.wording, row.number
    vague = wording.bound in VAGUE or row.is_slip
    least = 0 if vague and row.is_total else wording.low
    counted = row.is_total or row.is_toll
    return (
        row.is_total or end - row.last <= timedelta(days=FEW_DAYS),
        least if counted else row.articles,
        -(OPEN if wording.high is None else wording.high) if counted else 0,
        row.last,
        least,
        value,
        LOWEST if value_high is None else value_high,
    )


def _latest(rows: Sequence[_Number]) -> tuple:
    """A voice's latest number on one question.

    For a running total, the best lower bound. For people killed or wounded, the highest of the last
    few days, as counts grow. Otherwise, what most articles carry within the last few days.
    """
    end = max(row.last for row in rows)
    return max(rows, key=lambda row: _rank(row, end)).number


def _numbers(
    claims: Mapping[tuple, list[Said]],
    wordings: Mapping[tuple, Wording],
    about: Mapping[tuple, tuple],
) -> list[_Number]:
    """Each number in its usual wording; `about` has its measure, event, and whether it is a
    slip."""
    rows = []
    for number, own in claims.items():
        measure, event, slip = about[number]
        rows.append(
            _Number(
                number,
                wordings[number],
                max(claim.stated for claim in own),
                len({claim.article for claim in own}),
                event is None,
                measure in PEOPLE,
                slip,
            )
        )
    return rows


def spoken(wordings: Sequence[Wording], names: Sequence[str] = SPOKEN) -> dict[str, Any]:
    """The wordings as columns of these names: bound, low, high, and whether it is vague."""
    dtypes = ("string", "Int64", "Int64", "boolean")
    parts = zip(*wordings, strict=True) if wordings else ((), (), (), ())
    return {
        name: pd.array(list(values), dtype=dtype)
        for name, dtype, values in zip(names, dtypes, parts, strict=True)
    }


def with_wording(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with stated, worded_on, said, said_low, said_high, said_vaguely and latest.

    Needs question and voice. `slip` marks a claim of a running total in which one report differs
    from the others: it is not a best lower bound. Wording and rank come from all given claims.
    """
    bare = claims.drop(columns=[*DAYS, *SPOKEN], errors="ignore")
    bare = bare if "slip" in bare else bare.assign(slip=False)
    numbers = list(lists.rows_of(bare, NUMBER))
    read = (lists.listed(bare[name]) for name in COLUMNS)
    bounds, as_of, days, articles, lows, highs, vague, measures, events, slips = read
    stated = _first_days(numbers, days, as_of)
    wordings = map(Wording, bounds, lows, highs, vague)
    own = together(map(Said, numbers, stated, articles, wordings), numbers)
    words = {number: usual(said) for number, said in own.items()}
    slipped = {number: all(marks) for number, marks in together(slips, numbers).items()}
    about = {
        number: (measure, event, slipped[number])
        for number, measure, event in zip(numbers, measures, events, strict=True)
    }
    rows = _numbers(own, words, about)
    voices = together(rows, (row.number[:2] for row in rows))
    final = {_latest(each) for each in voices.values()}
    worded_on = _first_days(list(zip(numbers, bounds, strict=True)), days, as_of)
    return bare.assign(
        stated=lists.days(stated),
        worded_on=lists.days(worded_on),
        **spoken([words[number] for number in numbers]),
        latest=pd.array([number in final for number in numbers], dtype=bool),
    )
