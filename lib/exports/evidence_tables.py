"""The evidence for an exhibit: its claims, events, statements and articles, as tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from lib.evidence import Library, picks
from lib.model.vocabulary import EVENT_TYPES, MEASURES, STANCES
from lib.selection.hindsight import readings
from lib.tables import Tables
from lib.tables.naming import UNNAMED
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.wording.words import bounded_number

KINDS = ("claims", "events", "statements", "articles")
# Columns with the ids of a row's evidence, besides `event_id`, `event_ids` and the like.
ENDS = {"events": ("act_id", "answer_id"), "statements": ("statement_id_before",)}


@dataclass(frozen=True)
class Behind:
    """The evidence for an exhibit, latest first, and the articles in order of publication.

    `articles` has a column `source`, their number from 1 up.
    """

    claims: pd.DataFrame
    events: pd.DataFrame
    statements: pd.DataFrame
    articles: pd.DataFrame
    library: Library

    @property
    def numbers(self) -> dict[str, int]:
        """article_id → its number among the sources."""
        return dict(zip(self.articles["article_id"], self.articles["source"], strict=True))


def _in_marks(exhibit: Exhibit) -> Iterator[tuple[str, str]]:
    for payload in exhibit.evidence():
        if pick := picks.from_points([{"customdata": payload}]):
            yield from ((pick.kind, name) for name in pick.ids)


def _ids(rows: pd.DataFrame, kind: str) -> Iterator[tuple[str, str]]:
    for column in (f"{kind[:-1]}_id", f"{kind[:-1]}_ids", *ENDS.get(kind, ())):
        if column in rows.columns:
            for joined in rows[column].dropna():
                yield from ((kind, name) for name in str(joined).split())


def _in_table(shown: Part) -> Iterator[tuple[str, str]]:
    """The evidence of each row: a claim or a statement is itself, not the event it is about."""
    rows = shown.frame
    for kind in ("claims", "statements"):
        names = [name for name in (f"{kind[:-1]}_id", f"{kind[:-1]}_ids") if name in rows.columns]
        leads = rows[names].fillna("").ne("").any(axis=1)
        yield from _ids(rows.loc[leads], kind)
        rows = rows.loc[~leads]
    for kind in KINDS:
        yield from _ids(rows, kind)


def _named(exhibit: Exhibit, with_rows: bool) -> dict[str, list[str]]:
    """The ids of an exhibit's evidence by their kind, each once: from its marks, otherwise its
    tables."""
    found = list(_in_marks(exhibit))
    if with_rows or not found:
        found += [pair for shown in exhibit.data for pair in _in_table(shown)]
    ids: dict[str, dict[str, None]] = {kind: {} for kind in KINDS}
    for kind, name in found:
        ids.get(kind, {})[name] = None
    return {kind: list(names) for kind, names in ids.items()}


def _rows(frame: pd.DataFrame, key: str, ids: Iterable[str], order: list[str]) -> pd.DataFrame:
    rows = frame.loc[frame[key].isin(list(ids))]
    return rows.sort_values([*order, key], ascending=[False] * len(order) + [True])


def _sourced(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    heads = articles[["article_id", "publisher", "url", "title"]]
    return rows.merge(heads, on="article_id", how="left", validate="many_to_one")


def _texts(values: Iterable[object], index: pd.Index) -> pd.Series:
    return pd.Series(list(values), index=index, dtype="string")


def _claims(ids: list[str], known: Tables, library: Library) -> pd.DataFrame:
    rows = _sourced(_rows(known.claims, "claim_id", ids, ["published"]), known.articles)
    wording = zip(rows["bound"], rows["value"], rows["value_high"], strict=True)
    parties = {
        role: _texts(map(library.party, rows[role]), rows.index)
        for role in ("claimant", "actor", "target", "affected")
    }
    words = {
        **parties,
        "claimant": parties["claimant"].replace("", UNNAMED),
        "figure": _texts((bounded_number(*words) for words in wording), rows.index),
        "measure": _texts(map(MEASURES.label, rows["measure"]), rows.index),
        "event": _texts(map(library.event_label, rows["event_id"]), rows.index),
        "places": _texts(map(library.place_names, rows["scope"].fillna("")), rows.index),
    }
    return rows.assign(**words)


def _events(ids: list[str], known: Tables) -> pd.DataFrame:
    """An event once for each article that reports it, with that article's passage."""
    rows = _rows(known.events, "event_id", ids, ["start"])
    told = _sourced(known.mentions, known.articles).merge(
        known.articles[["article_id", "published"]], on="article_id", validate="many_to_one"
    )
    ordered = rows.merge(told, on="event_id", how="left", validate="one_to_many")
    return ordered.assign(type=_texts(map(EVENT_TYPES.label, ordered["type"]), ordered.index))


def _statements(ids: list[str], known: Tables, library: Library) -> pd.DataFrame:
    order = ["date", "published"]
    rows = _sourced(_rows(known.statements, "statement_id", ids, order), known.articles)
    return rows.assign(
        party=_texts(map(library.party, rows["party_id"]), rows.index),
        toward=_texts(map(library.party, rows["toward"]), rows.index),
        stance=_texts(map(STANCES.label, rows["stance"]), rows.index),
        event=_texts(map(library.event_label, rows["event_id"]), rows.index),
    )


def _articles(known: Tables, ids: Iterable[str]) -> pd.DataFrame:
    rows = known.articles.loc[known.articles["article_id"].isin(set(ids))]
    ordered = rows.sort_values(["published", "article_id"]).reset_index(drop=True)
    return ordered.assign(source=range(1, len(ordered) + 1))


def behind(exhibit: Exhibit, context: Context, with_rows: bool = False) -> Behind:
    """The evidence for the exhibit's marks, or for its tables if it has none.

    `with_rows` includes that of its tables in any case: a matrix shows the latest of many rows. It
    is looked up among all that was known on the exhibit's as-of day; anything not found is dropped.
    """
    known, ids = context.known_on(exhibit.as_of), _named(exhibit, with_rows)
    library = Library(context.everything, known)
    claims = _claims(ids["claims"], known, library)
    events = _events(ids["events"], known)
    statements = _statements(ids["statements"], known, library)
    carrying = pd.concat([part["article_id"] for part in (claims, events, statements)]).dropna()
    articles = readings(
        _articles(known, [*ids["articles"], *carrying]), context.selection.known_by or exhibit.as_of
    )
    return Behind(claims, events, statements, articles, library)
