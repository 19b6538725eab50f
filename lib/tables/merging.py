"""Shards as one corpus: articles once each, in order of days, with counts and problems."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pyarrow as pa

from lib.corpus.articles import twice
from lib.corpus.counts import Counts
from lib.corpus.parsing import MOST_OF_FILE, Findings
from lib.model import Problem
from lib.tables.arrow import compute
from lib.tables.plain.lane import PLACE
from lib.tables.read_rows import FILE, LINE, Fault, ReadRows
from lib.tables.side_by_side import side_by_side

FAMILY = ("measure", "target", "affected")


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


def _counter(column: pa.ChunkedArray) -> Counter[str]:
    """How often each value stands in the column, in the order of the first."""
    found = compute.value_counts(column.drop_null())
    return Counter(dict(zip(found.field(0).to_pylist(), found.field(1).to_pylist(), strict=True)))


def _totals(claims: pa.Table) -> Counter:
    """The claims of running totals by family and places."""
    without_event, since = claims.column("event_id").is_null(), claims.column("since").is_valid()
    kept = claims.filter(compute.and_(without_event, since))
    parts = [kept.column(name).fill_null("") for name in (*FAMILY, "scope")]
    found = _counter(compute.binary_join_element_wise(*parts, "|"))
    totals: Counter = Counter()
    for text, number in found.items():
        measure, target, affected, scope = text.split("|")
        family = (measure, target or None, affected or None)
        totals[family, tuple(scope.split("+")) if scope else ()] = number
    return totals


def counts(rows: Mapping[str, pa.Table]) -> Counts:
    """The counts over all articles, in the order of reading."""
    published = compute.min_max(rows["articles"].column("published")).as_py()
    claims, statements = rows["claims"], rows["statements"]
    about = compute.coalesce(statements.column("event_id"), statements.column("topic"))
    return Counts(
        days=(published["min"], published["max"]) if published["min"] else None,
        speakers=_counter(statements.column("party_id")) + _counter(claims.column("claimant")),
        subjects=_counter(about),
        mentions=_counter(rows["mentions"].column("event_id")),
        claimed=frozenset(_counter(claims.column("event_id"))),
        totals=_totals(claims),
    )


def in_order(rows: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """The rows in order of days, each article's in their own order, without what only reading
    needs."""
    articles = rows["articles"]
    order = compute.sort_indices(
        articles, sort_keys=[("published", "ascending"), ("article_id", "ascending")]
    ).to_numpy()
    rank = np.empty(int(articles.column(PLACE).to_numpy().max(initial=0)) + 1, dtype=np.int64)
    rank[articles.column(PLACE).to_numpy()[order]] = np.arange(len(order))
    ranked = side_by_side(lambda table: _ranked(table, rank), rows.values())
    return dict(zip(rows, ranked, strict=True))


def _ranked(table: pa.Table, rank: np.ndarray) -> pa.Table:
    ranks = rank[table.column(PLACE).to_numpy()]
    kept = table.drop_columns([name for name in (PLACE, FILE, LINE) if name in table.column_names])
    if (ranks[1:] >= ranks[:-1]).all():
        return kept
    return kept.take(pa.array(np.argsort(ranks, kind="stable")))
