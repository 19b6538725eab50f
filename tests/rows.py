"""Rows of the tidy tables, with only what a test is about; the rest is the same everywhere."""

from dataclasses import replace

import pandas as pd

from lib.model import Settings
from lib.model.bounds import interval
from lib.tables import Tables, schemas
from lib.tables.derived import with_derived

ARTICLE = "2031-03-05-rockets-off-vell"
OTHER_ARTICLE = "2031-03-14-toll-talks-end"
NAVY, WATCH = "norrland-navy", "harbour-watch"
NO_GROUPS = Settings()


def _claim(number: int, changes: dict) -> dict:
    row = {
        "claim_id": f"c{number}", "article_id": ARTICLE, "published": "2031-03-05",
        "measure": "attacks", "bound": "exactly", "value": 1, "claimant": NAVY,
        "actor": "tide-front", "target": "convoys", "scope": "suderia", "since": "2031-03-01",
        "day": "2031-03-05", "certain": True, "quote": "so many attacks", **changes,
    }  # fmt: skip
    allowed = interval(str(row["bound"]), row["value"], changes.get("value_high"))
    widened = {"approximate": allowed.approximate}
    return {**row, "low": allowed.low, "high": allowed.high, **widened}


def with_claims(tables: Tables, *changes: dict) -> Tables:
    """The tables with these claims only, named c1, c2 …; each says how it differs."""
    rows = [_claim(number, change) for number, change in enumerate(changes, start=1)]
    return replace(tables, claims=schemas.CLAIMS.frame(rows))


def _event(number: int, changes: dict) -> dict:
    start = changes.get("start", "2031-03-04")
    return {
        "event_id": f"e{number}", "type": "air_drone_strike", "start": start, "end": start,
        "time_precision": 1, "name": "Drone flight", "summary": "A drone was flown.",
        "mentions": 0, "certain": True,
        "claimed_by": ";".join(changes.get("claimants", ())) or None, **changes,
    }  # fmt: skip


def with_events(tables: Tables, *changes: dict, settings: Settings = NO_GROUPS) -> Tables:
    """The tables with these events only, named e1, e2 …

    `places`, `actors`, `targets` and `claimants` name what belongs to an event, by id; `settings`
    says which groups the events are counted in.
    """
    rows = [_event(number, change) for number, change in enumerate(changes, start=1)]
    known = tables.places.set_index("place_id")
    roles = {"actors": "actor", "targets": "target", "claimants": "claimed_by"}
    places = [
        {
            **known.loc[place].to_dict(),
            "event_id": row["event_id"],
            "place_id": place,
            "site_id": place if pd.isna(within := known.loc[place, "within"]) else within,
        }
        for row in rows
        for place in row.get("places", ())
    ]
    parties = [
        {"event_id": row["event_id"], "party_id": party, "role": role}
        for row in rows
        for key, role in roles.items()
        for party in row.get(key, ())
    ]
    made = replace(
        tables,
        events=schemas.EVENTS.frame(rows),
        event_places=schemas.EVENT_PLACES.frame(places),
        event_parties=schemas.EVENT_PARTIES.frame(parties),
    )
    return with_derived(made, settings)


def _statement(number: int, changes: dict) -> dict:
    day = changes.get("date", "2031-03-05")
    return {
        "statement_id": f"s{number}", "article_id": ARTICLE, "published": day, "date": day,
        "date_precision": "day", "party_id": NAVY, "speaker": "Admiral Ro", "stance": "threaten",
        "toward": "tide-front", "topic": "strait-tolls", "position": "Says so.",
        "quote": "so it is", "earliest": day,
        "latest": day, "certain": True, **changes,
    }  # fmt: skip


def with_statements(tables: Tables, *changes: dict) -> Tables:
    """The tables with these statements only, named s1, s2 …; each says how it differs."""
    rows = [_statement(number, change) for number, change in enumerate(changes, start=1)]
    return replace(tables, statements=schemas.STATEMENTS.frame(rows))


def emptied(tables: Tables) -> Tables:
    """The tables without articles, claims, events and statements; the lookups stay."""
    lookups = {"parties", "places", "blocs", "topics"}
    return replace(
        tables, **{name: frame[:0] for name, frame in tables.items() if name not in lookups}
    )


def renamed(tables: Tables, name: str) -> Tables:
    """The tables with every name and every text of an article replaced by this one."""
    texts = {
        "articles": ("title", "publisher"),
        "claims": ("quote",),
        "events": ("summary",),
        "mentions": ("quote",),
        "statements": ("speaker", "channel", "position", "quote"),
        "parties": ("name",),
        "places": ("name",),
        "blocs": ("label",),
        "topics": ("label",),
    }
    frames = {
        table: getattr(tables, table).assign(
            **{
                column: pd.Series(name, index=getattr(tables, table).index, dtype="string")
                for column in columns
            }
        )
        for table, columns in texts.items()
    }
    return replace(tables, **frames)
