"""Tests of lib/analyses/changes/revisions.py: sweeps agree with looking at every pair."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import changes
from lib.model import Settings
from lib.model.settings import Tally
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, with_claims

ARTICLE = "2031-03-05-rockets-off-vell"
EVENT = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack", "since": None}
SETTINGS = Settings(
    tallies=(Tally(id="attacks", label="Attacks", measure="attacks", target="convoys"),)
)
DAYS = st.sampled_from(["2031-03-05", "2031-03-06", "2031-03-07"])
CLAIM = st.builds(
    lambda about, **claim: {**claim, **about},
    st.sampled_from([{}, EVENT]),
    published=DAYS,
    day=DAYS,
    value=st.integers(1, 6),
    bound=st.sampled_from(sorted(set(BOUNDS.terms) - {"between"})),
    article_id=st.sampled_from([ARTICLE, OTHER_ARTICLE]),
)


def _says_more_or_excludes(now: dict, before: dict) -> bool:
    return now["low"] > before["low"] or (pd.notna(now["high"]) and now["high"] < before["low"])


def _revises(now: dict, before: dict) -> bool:
    if now["value"] == before["value"]:
        return False
    return pd.notna(now["event_id"]) or _says_more_or_excludes(now, before)


def _revising(claims: list[dict]) -> set[str]:
    """The claims that revise all those of the previous day, found by looking at every pair."""
    claims = sorted(claims, key=lambda claim: (claim["published"], claim["day"], claim["claim_id"]))
    current = [
        claim
        for place, claim in enumerate(claims)
        if all(claim["day"] >= older["day"] for older in claims[:place])
    ]
    found = set()
    for claim in current:
        earlier = [own for own in current if own["published"] < claim["published"]]
        last = max((own["published"] for own in earlier), default=None)
        before = [own for own in earlier if own["published"] == last]
        if before and all(_revises(claim, own) for own in before):
            found.add(claim["claim_id"])
    return found


@given(claims=st.lists(CLAIM, max_size=10))
def test_a_revision_differs_from_all_claims_of_the_previous_day(
    tables: Tables, claims: list[dict]
) -> None:
    made = with_claims(tables, *claims)
    rows = made.claims.to_dict("records")
    families = [[row for row in rows if pd.isna(row["event_id"]) is none] for none in (True, False)]
    expected = set().union(*map(_revising, families))
    found = changes.revisions(made, SETTINGS, lambda _: ())
    figures = ["measure", "published", "bound", "value"]
    own = made.claims.loc[made.claims["claim_id"].isin(expected)].sort_values("claim_id")
    alike = own.drop_duplicates(figures)
    assert set(found["claim_id"]) == set(alike["claim_id"])
