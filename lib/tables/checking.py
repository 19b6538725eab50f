"""The rules that tables keep: columns, dtypes, unique ids, and keys that exist."""

import pandas as pd

from lib.tables.frames import Tables
from lib.tables.schemas import SCHEMAS, Schema

IDS = {
    "articles": "article_id",
    "claims": "claim_id",
    "events": "event_id",
    "statements": "statement_id",
    "parties": "party_id",
    "places": "place_id",
    "blocs": "bloc_id",
    "topics": "topic_id",
}


def _form(schema: Schema, frame: pd.DataFrame) -> list[str]:
    if list(frame.columns) != schema.names:
        return [f"{schema.name}: the columns are {list(frame.columns)}"]
    return [
        f"{schema.name}.{column.name}: {frame[column.name].dtype} instead of {column.dtype}"
        for column in schema.columns
        if frame[column.name].dtype != pd.Series(dtype=column.dtype).dtype
    ]


def _keys(schema: Schema, tables: Tables) -> list[str]:
    frame = getattr(tables, schema.name)
    faults = []
    for column in schema.columns:
        if column.key:
            table, key = column.key.split(".")
            lost = ~frame[column.name].dropna().isin(getattr(tables, table)[key])
            faults += [f"{schema.name}.{column.name}: {lost.sum()} not in {column.key}"] * bool(
                lost.any()
            )
    return faults


def faults(tables: Tables) -> list[str]:
    """A sentence for each rule that the tables break; empty if they keep all.

    Ids and keys are checked only if every table has its columns.
    """
    form = [fault for schema in SCHEMAS for fault in _form(schema, getattr(tables, schema.name))]
    if any(list(getattr(tables, schema.name).columns) != schema.names for schema in SCHEMAS):
        return form
    twice = [
        f"{name}.{key}: an id appears twice"
        for name, key in IDS.items()
        if getattr(tables, name)[key].duplicated().any()
    ]
    return form + twice + [fault for schema in SCHEMAS for fault in _keys(schema, tables)]
