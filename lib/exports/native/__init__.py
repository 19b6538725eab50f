"""Plotly charts read as spreadsheet programs draw them: panels of series on axes."""

from lib.exports.native.panels import Panel, key_of, panels

__all__ = ["Panel", "key_of", "panels"]
