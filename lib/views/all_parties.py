"""All parties with what each did, claimed, suffered and said, and who contradicted itself."""

from collections import Counter

import pandas as pd

from lib.analyses import totals
from lib.analyses.party_acts import ACTOR, CLAIMED, TARGET
from lib.charts.colours import bloc_labels
from lib.selection.options import Options
from lib.tables import lists
from lib.tables.arrow import is_among
from lib.tables.lists import together
from lib.tables.schema import TEXT
from lib.views.captioning import caption_of
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.contradictions import found_in
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.running_total import tally_options
from lib.views.turns import SHIFT_RULE, shifts_of
from lib.wording.words import enumeration, quantity

COUNTS = ("contradictions", "shifts", "did", "claimed", "suffered", "figures", "statements")
COLUMNS = {
    "party_name": Heading("Party", "the party itself, without its parts"),
    "bloc_label": Heading("Bloc", "the party's bloc"),
    "contradictions": Heading(
        "Contradictions",
        "how often its running totals contradict themselves, however often printed",
    ),
    "shifts": Heading("Shifts", "how often its stance on a subject shifted"),
    "did": Heading("Did", "events with it as actor"),
    "claimed": Heading("Claimed", "events for which it claimed responsibility"),
    "suffered": Heading("Suffered", "events with it as target"),
    "figures": Heading("Figures", "its claims of a number, one for each article that carries it"),
    "statements": Heading("Statements", "its statements, one for each article that carries it"),
    "claim_ids": Heading("Claims", "the claims that contradict each other, separated by spaces"),
    "statement_ids": Heading("Statement ids", "the statements of its shifts, separated by spaces"),
}
DEFINITION = (
    "Each party is counted by itself, without those that belong to it. A contradiction is a "
    f"claimant against itself in a running total. {SHIFT_RULE}"
)


def _roles(context: Context) -> Counter:
    """(party, role) → the number of selected events."""
    tables = context.tables
    own = tables.event_parties
    kept = own.loc[is_among(own["event_id"], tables.events["event_id"])].drop_duplicates()
    return Counter(lists.rows_of(kept, ["party_id", "role"]))


def _contradictions(context: Context) -> dict[str, list[str]]:
    """Party → for each contradiction of its running totals the claims, joined with a space."""
    found = [
        totals.of_claimants(found_in(context, tally).rows)
        for tally in tally_options(context).values()
    ]
    rows = [row for one in found for row in lists.rows_of(one, ["claimant", "claim_ids"])]
    return together((ids for _, ids in rows), (claimant for claimant, _ in rows))


def _shifts(context: Context) -> dict[str, list[str]]:
    """Party → for each of its shifts both statements, joined with a space."""
    names = ["party_id", "statement_id_before", "statement_id"]
    rows = list(lists.rows_of(shifts_of(context), names))
    return together((f"{before} {now}" for _, before, now in rows), (row[0] for row in rows))


@remembered
def _rows(context: Context) -> pd.DataFrame:
    tables, roles = context.tables, _roles(context)
    apart, turns = _contradictions(context), _shifts(context)
    figures = Counter(lists.listed(tables.claims["claimant"]))
    said = Counter(lists.listed(tables.statements["party_id"]))
    labels = bloc_labels(tables)
    rows = [
        (
            party, name, labels.get(bloc), len(apart.get(party, ())), len(turns.get(party, ())),
            roles[party, ACTOR], roles[party, CLAIMED], roles[party, TARGET],
            figures[party], said[party],
            " ".join(apart.get(party, ())), " ".join(turns.get(party, ())),
        )
        for party, name, bloc in lists.rows_of(tables.parties, ["party_id", "name", "bloc"])
    ]  # fmt: skip
    names = ["party_id", "party_name", "bloc_label", *COUNTS, "claim_ids", "statement_ids"]
    frame = pd.DataFrame(rows, columns=names)
    texts = dict.fromkeys([name for name in names if name not in COUNTS], TEXT)
    frame = frame.astype({**texts, **dict.fromkeys(COUNTS, "int64")})
    active = frame.loc[frame[list(COUNTS)].sum(axis=1) > 0]
    order = ["contradictions", "shifts", "statements", "did"]
    return active.sort_values(order, ascending=False, kind="stable", ignore_index=True)


def _who(rows: pd.DataFrame, column: str) -> str:
    """` (Norrland Navy)`: those with any; empty if there are none."""
    names = rows.loc[rows[column] > 0, "party_name"].tolist()
    return f" ({enumeration(names)})" if names else ""


def _finding(rows: pd.DataFrame) -> str:
    counts = {name: int((rows[name] > 0).sum()) for name in ("contradictions", "shifts")}
    apart, turned = (str(number) if number else "none" for number in counts.values())
    verb = "contradict their" if counts["contradictions"] > 1 else "contradicts its"
    return (
        f"Of {quantity(len(rows), 'party', 'parties')}, {apart} {verb} own running totals"
        f"{_who(rows, 'contradictions')}; {turned} shifted "
        f"{'their' if counts['shifts'] > 1 else 'its'} stance{_who(rows, 'shifts')}"
    )


@remembered
def all_parties(context: Context, options: Options) -> Exhibit | None:
    """The parties that did or said anything; those that contradict themselves first."""
    del options
    rows = _rows(context)
    if rows.empty:
        return None
    caption = caption_of(
        context,
        _finding(rows),
        "Parties that acted, suffered, gave a figure or spoke; those that contradict themselves "
        "or shifted their stance come first. A row opens those claims or statements.",
        context.tables.articles["article_id"],
    )
    return Exhibit(
        name="party-list",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(Part("parties", rows, COLUMNS),),
        definition=DEFINITION,
    )
