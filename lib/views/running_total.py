"""The running total of a view: its claims, and the envelope of one claimant."""

from dataclasses import dataclass

import pandas as pd

from lib.analyses import totals
from lib.model.settings import Scope, Tally
from lib.selection.options import Options
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.words import short

# The URL's names: public words, never changed.
TALLY, SCOPE, ENVELOPE = "tally", "scope", "envelope"
NONE = "None"


@dataclass(frozen=True)
class Total:
    """A running total, its chosen part, its claims, and a claimant's envelope.

    `slips` are the claims that set no limit: one report's against several others.
    """

    tally: Tally | None
    scope: Scope | None
    claims: pd.DataFrame
    bounds: pd.DataFrame
    envelope: str
    slips: frozenset[str] = frozenset()

    @property
    def sound(self) -> pd.DataFrame:
        """The claims that bounds and highest figures are based on."""
        return totals.sound(self.claims, self.slips)

    @property
    def drawn(self) -> bool:
        """Whether an envelope is drawn."""
        return self.envelope not in ("", NONE)

    def options(self) -> dict[str, str]:
        """The chosen options, as an address writes them."""
        return {
            **part_options(self.tally, self.scope),
            **({ENVELOPE: self.envelope} if self.envelope else {}),
        }

    def label(self, otherwise: str) -> str:
        """The total's name, with its part unless that is the whole."""
        if self.tally is None:
            return otherwise
        return part_label(self.tally, self.scope)


def part_label(tally: Tally, scope: Scope | None) -> str:
    """`Attacks on US forces, Iraq only`; the whole has the tally's own name."""
    if scope is None or scope is tally.scopes[0]:
        return tally.label
    return f"{tally.label}, {scope.label} only"


def part_options(tally: Tally | None, scope: Scope | None) -> dict[str, str]:
    """A running total and its part, as an address writes them."""
    named = {TALLY: tally, SCOPE: scope}
    return {name: part.label for name, part in named.items() if part is not None}


@remembered
def tally_options(context: Context) -> dict[str, Tally]:
    """The running totals of the corpus by their labels."""
    return {tally.label: tally for tally in context.corpus.settings.tallies}


def scope_options(tally: Tally) -> dict[str, Scope]:
    """The parts of a running total by their labels."""
    return {scope.label: scope for scope in tally.scopes}


@remembered
def chosen_tally(context: Context, options: Options) -> tuple[Tally | None, Scope | None]:
    """The chosen running total and its part; by default the first ones."""
    tallies = tally_options(context)
    if not tallies:
        return None, None
    tally = options.one(TALLY, tallies, next(iter(tallies.values())))
    scopes = scope_options(tally)
    return tally, options.one(SCOPE, scopes, next(iter(scopes.values()))) if scopes else None


def claimants(claims: pd.DataFrame) -> dict[str, str]:
    """The named claimants, most quoted first: short name → id, the full name if two share a short
    one."""
    ids = [str(name) for name in claims["claimant"].value_counts().index]
    names = dict(zip(claims["claimant"], claims["claimant_name"], strict=True))
    shorter = [short(str(names[name])) for name in ids]
    alike = len(set(shorter)) < len(shorter)
    return {
        str(names[name]) if alike else label: name for label, name in zip(shorter, ids, strict=True)
    }


@remembered
def series(context: Context, options: Options) -> pd.DataFrame:
    """The claims of the chosen running total, whole; no rows if there is none."""
    tally, scope = chosen_tally(context, options)
    if tally is None:
        return totals.with_names(context.totals, context.totals.claims[:0])
    return totals.series(context.totals, tally, scope)


@remembered
def total(context: Context, options: Options) -> Total:
    """The running total with the claimant whose envelope the reader chose."""
    tally, scope = chosen_tally(context, options)
    claims = series(context, options)
    choices = claimants(claims)
    if not choices:
        return Total(tally, scope, claims, totals.of_claimant(claims, None), "")
    first = next(iter(choices))
    wanted = options.label(ENVELOPE, {**choices, NONE: ""}, first)
    slips = context.slips(tally) if tally else frozenset()
    claimant = choices[first if wanted == NONE else wanted]
    bounds = totals.of_claimant(totals.sound(claims, slips), claimant)
    return Total(tally, scope, claims, bounds, wanted, slips)


# Kinds of parties whose names take an article in a sentence.
WITH_ARTICLE = {"ministry", "armed_forces", "legislature", "intergovernmental", "monitor"}


def in_a_sentence(context: Context, bounds: pd.DataFrame) -> str:
    """The claimant of an envelope in a sentence: `the Pentagon`, `Iran`."""
    party, name = bounds["claimant"].iloc[0], short(str(bounds["claimant_name"].iloc[0]))
    kinds = dict(
        zip(context.everything.parties["party_id"], context.everything.parties["kind"], strict=True)
    )
    return f"the {name}" if kinds.get(party) in WITH_ARTICLE else name


def places_in(context: Context, bounds: pd.DataFrame) -> str:
    """` in Iraq and Syria`; empty if an envelope names no place."""
    names = context.library.place_names(str(bounds["scope"].iloc[0]))
    return f" in {' and '.join(names.rsplit(', ', 1))}" if names else ""
