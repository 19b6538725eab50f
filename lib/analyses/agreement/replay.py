"""How the figures about an event became known, day by day: the course of each claimant's figure.

Days are those of publication. The figure that stands at the end of a day is the claimant's latest
as `with_voices` finds it in what was published by then. Of several tolls of one claimant in one
article the highest counts: a part, or an earlier toll, is never more than the whole.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

import pandas as pd

from lib.analyses.agreement import comparison, wordings
from lib.analyses.agreement.questions import PEOPLE
from lib.analyses.agreement.same_part import same_part
from lib.analyses.agreement.wordings import Said, Wording, usual
from lib.tables import Tables, lists
from lib.tables.lists import together

Number = tuple[int, int | None]
About = tuple[str, str]
READ = ["question", "voice", "measure", "value", "value_high", "published", "stated", "low",
        "high", "bound", "approximate", "article_id", "claim_id"]  # fmt: skip
# What a wording is read from.
WORDED = [*wordings.NUMBER, *wordings.COLUMNS]
# What a step has from its claims.
KEPT = ("event_id", "measure", "scope", "affected", "target", "weapon", "claimant",
        "claimant_name", "bloc", "publisher", "quote")  # fmt: skip
TOLL = ["article_id", "claimant", "measure", "scope", "affected"]


class _Claim(NamedTuple):
    place: int
    about: About
    measure: str
    number: Number
    published: datetime
    stated: datetime
    article: str
    id: str
    wording: Wording


class _Step(NamedTuple):
    """A number that is new on a day, with the claims of it that day, and the one that `stands` at
    its end; `is_on` if the figure went to that number, or past it."""

    day: datetime
    claims: tuple[_Claim, ...]
    stands: Number
    is_on: bool


def _highest_tolls(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims, of several tolls of one claimant in one article only the highest."""
    keys = list(lists.rows_of(claims, TOLL))
    lows = lists.listed(claims["low"])
    most: dict[tuple, int] = {}
    for key, low in zip(keys, lows, strict=True):
        most[key] = max(low, most.get(key, low))
    kept = [key[2] not in PEOPLE or low == most[key] for key, low in zip(keys, lows, strict=True)]
    return claims.loc[kept]


def _read(voiced: pd.DataFrame) -> list[_Claim]:
    rows = enumerate(lists.rows_of(voiced, READ))
    found = [
        _Claim(
            place, (question, voice), measure, (value, more), published, stated, article, name,
            Wording(bound, low, high, vaguely),
        )
        for place, (question, voice, measure, value, more, published, stated, low, high, bound,
                    vaguely, article, name) in rows
    ]  # fmt: skip
    return sorted(found, key=_order)


def _order(claim: _Claim) -> tuple:
    """By day of publication; within it a toll grows, and others are in the order stated."""
    is_toll = claim.measure in PEOPLE
    return claim.published, claim.published if is_toll else claim.stated, claim.wording.low


def _standing(voiced: pd.DataFrame, rows: Sequence[_Claim]) -> dict[About, Number]:
    """The number of each voice on each question that stands after these claims of theirs."""
    found = wordings.with_wording(voiced.iloc[[claim.place for claim in rows]])
    latest = found["latest"].to_numpy()
    return {claim.about: claim.number for claim, is_one in zip(rows, latest, strict=True) if is_one}


def _passed(number: Number, stood: Number | None, now: Number) -> bool:
    """Whether a number is on the way from the one that stood before a day to that at its end."""
    if stood is None:
        return number[0] <= now[0]
    low, high = sorted((stood[0], now[0]))
    return low <= number[0] <= high


def _of_day(
    today: Sequence[_Claim], seen: Collection[Number], now: Number, stood: Number | None
) -> Iterator[_Step]:
    """The numbers of a voice that are new on a day, and the one that it ends with if it changed."""
    numbers = together(today, (claim.number for claim in today))
    for number in sorted(numbers, key=now.__eq__):
        if number not in seen or (number == now != stood):
            is_on = number == now or _passed(number, stood, now)
            yield _Step(today[0].published, tuple(numbers[number]), now, is_on)


def _steps(voiced: pd.DataFrame, rows: Sequence[_Claim]) -> Iterator[_Step]:
    """The steps of all voices, in order of days."""
    standing: dict[About, Number] = {}
    before: dict[About, list[_Claim]] = {}
    for published in together(rows, (claim.published for claim in rows)).values():
        told = together(published, (claim.about for claim in published))
        other = [
            about
            for about, today in told.items()
            if any(claim.number != standing.get(about) for claim in today)
        ]
        known = [claim for about in other for claim in (*before.get(about, ()), *told[about])]
        now = _standing(voiced, known) if known else {}
        for about in other:
            seen = {claim.number for claim in before.get(about, ())}
            yield from _of_day(told[about], seen, now[about], standing.get(about))
        standing |= now
        for about, today in told.items():
            before.setdefault(about, []).extend(today)


def _wording(claims: Sequence[_Claim]) -> Wording:
    said = [Said(claim.number, claim.stated, claim.article, claim.wording) for claim in claims]
    return usual(said)


def _is_first(steps: Sequence[_Step]) -> list[bool]:
    """Whether each step's number is the first of its kind on its question, whoever gives it."""
    seen: set[tuple[str, Number]] = set()
    found = []
    for step in steps:
        number = (step.claims[0].about[0], step.claims[0].number)
        found.append(number not in seen)
        seen.add(number)
    return found


def replay(tables: Tables, event_id: str, claims: pd.DataFrame) -> pd.DataFrame:
    """One row for each number that a named claimant gave on a question, at the day on which it
    became known, in order; needs the claims about the event.

    Columns: those of a question, claimant, claimant_name, bloc, bound, value, value_high, low,
    high, approximate, question, voice; `day`; the number that `stands` at its end, and whether the
    figure `is_on` its way there; `is_first` if no named claimant gave it before; publisher and
    quote of a claim, articles, and claim_ids: those of the day. `scope` is that of all figures for
    the same places of the event (`same_part`). A number that a claimant returns to is a row again.
    """
    named = claims.loc[claims["claimant"].notna()]
    alike = _highest_tolls(named.assign(scope=same_part(tables, event_id, named)))
    voiced = comparison.with_voices(tables, alike)
    steps = list(_steps(voiced[WORDED], _read(voiced)))
    return _table(voiced, steps)


def _column(steps: Sequence[_Step], name: str) -> list:
    return [getattr(_wording(step.claims), name) for step in steps]


def _table(voiced: pd.DataFrame, steps: Sequence[_Step]) -> pd.DataFrame:
    heads = [step.claims[0] for step in steps]
    kept = voiced[[*KEPT, "question", "voice", "value", "value_high"]]
    rows = kept.iloc[[head.place for head in heads]].reset_index(drop=True)
    return rows.assign(
        bound=pd.array(_column(steps, "bound"), dtype="string"),
        low=pd.array(_column(steps, "low"), dtype="Int64"),
        high=pd.array(_column(steps, "high"), dtype="Int64"),
        approximate=pd.array(_column(steps, "vaguely"), dtype="boolean"),
        day=lists.days([step.day for step in steps]),
        stands=pd.array([step.stands[0] for step in steps], dtype="Int64"),
        is_on=pd.array([step.is_on for step in steps], dtype=bool),
        is_first=pd.array(_is_first(steps), dtype=bool),
        articles=pd.array([len({c.article for c in step.claims}) for step in steps], "Int64"),
        claim_ids=pd.array([" ".join(c.id for c in step.claims) for step in steps], "string"),
    )


def courses(steps: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """Question → its steps, people first, then the questions with the most numbers."""
    found = {str(question): own for question, own in steps.groupby("question", sort=False)}

    def rank(question: str) -> tuple:
        own = found[question]
        return (
            own["measure"].iloc[0] not in PEOPLE,
            -int(own["is_first"].sum()),
            -int(own["articles"].sum()),
            question,
        )

    return {question: found[question] for question in sorted(found, key=rank)}
