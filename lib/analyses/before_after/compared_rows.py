"""All that is compared of two periods as rows in words: before, after, and what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import pandas as pd

from lib.analyses.before_after import counted_events, quiet_days, spoken_then
from lib.analyses.before_after.compared_figures import (
    NOT_COVERED,
    Figure,
    Measure,
    count_words,
    difference,
    words,
)
from lib.analyses.before_after.counted_events import Split
from lib.analyses.before_after.quiet_days import Quiet
from lib.analyses.before_after.spoken_then import Speakers
from lib.analyses.before_after.two_periods import Period
from lib.analyses.totals.change import LOW_COUNT
from lib.tables import lists
from lib.tables.records import records
from lib.wording.words import DASH, day, enumeration, quantity

QUIET, COVERAGE = "Quiet days", "Articles"
# How many names of a part have a row, and how many are spelled out in a cell.
MOST_ROWS, MOST_NAMED = 5, 4


@dataclass(frozen=True)
class Row:
    """A row of the comparison, in words, and the ids of its evidence, all of one kind."""

    part: str
    name: str
    before: str
    after: str
    difference: str
    kind: str = "events"
    ids: tuple[str, ...] = ()


def row_of(measure: Measure) -> Row:
    """A measure as a row: numbers with their rates a day."""
    before, after = measure.pair
    ids = tuple(dict.fromkeys((*before.ids, *after.ids)))
    told = words(before), words(after)
    return Row(measure.part, measure.name, *told, difference(measure), measure.kind, ids)


def _share(figure: Figure, whole: Figure) -> str:
    """`12 of 57 (21%)`; no percentage of few or of numbers that are not certain."""
    if not figure.days or not whole.high:
        return count_words(figure)
    told = f"{count_words(figure)} of {count_words(whole)}"
    exact = figure.low == figure.high and whole.low == whole.high
    if not exact or whole.low < LOW_COUNT or not figure.low:
        return told
    return f"{told} ({round(100 * figure.low / whole.low)}%)"


def shares(found: Split, whole: Measure) -> list[Row]:
    """The most frequent names of a split with their shares, and those of one period only."""
    own = [row_of(each) for each in found.measures[:MOST_ROWS]]
    rows = [
        replace(
            row,
            before=_share(each.before, whole.before),
            after=_share(each.after, whole.after),
        )
        for row, each in zip(own, found.measures, strict=False)
    ]
    alone = _in_one_only(found)
    return [*rows, *alone]


def _in_one_only(found: Split) -> list[Row]:
    """Which names are reported in one of the periods only."""
    pair = found.only_before, found.only_after
    if not any(pair):
        return []
    names = [enumeration([each.name for each in own], MOST_NAMED) or DASH for own in pair]
    numbers = f"{len(pair[0]):,} only before, {len(pair[1]):,} only after"
    ids = (one for each in chain(*pair) for figure in each.pair for one in figure.ids)
    return [Row(found.part, "Reported in one period only", *names, numbers, ids=tuple(ids))]


def _days(quiet: Quiet | None) -> str:
    if quiet is None:
        return NOT_COVERED
    if quiet.is_whole:
        return f"none reported in {quantity(quiet.high, 'day')}"
    if quiet.low == quiet.high:
        return quantity(quiet.low, "day")
    return f"{quiet.low:,}{DASH}{quantity(quiet.high, 'day')}"


def _longer(before: Quiet | None, after: Quiet | None) -> str:
    if before is None or after is None:
        return "cannot be compared"
    if after.low > before.high:
        return "longer"
    return "shorter" if after.high < before.low else ""


def quiet(group: str, before: Period, after: Period) -> list[Row]:
    """How long the group has been quiet at the end of each period, and its longest stretch."""
    pairs = [(period, counted_events.of_group(period, group)) for period in (before, after)]
    since, ended = (quiet_days.since_last(*pair) for pair in pairs)
    longest, later = (quiet_days.longest_stretch(*pair) for pair in pairs)
    ids = tuple(one for each in (since, ended) if each is not None for one in each.ids)
    return [
        Row(
            QUIET,
            "Since the last one, at the end",
            _days(since),
            _days(ended),
            _longer(since, ended),
            ids=ids,
        ),
        Row(
            QUIET,
            "Longest stretch without any",
            _days(longest),
            _days(later),
            _longer(longest, later),
        ),
    ]


def _speaker_row(found: Speakers) -> list[Row]:
    pair = found.only_before, found.only_after
    if not (found.both or any(pair)):
        return []
    ids = tuple(one for own in (found.both, *pair) for said in own.values() for one in said)
    numbers = [quantity(len(found.both) + len(own), "party", "parties") for own in pair]
    names = [enumeration(list(own), MOST_NAMED) or DASH for own in pair]
    alone = tuple(one for own in pair for said in own.values() for one in said)
    numbered = f"{len(pair[0]):,} only before, {len(pair[1]):,} only after"
    part = spoken_then.PART
    rows = [
        Row(part, "Parties that spoke", *numbers, f"{len(found.both):,} in both", "statements", ids)
    ]
    if any(pair):
        rows.append(Row(part, "Spoke in one period only", *names, numbered, "statements", alone))
    return rows


def _shift_words(shifts: pd.DataFrame) -> str:
    told = [f"{row['party_name']}: {row['turn']} ({day(row['date'])})" for row in records(shifts)]
    return enumeration(told, 2) or "none"


def _shift_row(shifts: pd.DataFrame, before: Period, after: Period) -> list[Row]:
    pair = [spoken_then.within(shifts, period) for period in (before, after)]
    if all(each.empty for each in pair):
        return []
    limit = pd.Timestamp(before.days.last)
    across = int((pair[1]["date_before"] <= limit).sum())
    told = f"{across:,} from a stance taken before" if across else ""
    ids = [
        one
        for each in pair
        for name in ("statement_id_before", "statement_id")
        for one in lists.listed(each[name])
    ]
    texts = map(_shift_words, pair)
    return [Row(spoken_then.PART, "Shifts of stance", *texts, told, "statements", tuple(ids))]


def statements(shifts: pd.DataFrame, before: Period, after: Period) -> list[Row]:
    """Statements, who made them, and whose stance shifted."""
    said = spoken_then.statements(before, after)
    if not (said.before.high or said.after.high):
        return []
    found = spoken_then.speakers(before, after)
    return [row_of(said), *_speaker_row(found), *_shift_row(shifts, before, after)]


def articles(before: Period, after: Period) -> Measure:
    """The articles published in each period, of all that the corpus has."""
    figures = [
        Figure(
            len(each.articles), len(each.articles), each.length, tuple(each.articles["article_id"])
        )
        for each in (before, after)
    ]
    return Measure(COVERAGE, "Articles published", *figures, kind="articles")


def _silent(period: Period) -> str:
    """How many covered days have no article."""
    if period.covered is None:
        return NOT_COVERED
    days = period.articles["published"].nunique()
    return f"{period.length - days:,} of {quantity(period.length, 'day')}"


def coverage(before: Period, after: Period) -> list[Row]:
    """How many articles there are of each period, and the days without any."""
    published = articles(before, after)
    silent = Row(COVERAGE, "Days without an article", _silent(before), _silent(after), "")
    return [row_of(published), silent]


def frame(rows: Iterable[Row]) -> pd.DataFrame:
    """The rows as a table, with the ids of their evidence in the column of their kind."""
    listed: Sequence[Row] = list(rows)
    columns = {
        name: [getattr(row, name) for row in listed]
        for name in ("part", "name", "before", "after", "difference")
    }
    ids = {
        f"{kind[:-1]}_ids": [" ".join(row.ids) if row.kind == kind else "" for row in listed]
        for kind in ("claims", "events", "statements", "articles")
    }
    return pd.DataFrame({**columns, **ids}, dtype="string")
