"""What is contested about one incident, one sentence each."""

import pandas as pd

from lib.analyses.agreement import disputes, of_events
from lib.analyses.agreement.contested import ALL
from lib.analyses.agreement.denials import denied_reports
from lib.analyses.agreement.questions import short_name
from lib.charts import answer_cells
from lib.selection.options import Options
from lib.views import headings
from lib.views.captioning import carrying
from lib.views.claims import DEFINITION as COMPARED
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident, of_event
from lib.wording.words import DASH, day, quantity

CONTESTED = {
    "sentence": Heading("What is contested", "what cannot both be right, in a sentence"),
    "claim_ids": headings.CLAIM_IDS,
}


def _bare(sentence: str, found: Incident) -> str:
    """The sentence without the name of the incident, which the view's title has."""
    about = disputes.named_event(found.context.everything, found.id)
    bare = sentence.removeprefix(f"{about} {DASH} ")
    return bare[:1].upper() + bare[1:]


def _rejections(found: Incident) -> list[dict]:
    """A sentence for each party that rejects something about the incident."""
    cells = answer_cells.rejection_cells(found.own, found.id)
    return [
        {
            "sentence": f"{short_name(cell['name'])} rejects or denies ({day(cell['day'])}): "
            f"{cell['hover']}",
            "claim_ids": "",
            "statement_ids": cell["payload"].removeprefix("statements "),
        }
        for cell in cells.to_dict("records")
    ]


@remembered
def _contested(context: Context, event_id: str) -> pd.DataFrame:
    found = of_event(context, event_id)
    apart = of_events.contested_events(found.own, ALL)
    apart = apart.loc[~apart["same_number"].astype(bool)]
    told = [
        {"sentence": _bare(sentence, found), "claim_ids": ids, "statement_ids": ""}
        for sentence, ids in zip(apart["sentence"], apart["claim_ids"], strict=True)
    ]
    denied = denied_reports(found.own, context.corpus.settings, context.known)
    told += [
        {"sentence": sentence, "claim_ids": ids, "statement_ids": ""}
        for sentence, ids in zip(denied["sentence"], denied["claim_ids"], strict=True)
    ]
    names = ["sentence", "claim_ids", "statement_ids"]
    return pd.DataFrame([*told, *_rejections(found)], columns=names, dtype="string")


def contested(found: Incident) -> pd.DataFrame:
    """What is contested about the incident, one sentence each: figures, denials, rejections."""
    return _contested(found.context, found.id)


def _finding(rows: pd.DataFrame) -> str:
    """How many figures contradict each other, and how many parties reject or deny something."""
    figures = int(rows["claim_ids"].ne("").sum())
    rejected = len(rows) - figures
    told = f"{quantity(figures, 'contradiction')} between figures, or with a count of zero"
    verb = "rejects or denies" if rejected == 1 else "reject or deny"
    refused = f"{quantity(rejected, 'party', 'parties')} {verb} something about it"
    return "; ".join([*([told] if figures else []), *([refused] if rejected else [])])


@remembered
def incident_contested(context: Context, options: Options) -> Exhibit | None:
    """What is contested about the incident, one sentence each; None if nothing is."""
    found = incident(context, options)
    if found is None or contested(found).empty:
        return None
    rows = contested(found)
    said = found.own.statements
    ids = {name for joined in rows["statement_ids"] for name in joined.split()}
    articles = said.loc[said["statement_id"].isin(ids), "article_id"]
    caption = found.caption(
        _finding(rows),
        "Latest figures for the same places and people that cannot both be right, counts of zero, "
        "and who rejects or denies something about it.",
        {*carrying(found.context.known, rows), *articles},
    )
    return found.exhibit(
        "incident-contested",
        caption,
        "table",
        (Part("contested", rows, CONTESTED),),
        definition=COMPARED,
    )
