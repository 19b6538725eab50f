"""What changed between what was known on two days: what is new, and which claims it revises."""

from dataclasses import dataclass, fields, replace
from datetime import date

import pandas as pd

from lib.analyses.agreement.contested import contested_rows, newly_contested
from lib.analyses.changes.revisions import revisions
from lib.analyses.positions import shifts
from lib.analyses.positions.shifts import SHIFT
from lib.model import Settings
from lib.tables import Tables
from lib.tables.schema import DAY

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


def known_from(tables: Tables) -> pd.Series:
    """event_id → the day from which it is known: that of the first article that reports it, but not
    before it happened. Events that no article reports are not included."""
    published = tables.articles[["article_id", "published"]]
    mentions = tables.mentions.merge(published, on="article_id", validate="many_to_one")
    first = mentions.groupby("event_id")["published"].min().astype(DAY)
    happened = tables.events.set_index("event_id")["earliest"].reindex(first.index).astype(DAY)
    return first.where(~(happened > first), happened)


def _came_out(days: pd.Series, since: date, until: date) -> pd.Series:
    return ((days > pd.Timestamp(since)) & (days <= pd.Timestamp(until))).astype(bool)


def came_out(tables: Tables, since: date) -> dict[str, frozenset[str]]:
    """articles, claims, events and statements → the ids of those published after the day."""
    keys = {"articles": "article_id", "claims": "claim_id", "statements": "statement_id"}
    frames = {kind: getattr(tables, kind).set_index(key) for kind, key in keys.items()}
    days = {kind: frame["published"] for kind, frame in frames.items()}
    days |= {"events": known_from(tables)}
    return {kind: frozenset(own.index[own > pd.Timestamp(since)]) for kind, own in days.items()}


def as_known(tables: Tables, day: date) -> Tables:
    """The tables with only what had been published by that day."""

    def kept(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.loc[frame["published"] <= pd.Timestamp(day)]

    names = known_from(tables)
    known = names.index[names <= pd.Timestamp(day)]
    return replace(
        tables,
        articles=kept(tables.articles),
        claims=kept(tables.claims),
        statements=kept(tables.statements),
        events=tables.events.loc[tables.events["event_id"].isin(known)],
    )


def _new_shifts(tables: Tables, since: date, until: date, settings: Settings) -> pd.DataFrame:
    """The shifts that are visible with what was known on `until`, but not on `since`."""
    now = shifts(as_known(tables, until), settings)
    before = shifts(as_known(tables, since), settings)
    seen = pd.MultiIndex.from_frame(before[SHIFT])
    return now.loc[~pd.MultiIndex.from_frame(now[SHIFT]).isin(seen)].reset_index(drop=True)


def _new_contradictions(
    tables: Tables, shown: Tables, since: date, until: date, settings: Settings
) -> pd.DataFrame:
    """Conflicts that arose between the days, among the shown rows."""

    def on(day: date) -> pd.DataFrame:
        return contested_rows(as_known(shown, day), settings, as_known(tables, day))

    return newly_contested(on(since), on(until))


def _shown(frame: pd.DataFrame, key: str, among: pd.DataFrame) -> pd.DataFrame:
    return frame.loc[frame[key].isin(among[key])].reset_index(drop=True)


def _latest_first(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows sorted by these columns, descending; by the last one, an id, ascending."""
    falling = [False] * (len(columns) - 1)
    return frame.sort_values(list(columns), ascending=[*falling, True]).reset_index(drop=True)


def between(
    tables: Tables, since: date, until: date, settings: Settings, shown: Tables | None = None
) -> Changes:
    """What was published after the day `since`, up to and including the day `until`.

    Of the rows, what changed between a and b together with what changed between b and c is what
    changed between a and c. Pass everything as `tables`, and the selection as `shown`: revisions
    and shifts are found among all, and shown if their later part is selected. An `until` before
    `since` gives nothing.
    """
    shown = tables if shown is None else shown
    known = known_from(tables)
    events = known.index[_came_out(known, since, until)]

    def new(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.loc[_came_out(frame["published"], since, until)].reset_index(drop=True)

    happened = shown.events.loc[shown.events["event_id"].isin(events)]
    shifted = _new_shifts(tables, since, until, settings)
    return Changes(
        since=since,
        until=until,
        articles=_latest_first(new(shown.articles), "published", "article_id"),
        events=_latest_first(happened, "start", "event_id"),
        claims=_latest_first(new(shown.claims), "published", "claim_id"),
        revisions=_shown(new(revisions(tables, settings)), "claim_id", shown.claims),
        statements=_latest_first(new(shown.statements), "date", "published", "statement_id"),
        shifts=_shown(shifted, "statement_id", shown.statements),
        contradictions=_new_contradictions(tables, shown, since, until, settings),
    )


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
    days = pd.date_range(changes.since, max(changes.since, changes.until), unit="us")[1:]
    parts = {"articles": "article_id", "claims": "claim_id", "statements": "statement_id"}
    rows = []
    for kind, key in parts.items():
        ids = getattr(changes, kind).groupby("published")[key]
        rows.append(
            pd.DataFrame(
                {
                    "day": days,
                    "kind": kind,
                    "number": ids.count().reindex(days, fill_value=0).to_numpy("int64"),
                    "ids": ids.agg(" ".join).reindex(days, fill_value="").to_numpy(),
                }
            ).astype({"kind": "string", "ids": "string"})
        )
    return pd.concat(rows, ignore_index=True)
