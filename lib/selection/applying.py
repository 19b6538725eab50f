"""A selection applied to all tables alike.

Written with Narwhals, so that the same functions work on pandas frames and on other backends. Each
row is judged by its own data; the lookups (parties, places, blocs, topics) stay complete. A claim,
a statement or a link may name an event that is outside the selection.
"""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import narwhals as nw

from lib.selection.matching_places import matching_places
from lib.selection.searching import found_ids
from lib.selection.selection import Selection
from lib.tables import Tables

CLAIM_ROLES = ("claimant", "actor", "target", "affected")


def _moment(day: date) -> datetime:
    return datetime.combine(day, time())


def _semi(frame: Any, ids: Any, key: str) -> Any:
    return frame.join(ids.select(key).unique(), on=key, how="semi")


def _in_window(frame: Any, selection: Selection, precise: Any = None) -> Any:
    """Rows that can be within the chosen days; possible ones are marked as not certain.

    `precise` marks rows that cover all of their days: they are in if one of the days is.
    """
    surely = nw.lit(True)
    if selection.start is not None:
        start = nw.lit(_moment(selection.start))
        frame = frame.filter(nw.col("latest") >= start)
        surely = surely & (nw.col("earliest") >= start)
    if selection.end is not None:
        end = nw.lit(_moment(selection.end))
        frame = frame.filter(nw.col("earliest") <= end)
        surely = surely & (nw.col("latest") <= end)
    return _marked(frame, surely if precise is None else (surely | precise))


def _marked(frame: Any, surely: Any) -> Any:
    return frame.with_columns(certain=nw.col("certain") & surely)


def _readable(tables: Tables, selection: Selection) -> Any | None:
    """The articles that may be read; None if all may."""
    if selection.known_by is None and not selection.reread:
        return None
    articles = nw.from_native(tables.articles)
    if selection.known_by is not None:
        articles = articles.filter(nw.col("published") <= nw.lit(_moment(selection.known_by)))
    if selection.reread:
        articles = articles.filter(~nw.col("reviewed").is_null())
    return articles


def _carried(frame: Any, articles: Any | None) -> Any:
    """Rows from an article that may be read."""
    return frame if articles is None else _semi(frame, articles, "article_id")


def with_subordinates(parties: Any, chosen: tuple[str, ...]) -> list[str]:
    """The chosen parties and all that belong to them, at any depth."""
    pairs = nw.from_native(parties).select("party_id", "parent").rows()
    family = set(chosen)
    while grown := {party for party, parent in pairs if parent in family} - family:
        family |= grown
    return sorted(family)


def _chosen_parties(tables: Tables, selection: Selection) -> Any | None:
    """The ids that blocs and parties select, or None if neither filter is set."""
    if not (selection.blocs or selection.parties):
        return None
    parties = nw.from_native(tables.parties)
    if selection.blocs:
        parties = parties.filter(nw.col("bloc").is_in(selection.blocs))
    if selection.parties:
        family = with_subordinates(tables.parties, selection.parties)
        parties = parties.filter(nw.col("party_id").is_in(family))
    return parties.select("party_id")


def _at(frame: Any, pairs: Any, places: Any, key: str) -> Any:
    """Rows with a matching place; certain if one of those certainly matches."""
    matched = pairs.join(places, on="place_id", how="inner")
    verdicts = matched.group_by(key).agg(surely=nw.col("surely").max())
    return _marked(frame.join(verdicts, on=key, how="inner"), nw.col("surely")).drop("surely")


def _found(frame: Any, tables: Tables, name: str, key: str, selection: Selection) -> Any:
    if not selection.text.strip():
        return frame
    return _semi(frame, nw.from_native(found_ids(tables, name, selection.text)), key)


def _events(tables: Tables, selection: Selection, parties: Any, places: Any) -> Any:
    events = _in_window(nw.from_native(tables.events), selection, nw.col("time_precision") == 1)
    articles = _readable(tables, selection)
    if articles is not None:
        told = _carried(nw.from_native(tables.mentions), articles)
        events = _semi(events, told, "event_id")
    if selection.known_by is not None:
        events = events.filter(nw.col("earliest") <= nw.lit(_moment(selection.known_by)))
    if selection.event_types:
        events = events.filter(nw.col("type").is_in(selection.event_types))
    if parties is not None:
        taking_part = _semi(nw.from_native(tables.event_parties), parties, "party_id")
        events = _semi(events, taking_part, "event_id")
    if places is not None:
        pairs = nw.from_native(tables.event_places).select("event_id", "place_id")
        events = _at(events, pairs, places, "event_id")
    return _found(events, tables, "events", "event_id", selection)


def _of_types(frame: Any, selection: Selection) -> Any:
    """Rows about no event, or about one of the chosen types."""
    if not selection.event_types:
        return frame
    kind = nw.col("event_type")
    return frame.filter(kind.is_null() | kind.is_in(selection.event_types))


def _among(names: list[str]) -> Any:
    """Whether `at` names one of the places; ids contain no regex characters."""
    if not names:
        return nw.col("at").is_in([])
    return nw.col("at").fill_null("").str.contains(f"(?:^|;)(?:{'|'.join(names)})(?:;|$)")


def _there(frame: Any, places: Any) -> Any:
    """Rows that name a matching place; certain if one of those certainly matches."""
    near = places["place_id"].to_list()
    sure = places.filter(nw.col("surely"))["place_id"].to_list()
    return _marked(frame.filter(_among(near)), _among(sure))


def _claims(tables: Tables, selection: Selection, parties: Any, places: Any) -> Any:
    claims = _in_window(nw.from_native(tables.claims), selection)
    claims = _carried(claims, _readable(tables, selection))
    claims = _of_types(claims, selection)
    if parties is not None:
        named = parties["party_id"].to_list()
        claims = claims.filter(
            nw.any_horizontal(
                *(nw.col(role).is_in(named) for role in CLAIM_ROLES), ignore_nulls=True
            )
        )
    if places is not None:
        claims = _there(claims, places)
    return _found(claims, tables, "claims", "claim_id", selection)


def _statements(tables: Tables, selection: Selection, parties: Any, places: Any) -> Any:
    statements = _in_window(nw.from_native(tables.statements), selection)
    statements = _carried(statements, _readable(tables, selection))
    statements = _of_types(statements, selection)
    if parties is not None:
        statements = _semi(statements, parties, "party_id")
    if places is not None:
        statements = _there(statements, places)
    return _found(statements, tables, "statements", "statement_id", selection)


def _mentions(tables: Tables, selection: Selection, events: Any) -> Any:
    known = _carried(nw.from_native(tables.mentions), _readable(tables, selection))
    return _semi(known, events, "event_id")


def _recounted(events: Any, mentions: Any) -> Any:
    """Events with the number of articles in the selection that report them."""
    counts = mentions.group_by("event_id").agg(counted=nw.len())
    joined = events.join(counts, on="event_id", how="left")
    whole = nw.col("counted").fill_null(0).cast(nw.Int64)
    return joined.with_columns(mentions=whole).drop("counted")


def _frame(table: Any, like: Any) -> Any:
    """The native frame with the columns and dtypes of its original table."""
    frame = nw.to_native(table)[list(like.columns)]
    changed = not frame.dtypes.equals(like.dtypes)
    typed = frame.astype(like.dtypes.to_dict()) if changed else frame
    return typed.reset_index(drop=True)


def _dependents(tables: Tables, claims: Any, events: Any) -> dict[str, Any]:
    pairs = nw.from_native(tables.event_links)
    ids = events.select("event_id")
    answers = ids.rename({"event_id": "answers"})
    links = pairs.filter(
        nw.col("event_id").is_in(ids["event_id"].to_list())
        | nw.col("answers").is_in(answers["answers"].to_list())
    )
    return {
        "claim_places": _semi(nw.from_native(tables.claim_places), claims, "claim_id"),
        "event_parties": _semi(nw.from_native(tables.event_parties), events, "event_id"),
        "event_places": _semi(nw.from_native(tables.event_places), events, "event_id"),
        "event_links": links,
    }


FACTS = (
    "articles", "claims", "events", "statements", "mentions", "claim_places", "event_parties",
    "event_places", "event_links",
)  # fmt: skip


def _nothing(tables: Tables) -> Tables:
    """The tables without rows, except the lookups: chosen days may exclude each other."""
    return replace(tables, **{name: getattr(tables, name).head(0) for name in FACTS})


def apply(tables: Tables, selection: Selection) -> Tables:
    """The matching rows, in order; possible ones have `certain` False.

    An article stays if any of its annotations do. The empty selection changes nothing.
    """
    if selection == Selection():
        return tables
    if selection.is_impossible:
        return _nothing(tables)
    parties = _chosen_parties(tables, selection)
    narrows = bool(selection.countries) or selection.within_km is not None
    places = matching_places(tables.places, selection) if narrows else None
    events = _events(tables, selection, parties, places)
    claims = _claims(tables, selection, parties, places)
    statements = _statements(tables, selection, parties, places)
    mentions = _mentions(tables, selection, events)
    carrying = nw.concat([part.select("article_id") for part in (claims, statements, mentions)])
    kept = {
        "articles": _semi(nw.from_native(tables.articles), carrying, "article_id"),
        "claims": claims,
        "events": _recounted(events, mentions),
        "statements": statements,
        "mentions": mentions,
        **_dependents(tables, claims, events),
    }
    return replace(
        tables, **{name: _frame(table, getattr(tables, name)) for name, table in kept.items()}
    )
