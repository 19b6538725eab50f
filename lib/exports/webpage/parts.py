"""The parts of a view's web page; all of their texts are escaped."""

import json
from collections.abc import Sequence

import pandas as pd
import plotly.io

from lib import evidence as found
from lib.evidence import Evidence, Library
from lib.evidence.cards import card
from lib.evidence.picks import KINDS
from lib.exports.edition import Edition
from lib.exports.evidence_tables import Behind, behind
from lib.exports.handling import mark
from lib.exports.labelling import with_labels
from lib.exports.picture.metadata import words
from lib.exports.sheet.framing import framed_figure
from lib.exports.webpage.responsive import responsive_figure
from lib.tables.records import records
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.wording.escape import link
from lib.wording.templating import Markup, macros
from lib.wording.words import day, quantity

MOST_ROWS = 2000
CONFIG = {"responsive": True, "displaylogo": False, "scrollZoom": False,
          "modeBarButtonsToRemove": ["toImage", "select2d", "lasso2d", "autoScale2d"]}  # fmt: skip


def mark_line(edition: Edition) -> str:
    """The handling mark on the right; empty if there is none."""
    shown = mark(edition.handling)
    if shown is None:
        return ""
    return macros("webpage").mark(shown.text, shown.ink, shown.ground)


def _inside_script(content: object) -> str:
    """JSON that cannot end its script element, without line ends that a script would read."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    signs = {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
    return text.translate(str.maketrans(signs))


def script_data(exhibit: Exhibit, edition: Edition) -> str:
    """The data for the page's script: the figure's marks, its layout on screen and as a picture."""
    whole = json.loads(plotly.io.to_json(framed_figure(exhibit, edition)))
    screen = json.loads(plotly.io.to_json(responsive_figure(exhibit).figure))
    return _inside_script(
        {
            "data": whole["data"],
            "framed": whole["layout"],
            "screen": screen["layout"],
            "config": CONFIG,
            "kinds": KINDS,
            "words": words(exhibit, edition),
            "stem": edition.stem(exhibit.name),
        }
    )


def figure(exhibit: Exhibit) -> str:
    """The place of the figure with its key; empty without a figure."""
    if exhibit.is_table:
        return ""
    key = Markup("   ".join(responsive_figure(exhibit).key))
    return macros("webpage").figure(key, f"{exhibit.name}, scrolls sideways", exhibit.alt)


def _cell(value: object) -> tuple[str, object]:
    """What kind of cell the value has, and what it shows."""
    if value is None or pd.isna(value):
        return "empty", ""
    if isinstance(value, pd.Timestamp):
        return "day", f"{value:%Y-%m-%d}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "number", f"{value:,}"
    text = str(value)
    return "link" if link(text) else "text", text


def _table(part: Part, unfolded: bool) -> str:
    rows = part.table()
    shown, rest = rows.head(MOST_ROWS), max(len(rows) - MOST_ROWS, 0)
    columns = [[_cell(value) for value in shown[name].tolist()] for name in shown.columns]
    more = f" {quantity(rest, 'more row')} in the files of this view." if rest else ""
    label = f"{part.name}: {quantity(len(rows), 'row')}".capitalize()
    cells = zip(*columns, strict=True)
    return macros("webpage").table(label, rows.columns, cells, more, unfolded)


def tables(exhibit: Exhibit, context: Context) -> str:
    """The exhibit's data in words, one table per part; open if they are the exhibit itself."""
    unfolded = exhibit.is_table
    return "<h2>Data</h2>" + "".join(
        _table(with_labels(part, context.library), unfolded) for part in exhibit.data
    )


def _cards(kind: str, items: Sequence[Evidence], context: Context) -> list[tuple[str, str]]:
    colours, neutral = context.colours, context.look.neutral
    return [(f"{kind} {item.id}", card(item, colours, neutral, None)) for item in items]


def _articles(articles: pd.DataFrame, library: Library) -> list[tuple[str, str]]:
    article = macros("webpage").article
    return [
        (
            f"articles {row['article_id']}",
            article(
                row["publisher"],
                row["published"],
                str(row["url"]),
                row["title"],
                row["article_id"] in library.once,
            ),
        )
        for row in records(articles)
    ]


def _items(behind_it: Behind, context: Context) -> list[tuple[str, str]]:
    """`claims <id>` and the HTML of each claim, event and statement; else of each article."""
    library = behind_it.library
    items = [
        *_cards("claims", found.claims(library, behind_it.claims["claim_id"]), context),
        *_cards("events", found.events(library, behind_it.events["event_id"].unique()), context),
        *_cards(
            "statements", found.statements(library, behind_it.statements["statement_id"]), context
        ),
    ]
    return items or _articles(behind_it.articles, library)


def evidence(exhibit: Exhibit, context: Context) -> str:
    """The evidence for the exhibit; a click on a mark leaves only that mark's."""
    items = _items(behind(exhibit, context), context)
    listed = [(key, Markup(content)) for key, content in items]
    hint = " Click a mark above to see only its sources." if not exhibit.is_table else ""
    return macros("webpage").evidence(listed, f"{len(items):,} for this view.{hint}")


def colophon(edition: Edition) -> str:
    """How to return to the same view, and the attributions."""
    rows = {
        "Corpus": edition.corpus,
        "Dates and filters": edition.window,
        "As of": day(edition.as_of),
        "Accessed on": day(edition.accessed),
        "Permalink": edition.permalink,
        "Corpus SHA-256": edition.fingerprint,
        "Handling": edition.handling,
        "Attribution": " ".join(edition.attribution),
    }
    return macros("webpage").colophon(rows, link(edition.permalink) is not None)
