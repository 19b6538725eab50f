"""Which figures of named claimants cannot both be right, and the verdict on each question.

An interval is what a claim's wording allows (lib/model/bounds). Figures on one question are sorted
by their lower ends, so that those above a figure are the last ones: no pair is looked at in vain.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd

from lib.analyses.agreement.numbers import latest
from lib.analyses.agreement.questions import PEOPLE, QUESTION
from lib.analyses.agreement.wordings import OPEN
from lib.tables import lists
from lib.tables.lists import together

EXCLUDE, APPROXIMATE, AGREE, ALONE = "exclude", "approximate", "agree", "alone"
WORDS = {
    EXCLUDE: "cannot both be right",
    APPROXIMATE: "overlap only if “about” and “nearly” are read loosely",
    AGREE: "agree",
}


class _Figure(NamedTuple):
    """A claimant's latest figure on a question, by its place in the table."""

    place: int
    question: str
    voice: str
    event: str | None
    measure: str
    value: int
    low: int
    high: int | None
    vague: bool | None
    last: datetime
    until: datetime

    @property
    def top(self) -> int:
        """The highest number that its wording allows."""
        return OPEN if self.high is None else self.high

    @property
    def stated(self) -> "_Figure":
        """The figure with “about” and “nearly” read as the number itself."""
        return self._replace(low=self.value, high=self.value) if self.vague else self


FIGURE = ["question", "voice", "event_id", "measure", "value", "low", "high", "approximate",
          "last", "until"]  # fmt: skip


def _order(figure: _Figure) -> tuple:
    return figure.low, figure.top, figure.voice


def _by_question(rows: pd.DataFrame) -> dict[str, list[_Figure]]:
    """Question → the named claimants' latest figures, lowest first."""
    said = latest(rows)
    found = [_Figure(place, *row) for place, row in enumerate(lists.rows_of(said, FIGURE))]
    found.sort(key=_order)
    return together(found, (figure.question for figure in found))


def _may_grow(lower: _Figure, higher: _Figure) -> bool:
    """Whether a running total may have grown from one to the other: no contradiction then."""
    return lower.event is None and lower.last < higher.last


def _below(lower: _Figure, higher: _Figure) -> bool:
    """Whether everything one figure allows is below everything the other allows."""
    return lower.top < higher.low and not _may_grow(lower, higher)


def _excluding(said: Sequence[_Figure]) -> Iterator[tuple[_Figure, _Figure]]:
    """The pairs that cannot both be right, of one question's figures, lowest first."""
    lows = [figure.low for figure in said]
    for lower in said:
        for higher in said[bisect_right(lows, lower.top) :]:
            if not _may_grow(lower, higher):
                yield lower, higher


def _some_below(said: Sequence[_Figure]) -> bool:
    """Whether any of one question's figures is below another one (`_below`).

    Of a running total, a figure counts against those for its day and for earlier ones.
    """
    least, days = OPEN + 1, ((figure.last if figure.event is None else None) for figure in said)
    falling = sorted(together(said, days).items(), key=lambda day: day[0] or 0, reverse=True)
    for _, same in falling:
        least = min(least, *(figure.top for figure in same))
        if any(least < figure.low for figure in same):
            return True
    return False


def _worst(said: Sequence[_Figure]) -> str:
    """The verdict on one question: that on the two figures that differ most."""
    if len(said) < 2:
        return ALONE
    if _some_below(said):
        return EXCLUDE
    return APPROXIMATE if _some_below([figure.stated for figure in said]) else AGREE


def verdicts(rows: pd.DataFrame) -> pd.Series:
    """question → exclude, approximate or agree; alone if fewer than two claimants give a figure."""
    found = {question: _worst(said) for question, said in _by_question(rows).items()}
    questions = rows["question"].drop_duplicates()
    words = [found.get(question, ALONE) for question in questions]
    return pd.Series(words, index=questions, dtype="string", name="verdict")


def _verdict(lower: _Figure, higher: _Figure) -> str:
    if _below(lower, higher) or _below(higher, lower):
        return EXCLUDE
    ends = lower.stated, higher.stated
    return APPROXIMATE if _below(*ends) or _below(*reversed(ends)) else AGREE


def pairs(rows: pd.DataFrame) -> pd.DataFrame:
    """Every two named claimants' latest figures on one question, with their verdict.

    Columns are those of `figures` with _a (the lower) and _b, question, and verdict: `exclude` (no
    number fits both), `approximate` (one fits only if about and nearly are widened), `agree`.
    """
    said = latest(rows)
    found = [both for own in _by_question(rows).values() for both in combinations(own, 2)]
    found.sort(key=lambda both: [(_order(figure), figure.place) for figure in both])
    ends = [said.iloc[[both[end].place for both in found]].reset_index(drop=True) for end in (0, 1)]
    lower, higher = (
        own.drop(columns="question").add_suffix(suffix)
        for own, suffix in zip(ends, ("_a", "_b"), strict=True)
    )
    words = pd.array([_verdict(*both) for both in found], dtype="string")
    return pd.concat([lower, higher], axis=1).assign(question=ends[0]["question"], verdict=words)


def _is_overtaken(lower: _Figure, higher: _Figure) -> bool:
    """Whether the lower figure is the older one: people die and are counted later."""
    return lower.event is not None and lower.measure in PEOPLE and lower.until < higher.until


def _striking(both: tuple[_Figure, _Figure]) -> tuple:
    lower, higher = both
    return (
        lower.value == higher.value,
        bool(lower.vague or higher.vague),
        _is_overtaken(lower, higher),
        -min(lower.last, higher.last).toordinal(),
        lower.top - higher.low,
        lower.voice,
        higher.voice,
        *((_order(figure), figure.place) for figure in both),
    )


def opposed(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The pairs of latest figures that cannot both be right, most striking first.

    Each has the columns of `figures` with _a (the lower) and _b, and `question`. Last come those
    that differ only in wording (85 and more than 85: `same_number`), before them those with “about”
    or “nearly”, and before these those whose lower figure is the older one (`overtaken`); the
    others are sorted by their older figure, most recent first, then by the width of the gap.
    """
    found = [both for own in _by_question(rows).values() for both in _excluding(own)]
    places = sorted({figure.place for both in found for figure in both})
    said = latest(rows).iloc[places]
    records = dict(zip(places, lists.rows_of(said, said.columns), strict=True))
    names = [[f"{name}{end}" for name in said.columns] for end in ("_a", "_b")]
    return [
        {
            "question": lower.question,
            **dict(zip(names[0], records[lower.place], strict=True)),
            **dict(zip(names[1], records[higher.place], strict=True)),
            "same_number": lower.value == higher.value,
            "overtaken": _is_overtaken(lower, higher),
        }
        for lower, higher in sorted(found, key=_striking)
    ]


def only_worded_apart(rows: pd.DataFrame) -> set[str]:
    """The questions on which the claimants exclude each other only by wording.

    85 and "more than 85" are the same figure in two wordings, not two accounts of what happened.
    """
    found = ((asked, list(_excluding(said))) for asked, said in _by_question(rows).items())
    return {
        asked
        for asked, apart in found
        if apart and all(lower.value == higher.value for lower, higher in apart)
    }


def worded_apart(rows: pd.DataFrame) -> int:
    """The number of questions on which the claimants exclude each other only by wording."""
    return len(only_worded_apart(rows))


def beyond_whole(rows: pd.DataFrame) -> dict[str, Any] | None:
    """Running totals in which one for fewer places exceeds one for more, at the same time.

    Columns are those of `figures` with _a (the lower, for more places) and _b; the claimants are
    named ones with their latest figures. Places are compared by the ids in `scope`. None without
    any; of several, the first.
    """
    said = latest(rows)
    said = said.loc[said["event_id"].isna() & said["scope"].ne("")]
    found = [dict(zip(said.columns, row, strict=True)) for row in lists.rows_of(said, said.columns)]
    alike = [part for part in QUESTION if part != "scope"]
    about = together(found, (tuple(row[part] or "" for part in alike) for row in found))
    for whole in found:
        for part in about[tuple(whole[name] or "" for name in alike)]:
            if _is_beyond(part, whole):
                ends = zip((whole, part), ("_a", "_b"), strict=True)
                return {f"{name}{end}": row[name] for row, end in ends for name in row}
    return None


def _is_beyond(part: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Whether a total for some of the places exceeds the whole, for the same or an earlier day."""
    if whole["high"] is None or whole["high"] >= part["low"] or part["last"] > whole["last"]:
        return False
    return set(part["scope"].split("+")) < set(whole["scope"].split("+"))
