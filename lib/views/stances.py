"""Positions: the matrix of stances, the statements, shifts, and who answers whom."""

import pandas as pd

from lib import positions
from lib.asked import Asked, switch
from lib.figures import matrix, notes
from lib.positions.replies import WITHIN_DAYS
from lib.signs import Sign
from lib.style import Caption
from lib.views.picture import Picture, Shown
from lib.views.view import View
from lib.words import counted

# The URL's name of the switch that shows every party.
ALL_PARTIES = "all_parties"
EVERYBODY = 500

STATEMENT_COLUMNS = {
    "date": "Day",
    "party_name": "Party",
    "stance": "Stance",
    "toward_name": "Toward",
    "topic": "Topic",
    "event_id": "Event",
    "speaker": "Speaker",
    "channel": "Channel",
    "position": "Position, in our words",
    "quote": "Quote",
    "publisher": "Publisher",
    "published": "Published",
    "url": "Link",
    "statement_id": "Statement",
}
POSITION_COLUMNS = {
    name: STATEMENT_COLUMNS[name]
    for name in ("date", "party_name", "stance", "toward_name", "position", "publisher", "url")
}
SHIFT_COLUMNS = {
    "date": "Day",
    "party_name": "Party",
    "subject_label": "Subject",
    "stance_before": "Stance before",
    "stance": "Stance",
    "date_before": "Day before",
    "days": "Days apart",
    "statement_id_before": "Statement before",
    "statement_id": "Statement",
}
REPLY_COLUMNS = {
    "party_name": "Who",
    "answers_name": "Answers whom",
    "number": "Times",
    "median": "Median days",
    "shortest": "Shortest",
    "longest": "Longest",
}
DEFINITION = (
    "A stance is the verb that fits a statement (after PLOVER's types). The latest one stands for "
    "a party and subject; an empty cell means that no statement was found, which is no denial."
)


def shifts_of(view: View) -> pd.DataFrame:
    """The shifts found in all that was known, whose later statement is selected."""
    return positions.shifts(view.known, view.corpus.settings, view.tables)


def stances(view: View, asked: Asked) -> Picture:
    """Party × subject with the latest stance in each cell."""
    settings, statements = view.corpus.settings, view.tables.statements
    shifted = "the stance shifted (point at a cell: from → to)"
    shifts = shifts_of(view)
    most = EVERYBODY if asked.on(ALL_PARTIES) else matrix.MOST_PARTIES
    cells = matrix.cells(view.tables, settings, most)
    caption = Caption(
        title=positions.finding(cells, positions.subjects(view.tables, settings)),
        subtitle=(
            "Each word is the latest stance of a party on a subject, out of "
            f"{counted(len(statements), 'statement')}; an empty cell: no statement found, which is "
            f"no denial. {view.window}"
        ),
        note=notes.source_note(view.everything, statements["article_id"]),
        key=() if shifts.empty else (Sign(matrix.SHIFTED, shifted),),
    )
    return Picture(
        name="stances",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Shown("statements", positions.stated(view.tables), STATEMENT_COLUMNS),),
        figure=matrix.stance_matrix(view.tables, settings, caption, view.look, most, shifts),
        definition=DEFINITION,
        options={ALL_PARTIES: switch(asked.on(ALL_PARTIES))},
    )


def _table(
    view: View, name: str, title: str, what: str, rows: Shown, articles: pd.Series
) -> Picture | None:
    if rows.frame.empty:
        return None
    note = notes.source_note(view.everything, articles)
    caption = Caption(title, f"{what} {view.window}", note)
    return Picture(name, caption, title, "table", (rows,), definition=DEFINITION)


def statements(view: View, asked: Asked) -> Picture | None:
    """What each party says, latest first; None without a statement."""
    del asked
    said = positions.stated(view.tables)
    parties = counted(said["party_id"].nunique(), "party", "parties")
    return _table(
        view, "statements", f"{counted(len(said), 'statement')} by {parties}",
        "The latest first, positions in our words.", Shown("statements", said, STATEMENT_COLUMNS),
        said["article_id"],
    )  # fmt: skip


def latest_positions(view: View, asked: Asked) -> Picture | None:
    """The latest statement of each party, by bloc, the most quoted first; None without one."""
    del asked
    said = positions.stated(view.tables).drop_duplicates("party_id")
    order = {name: place for place, name in enumerate(positions.by_weight(view.tables)["party_id"])}
    rows = said.assign(place=said["party_id"].map(order)).sort_values("place")
    title = f"Latest stated position of {counted(len(rows), 'party', 'parties')}"
    return _table(
        view, "positions", title, "By bloc, the most quoted first, positions in our words.",
        Shown("positions", rows, POSITION_COLUMNS), rows["article_id"],
    )  # fmt: skip


def shifts(view: View, asked: Asked) -> Picture | None:
    """Whose stance on a subject changed, latest first; None without a shift."""
    del asked
    found = shifts_of(view)
    told = view.known.statements["statement_id"].isin(
        [*found["statement_id"], *found["statement_id_before"]]
    )
    return _table(
        view, "shifts", f"{counted(len(found), 'shift')} of stance",
        "A party shifts when it speaks on a subject with none of the stance words that it used "
        "the last day before. A new word need not be a new policy.",
        Shown("shifts", found, SHIFT_COLUMNS), view.known.statements.loc[told, "article_id"],
    )  # fmt: skip


def replies(view: View, asked: Asked) -> Picture | None:
    """Who speaks toward whom within days of being spoken to; None where nobody does."""
    del asked
    found = positions.replies(view.known, view.corpus.settings)
    found = found.loc[found["statement_id"].isin(view.tables.statements["statement_id"])]
    told = view.tables.statements["statement_id"].isin(found["statement_id"])
    pairs = positions.who_answers_whom(found)
    title = f"{counted(len(pairs), 'pair')} of parties, one of which answers the other"
    return _table(
        view, "replies", title,
        "A statement toward a party that had spoken toward the speaker on the same subject one to "
        f"{WITHIN_DAYS} days before; several articles about one day count once. This is the order "
        "of statements, not a link that a source states.",
        Shown("answers", pairs, REPLY_COLUMNS), view.tables.statements.loc[told, "article_id"],
    )  # fmt: skip
