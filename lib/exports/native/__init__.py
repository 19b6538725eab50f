"""Charts as spreadsheet programs draw them: panels of series on axes."""

from lib.exports.native.panels import Panel, panels

__all__ = ["Panel", "panels"]
