"""What changed between two days of knowing: what came out since, and which claims it revises."""

from dataclasses import dataclass, fields, replace
from datetime import date

import pandas as pd

from lib import tallies
from lib.contested import contested, newly_contested
from lib.model import Settings
from lib.positions import shifts
from lib.positions.shifting import SHIFT
from lib.successions import pairs
from lib.tables import Tables
from lib.tables.columns import DAY

FIGURE = ["bound", "value", "value_high"]
FAMILY = ["claimant", "measure", "scope", "affected", "weapon", "family"]


@dataclass(frozen=True)
class Changes:
    """What was known on the day `until` and not yet on `since`, a frame for each kind.

    `articles`, `events`, `claims` and `statements` are rows of the tables; `revisions` are as
    `revisions` gives them, `shifts` as `positions.shifts` and `contradictions` as `contested`
    does. A further kind of change is a further frame here, a line in `between`, and a `Part` in
    lib/ui/changed.py.
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
    """event_id → the day from which it is known: the first article that tells of it, and not
    before it happened. Events that no article tells of are left out."""
    published = tables.articles[["article_id", "published"]]
    mentions = tables.mentions.merge(published, on="article_id", validate="many_to_one")
    first = mentions.groupby("event_id")["published"].min().astype(DAY)
    happened = tables.events.set_index("event_id")["earliest"].reindex(first.index).astype(DAY)
    return first.where(~(happened > first), happened)


def _came_out(days: pd.Series, since: date, until: date) -> pd.Series:
    return ((days > pd.Timestamp(since)) & (days <= pd.Timestamp(until))).astype(bool)


def came_out(tables: Tables, since: date) -> dict[str, frozenset[str]]:
    """articles, claims, events and statements → the ids of those that came out after the day."""
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


def _families(tables: Tables, settings: Settings) -> pd.DataFrame:
    """Claims that can be compared with one another, with `family`: an event or a running total.

    Claims of nobody, and those about neither, are left out.
    """
    claims = tables.claims
    family = claims["event_id"]
    for tally in settings.tallies:
        inside = claims["claim_id"].isin(tallies.series(tables, tally)["claim_id"])
        family = family.mask(family.isna() & inside, f"tally:{tally.id}")
    rows = claims.assign(family=family).loc[family.notna() & claims["claimant"].notna()]
    return rows.assign(**{key: rows[key].fillna("") for key in FAMILY})


def _current(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without older figures repeated: those for a day before one already claimed for."""
    ordered = rows.sort_values(["published", "day", "claim_id"], kind="stable")
    latest = ordered.groupby(FAMILY, sort=False)["day"].cummax()
    return ordered.loc[ordered["day"] >= latest]


def revisions(tables: Tables, settings: Settings) -> pd.DataFrame:
    """A row a revision: the claim, its `claim_id_before`, both figures, latest published first.

    A claim revises when the same claimant's claims of the last day before with the same measure,
    places, affected, weapon, and event or running total, state other figures: another value or
    another bound. A figure that several articles print on a day is one revision; a figure for an
    earlier day than one already given is an old one repeated, and none. It is judged by what had
    been published before the claim only, so that later articles change nothing.
    """
    both = pairs(_current(_families(tables, settings)), FAMILY, "published")
    compared = [both[name].fillna(-1) for name in FIGURE]
    before = [both[f"{name}_before"].fillna(-1) for name in FIGURE]
    same = pd.concat(
        [(now == then).astype(bool) for now, then in zip(compared, before, strict=True)], axis=1
    ).all(axis=1)
    repeated = same.groupby(both["claim_id"]).transform("any").astype(bool)
    found = both.loc[~repeated].sort_values(["published", "claim_id"], kind="stable")
    first = found.drop_duplicates([*FAMILY, "published", *FIGURE])
    kept = ["claim_id", "claim_id_before", "claimant", "measure", "family", "published"]
    columns = [*kept, "published_before", *FIGURE, *(f"{name}_before" for name in FIGURE)]
    return first[columns].iloc[::-1].reset_index(drop=True)


def _new_shifts(tables: Tables, since: date, until: date, settings: Settings) -> pd.DataFrame:
    """The shifts that are seen with what was known on `until`, and were not on `since`."""
    now = shifts(as_known(tables, until), settings)
    before = shifts(as_known(tables, since), settings)
    seen = pd.MultiIndex.from_frame(before[SHIFT])
    return now.loc[~pd.MultiIndex.from_frame(now[SHIFT]).isin(seen)].reset_index(drop=True)


def _new_contradictions(
    tables: Tables, shown: Tables, since: date, until: date, settings: Settings
) -> pd.DataFrame:
    """What came to exclude each other between the days, among what is shown."""

    def on(day: date) -> pd.DataFrame:
        return contested(as_known(shown, day), settings, as_known(tables, day))

    return newly_contested(on(since), on(until))


def _shown(frame: pd.DataFrame, key: str, among: pd.DataFrame) -> pd.DataFrame:
    return frame.loc[frame[key].isin(among[key])].reset_index(drop=True)


def _latest_first(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows by these columns, falling; by the last one, an id, rising."""
    falling = [False] * (len(columns) - 1)
    return frame.sort_values(list(columns), ascending=[*falling, True]).reset_index(drop=True)


def between(
    tables: Tables, since: date, until: date, settings: Settings, shown: Tables | None = None
) -> Changes:
    """What came out after the day `since`, up to and with the day `until`.

    Of the rows, what changed between a and b together with what changed between b and c is what
    changed between a and c. Give as `tables` all that there is, and as `shown` what is selected:
    revisions and shifts are found among all, and those shown whose later part is selected. An
    `until` before `since` gives nothing.
    """
    shown = tables if shown is None else shown
    known = known_from(tables)
    events = known.index[_came_out(known, since, until)]

    def new(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.loc[_came_out(frame["published"], since, until)].reset_index(drop=True)

    happened = shown.events.loc[shown.events["event_id"].isin(events)]
    return Changes(
        since=since,
        until=until,
        articles=_latest_first(new(shown.articles), "published", "article_id"),
        events=_latest_first(happened, "start", "event_id"),
        claims=_latest_first(new(shown.claims), "published", "claim_id"),
        revisions=_shown(new(revisions(tables, settings)), "claim_id", shown.claims),
        statements=_latest_first(new(shown.statements), "date", "published", "statement_id"),
        shifts=_shown(
            _new_shifts(tables, since, until, settings), "statement_id", shown.statements
        ),
        contradictions=_new_contradictions(tables, shown, since, until, settings),
    )


def per_day(changes: Changes) -> pd.DataFrame:
    """A row a day after `since` and a kind: day, kind, number and ids, joined with a space.

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
