"""The articles of some texts as rows, with what is wrong in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pyarrow as pa

from lib.corpus.articles import draft_of
from lib.corpus.loading import sound_article
from lib.corpus.parsing import MOST_OF_FILE, Findings
from lib.model import Article, Problem
from lib.tables.arrow import of_rows, with_columns
from lib.tables.article_rows import of_articles
from lib.tables.article_texts import Lines, Text
from lib.tables.plain import Lookups, Plain, read_block, read_plain
from lib.tables.plain.json_columns import is_candidate
from lib.tables.plain.lane import PLACE
from lib.tables.schemas import ARTICLES, CLAIM_PLACES, CLAIMS, MENTIONS, STATEMENTS

SCHEMAS = (ARTICLES, CLAIMS, CLAIM_PLACES, MENTIONS, STATEMENTS)
# The file of an article, and its line there; 0 in a file of its own.
LINE, FILE = "line", "file"
# JSON's white space.
BLANK = b" \t\r\n"


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text: `total` problems, the first of them kept.

    `late` ones are found after the article was seen to be the first with its id.
    """

    file: str
    place: int
    late: bool
    total: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class ReadRows:
    """Rows by table, each with the place of its article; articles have their file and line, too."""

    rows: dict[str, pa.Table]
    faults: tuple[Fault, ...]
    size: int


def _fault(found: Findings, place: int, late: bool) -> list[Fault]:
    return [Fault(found.file, place, late, found.total, tuple(found.problems))] * bool(found.total)


def _single(text: Text, place: int, look: Lookups, room: int) -> tuple[Article | None, list[Fault]]:
    """An article read on its own, and what is wrong with it; at most `room` problems are kept."""
    written = text.content.decode("utf-8")
    if text.line and not written.strip():
        return None, []
    early = Findings(text.file.name, most=room)
    draft = draft_of(written.lstrip("\ufeff"), text.file, text.place, early)
    if draft is None:
        return None, _fault(early, place, late=False)
    late = early.further()
    article = sound_article(draft, look.known, look.topics, late)
    return article, [*_fault(early, place, late=False), *_fault(late, place, late=True)]


def _singles(
    texts: Sequence[Text], places: Iterable[int], look: Lookups
) -> tuple[dict[str, pa.Table], list[Fault]]:
    """The rows of articles that are read on their own, and what is wrong with them."""
    rows: dict[str, list[dict]] = {schema.name: [] for schema in SCHEMAS}
    places_of: dict[str, list[int]] = {schema.name: [] for schema in SCHEMAS}
    faults: list[Fault] = []
    for _, several in groupby(places, key=lambda place: texts[place].file):
        room = MOST_OF_FILE
        for place in several:
            article, wrong = _single(texts[place], place, look, room)
            faults += wrong
            room -= sum(len(fault.problems) for fault in wrong)
            for name, own in of_articles([article], look.known.events).items() if article else ():
                rows[name] += own
                places_of[name] += [place] * len(own)
    made = {schema.name: of_rows(schema, rows[schema.name]) for schema in SCHEMAS}
    for name, table in made.items():
        made[name] = table.append_column(PLACE, pa.array(places_of[name], pa.int64()))
    return made, faults


def _in_order(tables: Sequence[pa.Table]) -> pa.Table:
    whole = pa.concat_tables(tables)
    if len(tables) == 1:
        return whole
    order = np.argsort(whole.column(PLACE).to_numpy(), kind="stable")
    return whole.take(pa.array(order))


def _with_place(name: str, table: pa.Table) -> pa.Table:
    schema = next(schema for schema in SCHEMAS if schema.name == name)
    columns = dict(zip(table.column_names, table.columns, strict=True))
    return with_columns(schema, columns).append_column(PLACE, columns[PLACE])


def _located(articles: pa.Table, texts: Sequence[Text]) -> pa.Table:
    """The articles with their files and lines."""
    places = articles.column(PLACE)
    if isinstance(texts, Lines):
        names = pa.repeat(pa.scalar(texts.file.name), len(articles))
        lines = pa.array(places.to_numpy() + texts.first)
    else:
        own = [texts[place] for place in places.to_pylist()]
        names = pa.array([text.file.name for text in own], pa.string())
        lines = pa.array([text.line for text in own], pa.int64())
    return articles.append_column(FILE, names).append_column(LINE, lines)


def _stem(text: Text) -> str | None:
    """The id that the file's name says."""
    return None if text.line else text.file.path.stem.encode("utf-8", "replace").decode()


def _plain(texts: Sequence[Text], look: Lookups) -> tuple[list[Plain], np.ndarray]:
    """The plain ones of the articles, and whether each text is none of them."""
    if isinstance(texts, Lines) and (plain := read_block(texts.block, len(texts), look)):
        odd = np.zeros(len(texts), dtype=bool)
        odd[plain.odd] = True
        return [plain], odd
    stripped = [text.content.strip(BLANK) for text in texts]
    candidates = [at for at, content in enumerate(stripped) if is_candidate(content)]
    names = [_stem(texts[at]) for at in candidates]
    found = read_plain([stripped[at] for at in candidates], names, np.array(candidates), look)
    odd = np.ones(len(texts), dtype=bool)
    odd[candidates] = False
    for part in found:
        odd[part.odd] = True
    return found, odd


def read_rows(texts: Sequence[Text], look: Lookups) -> ReadRows:
    """The articles in these texts, all of which are UTF-8, as rows; places count from 0."""
    plain, odd = _plain(texts, look)
    single, faults = _singles(texts, np.flatnonzero(odd).tolist(), look)
    rows = {}
    for name, own in single.items():
        parts = [_with_place(name, part.rows[name]) for part in plain if part.rows]
        rows[name] = _in_order([*parts, own] if len(own) else parts or [own])
    located = {ARTICLES.name: _located(rows[ARTICLES.name], texts)}
    return ReadRows(rows | located, tuple(faults), len(texts))
