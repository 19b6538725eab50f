"""Positions: the matrix of stances, the statements, shifts, and who answers whom."""

from functools import partial

import pandas as pd

from lib import positions
from lib.asked import NOTHING, Asked, switch
from lib.figures import matrix, notes
from lib.model.labels import by_label
from lib.positions.replies import WITHIN_DAYS
from lib.selection import searching
from lib.signs import Sign
from lib.style import Caption
from lib.views.picture import Picture, Shown
from lib.views.view import View
from lib.words import counted, day

# The URL's names: the switch that shows every party, a search in what is said, whose statements.
ALL_PARTIES, SAID, OF = "all_parties", "said", "statements_of"
EVERY_BLOC = "All blocs"
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
    "position": "Position, in our own words",
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
    "toward_name": "Toward",
    "subject_label": "Subject",
    "turn": "Shift",
    "quote_before": "Words before",
    "quote": "Words",
    "date_before": "Day before",
    "days": "Days apart",
    "stance_before": "Stance before",
    "stance": "Stance",
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
    "a party and subject; a dot or a blank means that no statement was found (not a denial)."
)


SHIFT_RULE = (
    "A shift is a move between against (accuses, rejects, threatens) and for (supports, agrees, "
    "concedes), or from threatening or claiming to standing down, on the same subject and toward "
    "the same party. Another word on the same side is not a shift."
)


REPLY_RULE = (
    f"A statement aimed at a party up to {WITHIN_DAYS} days after that party addressed the speaker "
    "on the same subject; several articles about one day count once. The order of days is ours: no "
    "source links the two."
)


def checked(view: View) -> str:
    """How often a field that these counts use is wrong, as the corpus states it; else empty."""
    return " ".join(view.corpus.settings.quality.short.split())


def reply_title(pairs: pd.DataFrame) -> str:
    """Who answered whom most often; in a tie, how many pairs did. Needs a pair."""
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
    """The latest shift in words, and how many there are; needs one."""
    last = found.iloc[0]
    latest = (
        f"{last['party_name']} on {day(last['date'])}: {last['turn']} toward {last['toward_name']}"
    )
    return latest if len(found) == 1 else f"{counted(len(found), 'shift')}; the latest: {latest}"


def shifts_of(view: View) -> pd.DataFrame:
    """The shifts found in all that was known, whose later statement is selected."""
    return positions.shifts(view.known, view.corpus.settings, view.tables)


def _warned(cells: pd.DataFrame) -> str:
    return " “Threatens” stands for warnings too." if cells["stance"].eq("threaten").any() else ""


def _rows_of(cells: pd.DataFrame, view: View, most: int) -> str:
    """How many of the parties have a row; the title counts all."""
    drawn = cells["party_id"].isin(matrix.most_quoted(view.tables, most))
    shown, every = cells.loc[drawn, "party_id"].nunique(), cells["party_id"].nunique()
    return f" The {shown} of {every} parties quoted most; the title counts all." * (shown < every)


def stances(view: View, asked: Asked) -> Picture:
    """Party × subject with the latest stance in each cell."""
    settings, statements = view.corpus.settings, view.tables.statements
    shifted = "the stance shifted (point at a cell: from → to)"
    shifts = shifts_of(view)
    most = EVERYBODY if asked.on(ALL_PARTIES) else matrix.MOST_PARTIES
    cells = positions.latest_stances(view.tables, settings)
    caption = Caption(
        title=positions.finding(cells, positions.subjects(view.tables, settings)),
        subtitle=(
            f"Latest stance of each party on each subject; dot: no statement found (not a denial)."
            f"{_rows_of(cells, view, most)}{_warned(cells)} {view.window}"
        ),
        note=notes.source_note(view.everything, statements["article_id"], checked(view)),
        key=() if shifts.empty else (Sign(matrix.SHIFTED, shifted),),
    )
    shown = matrix.placed(view.tables, settings, view.look, most, shifts)
    draw = partial(matrix.stance_matrix, view.tables, caption=caption, look=view.look)
    return Picture(
        name="stances",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Shown("statements", positions.stated(view.tables), STATEMENT_COLUMNS),),
        figure=draw(shown),
        definition=DEFINITION,
        options={ALL_PARTIES: switch(asked.on(ALL_PARTIES))},
        parted=lambda: tuple(draw(part, for_slide=True) for part in shown.parts()),
    )


def _table(
    view: View,
    name: str,
    title: str,
    what: str,
    rows: Shown,
    articles: pd.Series,
    asked: Asked = NOTHING,
) -> Picture | None:
    if rows.frame.empty:
        return None
    note = notes.source_note(view.everything, articles, checked(view))
    caption = Caption(title, f"{what} {view.window}", note)
    options = {name: asked.values[name] for name in (SAID, OF) if name in asked.values}
    return Picture(name, caption, title, "table", (rows,), definition=DEFINITION, options=options)


def bloc_options(view: View) -> dict[str, str]:
    """The blocs whose statements can be asked for: label → id."""
    blocs = view.tables.blocs
    labels = dict(zip(blocs["bloc_id"], blocs["label"], strict=True))
    return {EVERY_BLOC: "", **by_label(labels, [EVERY_BLOC])}


def chosen(view: View, asked: Asked) -> pd.DataFrame:
    """The statements in whose words, speaker, party or headline the search is found, of the bloc
    asked for; as `positions.stated` gives them."""
    stated = positions.stated(view.tables)
    text, bloc = (asked.text(SAID) or "").strip(), asked.one(OF, bloc_options(view), "")
    if text:
        ids = searching.found_ids(view.tables, "statements", text)["statement_id"]
        stated = stated.loc[stated["statement_id"].isin(ids)]
    return stated.loc[stated["bloc"] == bloc] if bloc else stated


def _searched(view: View, asked: Asked) -> str:
    """What the statements were narrowed to, in words."""
    text = (asked.text(SAID) or "").strip()
    bloc = asked.label(OF, bloc_options(view), EVERY_BLOC)
    parts = [f"of {bloc}"] if bloc != EVERY_BLOC else []
    parts += [f"with “{text}”"] if text else []
    return f"Only those {', '.join(parts)}. " if parts else ""


def statements(view: View, asked: Asked) -> Picture | None:
    """What each party says, latest first; None without a statement."""
    said = chosen(view, asked)
    parties = counted(said["party_id"].nunique(), "party", "parties")
    return _table(
        view, "statements", f"{counted(len(said), 'statement')} by {parties}",
        f"{_searched(view, asked)}Latest first; positions in our own words.",
        Shown("statements", said, STATEMENT_COLUMNS), said["article_id"], asked,
    )  # fmt: skip


def latest_positions(view: View, asked: Asked) -> Picture | None:
    """The latest statement of each party, by bloc, the most quoted first; None without one."""
    said = chosen(view, asked).drop_duplicates("party_id")
    order = {name: place for place, name in enumerate(positions.by_weight(view.tables)["party_id"])}
    rows = said.assign(place=said["party_id"].map(order)).sort_values("place")
    title = f"Latest stated position of {counted(len(rows), 'party', 'parties')}"
    return _table(
        view, "positions", title,
        f"{_searched(view, asked)}By bloc, most quoted first; positions in our own words.",
        Shown("positions", rows, POSITION_COLUMNS), rows["article_id"], asked,
    )  # fmt: skip


def shifts(view: View, asked: Asked) -> Picture | None:
    """Whose stance on a subject changed, latest first; None without a shift."""
    del asked
    found = shifts_of(view)
    if found.empty:
        return None
    told = view.known.statements["statement_id"].isin(
        [*found["statement_id"], *found["statement_id_before"]]
    )
    return _table(
        view, "shifts", shift_title(found), SHIFT_RULE,
        Shown("shifts", found, SHIFT_COLUMNS), view.known.statements.loc[told, "article_id"],
    )  # fmt: skip


def replies(view: View, asked: Asked) -> Picture | None:
    """Who replies to whom within days of being addressed; None without a reply."""
    del asked
    found = positions.replies(view.known, view.corpus.settings)
    found = found.loc[found["statement_id"].isin(view.tables.statements["statement_id"])]
    told = view.tables.statements["statement_id"].isin(found["statement_id"])
    pairs = positions.who_answers_whom(found)
    title = reply_title(pairs) if len(pairs) else ""
    return _table(
        view, "replies", title, REPLY_RULE,
        Shown("answers", pairs, REPLY_COLUMNS), view.tables.statements.loc[told, "article_id"],
    )  # fmt: skip
