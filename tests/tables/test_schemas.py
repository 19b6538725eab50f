"""The names, columns and dtypes that other parts rely on."""

from pathlib import Path

import pandas as pd
import pytest

from lib.corpus import empty
from lib.model import Problem
from lib.tables import SCHEMAS, Tables, build
from lib.tables.schema import Schema

DESIGN = {
    "articles": "article_id title publisher url published language",
    "claims": "claim_id article_id published measure bound value low high approximate claimant "
    "actor target affected event_id scope since since_precision as_of as_of_precision weapon quote",
    "claim_places": "claim_id place_id",
    "events": "event_id type start end time_precision weapon claimed_by summary source_url "
    "mentions",
    "event_parties": "event_id party_id role",
    "event_places": "event_id place_id lat lon geo_precision border_km country",
    "event_links": "event_id answers",
    "mentions": "article_id event_id quote",
    "statements": "statement_id article_id published date party_id speaker stance toward event_id "
    "topic channel position quote",
    "parties": "party_id name kind bloc parent country",
    "places": "place_id name alt_names kind country admin1 lat lon geo_precision border_km source",
    "blocs": "bloc_id label colour colour_dark",
    "topics": "topic_id label",
}
DTYPES = {
    ("articles", "published"): "datetime64[us]",
    ("claims", "value"): "Int64",
    ("claims", "high"): "Int64",
    ("claims", "approximate"): "boolean",
    ("claims", "since"): "datetime64[us]",
    ("claims", "claimant"): "string",
    ("events", "start"): "datetime64[us]",
    ("events", "mentions"): "Int64",
    ("events", "certain"): "boolean",
    ("event_places", "lat"): "Float64",
    ("places", "geo_precision"): "Int64",
    ("statements", "date"): "datetime64[us]",
}


@pytest.fixture(scope="module")
def nothing() -> Tables:
    return build(empty(Path("nowhere"), Problem("nowhere", "", "there is nothing")))


def test_the_tables_are_those_of_the_design(tables: Tables) -> None:
    assert list(DESIGN) == [name for name, _ in tables.items()]
    assert list(DESIGN) == [schema.name for schema in SCHEMAS]


@pytest.mark.parametrize(("name", "columns"), DESIGN.items())
def test_a_table_has_the_columns_of_the_design(tables: Tables, name: str, columns: str) -> None:
    assert set(columns.split()) <= set(getattr(tables, name).columns)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name)
def test_a_table_has_the_columns_of_its_schema_in_order(tables: Tables, schema: Schema) -> None:
    assert schema.names == list(getattr(tables, schema.name).columns)


@pytest.mark.parametrize(("table", "column"), DTYPES)
def test_a_column_has_its_dtype_with_rows_and_without(
    tables: Tables, nothing: Tables, table: str, column: str
) -> None:
    expected = pd.Series(dtype=DTYPES[table, column]).dtype
    assert expected == getattr(tables, table)[column].dtype
    assert expected == getattr(nothing, table)[column].dtype


@pytest.mark.parametrize("name", DESIGN)
def test_a_table_without_rows_has_the_form_of_one_with_rows(
    tables: Tables, nothing: Tables, name: str
) -> None:
    assert len(getattr(nothing, name)) == 0
    pd.testing.assert_series_equal(getattr(tables, name).dtypes, getattr(nothing, name).dtypes)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name)
def test_every_column_says_what_it_means(schema: Schema) -> None:
    assert all(column.meaning for column in schema.columns)


def test_every_key_names_a_table_and_its_column() -> None:
    known = {f"{schema.name}.{name}" for schema in SCHEMAS for name in schema.names}
    assert {column.key for schema in SCHEMAS for column in schema.columns} <= known | {""}
