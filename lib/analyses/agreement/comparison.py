"""Whether claims about the same thing agree: scope is compared before numbers.

Two claims are about the same thing if event, measure, places, affected, target and weapon are the
same; for people killed or wounded by an event it matters who they are, not what hit them. An
interval is what a claim's wording allows (lib/model/bounds). Each named claimant counts with its
latest figure; an article without a claimant is a separate voice, is shown, and neither agrees nor
disagrees: it may be repeating someone's older figure.
"""

from datetime import date

import pandas as pd

from lib.analyses.agreement import scopes, wordings
from lib.analyses.agreement.questions import PEOPLE, QUESTION
from lib.analyses.totals import with_names
from lib.tables import Tables, lists


def with_voices(
    everything: Tables, claims: pd.DataFrame, known_by: date | None = None
) -> pd.DataFrame:
    """The claims known by that day, with question, voice, claimant_name, bloc, stated, latest …

    `question` is the same for all claims about the same thing, `scope` is the scope to compare,
    `voice` the claimant or the unnamed article, `stated` the day a figure is stated for: its as-of
    day, otherwise the first day on which the voice is known to have given this figure, so that an
    article repeating an old figure does not make it new; `worded_on` is that day for the figure in
    the claim's own wording. `said`, `said_low`, `said_high` and
    `said_vaguely` are the bound with which most articles give the voice's number, `latest` whether
    it is the voice's latest: see `lib.analyses.agreement.wordings`. Pass all claims, then select
    rows: a selection must not make an old figure the latest.
    """
    known = claims if known_by is None else claims.loc[claims["published"] <= str(known_by)]
    hurt = known["measure"].isin(PEOPLE) & known["event_id"].notna()
    placed = known.assign(
        scope=scopes.scopes_to_compare(everything, known),
        target=known["target"].mask(hurt),
        weapon=known["weapon"].mask(hurt),
    )
    parts = lists.rows_of(placed, QUESTION)
    asked = ["|".join(part or "" for part in row) for row in parts]
    beside = with_names(everything, placed).assign(
        question=pd.array(asked, dtype="string"),
        voice=placed["claimant"].fillna("article:" + placed["article_id"]).astype("string"),
    )
    return wordings.with_wording(beside)
