"""A view as one web page that needs nothing else."""

from lib.exports.webpage.html_page import html, parts

__all__ = ["html", "parts"]
