"""What each party says: its statements, and its latest stance on each subject."""

import pandas as pd

from lib.model import Settings
from lib.tables import Tables


def statement_rows(tables: Tables) -> pd.DataFrame:
    """The statements, latest first, with party_name, bloc, toward_name, event_name, publisher, url,
    title."""
    parties = tables.parties.set_index("party_id")
    articles = tables.articles.set_index("article_id")
    events = tables.events.set_index("event_id")
    ordered = tables.statements.sort_values(
        ["date", "published", "statement_id"], ascending=False, kind="stable"
    )
    return ordered.assign(
        party_name=ordered["party_id"].map(parties["name"]).astype("string"),
        bloc=ordered["party_id"].map(parties["bloc"]).astype("string"),
        toward_name=ordered["toward"].map(parties["name"]).astype("string"),
        event_name=ordered["event_id"].map(events["name"]).astype("string"),
        publisher=ordered["article_id"].map(articles["publisher"]).astype("string"),
        url=ordered["article_id"].map(articles["url"]).astype("string"),
        title=ordered["article_id"].map(articles["title"]).astype("string"),
    ).reset_index(drop=True)


def subjects(tables: Tables, settings: Settings) -> dict[str, str]:
    """What a stance can be about, with labels: the topics, then the reference events."""
    topics = dict(zip(tables.topics["topic_id"], tables.topics["label"], strict=True))
    return {**topics, **{reference.event: reference.label for reference in settings.references}}


def _with_subject(tables: Tables, settings: Settings) -> pd.DataFrame:
    statements = statement_rows(tables)
    subject = statements["topic"].fillna(statements["event_id"])
    return statements.assign(subject=subject).loc[subject.isin(list(subjects(tables, settings)))]


def _latest(names: pd.Series) -> str | None:
    """The first value, missing or not: `first` would look further for a name."""
    return None if pd.isna(names.iloc[0]) else str(names.iloc[0])


def latest_stances(tables: Tables, settings: Settings) -> pd.DataFrame:
    """One row per party and subject: its latest stance, whom it addresses if anybody, the day, the
    number of statements, and ids."""
    statements = _with_subject(tables, settings)
    grouped = statements.groupby(["party_id", "subject"], sort=False)
    rows = grouped.agg(
        party_name=("party_name", "first"),
        bloc=("bloc", "first"),
        stance=("stance", "first"),
        date=("date", "first"),
        position=("position", "first"),
        toward_name=("toward_name", _latest),
        number=("statement_id", "count"),
        statement_ids=("statement_id", " ".join),
    ).reset_index()
    return rows.assign(toward_name=rows["toward_name"].astype("string"))


def by_weight(tables: Tables) -> pd.DataFrame:
    """The parties with statements, by bloc in the corpus's order, most quoted first, with
    number."""
    counts = tables.statements["party_id"].value_counts()
    blocs = {name: place for place, name in enumerate(tables.blocs["bloc_id"])}
    parties = tables.parties.loc[tables.parties["party_id"].isin(counts.index)]
    weighed = parties.assign(
        number=parties["party_id"].map(counts).astype("Int64"),
        place=parties["bloc"].map(blocs).astype("Int64"),
    )
    ordered = weighed.sort_values(["place", "number", "name"], ascending=[True, False, True])
    return ordered.drop(columns="place").reset_index(drop=True)
