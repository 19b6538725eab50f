"""The export formats of a view, by name."""

from collections.abc import Callable
from dataclasses import dataclass

from lib.exports import picture as pictures
from lib.exports import webpage
from lib.exports.data import geojson, plain
from lib.exports.edition import Edition
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Form

FORMS: tuple[Form, ...] = ("chart", "shapes", "table")
DRAWN: tuple[Form, ...] = ("chart", "shapes")
MAPS = ("strike-map", "sites", "incident-map")
# They hold one table: a part of the exhibit's data.
ONE_TABLE = ("csv", "jsonl", "parquet")
# What an export needs besides the exhibit's texts: a figure, rows of data, or places.
FIGURE, DATA, PLACES = "figure", "data", "places"


@dataclass(frozen=True)
class Format:
    """A format: its name and label, the file's ending and media type, the kinds of exhibits it can
    hold, what it needs, and its writer."""

    name: str
    label: str
    ending: str
    mime: str
    forms: tuple[Form, ...]
    needs: str
    write: Callable[[Exhibit, Context, Edition], bytes]

    def fits(self, exhibit: Exhibit) -> bool:
        """Whether the exhibit can be exported in this format."""
        has = {
            FIGURE: not exhibit.is_table,
            DATA: bool(exhibit.data),
            PLACES: exhibit.name in MAPS,
        }
        return exhibit.form in self.forms and has.get(self.needs, True)

    def file_name(self, exhibit: Exhibit, edition: Edition, part: str = "") -> str:
        """`attack-counts_2023-10-17_2024-02-29_2024-03-02.png`; a part adds its own name."""
        return f"{edition.stem(f'{exhibit.name} {part}'.strip())}.{self.ending}"


def _slides(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    from lib.exports import slides

    return slides.export(exhibit, context, edition)


def _workbook(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    from lib.exports import workbook

    return workbook.export(exhibit, context, edition)


OFFICE = "application/vnd.openxmlformats-officedocument"
_ALL = (
    Format("png", "PNG", "png", "image/png", DRAWN, FIGURE, pictures.png),
    Format("svg", "SVG", "svg", "image/svg+xml", DRAWN, FIGURE, pictures.svg),
    Format("pdf", "PDF", "pdf", "application/pdf", DRAWN, FIGURE, pictures.pdf),
    Format(
        "pptx", "PowerPoint", "pptx", f"{OFFICE}.presentationml.presentation", FORMS, "", _slides
    ),
    Format("xlsx", "Excel", "xlsx", f"{OFFICE}.spreadsheetml.sheet", FORMS, DATA, _workbook),
    Format("csv", "CSV", "csv", "text/csv", FORMS, DATA, plain.csv),
    Format("json", "JSON", "json", "application/json", FORMS, DATA, plain.json),
    Format("jsonl", "JSON Lines", "jsonl", "application/jsonl", FORMS, DATA, plain.jsonl),
    Format(
        "parquet", "Parquet", "parquet", "application/vnd.apache.parquet", FORMS, DATA,
        plain.parquet,
    ),
    Format("geojson", "GeoJSON", "geojson", "application/geo+json", FORMS, PLACES, geojson.geojson),
    Format("html", "Web page", "html", "text/html", FORMS, "", webpage.html),
)  # fmt: skip

FORMATS: dict[str, Format] = {known.name: known for known in _ALL}


def formats_for(exhibit: Exhibit) -> list[Format]:
    """The formats of the exhibit."""
    return [known for known in _ALL if known.fits(exhibit)]
