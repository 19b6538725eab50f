"""What a section of a pack cites: first the articles for its title and rows, then the most
important of the rest."""

import pandas as pd

from lib.exports import carrying
from lib.exports.evidence_tables import Behind
from lib.views.exhibit import Exhibit, Part

# The number of sources that a section names if it has that many.
USUAL = 4
# Rows of a table on slides and in documents, and of a longer one; each has a source.
MOST_ROWS, BRIEF_ROWS = 28, 14


def most_rows(shown: Part) -> int:
    """The largest number of rows of a table on slides and in documents."""
    return MOST_ROWS if len(shown.frame) <= MOST_ROWS else BRIEF_ROWS


def _carrying_most(found: Behind) -> list[str]:
    """The articles with the most of an exhibit's evidence, later ones first in a tie."""
    parts = (found.claims, found.events, found.statements)
    told = pd.concat([part["article_id"] for part in parts]).dropna()
    counts = told.value_counts()
    weight = found.articles["article_id"].map(counts).fillna(0).astype(int)
    articles = found.articles.assign(weight=weight)
    ordered = articles.sort_values(["weight", "published", "article_id"], ascending=False)
    return ordered["article_id"].tolist()


def cited_articles(exhibit: Exhibit, found: Behind) -> tuple[str, ...]:
    """The articles that a section cites: for its title, for each shown row, then the most
    important."""
    first = list(carrying.title(exhibit.caption.title, found))
    if exhibit.grid is not None:
        first += carrying.cells(exhibit.grid, found).values()
    elif exhibit.is_table:
        shown = exhibit.data[0]
        rows = carrying.rows(shown, found, most_rows(shown))
        first += [name for own in rows for name in own]
    own = list(dict.fromkeys(first))
    others = [name for name in _carrying_most(found) if name not in own]
    return (*own, *others[: max(USUAL - len(own), 0)])


def passages(found: Behind) -> dict[str, str]:
    """article_id → its latest passage that supports the exhibit."""
    quotes: dict[str, str] = {}
    for part in (found.claims, found.statements, found.events):
        for article, quote in zip(part["article_id"], part["quote"], strict=True):
            if pd.notna(article) and pd.notna(quote):
                quotes.setdefault(str(article), str(quote))
    return quotes
