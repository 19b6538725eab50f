"""What each party says: its statements, and its latest stance on each subject."""

from collections import Counter
from collections.abc import Mapping
from operator import itemgetter

import pandas as pd

from lib.model import Settings
from lib.tables import Tables
from lib.tables.lists import lines, listed, rows_of, together
from lib.tables.schema import DAY, TEXT

ORDER = ["date", "published", "statement_id"]
HEAD = ["publisher", "url", "title"]
SAID = [*ORDER, "party_id", "topic", "event_id", "stance", "position", "toward"]
CELL = {
    "party_id": TEXT, "subject": TEXT, "party_name": TEXT, "bloc": TEXT, "stance": TEXT,
    "date": DAY, "position": TEXT, "toward_name": TEXT, "number": "int64", "statement_ids": TEXT,
}  # fmt: skip


def _looked_up(ids: pd.Series, found: Mapping[str, str | None]) -> pd.Series:
    """What belongs to each id, missing if nothing does."""
    values = [found.get(name) for name in listed(ids)]
    return pd.Series(values, index=ids.index, dtype=TEXT)


def statement_rows(tables: Tables) -> pd.DataFrame:
    """The statements, latest first, with party_name, bloc, toward_name, event_name, publisher, url,
    title."""
    ordered = tables.statements.sort_values(
        ORDER, ascending=False, kind="stable", ignore_index=True
    )
    events = dict(rows_of(tables.events, ["event_id", "name"]))
    articles = tables.articles
    at = pd.Index(articles["article_id"]).get_indexer(pd.Index(ordered["article_id"]))
    return ordered.assign(
        party_name=_looked_up(ordered["party_id"], tables.party_names),
        bloc=_looked_up(ordered["party_id"], tables.party_blocs),
        toward_name=_looked_up(ordered["toward"], tables.party_names),
        event_name=_looked_up(ordered["event_id"], events),
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
    said = [row for row in rows_of(tables.statements, SAID) if (row[4] or row[5]) in about]
    said.sort(key=itemgetter(0, 1, 2), reverse=True)
    found = together(said, [(row[3], row[4] or row[5]) for row in said])
    names, blocs = tables.party_names, tables.party_blocs

    def cell(party: str, subject: str, own: list[tuple]) -> tuple:
        date, *_, stance, position, toward = own[0]
        ids = " ".join(row[2] for row in own)
        return (
            party, subject, names.get(party), blocs.get(party), stance, date, position,
            names.get(toward), len(own), ids,
        )  # fmt: skip

    rows = [cell(*key, own) for key, own in found.items()]
    return pd.DataFrame(rows, columns=list(CELL)).astype(CELL)


def by_weight(tables: Tables) -> pd.DataFrame:
    """The parties with statements, by bloc in the corpus's order, most quoted first, with
    number."""
    counts = Counter(listed(tables.statements["party_id"]))
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
