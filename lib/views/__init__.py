"""Views: each chart, map and table by its name, for pages, exports and the command line."""
