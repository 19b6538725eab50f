"""Positions: whose stance shifted, and who answered whom, as tables."""

from collections.abc import Sequence

import pandas as pd

from lib.analyses import positions
from lib.analyses.positions.replies import WITHIN_DAYS
from lib.selection.options import Options
from lib.tables.arrow import is_among
from lib.tables.schema import TEXT
from lib.views import headings
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.speech import table
from lib.wording.words import day, quantity

STANCE = headings.STATEMENTS["stance"].meaning
SHIFT_COLUMNS = {
    "date": Heading("Day", "day of the later statement"),
    "party_name": Heading("Party", "whose stance shifted"),
    "toward_name": Heading("Toward", "toward whom"),
    "subject_label": Heading("Subject", "the event, group of events or topic that it is about"),
    "turn": Heading(
        "Shift",
        "the side taken before and after: against or for, or threatening and standing down",
    ),
    "quote_before": Heading("Words before", "the words of the statement before"),
    "quote": Heading("Words", "the words of the later statement"),
    "date_before": Heading("Day before", "day of the statement before"),
    "days": Heading("Days apart", "days between the two statements"),
    "stance_before": Heading("Stance before", f"of the statement before: {STANCE}"),
    "stance": Heading("Stance", f"of the later statement: {STANCE}"),
    "statement_id_before": Heading("Statement before", "the statement before, by its id"),
    "statement_id": Heading("Statement", "the later statement, by its id"),
}
REPLY_COLUMNS = {
    "party_name": Heading("Who", "the party that speaks"),
    "answers_name": Heading("Replies to", "the party that had addressed it"),
    "number": Heading(
        "Times",
        "number of statements that answer; several articles about one day count once",
    ),
    "median": Heading("Median days", "median lag, in days"),
    "shortest": Heading("Shortest", "the shortest lag, in days"),
    "longest": Heading("Longest", "the longest lag, in days"),
}
SHIFT_RULE = (
    "A shift is a move between against (accuses, rejects, threatens) and for (supports, agrees), "
    "or from threatening or claiming to standing down, on the same subject and toward "
    "the same party. Another verb on the same side is not a shift."
)


REPLY_RULE = (
    f"A statement aimed at a party 1 to {WITHIN_DAYS} days after that party addressed the speaker "
    "on the same subject; several articles about one day count once. Only the dates "
    "connect the two: no source links them."
)


def reply_title(pairs: pd.DataFrame) -> str:
    """Who answered whom most often; in a tie, how many pairs did. Needs at least one pair."""
    top = pairs.loc[pairs["number"] == pairs["number"].max()]
    number = int(top["number"].iloc[0])
    times = {1: "once", 2: "twice"}.get(number, f"{number:,} times")
    if len(top) == len(pairs) > 1:
        return f"In {len(pairs)} pairs of parties one answered the other, {times} each"
    if len(top) > 1:
        return f"In {len(top)} of {len(pairs)} pairs of parties one answered the other {times}"
    first = top.iloc[0]
    most = " most often" if len(pairs) > 1 else ""
    return f"{first['party_name']} answered {first['answers_name']}{most}: {times}"


def shift_title(found: pd.DataFrame) -> str:
    """The latest shift in words, and how many there are; needs at least one."""
    last = found.iloc[0]
    latest = (
        f"{last['party_name']} on {day(last['date'])}: {last['turn']} toward {last['toward_name']}"
    )
    return latest if len(found) == 1 else f"{quantity(len(found), 'shift')}; latest: {latest}"


@remembered
def _every_shift(context: Context) -> pd.DataFrame:
    """The shifts in everything known."""
    return positions.shifts(context.known, context.corpus.settings)


@remembered
def _every_reply(context: Context) -> pd.DataFrame:
    """The replies in everything known."""
    return positions.replies(context.known, context.corpus.settings)


def _selected(context: Context, found: pd.DataFrame) -> pd.DataFrame:
    """Those whose statement is selected."""
    chosen = context.tables.statements["statement_id"]
    return found.loc[is_among(found["statement_id"], chosen)]


def cell_of(context: Context, ids: Sequence[str]) -> tuple[str, str] | None:
    """Whose selected statements these are, and on which subject; None if none is selected."""
    said = context.tables.statements
    own = said.loc[is_among(said["statement_id"], pd.Series(ids, dtype=TEXT))]
    if own.empty:
        return None
    tables = context.tables.with_frames(statements=own)
    latest = positions.on_subjects(tables, context.corpus.settings).iloc[0]
    return latest["party_id"], latest["subject"]


@remembered
def history(context: Context, party: str, subject: str) -> pd.DataFrame:
    """What the party said on the subject, in the selected statements, by days; shifts are found in
    everything known."""
    lines = positions.history(context.known, context.corpus.settings, party, subject)
    return _selected(context, lines)


@remembered
def subjects_of(context: Context, party: str) -> dict[str, tuple[str, int]]:
    """The subjects of the party's selected statements, most frequent first: label and number."""
    return positions.subjects_spoken_on(context.tables, context.corpus.settings, party)


@remembered
def shifts_of(context: Context) -> pd.DataFrame:
    """The shifts found in everything known whose later statement is selected."""
    return _selected(context, _every_shift(context.unfiltered())).reset_index(drop=True)


@remembered
def shifts(context: Context, options: Options) -> Exhibit | None:
    """Whose stance on a subject changed, latest first; None without a shift."""
    del options
    found = shifts_of(context)
    if found.empty:
        return None
    both = pd.concat([found["statement_id"], found["statement_id_before"]])
    told = is_among(context.known.statements["statement_id"], both)
    return table(
        context,
        "shifts",
        shift_title(found),
        SHIFT_RULE,
        Part("shifts", found, SHIFT_COLUMNS),
        context.known.statements.loc[told, "article_id"],
    )


@remembered
def replies(context: Context, options: Options) -> Exhibit | None:
    """Who replies to whom within days of being addressed; None without a reply."""
    del options
    found = _selected(context, _every_reply(context.unfiltered()))
    told = is_among(context.tables.statements["statement_id"], found["statement_id"])
    pairs = positions.who_answers_whom(found)
    title = reply_title(pairs) if len(pairs) else ""
    return table(
        context,
        "replies",
        title,
        REPLY_RULE,
        Part("answers", pairs, REPLY_COLUMNS, rows="pairs"),
        context.tables.statements.loc[told, "article_id"],
    )
