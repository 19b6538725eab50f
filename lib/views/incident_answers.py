"""What one incident answered, and what answered it."""

import pandas as pd

from lib.analyses import chains
from lib.analyses.chains.acts import days_between, later
from lib.charts.timeline_links import WORDS
from lib.selection.options import Options
from lib.views import timeline
from lib.views.captioning import reporting
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident
from lib.views.timeline import INEXACT, LAG, LINK_COLUMNS
from lib.wording.words import quantity

BEFORE, AFTER = "It answered", "Answered by"
COLUMNS = {
    "way": Heading("Link", "whether the incident answered this event, or was answered by it"),
    "start": Heading("Day", "first day of the other event"),
    "name": Heading("What happened", "the other event, by its name"),
    "party_name": Heading("Who acted", "the party that acted in the other event, if known"),
    "lag": Heading("Days", LAG),
    "lag_low": Heading("Days, at least", f"{LAG}, at least: {INEXACT}"),
    "lag_high": Heading("Days, at most", f"{LAG}, at most: {INEXACT}"),
    "basis_words": Heading("Basis", LINK_COLUMNS["basis"].meaning),
    "quote": LINK_COLUMNS["quote"],
    "publisher": Heading("Publisher", "who published the article with the passage"),
    "url": Heading("Link to article", "where the article was found"),
    "event_id": Heading("Event id", "the other event"),
}
DEFINITION = (
    "An answer is an act of retaliation or another response. A link is stated if one article "
    "reports both events; otherwise it is our reading. 0 days: the same day."
)
# What a row has from the other end of its link.
OTHER = ("id", "start", "name", "party_name")
OWN = ["lag", "lag_low", "lag_high", "basis", "quote", "article_id"]


def _end(links: pd.DataFrame, end: str, way: str) -> pd.DataFrame:
    """The links with the event at that end, which is the other one."""
    named = {f"{end}_{part}": "event_id" if part == "id" else part for part in OTHER}
    return links[[*named, *OWN]].rename(columns=named).assign(way=way)


@remembered
def _linked(context: Context, event_id: str) -> pd.DataFrame:
    links, articles = timeline.links(context), context.known.articles
    before = _end(links.loc[links["answer_id"] == event_id], "act", BEFORE)
    after = _end(links.loc[links["act_id"] == event_id], "answer", AFTER)
    rows = pd.concat([before, after], ignore_index=True)
    heads = articles[["article_id", "publisher", "url"]]
    sourced = rows.merge(heads, on="article_id", how="left", validate="many_to_one")
    return sourced.assign(basis_words=sourced["basis"].map(WORDS).astype("string"))


def linked(found: Incident) -> pd.DataFrame:
    """What the incident answered, then what answered it, each in order of days.

    Columns: way, event_id, name, start and party_name of the other event, lag with its limits,
    basis and its words, and the passage with its article.
    """
    return _linked(found.context, found.id)


def _lag(rows: pd.DataFrame, words: str) -> str:
    """`, 5 days later`, or the range of several."""
    low, high = int(rows["lag_low"].min()), int(rows["lag_high"].max())
    if len(rows) == 1:
        return f", {later(low, high)}"
    return f", {words} {days_between(low, high)}"


def _finding(rows: pd.DataFrame) -> str:
    acts, answers = (rows.loc[rows["way"] == way] for way in (BEFORE, AFTER))
    first = acts["name"].iloc[0] if len(acts) == 1 else quantity(len(acts), "event")
    parts = [f"a response to {first}{_lag(acts, 'after')}"] if len(acts) else []
    one = answers["name"].iloc[0] if len(answers) == 1 else quantity(len(answers), "event")
    parts += [f"answered by {one}{_lag(answers, 'after')}"] if len(answers) else []
    ours = int((rows["basis"] == chains.ANNOTATED).sum())
    verb = "is" if ours == 1 else "are"
    read = f"; {ours:,} of {quantity(len(rows), 'link')} {verb} our reading" if ours else ""
    return f"{'; '.join(parts)}{read}"


@remembered
def incident_answers(context: Context, options: Options) -> Exhibit | None:
    """What the incident answered and what answered it, with lags and passages; None without a
    link."""
    found = incident(context, options)
    rows = linked(found) if found else None
    if found is None or rows is None or rows.empty:
        return None
    caption = found.caption(
        _finding(rows),
        "Each link with its lag in days, a passage, and its basis: a source, or our reading.",
        reporting(found.context.known, [found.id, *rows["event_id"]]),
    )
    return found.exhibit(
        "incident-answers",
        caption,
        "table",
        (Part("links", rows, COLUMNS),),
        definition=DEFINITION,
    )
