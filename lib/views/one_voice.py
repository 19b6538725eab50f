"""A party and its parts, such as a government's ministries: as one voice or apart."""

from functools import partial

import pandas as pd

from lib.analyses import positions
from lib.analyses.party_parts import Split, Together, as_one_voice, saying
from lib.charts import matrix
from lib.look.signs import Sign
from lib.look.style import Caption
from lib.selection.options import Options
from lib.tables import Tables
from lib.tables.schema import TEXT
from lib.views.captioning import caption_of
from lib.views.chosen_party import ChosenParty, chosen_party
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.party_stances import shifts_by
from lib.views.speech import DEFINITION, error_rate_note
from lib.wording.words import bare, enumeration, quantity

EVERYBODY = 500
# The subjects on a telephone, by their numbers.
SUBJECTS = "parts_subjects"
RULE = (
    "Parts are apart on a subject if the latest statement of one is against a party and that of "
    "another for it, or for a party that belongs to the same one. They take the same side if at "
    "least two are for it, or against it, and none the other. If none of this holds (a request, an "
    "announcement, different addressees), their statements cannot be compared."
)
ALIKE, APART, OPEN = "same side", "opposite sides", "not comparable"
COLUMNS = {
    "subject_label": Heading("Subject", "the topic or reference event"),
    "party_name": Heading("Part", "the party, or one that belongs to it"),
    "date": Heading("Day", "day of its latest statement on the subject"),
    "stance": Heading("Stance", "the verb of this statement"),
    "toward_name": Heading("Toward", "the party that this statement is aimed at"),
    "position": Heading("Position, in our own words", "what this statement says"),
    "number": Heading("Statements", "how many statements it made on the subject"),
    "verdict": Heading("Together", f"the parts on the subject: {ALIKE}, {APART} or {OPEN}"),
    "statement_ids": Heading("Statement ids", "all of them, latest first"),
}


def _split(split: Split, labels: dict[str, str]) -> str:
    against, supporting = (
        enumeration([bare(name) for name in names]) for names in (split.against, split.supporting)
    )
    label = labels.get(split.subject, split.subject)
    return f"“{label}” ({against} against {bare(split.toward)}, {supporting} for)"


def finding(party: ChosenParty, found: Together, labels: dict[str, str]) -> str:
    """On how many subjects the parts agree, on which they take different sides."""
    if not found.number:
        return f"{party.label}: on no subject do several of them speak"
    head = f"{party.label}: several of them speak on {quantity(found.number, 'subject')}"
    apart = "; ".join(_split(each, labels) for each in found.apart[:1])
    more = f" and {len(found.apart) - 1:,} more" if len(found.apart) > 1 else ""
    told = f"opposite sides on {len(found.apart):,}: {apart}{more}" if apart else (
        "opposite sides on none"
    )  # fmt: skip
    return (
        f"{head}; same side on {len(found.alike) or 'none'}, not comparable on "
        f"{len(found.incomparable) or 'none'}, {told}"
    )


def _verdicts(found: Together) -> dict[str, str]:
    return {
        **dict.fromkeys(found.alike, ALIKE),
        **{split.subject: APART for split in found.apart},
        **dict.fromkeys(found.incomparable, OPEN),
    }


def _rows(cells: pd.DataFrame, found: Together, labels: dict[str, str]) -> pd.DataFrame:
    verdicts = _verdicts(found)
    place = {subject: number for number, subject in enumerate(labels)}
    rows = cells.assign(
        subject_label=cells["subject"].map(labels).astype(TEXT),
        verdict=pd.array([verdicts.get(name, "") for name in cells["subject"]], dtype=TEXT),
        place=cells["subject"].map(place),
    )
    return rows.sort_values(["place", "date"], ascending=[True, False], kind="stable")


@remembered
def _cells(context: Context, members: tuple[str, ...]) -> pd.DataFrame:
    return positions.latest_stances(saying(context.tables, members), context.corpus.settings)


@remembered
def whole_matrix(context: Context, party: ChosenParty) -> matrix.Matrix:
    """The latest stances of the party and its parts on each subject."""
    return matrix.place_stances(
        saying(context.tables, party.members),
        context.corpus.settings,
        context.look,
        EVERYBODY,
        shifts_by(context, party),
        _cells(context, party.members),
    )


def parts_of_subjects(whole: matrix.Matrix) -> dict[str, matrix.Matrix]:
    """The matrix in parts for a telephone, by the numbers of their subjects."""
    return {part.numbers: part for part in whole.beside(matrix.NARROW_SUBJECTS)}


def _asked_for(whole: matrix.Matrix, context: Context, options: Options) -> matrix.Matrix:
    if not context.look.room.is_narrow:
        return whole
    parts = parts_of_subjects(whole)
    return parts.get(options.text(SUBJECTS) or "", next(iter(parts.values())))


def _caption(context: Context, party: ChosenParty, tables: Tables, found: Together) -> Caption:
    labels = positions.subjects(context.tables, context.corpus.settings)
    return caption_of(
        context,
        finding(party, found, labels),
        f"{party.scope} The latest stance of each of them on each topic and reference event; dot: "
        "no statement found (not a denial).",
        tables.statements["article_id"],
        more=error_rate_note(context),
        key=(Sign(matrix.SHIFTED, "stance shifted"),) if len(shifts_by(context, party)) else (),
    )


@remembered
def as_one_or_apart(context: Context, options: Options) -> Exhibit | None:
    """The latest stances of the party and its parts side by side; None if it has no parts, or none
    of them spoke."""
    party = chosen_party(context, options)
    cells = None if party is None else _cells(context, party.members)
    if party is None or not party.is_whole or cells is None or cells.empty:
        return None
    tables = saying(context.tables, party.members)
    labels = positions.subjects(context.tables, context.corpus.settings)
    found, whole = as_one_voice(tables, cells), whole_matrix(context, party)
    caption = _caption(context, party, tables, found)
    draw = partial(matrix.stance_matrix, tables, caption=caption, look=context.look)
    return Exhibit(
        name="party-parts",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Part("stances", _rows(cells, found, labels), COLUMNS),),
        chart=draw(_asked_for(whole, context, options)),
        definition=f"{RULE} {DEFINITION}",
        options=party.options(),
        upright=lambda: tuple(draw(part) for part in whole.beside(matrix.SHEET_SUBJECTS)),
    )
