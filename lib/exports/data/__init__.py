"""The data behind a view as files: CSV, JSON, Parquet and GeoJSON."""
