"""Scenes as PDF: shapes stay shapes, text stays text, and screen readers are told what is what."""

from lib.drawing.pdf.pdf_file import About, pdf
from lib.drawing.pdf.pdf_pages import Page, Part, page_of

__all__ = ["About", "Page", "Part", "page_of", "pdf"]
