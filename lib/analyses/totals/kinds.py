"""How two claims of a running total can contradict each other, and a finding about that."""

from typing import NamedTuple

from lib.analyses.totals.ledger import Ledger

FALLS, PART, NEARLY, SAME_DAY, SUM = "falls", "part above whole", "nearly", "same day", "sum"
SLIP = "one report"


class Finding(NamedTuple):
    """A row of `contradictions`; `of` are the claims of the one report that differs."""

    kind: str
    sentence: str
    claim_ids: str
    day: int
    comparable: bool
    slip: bool
    claimant: str
    of: frozenset[str] = frozenset()


def kind_of(ledger: Ledger, pair: tuple[int, int]) -> str:
    """How the first claim of a pair contradicts the second."""
    a, b = pair
    if not ledger.firm[b]:
        return NEARLY
    if ledger.scope[a] != ledger.scope[b]:
        return PART
    return SAME_DAY if ledger.reached[a] == ledger.until[b] else FALLS
