"""A reader's filters, and the filtered tables."""

from lib.selection.applying import apply
from lib.selection.selection import Selection
from lib.selection.summary import filters, summary

__all__ = ["Selection", "apply", "filters", "summary"]
