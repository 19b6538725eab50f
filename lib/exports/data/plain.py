"""The data of a view as plain files: JSON, JSON Lines, Parquet, CSV."""

import io
import json as standard_json
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd
import pyarrow as pa
from pyarrow import parquet as arrow_parquet

from lib.exports.data.csv import csv_bytes
from lib.exports.edition import Edition
from lib.views.exhibit import Exhibit, Part
from lib.views.context import Context


def _value(value: Any) -> Any:
    """The value for JSON: ISO dates, null for missing or infinite values."""
    if isinstance(value, list | tuple):
        return [_value(part) for part in value]
    if value is None or pd.isna(value):
        return None
    if isinstance(value, datetime):
        midnight = value == value.replace(hour=0, minute=0, second=0, microsecond=0)
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if isinstance(value, bool | int | float | str) else str(value)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """One record per row, with the frame's own column names; texts and numbers unchanged."""
    columns = {name: frame[name].tolist() for name in frame.columns}
    return [
        {str(name): _value(values[row]) for name, values in columns.items()}
        for row in range(len(frame))
    ]


def part(exhibit: Exhibit, name: str = "") -> Part:
    """The part of that name, the main one by default; KeyError if there is none."""
    parts = {shown.name: shown for shown in reversed(exhibit.data)}
    return parts[name] if name else exhibit.data[0]


def about(exhibit: Exhibit, edition: Edition) -> dict[str, Any]:
    """What a file says about itself: the view's texts, its dates and the link that reopens it."""
    return {
        "view": exhibit.name,
        "title": exhibit.caption.title,
        "subtitle": exhibit.caption.subtitle,
        "note": exhibit.caption.note,
        "definition": exhibit.definition,
        "corpus": edition.corpus,
        "window": edition.window,
        "as_of": edition.as_of.isoformat(),
        "accessed": edition.accessed.isoformat(),
        "permalink": edition.permalink,
        "corpus_sha256": edition.fingerprint,
        "handling": edition.handling,
        "attribution": list(edition.attribution),
    }


def encode_json(content: Any, indent: int | None = None) -> bytes:
    """The content as UTF-8 JSON; a lone surrogate, which UTF-8 cannot hold, becomes ?."""
    text = standard_json.dumps(content, ensure_ascii=False, allow_nan=False, indent=indent)
    return text.encode("utf-8", errors="replace")


def json(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """One object: the view's description, and under `data` the records of each part."""
    del context
    data = {shown.name: records(shown.frame) for shown in exhibit.data}
    return encode_json({**about(exhibit, edition), "data": data}, indent=1) + b"\n"


def jsonl(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """The main part, one record per line."""
    del context, edition
    return b"".join(encode_json(record) + b"\n" for record in records(part(exhibit).frame))


def _texts(about_it: Mapping[str, Any]) -> dict[bytes, bytes]:
    return {
        name.encode(): value.encode("utf-8", errors="replace")
        if isinstance(value, str)
        else encode_json(value)
        for name, value in about_it.items()
    }


def parquet(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """The main part; its description is in the file's key-value metadata."""
    del context
    table = pa.Table.from_pandas(part(exhibit).frame, preserve_index=False)
    known = table.schema.metadata or {}
    whole = table.replace_schema_metadata({**known, **_texts(about(exhibit, edition))})
    file = io.BytesIO()
    arrow_parquet.write_table(whole, file)
    return file.getvalue()


def csv(exhibit: Exhibit, context: Context, edition: Edition, name: str = "") -> bytes:
    """A part, the main one by default, with texts that no program reads as a formula."""
    del context, edition
    return csv_bytes(part(exhibit, name).frame)
