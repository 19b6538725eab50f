"""What each party says: its statements, and its latest stance on each subject."""

from operator import itemgetter

import numpy as np
import pandas as pd
import pyarrow as pa

from lib.analyses.numbered_rows import coded, combined, joined, starts_of
from lib.analyses.positions.spoken import latest_first, subjects_of
from lib.model import Settings
from lib.tables import Tables
from lib.tables.arrow import text_series, texts_of
from lib.tables.event_rows import EventRows
from lib.tables.lists import lines, rows_of
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import DAY, TEXT

HEAD = ["publisher", "url", "title"]
# The columns that `statement_rows` adds.
ADDED = ["party_name", "bloc", "toward_name", "event_name", *HEAD]
CELL = {
    "party_id": TEXT, "subject": TEXT, "party_name": TEXT, "bloc": TEXT, "stance": TEXT,
    "date": DAY, "position": TEXT, "toward_name": TEXT, "number": "int64", "statement_ids": TEXT,
}  # fmt: skip


def statement_rows(tables: Tables) -> pd.DataFrame:
    """The statements, latest first, with party_name, bloc, toward_name, event_name, publisher, url,
    title."""
    statements, events = tables.statements, tables.events
    ordered = statements.take(latest_first(statements)).reset_index(drop=True)
    party, toward = (coded(ordered[name]) for name in ("party_id", "toward"))
    about = EventRows(events["event_id"]).rows(ordered["event_id"])
    articles = tables.articles
    at = EventRows(articles["article_id"]).rows(ordered["article_id"])
    return ordered.assign(
        party_name=text_series(party.texts(tables.party_names.get), ordered.index),
        bloc=text_series(party.texts(tables.party_blocs.get), ordered.index),
        toward_name=text_series(toward.texts(tables.party_names.get), ordered.index),
        event_name=events["name"].array.take(about, allow_fill=True),
        **{name: articles[name].array.take(at, allow_fill=True) for name in HEAD},
    )


def subjects(tables: Tables, settings: Settings) -> dict[str, str]:
    """What a stance can be about, with labels: the topics, then the reference events."""
    topics = dict(zip(tables.topics["topic_id"], tables.topics["label"], strict=True))
    return {**topics, **{reference.event: reference.label for reference in settings.references}}


def latest_stances(tables: Tables, settings: Settings) -> pd.DataFrame:
    """One row per party and subject: its latest stance, whom it addresses if anybody, the day, the
    number of statements, and ids."""
    about = subjects(tables, settings)
    statements = tables.statements
    subject = Coded.of(subjects_of(statements))
    order = latest_first(statements)
    order = order[subject.holds(about.__contains__)[order]]
    cells = combined(coded(statements["party_id"]).codes[order], subject.codes[order])
    # The cells as their latest statements come.
    order, cells = order[np.argsort(cells, kind="stable")], np.sort(cells)
    starts = starts_of(cells)
    firsts = statements.take(order[starts])
    party, toward = (coded(firsts[name]) for name in ("party_id", "toward"))
    columns = {
        "party_id": firsts["party_id"].array,
        "subject": subject.texts(str).take(pa.array(order[starts])),
        "party_name": party.texts(tables.party_names.get),
        "bloc": party.texts(tables.party_blocs.get),
        "stance": firsts["stance"].array,
        "date": firsts["date"].to_numpy(),
        "position": firsts["position"].array,
        "toward_name": toward.texts(tables.party_names.get),
        "number": np.diff([*starts, len(order)]),
        "statement_ids": joined(texts_of(statements["statement_id"]).take(pa.array(order)), starts),
    }
    return pd.DataFrame({name: pd.array(columns[name], dtype=CELL[name]) for name in CELL})


def by_weight(tables: Tables) -> pd.DataFrame:
    """The parties with statements, by bloc in the corpus's order, most quoted first, with
    number."""
    said = coded(tables.statements["party_id"])
    numbers = np.bincount(said.codes[~said.missing], minlength=len(said.values)).tolist()
    counts = dict(zip(said.values, numbers, strict=True))
    places = lines(tables.blocs["bloc_id"])
    rows = enumerate(rows_of(tables.parties, ["bloc", "name", "party_id"]))
    weighed = [
        (places.get(bloc, len(places)), -counts[party], name, row)
        for row, (bloc, name, party) in rows
        if party in counts
    ]
    order = sorted(weighed, key=itemgetter(0, 1, 2))
    parties = tables.parties.iloc[[row for *_, row in order]].reset_index(drop=True)
    return parties.assign(number=pd.array([-number for _, number, *_ in order], dtype="Int64"))
