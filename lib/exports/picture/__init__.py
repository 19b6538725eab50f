"""Views as pictures: PNG, SVG and PDF."""

from lib.exports.picture.files import pdf, png, svg

__all__ = ["pdf", "png", "svg"]
