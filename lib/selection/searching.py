"""Rows whose text contains all words of a search."""

from collections import defaultdict

import narwhals as nw
import pandas as pd

from lib.engine import ROW, Store
from lib.selection.folding import fold, words
from lib.tables import Tables
from lib.tables.once import once


def _joined(frame: pd.DataFrame, by: str, column: str) -> pd.Series:
    """One text per key: the column's values in all its rows."""
    found: dict[str, list[str]] = defaultdict(list)
    known = frame[[by, column]].dropna()
    for key, text in zip(known[by].tolist(), known[column].tolist(), strict=True):
        found[key].append(text)
    return pd.Series({key: " ".join(texts) for key, texts in found.items()}, dtype="string")


def _column(keys: pd.Series, texts: pd.Series) -> pd.Series:
    return keys.map(texts).astype("string").fillna("")


def _party_names(tables: Tables) -> pd.Series:
    return tables.parties.set_index("party_id")["name"]


def claim_texts(tables: Tables) -> pd.Series:
    """What a search in claims covers: quote, headline, and the names of everyone involved."""
    claims, names = tables.claims, _party_names(tables)
    titles = tables.articles.set_index("article_id")["title"]
    text = claims["quote"] + " " + _column(claims["article_id"], titles)
    for role in ("claimant", "actor", "target", "affected"):
        text = text + " " + _column(claims[role], names)
    return text


def event_texts(tables: Tables) -> pd.Series:
    """What a search in events covers: name, summary, places in all spellings, parties."""
    places = tables.places.set_index("place_id")
    spellings = places["name"] + " " + places["alt_names"].fillna("")
    at = tables.event_places.assign(text=tables.event_places["place_id"].map(spellings))
    by = tables.event_parties.assign(
        text=tables.event_parties["party_id"].map(_party_names(tables))
    )
    ids = tables.events["event_id"]
    return (
        tables.events["name"]
        + " "
        + tables.events["summary"]
        + " "
        + _column(ids, _joined(at, "event_id", "text"))
        + " "
        + _column(ids, _joined(by, "event_id", "text"))
    )


def statement_texts(tables: Tables) -> pd.Series:
    """What a search in statements covers: position, quote, speaker, party, channel, headline."""
    statements = tables.statements
    titles = tables.articles.set_index("article_id")["title"]
    return (
        statements["position"]
        + " "
        + statements["quote"]
        + " "
        + statements["speaker"]
        + " "
        + statements["channel"].fillna("")
        + " "
        + _column(statements["party_id"], _party_names(tables))
        + " "
        + _column(statements["article_id"], titles)
    )


def matching(texts: pd.Series, search: str) -> pd.Series:
    """Whether each text contains all words of the search."""
    wanted = words(search)
    folded = texts.map(fold)
    return folded.map(lambda text: all(word in text for word in wanted)).astype(bool)


TEXTS = {"claims": claim_texts, "events": event_texts, "statements": statement_texts}


@once
def _folded(store: Store, name: str) -> nw.LazyFrame:
    texts = TEXTS[name](store.tables).map(fold).astype("string")
    return store.engine.table(pd.DataFrame({"text": texts}))


def found_rows(store: Store, name: str, search: str) -> nw.LazyFrame:
    """The rows of the table whose text contains all words of the search."""
    wanted = [nw.col("text").str.contains(word, literal=True) for word in words(search)]
    return _folded(store, name).filter(*wanted).select(ROW)


def matching_statements(tables: Tables, search: str) -> pd.Series:
    """The ids of the statements that match."""
    found = matching(statement_texts(tables), search)
    return tables.statements.loc[found, "statement_id"]
