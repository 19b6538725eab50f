"""datapackage.json: what a publication says about itself and its tables (Data Package 2.0,
datapackage.org)."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lib.corpus import Corpus
from lib.corpus.files import PUBLISHED
from lib.tables.checking import IDS
from lib.tables.schema import DAY, REAL, TEXT, WHOLE, YES_NO, Column, Schema
from lib.tables.schemas import SCHEMAS

NAME, HEAD = PUBLISHED, "corpus.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
FORMAT = "escalation-timelines 1"
TYPES = {TEXT: "string", WHOLE: "integer", REAL: "number", DAY: "date", YES_NO: "boolean"}
# The partitioned tables: the folder's name for each month, and the column whose month it is.
PUBLICATION, START = "published_month", "start_month"
MONTHS = {
    **dict.fromkeys(("articles", "claims", "claim_places", "mentions", "statements"), PUBLICATION),
    "events": START,
}


@dataclass(frozen=True)
class Part:
    """A file of a publication: its path, its size, and the SHA-256 of its content."""

    path: str
    size: int
    digest: str

    @classmethod
    def of(cls, path: str, content: bytes) -> "Part":
        """The file with that content."""
        return cls(path, len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")

    @property
    def value(self) -> dict[str, Any]:
        """What datapackage.json says of it."""
        return {"path": self.path, "bytes": self.size, "hash": self.digest}


def _field(column: Column) -> dict[str, str]:
    return {
        "name": column.name,
        "type": TYPES[column.dtype],
        "description": column.meaning,
    }


def _foreign_keys(schema: Schema) -> list[dict[str, Any]]:
    found = []
    for column in schema.columns:
        if column.key:
            table, field = column.key.split(".")
            # A table that refers to itself is named "" there.
            resource = "" if table == schema.name else table
            reference = {"resource": resource, "fields": [field]}
            found.append({"fields": [column.name], "reference": reference})
    return found


def _table_schema(schema: Schema) -> dict[str, Any]:
    described: dict[str, Any] = {"fields": [_field(column) for column in schema.columns]}
    if schema.name in IDS:
        described |= {"primaryKey": [IDS[schema.name]]}
    return described | {"foreignKeys": _foreign_keys(schema)}


def _resource(schema: Schema, parts: Sequence[Part]) -> dict[str, Any]:
    return {
        "name": schema.name,
        "description": f"One row: {schema.row}.",
        "path": [part.path for part in parts],
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": sum(part.size for part in parts),
        "schema": _table_schema(schema),
        "parts": [part.value for part in parts],
    }


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "corpus"


def package(
    corpus: Corpus, parts: Mapping[str, Sequence[Part]], head: Part, fingerprint: str, day: date
) -> dict[str, Any]:
    """The value of datapackage.json for these parts of each table."""
    settings = corpus.settings
    title = settings.title or "Corpus"
    licence = [{"name": "custom", "title": settings.licence}] if settings.licence else []
    described = {
        "$schema": PROFILE,
        "name": _slug(title),
        "title": title,
        "description": settings.description,
        "licenses": licence,
        "sources": [{"title": line} for line in settings.attribution],
        "created": f"{day.isoformat()}T00:00:00Z",
        "corpus": {"format": FORMAT, "fingerprint": fingerprint, "head": head.value},
        "resources": [_resource(schema, parts[schema.name]) for schema in SCHEMAS],
    }
    return {name: value for name, value in described.items() if value not in ("", [])}
