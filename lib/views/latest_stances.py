"""Stances: the matrix of each party's latest stance on each subject."""

from functools import partial

import pandas as pd

from lib.analyses import positions
from lib.charts import matrix
from lib.charts.colours import bloc_labels
from lib.look.signs import Sign
from lib.look.style import Caption
from lib.selection.options import Options, switch
from lib.views.captioning import caption_of
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Later, Part
from lib.views.memory import remembered
from lib.views.speech import DEFINITION, error_rate_note, latest_first, part_of
from lib.views.turns import shifts_of

# The URL's name of the switch that shows every party.
ALL_PARTIES = "all_parties"
# The subjects on a telephone, by their numbers.
SUBJECTS = "stance_subjects"
EVERYBODY = 500

LATEST = (
    "the party's latest stance on the subject in the heading, its day and position; a dot: no "
    "statement found (not a denial)"
)


def _warned(cells: pd.DataFrame) -> str:
    return " “Threatens” includes warnings." if cells["stance"].eq("threaten").any() else ""


def _rows_of(cells: pd.DataFrame, context: Context, most: int) -> str:
    """How many of the parties have a row; the title counts all."""
    drawn = cells["party_id"].isin(matrix.most_quoted(context.tables, most))
    shown, every = cells.loc[drawn, "party_id"].nunique(), cells["party_id"].nunique()
    return (
        f" The {shown} most quoted of {every} parties with a stance on these subjects;"
        " the title counts all."
    ) * (shown < every)


def _by_party(context: Context, cells: pd.DataFrame) -> Part:
    """The matrix of all parties as a table: made when someone looks at it."""
    labels, spoken_on = (
        positions.subjects(context.tables, context.corpus.settings),
        set(cells["subject"]),
    )
    present = {name: label for name, label in labels.items() if name in spoken_on}
    rows = Later(
        cells["party_id"].nunique(),
        ["party_name", "bloc_label", "statement_ids", *present],
        partial(positions.by_party, cells, list(present), bloc_labels(context.tables)),
    )
    columns = {
        "party_name": Heading("Party", "whose stances these are"),
        "bloc_label": Heading("Bloc", "the party's bloc"),
        **{name: Heading(label, LATEST) for name, label in present.items()},
    }
    return Part("parties", rows, columns)


def _parts(whole: matrix.Matrix) -> dict[str, matrix.Matrix]:
    return {part.numbers: part for part in whole.beside(matrix.NARROW_SUBJECTS)}


def _most(options: Options) -> int:
    return EVERYBODY if options.on(ALL_PARTIES) else matrix.MOST_PARTIES


@remembered
def _cells(context: Context) -> pd.DataFrame:
    return positions.latest_stances(context.tables, context.corpus.settings)


@remembered
def _whole(context: Context, most: int) -> matrix.Matrix:
    settings, shifts = context.corpus.settings, shifts_of(context)
    every = _cells(context)
    return matrix.place_stances(context.tables, settings, context.look, most, shifts, every)


@remembered
def subject_options(context: Context, options: Options) -> list[str]:
    """The numbers of the subjects that a telephone shows at once; a single option needs no
    choice."""
    return list(_parts(_whole(context, _most(options))))


def _asked_for(whole: matrix.Matrix, context: Context, options: Options) -> matrix.Matrix:
    """On a telephone the chosen subjects, at first those on which most parties speak."""
    if not context.look.room.is_narrow:
        return whole
    parts = _parts(whole)
    return parts.get(options.text(SUBJECTS) or "", next(iter(parts.values())))


def _stances_caption(
    context: Context, cells: pd.DataFrame, shifts: pd.DataFrame, most: int
) -> Caption:
    return caption_of(
        context,
        positions.finding(cells, positions.subjects(context.tables, context.corpus.settings)),
        "Latest stance of each party on each subject; dot: no statement found (not a denial)."
        f"{_rows_of(cells, context, most)}{_warned(cells)}",
        context.tables.statements["article_id"],
        more=error_rate_note(context),
        key=() if shifts.empty else (Sign(matrix.SHIFTED, "stance shifted"),),
    )


@remembered
def stances(context: Context, options: Options) -> Exhibit:
    """Party × subject with the latest stance in each cell."""
    most, whole = _most(options), _whole(context, _most(options))
    cells = _cells(context)
    caption = _stances_caption(context, cells, shifts_of(context), most)
    shown = _asked_for(whole, context, options)
    draw = partial(matrix.stance_matrix, context.tables, caption=caption, look=context.look)
    return Exhibit(
        name="stances",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(
            _by_party(context, cells),
            part_of(context, latest_first(context)),
        ),
        chart=draw(shown),
        definition=DEFINITION,
        options={ALL_PARTIES: switch(options.on(ALL_PARTIES))},
        upright=lambda: tuple(draw(part) for part in whole.beside(matrix.SHEET_SUBJECTS)),
    )
