"""The figures of each voice on a question: a number, however often it is printed, is one row."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from lib.analyses.agreement.questions import QUESTION
from lib.analyses.agreement.wordings import (
    NUMBER,
    SPOKEN,
    Said,
    Wording,
    spoken,
    usual,
)
from lib.tables import lists
from lib.tables.lists import together

# What a figure has from the first claim of it.
FIRST = (*QUESTION, "claimant", "claimant_name", "bloc", "publisher", "quote")
# The columns of a figure's usual wording.
WORDED = ("bound", "low", "high", "approximate")
ORDER = ["first", "last", "published", "low", "voice"]
# How figures without a claimant are joined.
JOINED: dict[str, Callable[[list], Any]] = {
    "published": min,
    "first": min,
    "until": max,
    "articles": sum,
    "of": sum,
    "claim_ids": " ".join,
}


class _Claim(NamedTuple):
    """A claim, by its place in the table, with what counts for its figure."""

    place: int
    number: tuple
    own: Wording
    usual: Wording
    stated: datetime
    worded_on: datetime
    published: datetime
    id: str
    article: str
    is_latest: bool

    @property
    def is_other(self) -> bool:
        """Whether most articles word the number differently."""
        return self.own.bound != self.usual.bound


def _claims(claims: pd.DataFrame) -> list[_Claim]:
    """The claims; a number whose usual wording none of them has is worded as most of them do.

    A selection keeps the usual wording only if it keeps an article that has it: wording, passage
    and day of a figure are those of one claim.
    """
    own, said = (
        [Wording(*row) for row in lists.rows_of(claims, names)] for names in (WORDED, SPOKEN)
    )
    names = ("stated", "worded_on", "published", "claim_id", "article_id", "latest")
    numbers = list(lists.rows_of(claims, NUMBER))
    rows = [
        _Claim(place, number, *each)
        for place, (number, *each) in enumerate(
            zip(numbers, own, said, *(lists.listed(claims[name]) for name in names), strict=True)
        )
    ]
    return [row for each in together(rows, numbers).values() for row in _reworded(each)]


def _reworded(claims: list[_Claim]) -> list[_Claim]:
    """The claims of a number, worded as most of them do if none has the usual wording."""
    if not all(claim.is_other for claim in claims):
        return claims
    found = usual([Said(each.number, each.stated, each.article, each.own) for each in claims])
    return [claim._replace(usual=found) for claim in claims]


def _in_order(claims: list[_Claim]) -> list[_Claim]:
    """Those in the usual wording first, then the latest stated, then the first published."""
    ordered = sorted(claims, key=lambda claim: (claim.published, claim.id))
    ordered.sort(key=lambda claim: claim.worded_on, reverse=True)
    return sorted(ordered, key=lambda claim: claim.is_other)


def _figure(claims: Sequence[_Claim], of: Mapping[tuple, int]) -> dict[str, Any]:
    """What is counted of one number; its claims in order."""
    first = claims[0]
    usual = [claim for claim in claims if not claim.is_other]
    days = [claim.worded_on for claim in usual]
    return {
        "place": first.place,
        "wording": first.usual,
        "voice": first.number[1],
        "low": first.usual.low,
        "published": min(claim.published for claim in claims),
        "first": min(days),
        "last": max(days),
        "until": max(claim.stated for claim in claims),
        "latest": any(claim.is_latest for claim in claims),
        "claim_ids": " ".join(claim.id for claim in claims),
        "articles": len({claim.article for claim in usual}),
        "of": of[first.number[:2]],
    }


def figures(claims: pd.DataFrame) -> pd.DataFrame:
    """One row for each number of a voice on a question, however often printed, in the order stated.

    Needs claims from `with_voices`. A plain N beside "more than N" is the same number: `bound` is
    the word that most articles use, `articles` counts those, `of` all in which the voice gives a
    figure on the question. `first` and `last` are the days for which it is stated in this wording,
    `until` the last in any. `claim_ids` joins the claims with a space; the first of them has the
    wording, the passage and the day `last`.
    """
    rows = _in_order(_claims(claims))
    told = together((claim.article for claim in rows), (claim.number[:2] for claim in rows))
    of = {voice: len(set(articles)) for voice, articles in told.items()}
    numbers = together(rows, (claim.number for claim in rows)).values()
    found = list(enumerate(_figure(each, of) for each in numbers))
    found.sort(key=lambda row: [row[1][name] for name in ORDER])
    return _table(claims, [number for number, _ in found], [figure for _, figure in found])


def _table(
    claims: pd.DataFrame, index: list[int], found: Sequence[Mapping[str, Any]]
) -> pd.DataFrame:
    """The figures as a table: what each has from its first claim, its wording, what is counted."""

    def column(name: str) -> list:
        return [figure[name] for figure in found]

    heads = claims[[*NUMBER, *FIRST]].iloc[column("place")]
    return heads.set_axis(pd.Index(index, dtype="int64")).assign(
        **spoken(column("wording"), WORDED),
        **{name: lists.days(column(name)) for name in ("published", "first", "last", "until")},
        latest=pd.array(column("latest"), dtype=bool),
        claim_ids=pd.array(column("claim_ids"), dtype="string"),
        articles=pd.array(column("articles"), dtype="Int64"),
        of=pd.array(column("of"), dtype="int64"),
    )


def merge_unnamed(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures, with one row for each figure in articles without a claimant, however many
    articles.

    Needs rows from `figures`.
    """
    nobody = rows.loc[rows["claimant"].isna()]
    if nobody.empty:
        return rows
    ordered = nobody.sort_values(
        ["last", "published", "voice"], ascending=[False, True, True], kind="stable"
    )
    keys = lists.rows_of(ordered, ["question", "bound", "value", "value_high"])
    alike = list(together(range(len(ordered)), keys).values())
    joined = ordered.iloc[[places[0] for places in alike]].assign(
        **{name: _joined(ordered[name], alike, join) for name, join in JOINED.items()}
    )
    every = pd.concat([rows.loc[rows["claimant"].notna()], joined])
    return every.sort_values(ORDER, kind="stable", ignore_index=True)


def _joined(
    column: pd.Series, alike: Sequence[Sequence[int]], join: Callable[[list], Any]
) -> pd.Series:
    """What the rows at these places have together, for each set of places."""
    values = lists.listed(column)
    found = [join([values[place] for place in places]) for places in alike]
    first = [places[0] for places in alike]
    return pd.Series(found, index=column.index[first], dtype=column.dtype)


def latest(rows: pd.DataFrame) -> pd.DataFrame:
    """The latest figures of the named claimants."""
    return rows.loc[rows["latest"] & rows["claimant"].notna()]
