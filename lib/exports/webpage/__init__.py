"""A view as one self-contained web page."""

from lib.exports.webpage.html_page import html, parts

__all__ = ["html", "parts"]
