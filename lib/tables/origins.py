"""Which shard each article comes from, and an opened corpus with other shards in place of some."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from lib.tables.arrow import compute
from lib.tables.read_rows import Fault
from lib.tables.side_by_side import side_by_side
from lib.tables.tallies import Tallies

# The tables that have rows for each article, in the order of the articles.
OF_ARTICLES = ("claims", "claim_places", "mentions", "statements")
ORIGINS = pa.schema(dict.fromkeys(("shard", *OF_ARTICLES), pa.int64()))


@dataclass(frozen=True)
class Shard:
    """What is known of a shard beside its rows: its key, what it counts up to, what is wrong."""

    key: str
    tallies: Tallies
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Origins:
    """The shards of a corpus; for each article its shard, and how many rows it has in each table.

    Without shards nothing can be put in place of one: an article appears twice.
    """

    shards: tuple[Shard, ...]
    articles: pa.Table

    def column(self, name: str) -> np.ndarray:
        """The shard of each article, or the number of its rows in a table."""
        return self.articles.column(name).to_numpy()


def numbers(shard: np.ndarray, rows: Mapping[str, np.ndarray]) -> pa.Table:
    """The shard of each article and the numbers of its rows as a table."""
    return pa.table({"shard": shard, **{name: rows[name] for name in OF_ARTICLES}}, ORIGINS)


def places(articles: pa.Table, left: np.ndarray, added: pa.Table) -> np.ndarray | None:
    """Before which of the articles that are left each of the added ones belongs, both in order.
    None if any id is there already."""
    days = articles.column("published").to_numpy()[left]
    ids = articles.column("article_id").take(pa.array(left))
    own = added.column("article_id").cast(pa.large_string())
    if compute.any(compute.is_in(ids, value_set=own.combine_chunks())).as_py():
        return None
    published = added.column("published").to_numpy()
    first, last = np.searchsorted(days, published), np.searchsorted(days, published, "right")
    found, same, day = [], [], (0, 0)
    for name, begin, end in zip(own.to_pylist(), first.tolist(), last.tolist(), strict=True):
        if day != (begin, end):
            same, day = ids[begin:end].to_pylist(), (begin, end)
        found.append(begin + bisect_left(same, name))
    return np.array(found, dtype=np.int64)


def _ends(sizes: np.ndarray) -> np.ndarray:
    """Where the rows of each article begin, and at last where all end."""
    return np.concatenate(([0], np.cumsum(sizes)))


def _spliced(
    tables: tuple[pa.Table, pa.Table],
    stays: np.ndarray,
    before: np.ndarray,
    several: np.ndarray,
    few: np.ndarray,
) -> pa.Table:
    """The rows of the articles that stay, with those of the added ones before the article of that
    number; `several` and `few` say how many rows each has."""
    table, added = tables
    rows = np.flatnonzero(np.repeat(stays, several))
    place = np.repeat(_ends(several[stays])[before], few)
    order = np.insert(rows, place, len(table) + np.arange(len(added)))
    return pa.concat_tables([table, added.cast(table.schema)]).take(pa.array(order))


def with_others(
    own: Mapping[str, pa.Table],
    origins: Origins,
    added: Mapping[str, pa.Table],
    added_origins: pa.Table,
    shards: Sequence[Shard],
) -> tuple[dict[str, pa.Table], Origins] | None:
    """The tables of articles with the rows of other shards in place of those that are gone, all in
    order. `shards` are all that there are now; the added articles are in order, and their shards
    numbered as there. None if an id would appear twice.
    """
    number = {shard.key: at for at, shard in enumerate(shards)}
    now = np.array([number.get(each.key, -1) for each in origins.shards], dtype=np.int64)
    shard = now[origins.column("shard")]
    stays = shard >= 0
    left = np.flatnonzero(stays)
    before = places(own["articles"], left, added["articles"])
    if before is None:
        return None
    others = Origins((), added_origins)
    sizes = {name: (origins.column(name), others.column(name)) for name in OF_ARTICLES}
    all_sizes = {"articles": (np.ones_like(shard), np.ones_like(before)), **sizes}

    def spliced(name: str) -> pa.Table:
        return _spliced((own[name], added[name]), stays, before, *all_sizes[name])

    joined = {name: np.insert(several[left], before, few) for name, (several, few) in sizes.items()}
    whole = numbers(np.insert(shard[left], before, others.column("shard")), joined)
    tables = dict(zip(added, side_by_side(spliced, added), strict=True))
    return tables, Origins(tuple(shards), whole)
