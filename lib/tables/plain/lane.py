"""Plain articles as rows of the tidy tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from pydantic import TypeAdapter, ValidationError

from lib.corpus.plausibility import LATEST_READING, TOLERANCE
from lib.model.article import Language
from lib.tables.arrow import compute
from lib.tables.plain import day_columns as days
from lib.tables.plain import plain_texts
from lib.tables.plain.annotation_lists import Annotations
from lib.tables.plain.claim_columns import Claims
from lib.tables.plain.coded_columns import Coded
from lib.tables.plain.json_columns import HEAD, columns_of
from lib.tables.plain.lookups import Lookups
from lib.tables.plain.statement_columns import Mentions, Statements

LANGUAGE: TypeAdapter[str] = TypeAdapter(Language)
# Texts that are read one by one as soon as any of so many is no article.
FEW = 32
# The number of an article among those that are read.
PLACE = "place"


@dataclass(frozen=True)
class Plain:
    """The rows of plain articles by table, each with its article's place among the texts; and the
    places of the texts that are not plain."""

    rows: dict[str, pa.Table]
    odd: np.ndarray


def _is_a_language(text: str) -> bool:
    try:
        return LANGUAGE.validate_python(text) == text
    except ValidationError:
        return False


def _odd_heads(head: dict[str, pa.Array], names: pa.Array, published: np.ndarray) -> np.ndarray:
    """Whether each head is not plain; `names` are the ids that the files' names say, if any."""
    reviewed = days.days(head["reviewed"])
    is_said = compute.or_kleene(names.is_null(), compute.equal(names, head["id"])).fill_null(False)
    fine = (
        plain_texts.fits(head["id"], plain_texts.ID, plain_texts.LONGEST_ID)
        & is_said.to_numpy(zero_copy_only=False)
        & plain_texts.fits(head["title"], plain_texts.LINE)
        & plain_texts.fits(head["publisher"], plain_texts.LINE)
        & plain_texts.fits(head["url"], plain_texts.LINK)
        & ~np.isnat(published)
        & Coded.of(head["language"]).holds(_is_a_language)
        & (head["reviewed"].is_null().to_numpy(zero_copy_only=False) | ~np.isnat(reviewed))
        & ~(reviewed < published - days.delay(TOLERANCE))
        & ~(reviewed > published + days.delay(LATEST_READING))
    )
    return ~fine


def _article_rows(head: dict[str, pa.Array], published: np.ndarray) -> dict[str, pa.Array]:
    texts = {name: head[name] for name in ("title", "publisher", "url", "language")}
    reviewed = days.column(days.days(head["reviewed"]))
    dated = {"published": days.column(published), "reviewed": reviewed}
    return {"article_id": head["id"], **texts, **dated}


def _kept(
    columns: dict[str, pa.Array], article: np.ndarray, odd: np.ndarray, places: np.ndarray
) -> pa.Table:
    """The rows of articles that are not odd, each with its place among the texts."""
    table = pa.table({**columns, PLACE: pa.array(places[article])})
    return table.filter(pa.array(~odd[article])) if odd.any() else table


def _read(
    batch: pa.RecordBatch, names: pa.Array, places: np.ndarray, look: Lookups
) -> tuple[dict[str, pa.Table], np.ndarray]:
    """The rows of the articles in a batch, and whether each is odd: the row of none that is."""
    head = {name: batch.column(name) for name in HEAD}
    published = days.days(head["published"])
    claimed = Annotations.of(batch.column("claims"))
    said, told = (Annotations.of(batch.column(name)) for name in ("statements", "events"))
    claims = Claims(claimed, published[claimed.article], look)
    statements = Statements(said, published[said.article], look)
    mentions = Mentions(told, published[told.article], look)
    odd = _odd_heads(head, names, published)
    for found in (claims, statements, mentions):
        odd[found.odd()] = True
    ids, every = head["id"], np.arange(batch.num_rows)
    rows: dict[str, tuple[dict[str, pa.Array], np.ndarray]] = {
        "articles": (_article_rows(head, published), every),
        "claims": (claims.rows(ids), claimed.article),
        "claim_places": claims.places(ids),
        "mentions": (mentions.rows(ids), told.article),
        "statements": (statements.rows(ids), said.article),
    }
    return {name: _kept(*made, odd, places) for name, made in rows.items()}, odd


def read_block(content: bytes, number: int, look: Lookups) -> Plain | None:
    """The plain ones of as many candidates, one a line, that may have any id; None if any is not an
    article by its keys and kinds of values."""
    batch = columns_of(content, number)
    if batch is None:
        return None
    every = np.arange(number)
    rows, odd = _read(batch, pa.nulls(number, pa.string()), every, look)
    return Plain(rows, every[odd])


def read_plain(
    texts: Sequence[bytes], names: Sequence[str | None], places: np.ndarray, look: Lookups
) -> list[Plain]:
    """The plain ones of the articles in these texts, all of them candidates.

    `names` are the ids that their files' names say, if any, `places` the numbers of the articles.
    """
    if len(texts) == 0:
        return []
    batch = columns_of(b"\n".join(texts), len(texts))
    if batch is not None:
        rows, odd = _read(batch, pa.array(names, pa.string()), places, look)
        return [Plain(rows, places[odd])]
    if len(texts) <= FEW:
        return [Plain({}, places)]
    half = len(texts) // 2
    return [
        *read_plain(texts[:half], names[:half], places[:half], look),
        *read_plain(texts[half:], names[half:], places[half:], look),
    ]
