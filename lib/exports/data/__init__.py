"""The data of a view as files: CSV, JSON, Parquet and GeoJSON."""
