"""Who answers whom, counted by pairs of parties."""

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded, combined, joined, starts_of
from lib.tables.arrow import texts_of
from lib.tables.lists import rows_of
from lib.tables.schema import TEXT, WHOLE

PAIR = ["party_id", "party_name", "bloc", "answers", "answers_name"]
PAIRS = {
    **dict.fromkeys(PAIR, TEXT), "number": "int64", "median": "Float64", "shortest": WHOLE,
    "longest": WHOLE, "statement_ids": TEXT,
}  # fmt: skip


def _days(answers: pd.DataFrame, pair: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """For each pair the number of different subjects and days."""
    days = answers["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    different = combined(pair, coded(answers["subject"]).codes, days)
    is_first = np.zeros(len(pair), dtype=np.int64)
    is_first[np.unique(different, return_index=True)[1]] = 1
    return np.add.reduceat(is_first, starts)


def who_answers_whom(answers: pd.DataFrame) -> pd.DataFrame:
    """Pairs of parties, most frequent first: number, median, shortest and longest lag in days.

    Needs what `replies` returns. `number` counts days with an answer on a subject, however many
    articles report it; `statement_ids` joins all of them with a space.
    """
    named = answers.take(np.flatnonzero(answers[PAIR].notna().all(axis=1)))
    pair = combined(*(coded(named[name]).codes for name in PAIR))
    order = np.argsort(pair, kind="stable")
    own, pair = named.take(order), pair[order]
    starts = starts_of(pair)
    ends = np.append(starts, len(pair))[1:]
    lags = own["lag"].to_numpy(np.int64)
    lags = lags[np.lexsort((lags, pair))]
    middle = (lags[(starts + ends - 1) // 2] + lags[(starts + ends) // 2]) / 2
    columns = {
        "number": _days(own, pair, starts), "median": middle, "shortest": lags[starts],
        "longest": lags[ends - 1], "statement_ids": joined(texts_of(own["statement_id"]), starts),
    }  # fmt: skip
    found = own[PAIR].take(starts).assign(**columns)
    rows = sorted(rows_of(found, PAIRS))
    rows.sort(key=lambda row: (-row[len(PAIR)], row[1], row[4]))
    return pd.DataFrame(rows, columns=list(PAIRS)).astype(PAIRS)
