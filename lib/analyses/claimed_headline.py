"""The first headline: the highest running total of the most quoted claimant."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from lib.analyses import totals as tallies
from lib.analyses.agreement.questions import short_name
from lib.analyses.totals.covered import against_start, usual_start
from lib.evidence.picks import Pick
from lib.model import Interval, interval
from lib.model.settings import Tally
from lib.tables import Tables, lists
from lib.wording.words import bounded_number, day


@dataclass(frozen=True)
class Headline:
    """A figure with its label, detail, bloc and evidence."""

    label: str
    figure: str
    detail: str
    bloc: str
    evidence: Pick | None


def figure_of(claim: pd.Series) -> str:
    """`more than 170`."""
    return bounded_number(claim["bound"], claim["value"], claim["value_high"])


def stated_by(claim: pd.Series) -> str:
    """`Pentagon, as of 21 Feb 2024`."""
    return f"{short_name(claim['claimant_name'])}, as of {day(claim['day'])}"


def _allowed(claim: pd.Series) -> Interval:
    return interval(claim["bound"], claim["value"], claim["value_high"])


def leading_total(
    tables: Tables, tally: Tally, slips: Collection[str]
) -> tuple[pd.DataFrame, pd.Series] | None:
    """The claims of the most quoted claimant, and the highest of them."""
    scope = tally.scopes[0] if tally.scopes else None
    return tallies.leading(tallies.sound(tallies.series(tables, tally, scope), slips))


def _first(own: pd.DataFrame, top: pd.Series) -> pd.Series | None:
    """The first figure that the highest one can be compared with: firm, for an earlier day, and
    counted from the same start; the highest of its day. None if there is none."""
    start = usual_start(own)
    begins = ["same"] * len(own) if start is None else against_start(own, start)
    rows = lists.rows_of(own, ["claim_id", "bound", "as_of", "day", "low"])
    firm = [
        (day, -low, name, at)
        for at, (begin, (name, bound, as_of, day, low)) in enumerate(zip(begins, rows, strict=True))
        if begin == "same" and bound in tallies.FIRM and as_of is not None
    ]
    if top["claim_id"] not in {name for _, _, name, _ in firm}:
        return None
    before = [row for row in firm if row[0] < top["day"] and -row[1] < top["low"]]
    return own.iloc[min(before)[-1]] if before else None


def _course(first: pd.Series, top: pd.Series) -> str:
    """`Pentagon: from 13 (24 Oct 2023) to 66 (21 Nov 2023), +408%`."""
    ends = [f"{figure_of(claim)} ({day(claim['day'])})" for claim in (first, top)]
    percent = tallies.change(_allowed(first), _allowed(top))
    rise = f", {percent}" if percent else ""
    return f"{short_name(top['claimant_name'])}: from {' to '.join(ends)}{rise}"


def claimed_headline(tables: Tables, tally: Tally, slips: Collection[str] = ()) -> Headline | None:
    """The highest total of the most quoted claimant, without `slips`, and how it got there; None
    without a named claimant."""
    total = leading_total(tables, tally, slips)
    if total is None:
        return None
    own, top = total
    first = _first(own, top)
    detail = stated_by(top) if first is None else _course(first, top)
    ids = (top["claim_id"],) if first is None else (top["claim_id"], first["claim_id"])
    return Headline(tally.label, figure_of(top), detail, str(top["bloc"]), Pick("claims", ids))
