"""What the shipped corpus's running totals say, counted from its files."""

import pandas as pd
import pytest

from lib.analyses import agreement, totals
from lib.analyses.agreement import disputes, standing
from lib.analyses.changes.revisions import revisions
from lib.corpus import Corpus, load
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import Tables, build
from lib.views import claims as compared
from lib.views import per_week, running_total
from lib.views.context import Context, remembering
from tests.paths import DATA
from tests.present import present


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load(DATA)


@pytest.fixture(scope="module")
def everything(shipped: Corpus) -> Tables:
    return build(shipped)


def test_no_claimant_contradicts_itself_by_one_outlets_slip(
    shipped: Corpus, everything: Tables
) -> None:
    found = totals.contradictions(everything, shipped.settings.tallies[0])
    assert totals.of_claimants(found).empty
    (swapped,) = found.loc[found["claim_ids"].str.startswith("2023-10-26-19-us-troops"), "sentence"]
    assert swapped == (
        "Pentagon, Iraq: one report (Politico) differs from 4 others of that day: 4 by 26 Oct "
        "2023, where they have 12. With its figures for Iraq and Syria swapped, it agrees with "
        "them."
    )


def _latest(everything: Tables, measure: str, claimant: str) -> dict:
    claims = everything.claims
    about = claims.loc[(claims["event_id"] == "2024-02-02-us-strikes-iraq-syria").fillna(False)]
    rows = agreement.figures(
        agreement.with_voices(everything, about.loc[about["measure"] == measure])
    )
    (row,) = agreement.latest(rows.loc[rows["claimant"] == claimant]).to_dict("records")
    return row


@pytest.mark.parametrize(
    ("measure", "value", "articles", "of"),
    [("targets_struck", 85, 20, 26), ("munitions", 125, 11, 15)],
)
def test_centcom_says_more_than_85_targets_and_more_than_125_munitions(
    everything: Tables, measure: str, value: int, articles: int, of: int
) -> None:
    row = _latest(everything, measure, "centcom")
    assert (row["bound"], row["value"], row["articles"], row["of"]) == (
        "more_than", value, articles, of
    )  # fmt: skip


def test_the_islamic_resistance_says_175(shipped: Corpus, everything: Tables) -> None:
    tally = shipped.settings.tallies[0]
    claims = totals.series(everything, tally, tally.scopes[0])
    heads = disputes.headlines(agreement.figures(agreement.with_voices(everything, claims)))
    said = heads.set_index("claimant")
    assert said.loc["islamic-resistance-in-iraq", ["bound", "value"]].tolist() == ["exactly", 175]
    assert said.loc["us-dod", ["bound", "value"]].tolist() == ["more_than", 170]


def test_over_150_is_beside_over_160_on_3_february(shipped: Corpus, everything: Tables) -> None:
    tally = shipped.settings.tallies[0]
    claims = totals.series(everything, tally, tally.scopes[0])
    voiced = agreement.with_voices(everything, claims)
    day = present(standing.usual_day(voiced))
    assert day == pd.Timestamp("2024-02-03")
    rows = agreement.merge_unnamed(standing.standing(everything, voiced, day))
    over = rows.loc[rows["bound"] == "more_than"]
    said = set(zip(over["claimant"].fillna("nobody"), over["value"], strict=True))
    assert {("mike-johnson", 150), ("nobody", 160)} <= said


@pytest.mark.parametrize(
    ("measure", "figure"),
    [("Killed", "at least 18"), ("Sites destroyed", "26"), ("Targets struck", "more than 85"),
     ("Munitions", "more than 125")],
)  # fmt: skip
def test_a_figure_of_2_february_is_one_choice_away(
    shipped: Corpus, everything: Tables, measure: str, figure: str
) -> None:
    context = Context(shipped, everything, Selection(), LIGHT, remembering(everything))
    picture = compared.claims_compared(context, Options.of({"measure": measure}))
    assert picture
    traces = present(picture.figure).data
    texts = [text for trace in traces if trace.name == "words" for text in trace.text]
    assert any(text.strip().startswith(f"{figure}, ") for text in texts)


def test_no_slip_bounds_the_pentagons_total(shipped: Corpus, everything: Tables) -> None:
    context = Context(shipped, everything, Selection(), LIGHT, remembering(everything))
    bounds = running_total.total(context, Options()).bounds
    slips = {
        "2023-10-26-19-us-troops-traumatic-brain-injury", "2023-11-05-pro-iranian-militia-attacks",
        "2023-12-09-rocket-attack-targets-us-embassy-sunstar", "2024-01-20-kurdistan24-attack-al",
    }  # fmt: skip
    assert not any(name in ids for name in slips for ids in bounds["claim_ids"])
    weeks = per_week.new_per_week(context, Options())
    assert weeks
    assert weeks.caption.title == (
        "Week with the highest minimum by the Pentagon’s own totals: 8–27 attacks, 6–12 Nov 2023; "
        "other weeks may have had more"
    )


def test_no_slip_is_a_revision(shipped: Corpus, everything: Tables) -> None:
    slips = [totals.slips(everything, tally) for tally in shipped.settings.tallies]
    found = revisions(everything, shipped.settings)
    told = {*found["claim_id"], *found["claim_id_before"]}
    assert told.isdisjoint(frozenset[str]().union(*slips))
