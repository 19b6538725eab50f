"""The articles that support an exhibit's title, and each row of its table."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from lib.charts.grids import Grid
from lib.exports.evidence_tables import ENDS, Behind
from lib.tables.records import Row, records
from lib.views.exhibit import Part
from lib.wording.words import day, short

# A row with few ids has an article for each; a row with many has the articles that cover most of
# them.
EACH, MOST = 3, 2
# The number of figures in a title that each get an article of their own.
MOST_NAMED = 4
KINDS = ("claim", "event", "statement", "article")


def _carriers(behind: Behind) -> dict[str, list[str]]:
    """Id of a claim, event or statement → the articles that carry it."""
    found: dict[str, list[str]] = {}
    parts = (
        (behind.claims, "claim_id"),
        (behind.events, "event_id"),
        (behind.statements, "statement_id"),
    )
    for frame, key in parts:
        for name, article in zip(frame[key], frame["article_id"], strict=True):
            if pd.notna(article):
                found.setdefault(name, []).append(article)
    return found


def _columns(frame: pd.DataFrame) -> list[str]:
    """The columns with a row's evidence; the evidence of a claim is the claim itself, not its
    event."""
    for kind in ("claim", "statement"):
        own = [name for name in (f"{kind}_id", f"{kind}_ids") if name in frame.columns]
        if own and frame[own[0]].notna().any() and frame[own[0]].ne("").any():
            return [*own, *(name for name in ENDS.get(f"{kind}s", ()) if name in frame.columns)]
    names = [f"{kind}_{ending}" for kind in KINDS for ending in ("id", "ids")]
    return [name for name in (*names, *ENDS["events"]) if name in frame.columns]


def _ids(shown: Part) -> Iterator[list[str]]:
    """The ids of each row, each once."""
    frame = shown.frame
    every = [f"{kind}_{ending}" for kind in KINDS for ending in ("id", "ids")]
    first = _columns(frame)
    for row in records(frame):
        found = [str(row[name]) for name in first if pd.notna(row[name])]
        names = " ".join(found).split()
        if not names:
            found = [str(row[name]) for name in every if name in row and pd.notna(row[name])]
            names = " ".join(found).split()
        yield list(dict.fromkeys(names))


def _chosen(ids: Sequence[str], carriers: dict[str, list[str]], liked: Counter) -> tuple[str, ...]:
    """The articles of a row: those already cited come before others."""

    def best(articles: Sequence[str]) -> str:
        return max(articles, key=lambda name: (liked[name], name))

    known = [carriers[name] for name in ids if carriers.get(name)]
    if len(known) <= EACH:
        return tuple(dict.fromkeys(best(articles) for articles in known))
    counts = Counter(article for articles in known for article in articles)
    ordered = sorted(counts, key=lambda name: (-counts[name], -liked[name], name))
    return tuple(ordered[:MOST])


def rows(shown: Part, behind: Behind, most: int) -> list[tuple[str, ...]]:
    """The articles that support each of the first rows; empty for a row without evidence."""
    part = Part(shown.name, shown.frame.head(most), shown.columns)
    carriers = _carriers(behind)
    every = set(behind.articles["article_id"])
    carriers |= {name: [name] for name in every if name not in carriers}
    ids = list(_ids(part))
    liked = Counter(name for own in ids for each in own for name in set(carriers.get(each, ())))
    return [_chosen(own, carriers, liked) for own in ids]


def cells(grid: Grid, behind: Behind) -> dict[str, str]:
    """The evidence of each cell of a matrix → an article that carries it, with few articles
    overall."""
    carriers = _carriers(behind)
    ids = {cell.payload: cell.payload.split()[1:] for cell in grid.cells.values()}
    told = {
        payload: {article for name in own for article in carriers.get(name, ())}
        for payload, own in ids.items()
    }
    liked = Counter(article for own in told.values() for article in own)
    return {
        payload: max(own, key=lambda name: (liked[name], name))
        for payload, own in told.items()
        if own
    }


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d[\d,]*\d|\d", text))


def _weight(claim: Row, title: str, numbers: set[str]) -> int:
    """How much of a claim a title mentions: its number and its claimant, then its day."""
    if f"{claim['value']:,}" not in numbers or not claim["claimant"]:
        return 0
    names = (str(claim["claimant"]), short(str(claim["claimant"])))
    if not any(name in title for name in names):
        return 0
    as_of = claim["as_of"] if pd.notna(claim["as_of"]) else claim["published"]
    return 2 + (day(as_of) in title)


def title(text: str, behind: Behind) -> tuple[str, ...]:
    """The articles that carry the figures of named claimants in a title, one for each."""
    numbers, claims = _numbers(text), behind.claims
    weights = [_weight(claim, text, numbers) for claim in records(claims)]
    named = claims.assign(weight=weights)
    named = named.loc[named["weight"] > 0].sort_values("weight", ascending=False, kind="stable")
    firsts = named.drop_duplicates(["claimant", "value"]).head(MOST_NAMED)
    return tuple(dict.fromkeys(firsts["article_id"]))
