"""Shards as one corpus: articles once each, in order of days, with their problems."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pyarrow as pa

from lib.corpus.articles import twice
from lib.corpus.parsing import MOST_OF_FILE, Findings
from lib.model import Problem
from lib.tables.arrow import compute
from lib.tables.origins import numbers
from lib.tables.plain.lane import PLACE
from lib.tables.read_rows import FILE, LINE, Fault, ReadRows
from lib.tables.side_by_side import side_by_side


def doubled(articles: pa.Table) -> np.ndarray:
    """The rows of articles whose id an earlier one has."""
    codes = articles.column("article_id").combine_chunks().dictionary_encode().indices
    _, first = np.unique(codes.to_numpy(), return_index=True)
    later = np.ones(len(articles), dtype=bool)
    later[first] = False
    return np.flatnonzero(later)


def _doubles(articles: pa.Table) -> list[Fault]:
    """The faults of articles whose id an earlier one has."""
    return [
        Fault(
            row[FILE],
            row[PLACE],
            False,
            1,
            (
                Problem(
                    row[FILE],
                    f"line {row[LINE]} › id" if row[LINE] else "id",
                    *twice(row["article_id"]),
                ),
            ),
        )
        for row in articles.to_pylist()
    ]


def once(whole: ReadRows) -> ReadRows:
    """The corpus without articles whose id an earlier one has; these are reported."""
    again = whole.rows["articles"].take(pa.array(doubled(whole.rows["articles"])))
    if not len(again):
        return whole
    lost = again.column(PLACE)
    rows = {
        name: table.filter(compute.invert(compute.is_in(table.column(PLACE), value_set=lost)))
        for name, table in whole.rows.items()
    }
    gone = set(lost.to_pylist())
    kept = [fault for fault in whole.faults if not (fault.late and fault.place in gone)]
    early = [fault for fault in kept if not fault.late]
    late = [fault for fault in kept if fault.late]
    return ReadRows(rows, (*early, *_doubles(again), *late), whole.size)


def findings(faults: Iterable[Fault], files: Sequence[str]) -> list[Findings]:
    """What is wrong in each file, in the order of the files: first what was found while reading."""
    several: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        several[fault.file].append(fault)
    found = []
    for name in files:
        own = sorted(several.pop(name, []), key=lambda fault: fault.late)
        if own:
            problems = [problem for fault in own for problem in fault.problems][:MOST_OF_FILE]
            found.append(Findings(name, problems, sum(fault.total for fault in own)))
    return found


def _order(articles: pa.Table) -> np.ndarray:
    """The rows of the articles in order of days."""
    keys = [("published", "ascending"), ("article_id", "ascending")]
    return compute.sort_indices(articles, sort_keys=keys).to_numpy()


def in_order(
    rows: Mapping[str, pa.Table], sizes: Sequence[int]
) -> tuple[dict[str, pa.Table], pa.Table]:
    """The rows in order of days, each article's in their own order, without what only reading
    needs; and their origins in shards of these sizes."""
    place = rows["articles"].column(PLACE).to_numpy()
    ordered = place[_order(rows["articles"])]
    rank = np.empty(int(place.max(initial=0)) + 1, dtype=np.int64)
    rank[ordered] = np.arange(len(ordered))
    ranked = side_by_side(lambda table: _ranked(table, rank), rows.values())
    several = [np.bincount(ranks, minlength=len(place)) for _, ranks in ranked]
    shard = np.searchsorted(np.cumsum(sizes), ordered, "right")
    tables = [table for table, _ in ranked]
    own = numbers(shard, dict(zip(rows, several, strict=True)))
    return dict(zip(rows, tables, strict=True)), own


def _ranked(table: pa.Table, rank: np.ndarray) -> tuple[pa.Table, np.ndarray]:
    """The table in that order of its articles, and the rank of each row's."""
    ranks = rank[table.column(PLACE).to_numpy()]
    kept = table.drop_columns([name for name in (PLACE, FILE, LINE) if name in table.column_names])
    if (ranks[1:] >= ranks[:-1]).all():
        return kept, ranks
    return kept.take(pa.array(np.argsort(ranks, kind="stable"))), ranks
