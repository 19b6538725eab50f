"""What changed between what was known on two days: what is new, and which claims it revises."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta

import numpy as np
import pandas as pd

from lib.analyses.changes.new_findings import new_contradictions, new_shifts
from lib.analyses.changes.revisions import revisions
from lib.analyses.changes.two_days import Days, known_from
from lib.model import Settings
from lib.tables import Tables, lists
from lib.tables.arrow import is_among
from lib.tables.lists import together

WEEK = 7


@dataclass(frozen=True)
class Changes:
    """What was known on the day `until` but not on `since`, one frame per kind.

    `articles`, `events`, `claims` and `statements` are rows of the tables; `revisions` come from
    `revisions`, `shifts` from `positions.shifts` and `contradictions` from `contested_rows`. A
    further kind of change is a further frame here, a line in `between`, and a `Part` in
    lib/ui/changes.py.
    """

    since: date
    until: date
    articles: pd.DataFrame
    events: pd.DataFrame
    claims: pd.DataFrame
    revisions: pd.DataFrame
    statements: pd.DataFrame
    shifts: pd.DataFrame
    contradictions: pd.DataFrame

    @property
    def is_nothing(self) -> bool:
        """Whether nothing changed."""
        frames = (getattr(self, part.name) for part in fields(self))
        return all(frame.empty for frame in frames if isinstance(frame, pd.DataFrame))


def came_out(tables: Tables, since: date) -> dict[str, frozenset[str]]:
    """articles, claims, events and statements → the ids of those published after the day."""
    keys = {"articles": "article_id", "claims": "claim_id", "statements": "statement_id"}
    days = known_from(tables)
    found = {"events": frozenset(days.index[days.to_numpy() > np.datetime64(since)])}
    for kind, key in keys.items():
        frame = getattr(tables, kind)
        later = frame["published"].to_numpy() > np.datetime64(since)
        found[kind] = frozenset(frame.loc[later, key])
    return found


def _shown(frame: pd.DataFrame, key: str, among: pd.DataFrame) -> pd.DataFrame:
    return frame.loc[is_among(frame[key], among[key])].reset_index(drop=True)


def _latest_first(frame: pd.DataFrame, chosen: np.ndarray, *columns: str) -> pd.DataFrame:
    """The chosen rows sorted by these columns, descending; by the last one, an id, ascending."""
    own = frame.take(np.flatnonzero(chosen))
    falling = [False] * (len(columns) - 1)
    return own.sort_values(list(columns), ascending=[*falling, True], ignore_index=True)


def _published(days: Days, own: Tables) -> dict[str, pd.DataFrame]:
    """The shown articles, events, claims and statements that were published between the days."""
    events = own.events["event_id"].isin(days.events).to_numpy(bool)
    articles, claims, statements = own.articles, own.claims, own.statements
    return {
        "articles": _latest_first(articles, days.between(articles), "published", "article_id"),
        "events": _latest_first(own.events, events, "start", "event_id"),
        "claims": _latest_first(claims, days.between(claims), "published", "claim_id"),
        "statements": _latest_first(
            statements, days.between(statements), "date", "published", "statement_id"
        ),
    }


@dataclass(frozen=True)
class News:
    """What became known between two days, whatever is selected: revisions and shifts."""

    days: Days
    revisions: pd.DataFrame
    shifts: pd.DataFrame


def news(
    tables: Tables,
    since: date,
    until: date,
    settings: Settings,
    revised: pd.DataFrame | None = None,
) -> News:
    """What became known after the day `since`, up to and including the day `until`.

    `revised` are the `revisions` of all tables, if they are at hand.
    """
    days = Days(tables, since, until)
    every = revisions(tables, settings) if revised is None else revised
    return News(days, days.came_out(every), new_shifts(days, settings))


def among(found: News, shown: Tables, settings: Settings) -> Changes:
    """The changes in a selection: revisions and shifts are found among all, and shown if their
    later part is selected."""
    days = found.days
    return Changes(
        since=days.since,
        until=days.until,
        **_published(days, shown),
        revisions=_shown(found.revisions, "claim_id", shown.claims),
        shifts=_shown(found.shifts, "statement_id", shown.statements),
        contradictions=new_contradictions(days, shown, settings),
    )


def between(
    tables: Tables, since: date, until: date, settings: Settings, shown: Tables | None = None
) -> Changes:
    """What was published after the day `since`, up to and including the day `until`.

    Of the rows, what changed between a and b together with what changed between b and c is what
    changed between a and c. Pass everything as `tables`, and the selection as `shown`. An `until`
    before `since` gives nothing.
    """
    return among(news(tables, since, until, settings), shown or tables, settings)


def busiest(articles: pd.DataFrame, last: date | None = None, most: int = 1) -> pd.DataFrame:
    """The weeks with the most articles, largest first: since, until and number.

    A week has the seven days after `since` up to and including `until`; weeks do not overlap, and
    none ends after `last`. In a tie the earlier one comes first. No articles give no rows.
    """
    days = articles["published"].value_counts().sort_index()
    if last is not None:
        days = days.loc[days.index <= pd.Timestamp(last)]
    left, found = days.resample("D").sum() if len(days) else days, []
    while len(found) < most and left.sum():
        sums = left.rolling(WEEK, min_periods=1).sum()
        until = sums.idxmax()
        since = until - pd.Timedelta(days=WEEK)
        found.append((since.date(), until.date(), int(sums[until])))
        left = left.mask((left.index > since) & (left.index <= until), 0)
    return pd.DataFrame(found, columns=["since", "until", "number"])


def per_day(changes: Changes) -> pd.DataFrame:
    """One row for each day after `since` and kind: day, kind, number and ids, joined with a space.

    The kinds are articles, claims and statements. Days without any have 0.
    """
    number = max((changes.until - changes.since).days, 0)
    days = [datetime.combine(changes.since, time()) + timedelta(each + 1) for each in range(number)]
    parts = {"articles": "article_id", "claims": "claim_id", "statements": "statement_id"}
    ids = []
    for kind, key in parts.items():
        frame = getattr(changes, kind)
        found = together(lists.listed(frame[key]), lists.listed(frame["published"]))
        ids += [found.get(day, []) for day in days]
    return pd.DataFrame(
        {
            "day": lists.days(days * len(parts)),
            "kind": pd.array([kind for kind in parts for _ in days], dtype="string"),
            "number": np.array([len(own) for own in ids], dtype="int64"),
            "ids": pd.array([" ".join(own) for own in ids], dtype="string"),
        }
    )
