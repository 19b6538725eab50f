"""Positions: the matrix of stances, and what each party says."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from lib import evidence
from lib.analyses import positions
from lib.charts import matrix
from lib.charts.colours import bloc_labels
from lib.evidence import Evidence
from lib.look.signs import Sign
from lib.look.style import Caption
from lib.model.labels import by_label
from lib.selection import Selection, searching
from lib.selection.options import Options, switch
from lib.tables.lists import together
from lib.views import headings
from lib.views.captioning import caption_of
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.speech import DEFINITION, OF, SAID, error_rate_note, table
from lib.views.turns import shifts_of
from lib.wording.words import quantity

# The URL's name of the switch that shows every party.
ALL_PARTIES = "all_parties"
# The subjects on a telephone, by their numbers.
SUBJECTS = "stance_subjects"
EVERY_BLOC = "All blocs"
EVERYBODY = 500

POSITION_COLUMNS = {
    "bloc_label": Heading("Bloc", "the party's bloc"),
    **{
        name: headings.STATEMENTS[name]
        for name in ("date", "party_name", "stance", "toward_name", "position", "publisher", "url")
    },
}
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
    """The matrix of all parties as a table."""
    labels = positions.subjects(context.tables, context.corpus.settings)
    present = {name: label for name, label in labels.items() if (cells["subject"] == name).any()}
    frame = positions.by_party(cells, list(present), bloc_labels(context.tables))
    columns = {
        "party_name": Heading("Party", "whose stances these are"),
        "bloc_label": Heading("Bloc", "the party's bloc"),
        **{name: Heading(label, LATEST) for name, label in present.items()},
    }
    return Part("parties", frame, columns)


def _parts(whole: matrix.Matrix) -> dict[str, matrix.Matrix]:
    return {part.numbers: part for part in whole.beside(matrix.NARROW_SUBJECTS)}


@remembered
def subject_options(context: Context, options: Options) -> list[str]:
    """The numbers of the subjects that a telephone shows at once; a single option needs no
    choice."""
    most = EVERYBODY if options.on(ALL_PARTIES) else matrix.MOST_PARTIES
    return list(
        _parts(matrix.place_stances(context.tables, context.corpus.settings, context.look, most))
    )


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
    settings, shifts = context.corpus.settings, shifts_of(context)
    most = EVERYBODY if options.on(ALL_PARTIES) else matrix.MOST_PARTIES
    cells = positions.latest_stances(context.tables, settings)
    caption = _stances_caption(context, cells, shifts, most)
    whole = matrix.place_stances(context.tables, settings, context.look, most, shifts)
    shown = _asked_for(whole, context, options)
    draw = partial(matrix.stance_matrix, context.tables, caption=caption, look=context.look)
    return Exhibit(
        name="stances",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(
            _by_party(context, cells),
            Part("statements", positions.statement_rows(context.tables), headings.STATEMENTS),
        ),
        chart=draw(shown),
        definition=DEFINITION,
        options={ALL_PARTIES: switch(options.on(ALL_PARTIES))},
        upright=lambda: tuple(draw(part) for part in whole.beside(matrix.SHEET_SUBJECTS)),
    )


@remembered
def bloc_options(context: Context) -> dict[str, str]:
    """The blocs to choose from: label → id."""
    blocs = context.tables.blocs
    labels = dict(zip(blocs["bloc_id"], blocs["label"], strict=True))
    return {EVERY_BLOC: "", **by_label(labels, [EVERY_BLOC])}


@remembered
def matching_statements(context: Context, options: Options) -> pd.DataFrame:
    """The statements of the chosen bloc with a match in position, quote, speaker, party or
    headline; in the form of `positions.statement_rows`."""
    stated = positions.statement_rows(context.tables)
    text, bloc = (options.text(SAID) or "").strip(), options.one(OF, bloc_options(context), "")
    if text:
        ids = searching.matching_statements(context.tables, text)
        stated = stated.loc[stated["statement_id"].isin(ids)]
    return stated.loc[stated["bloc"] == bloc] if bloc else stated


@dataclass(frozen=True)
class Voice:
    """A party, and the ids of its statements, latest first."""

    party_id: str
    name: str
    ids: tuple[str, ...]


@remembered
def voices(context: Context, options: Options) -> dict[str, list[Voice]]:
    """The parties of each bloc with a matching statement, most quoted first."""
    said = matching_statements(context, options)
    parties = zip(said["bloc"], said["party_id"], said["party_name"], strict=True)
    ids = together(said["statement_id"], parties)
    found: dict[str, list[Voice]] = {}
    for (bloc, party, name), own in sorted(ids.items(), key=lambda item: -len(item[1])):
        found.setdefault(bloc, []).append(Voice(party, name, tuple(own)))
    return found


@remembered
def latest_cards(context: Context, options: Options) -> dict[str, Evidence]:
    """The latest matching statement of each party: its id → its card."""
    firsts = matching_statements(context, options).drop_duplicates("party_id")["statement_id"]
    return {item.id: item for item in evidence.statements(context.library, firsts)}


@remembered
def _silence(known: Context) -> pd.DataFrame:
    return positions.silence(known.known, known.corpus.settings)


def silence(context: Context) -> pd.DataFrame:
    """Who spoke on each subject and who did not, as `positions.silence` finds it in everything
    known, whatever the other filters."""
    return _silence(context.selecting(Selection(known_by=context.selection.known_by)))


def _searched(context: Context, options: Options) -> str:
    """The search and bloc in words."""
    text = (options.text(SAID) or "").strip()
    bloc = options.label(OF, bloc_options(context), EVERY_BLOC)
    parts = [f"of {bloc}"] if bloc != EVERY_BLOC else []
    parts += [f"with “{text}”"] if text else []
    return f"Only statements {', '.join(parts)}. " if parts else ""


@remembered
def statements(context: Context, options: Options) -> Exhibit | None:
    """What each party says, latest first; None without a statement."""
    said = matching_statements(context, options)
    parties = quantity(said["party_id"].nunique(), "party", "parties")
    return table(
        context,
        "statements",
        f"{quantity(len(said), 'statement')} by {parties}",
        f"{_searched(context, options)}Latest first; positions in our own words.",
        Part("statements", said, headings.STATEMENTS),
        said["article_id"],
        options,
    )


def _in_rounds(weighed: pd.DataFrame) -> pd.DataFrame:
    """The parties with their round, the place within their bloc, and their place in the round."""
    rounds = weighed.groupby("bloc", dropna=False).cumcount()
    return weighed[["party_id"]].assign(round=rounds, place=range(len(weighed)))


@remembered
def latest_positions(context: Context, options: Options) -> Exhibit | None:
    """The latest statement of each party, the most quoted of every bloc first; None without one.

    A page that shows only the first rows shows all sides.
    """
    said = matching_statements(context, options).drop_duplicates("party_id")
    rows = said.merge(_in_rounds(positions.by_weight(context.tables)), on="party_id")
    labels = rows["bloc"].map(bloc_labels(context.tables)).astype("string")
    rows = rows.assign(bloc_label=labels).sort_values(["round", "place"])
    title = positions.last_words(rows["stance"])
    return table(
        context,
        "positions",
        title,
        f"{_searched(context, options)}The most quoted party of each bloc first, then "
        "the second of each; positions in our own words.",
        Part("positions", rows, POSITION_COLUMNS),
        rows["article_id"],
        options,
    )
