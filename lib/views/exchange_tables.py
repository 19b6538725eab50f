"""The data of an exchange ladder: its rungs, its links, and the statements between."""

from collections.abc import Sequence

import pandas as pd

from lib.analyses.chains.exchange_statements import Statements
from lib.analyses.chains.rungs import Ladder
from lib.model.vocabulary import STANCES
from lib.tables.schema import DAY, TEXT
from lib.views.columns import Heading
from lib.views.timeline import LINK_COLUMNS

RUNG_COLUMNS = {
    "start": Heading(
        "Day", "first day; of a day that is not known exactly, the first possible one"
    ),
    "end": Heading("Until", "last day; of a day that is not known exactly, the last possible one"),
    "side": Heading("Side", "the bloc or party that acted"),
    "acts": Heading("Acts", "number of events of these days with the same links"),
    "label": Heading("What happened", "the act by its name, or several with their places"),
    "claimed_only": Heading("Only claimed", "how many of them only the claimant reports"),
    "articles": Heading("Articles", "the articles that report any of them"),
    "drawn": Heading("Drawn", "whether the picture has room for it"),
    "event_ids": Heading("Event ids", "the ids of the events, joined with spaces"),
}
RUNG_TYPES = {
    "start": DAY, "end": DAY, "side": TEXT, "acts": "int64", "label": TEXT,
    "claimed_only": "int64", "articles": "int64", "drawn": "bool", "event_ids": TEXT,
}  # fmt: skip
DRAWN_LINKS = {
    **LINK_COLUMNS,
    "drawn": Heading("Drawn", "whether both ends are rungs of the picture"),
}
SAID_COLUMNS = {
    "day": Heading("Day", "the day of the statement"),
    "side": Heading("Side", "the bloc or party that speaks"),
    "party": Heading("Who", "the party that says it"),
    "stance": Heading("Stance", "the verb for what it does"),
    "position": Heading("Position", "what is said, in our own words"),
    "articles": Heading("Articles", "the articles that carry it"),
    "statement_ids": Heading("Statement ids", "the ids of the statements, joined with spaces"),
}
SAID_TYPES = {
    "day": DAY, "side": TEXT, "party": TEXT, "stance": TEXT, "position": TEXT,
    "articles": "int64", "statement_ids": TEXT,
}  # fmt: skip


def rung_rows(whole: Ladder, drawn: Ladder, labels: Sequence[str]) -> pd.DataFrame:
    """The rungs, those that are not drawn too, each with its label."""
    shown = {one for rung in drawn.rungs for one in rung.ids}
    sides = (whole.exchange.left.name, whole.exchange.right.name)
    rows = [
        {
            "start": rung.days[0],
            "end": rung.days[1],
            "side": sides[rung.side],
            "acts": rung.number,
            "label": label,
            "claimed_only": rung.claimed_only,
            "articles": rung.articles,
            "drawn": rung.ids[0] in shown,
            "event_ids": " ".join(rung.ids),
        }
        for rung, label in zip(whole.rungs, labels, strict=True)
    ]
    return pd.DataFrame(rows, columns=list(RUNG_TYPES)).astype(RUNG_TYPES)


def link_rows(linked: pd.DataFrame, whole: Ladder, drawn: Ladder) -> pd.DataFrame:
    """All links of the exchange, those with acts of others too."""
    shown = {one for rung in drawn.rungs for one in rung.ids}
    every = {(link["act_id"], link["answer_id"]) for link in whole.exchange.links}
    pairs = list(zip(linked["act_id"].tolist(), linked["answer_id"].tolist(), strict=True))
    own = linked.loc[[pair in every for pair in pairs]]
    return own.assign(drawn=own["act_id"].isin(shown) & own["answer_id"].isin(shown))


def said_rows(whole: Ladder, said: Statements) -> pd.DataFrame:
    """The statements that are shown."""
    sides = (whole.exchange.left.name, whole.exchange.right.name)
    rows = [
        {
            "day": each.day,
            "side": sides[each.side],
            "party": each.party,
            "stance": STANCES.label(each.stance),
            "position": each.position,
            "articles": each.articles,
            "statement_ids": " ".join(each.ids),
        }
        for each in said.shown
    ]
    return pd.DataFrame(rows, columns=list(SAID_TYPES)).astype(SAID_TYPES)
