"""Two figures of one article that fit the others once they are swapped."""

from dataclasses import replace

import numpy as np

from lib.analyses.totals.covered import places
from lib.analyses.totals.ledger import Ledger


def _is_opposed(ledger: Ledger, claim: int) -> bool:
    """Whether a firm claim and another one exclude each other, and can be compared."""
    own, every = np.array([claim]), np.flatnonzero(ledger.firm)
    if not ledger.firm[claim]:
        return False
    return bool(ledger.held(own, every).any() or ledger.held(every, own).any())


def _swapped(ledger: Ledger, claim: int, other: int) -> Ledger:
    scope = ledger.scope.copy()
    scope[[claim, other]] = scope[[other, claim]]
    return replace(ledger, scope=scope)


def exchanged_with(ledger: Ledger, claim: int) -> int | None:
    """The claim of the same article about other places which, swapped with this one, makes both
    fit; None without one."""
    alike = (ledger.article == ledger.article[claim]) & (ledger.reached == ledger.reached[claim])
    beside = np.flatnonzero(alike)
    ours = places(ledger.scopes[ledger.scope[claim]])
    for other in beside[np.argsort(ledger.row[beside], kind="stable")].tolist():
        theirs = places(ledger.scopes[ledger.scope[other]])
        if not ours or not theirs or ours & theirs:
            continue
        if not (_is_opposed(ledger, claim) and _is_opposed(ledger, other)):
            continue
        turned = _swapped(ledger, claim, other)
        if not (_is_opposed(turned, claim) or _is_opposed(turned, other)):
            return other
    return None
