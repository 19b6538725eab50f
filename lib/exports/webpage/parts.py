"""The parts of a view's web page; all of their texts are escaped."""

import json

import pandas as pd
import plotly.io

from lib import evidence as found
from lib.evidence import Evidence, Library
from lib.evidence.cards import card, once, outward
from lib.evidence.picks import KINDS
from lib.exports.edition import Edition
from lib.exports.evidence_tables import Behind, behind
from lib.exports.handling import mark
from lib.exports.labelling import with_labels
from lib.exports.picture.metadata import words
from lib.exports.sheet.framing import framed_figure
from lib.exports.webpage.responsive import responsive_figure
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.wording.escape import html, link
from lib.wording.words import day, quantity

MOST_ROWS = 2000
CONFIG = {"responsive": True, "displaylogo": False, "scrollZoom": False,
          "modeBarButtonsToRemove": ["toImage", "select2d", "lasso2d", "autoScale2d"]}  # fmt: skip


def mark_line(edition: Edition) -> str:
    """The handling mark on the right; empty if there is none."""
    shown = mark(edition.handling)
    if shown is None:
        return ""
    style = f"color:{shown.ink};background:{shown.ground}"
    return f'<div class="et-mark"><b style="{style}">{html(shown.text)}</b></div>'


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


def script_data(picture: Exhibit, edition: Edition) -> str:
    """The data for the page's script: the figure's marks, its layout on screen and as a picture."""
    whole = json.loads(plotly.io.to_json(framed_figure(picture, edition)))
    screen = json.loads(plotly.io.to_json(responsive_figure(picture).figure))
    return _inside_script(
        {
            "data": whole["data"],
            "framed": whole["layout"],
            "screen": screen["layout"],
            "config": CONFIG,
            "kinds": KINDS,
            "words": words(picture, edition),
            "stem": edition.stem(picture.name),
        }
    )


def figure(picture: Exhibit) -> str:
    """The place of the figure with its key; empty without a figure."""
    if picture.figure is None:
        return ""
    key = "   ".join(responsive_figure(picture).key)
    label = html(f"{picture.name}, scrolls sideways")
    return (
        f'<p class="et-key">{key}</p>'
        f'<div class="et-scroll" tabindex="0" role="region" aria-label="{label}">'
        f'<div id="figure" role="figure" aria-label="{html(picture.alt)}"></div></div>'
        '<p><button type="button" data-form="png">Save as PNG</button> '
        '<button type="button" data-form="svg">Save as SVG</button> '
        '<span class="et-hint" id="et-saved" role="status"></span></p>'
    )


def _cell(value: object) -> str:
    if value is None or pd.isna(value):
        return "<td></td>"
    if isinstance(value, pd.Timestamp):
        return f'<td class="et-day">{value:%Y-%m-%d}</td>'
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<td class="et-number">{html(f"{value:,}")}</td>'
    text = str(value)
    shown = outward(text, "open") if link(text) else html(text)
    return f'<td dir="auto">{shown}</td>'


def _table(part: Part, unfolded: bool) -> str:
    rows = part.table()
    shown, rest = rows.head(MOST_ROWS), max(len(rows) - MOST_ROWS, 0)
    heads = "".join(f'<th scope="col">{html(name)}</th>' for name in rows.columns)
    columns = [shown[name].tolist() for name in shown.columns]
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in zip(*columns, strict=True))
    more = f" {quantity(rest, 'more row')} in the files of this view." if rest else ""
    label = html(f"{part.name}: {quantity(len(rows), 'row')}".capitalize())
    return (
        f"<details{' open' if unfolded else ''}><summary>{label}</summary>"
        f'<div class="et-table" tabindex="0" role="region" aria-label="{label}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
        f"<p>{more}</p></details>"
    )


def tables(picture: Exhibit, context: Context) -> str:
    """The exhibit's data in words, one table per part; open if they are the exhibit itself."""
    unfolded = picture.figure is None
    return "<h2>Data</h2>" + "".join(
        _table(with_labels(part, context.library), unfolded) for part in picture.data
    )


def _cards(kind: str, items: list[Evidence], context: Context) -> list[tuple[str, str]]:
    colours, neutral = context.colours, context.look.neutral
    return [(f"{kind} {item.id}", card(item, colours, neutral, None)) for item in items]


def _articles(articles: pd.DataFrame, library: Library) -> list[tuple[str, str]]:
    return [
        (
            f"articles {row['article_id']}",
            f'<div class="et-cite"><bdi>{html(row["publisher"])}</bdi>, {day(row["published"])}: '
            f"{outward(str(row['url']), str(row['title']))}"
            f"{once(row['article_id'] in library.once)}</div>",
        )
        for _, row in articles.iterrows()
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


def evidence(picture: Exhibit, context: Context) -> str:
    """The evidence for the exhibit; a click on a mark leaves only that mark's."""
    items = _items(behind(picture, context), context)
    listed = "".join(f'<li data-id="{html(key)}">{content}</li>' for key, content in items)
    hint = " Click a mark above to see only its sources." if picture.figure else ""
    return (
        '<h2 id="et-evidence" tabindex="-1">Evidence</h2>'
        f'<p role="status" id="et-told">{len(items):,} for this view.{hint}</p>'
        '<p><button type="button" id="et-all" hidden>Show all</button></p>'
        f'<ul class="et-evidence">{listed}</ul>'
    )


def colophon(edition: Edition) -> str:
    """How to return to the same view, and the attributions."""
    address = link(edition.permalink)
    there = outward(edition.permalink, edition.permalink) if address else html(edition.permalink)
    rows = {
        "Corpus": html(edition.corpus),
        "Dates and filters": html(edition.window),
        "As of": day(edition.as_of),
        "Accessed on": day(edition.accessed),
        "Permalink": there,
        "Corpus SHA-256": html(edition.fingerprint),
        "Handling": html(edition.handling),
        "Attribution": html(" ".join(edition.attribution)),
    }
    listed = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in rows.items() if text)
    return f"<h2>About this page</h2><dl>{listed}</dl>"
