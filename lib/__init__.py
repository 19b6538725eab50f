"""Annotated news articles, as tidy tables, analyses, charts and maps."""
