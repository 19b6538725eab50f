"""Scenes as PDF: vector shapes, real text, and tags for screen readers."""

from lib.drawing.pdf.pdf_file import About, pdf
from lib.drawing.pdf.pdf_pages import Page, Part, page_of

__all__ = ["About", "Page", "Part", "page_of", "pdf"]
