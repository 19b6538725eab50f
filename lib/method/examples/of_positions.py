"""Examples of what parties say: each stance, a shift, an answer in words, a silence."""

from lib import evidence
from lib.analyses import positions
from lib.analyses.changes.revisions import revisions
from lib.evidence import Evidence
from lib.evidence.before_after import join_evidence, revision_cards, shift_cards
from lib.method.examples.material import EXAMPLE, Material
from lib.model.vocabulary import STANCES
from lib.tables.records import records
from lib.wording.words import day, quantity


def _stance(material: Material, stance: str) -> Evidence | None:
    said = material.tables.statements
    return material.statement(said.loc[said["stance"] == stance])


def _shift(material: Material) -> Evidence | None:
    rows = positions.shifts(material.tables, material.settings)
    top = material.ranked(rows, rows["statement_id_before"] + " " + rows["statement_id"])
    return next(iter(shift_cards(material.library, top.head(1))), None)


def _reply(material: Material) -> Evidence | None:
    """A statement toward a party that had addressed its speaker before."""
    rows = positions.replies(material.tables, material.settings)
    ids = rows["answered_id"] + " " + rows["statement_id"]
    for row in records(material.ranked(rows, ids)):
        said = {
            item.id: item
            for item in evidence.statements(
                material.library, [row["answered_id"], row["statement_id"]]
            )
        }
        first, then = said[row["answered_id"]], said[row["statement_id"]]
        heading = f"{first.heading}; {quantity(int(row['lag']), 'day')} later {then.heading}"
        said_so = f"Before: {first.text} Then: {then.text}"
        details = (f"{day(row['answered_date'])} → {day(row['date'])}", str(row["subject_label"]))
        return join_evidence("reply", first, then, heading, said_so, details)
    return None


def _silence(material: Material) -> Evidence | None:
    """The party that speaks most, on a subject without a statement by it."""
    rows = positions.silence(material.tables, material.settings)
    silent = rows.loc[rows["number"] == 0].sort_values("elsewhere", ascending=False, kind="stable")
    for row in records(silent):
        return Evidence(
            id=f"{row['party_id']}-silence",
            kind=EXAMPLE,
            heading=f"{row['party_name']} on {row['subject_label']}: {row['found']}",
            text="",
            details=(f"{quantity(int(row['elsewhere']), 'statement')} on other subjects",),
            bloc=str(row["bloc"]),
            sources=(),
        )
    return None


def _revision(material: Material) -> Evidence | None:
    rows = revisions(material.tables, material.settings)
    rows = rows.loc[rows["value"] != rows["value_before"]]
    top = material.ranked(rows, rows["claim_id_before"] + " " + rows["claim_id"])
    return next(iter(revision_cards(material.library, top.head(1))), None)


def examples(material: Material) -> dict[str, Evidence | None]:
    """Rule → the most widely reported statement, or pair, that the rule applies to."""
    return {
        **{f"stance:{stance}": _stance(material, stance) for stance in STANCES.terms},
        "shift": _shift(material),
        "reply": _reply(material),
        "silence": _silence(material),
        "revision": _revision(material),
    }
