"""Tests of lib/views/claims.py and comparing.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.corpus import Corpus
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import Tables
from lib.views import claims
from lib.views.claim_choices import (
    ALL_FIGURES,
    AS_OF,
    COMPARE,
    EVENT_ID,
    TOTAL,
    choose,
    day_options,
)
from lib.views.context import Context, remembering
from tests.present import present
from tests.rows import OTHER_ARTICLE, WATCH, with_claims

IN_TOTAL = Options.of({COMPARE: TOTAL})
STRIKE = "2031-03-06-norrland-strike-deep-cove"
THIRD = "2031-03-07-norrland-hits-deep-cove"


def _by(day: int, value: int, bound: str = "exactly", **changes: object) -> dict:
    stated = f"2031-03-{day:02}"
    return {"day": stated, "as_of": stated, "value": value, "bound": bound, **changes}


CLAIMS = (
    _by(5, 3),
    _by(8, 150, "more_than", claimant=WATCH),
    _by(9, 160, "more_than", claimant=None),
    _by(9, 160, "more_than", claimant=None, article_id=OTHER_ARTICLE),
    _by(9, 155, claimant="suderia", article_id=THIRD),
    _by(20, 170),
)


@pytest.fixture
def total(corpus: Corpus, tables: Tables) -> Context:
    made = with_claims(tables, *CLAIMS)
    return Context(corpus, made, Selection(), LIGHT, remembering(made))


def _figures(context: Context, asked: Options = IN_TOTAL) -> pd.DataFrame:
    picture = claims.claims_compared(context, asked)
    assert picture
    return picture.data[0].frame


def test_voices_are_compared_as_of_the_last_day_with_three_of_them(total: Context) -> None:
    picked = choose(total, IN_TOTAL)
    assert picked
    assert picked.on == pd.Timestamp("2031-03-09")
    assert day_options(picked.claims) == ["2031-03-20", "2031-03-09", "2031-03-08", "2031-03-05"]


def test_the_title_compares_the_voices_of_one_day(total: Context) -> None:
    picture = claims.claims_compared(total, IN_TOTAL)
    assert picture
    assert picture.caption.title == (
        "Attacks on Norrland convoys, as of 9 Mar 2031: from more than 150 (Harbour Watch, 8 Mar "
        "2031) to 155 (Suderia); these can all be right"
    )
    assert "More than 160 in 2 articles without a claimant: listed, not" in picture.caption.subtitle


def test_another_day_can_be_chosen(total: Context) -> None:
    picture = claims.claims_compared(total, IN_TOTAL.also(Options.of({AS_OF: "2031-03-20"})))
    assert picture
    assert "as of 20 Mar 2031: 170 (Norrland Navy)" in picture.caption.title


def test_a_row_is_a_figure_with_its_number_of_articles_the_latest_first(total: Context) -> None:
    rows = _figures(total)
    assert rows["value"].tolist() == [170, 160, 155, 150, 3]
    assert rows["articles"].tolist() == [1, 2, 1, 1, 1]


def test_hidden_figures_are_counted_and_one_switch_shows_all(total: Context) -> None:
    few = claims.claims_compared(total, IN_TOTAL)
    every = claims.claims_compared(total, IN_TOTAL.also(Options.of({ALL_FIGURES: True})))
    assert few
    assert every
    assert few.caption.subtitle.startswith("3 of 5 figures shown")
    assert every.caption.subtitle.startswith("5 of 5 figures shown")


@pytest.mark.parametrize(
    "selection",
    [
        Selection(text="nothing like it"), Selection(countries=("NRL",)), Selection(within_km=10),
        Selection(parties=(WATCH,)), Selection(blocs=("watchers",)),
        Selection(event_types=("ied",)), Selection(places=("ankerholm",)),
        Selection(weapons=("mortar",)), Selection(claimed_by=("no claim",)),
        Selection(reported_by=("media",)),
    ],
    ids=["text", "country", "distance", "party", "bloc", "type", "place", "weapon", "claimed by",
         "reported by"],
)  # fmt: skip
def test_a_total_is_whole_under_filters_that_it_does_not_obey(
    total: Context, selection: Selection
) -> None:
    narrowed = replace(total, selection=selection)
    picture = claims.claims_compared(narrowed, IN_TOTAL)
    assert picture
    assert len(picture.data[0].frame) == 5
    assert "whole totals: other filters ignored" in picture.caption.subtitle


def test_a_total_obeys_the_language_of_articles(total: Context) -> None:
    english = replace(total, selection=Selection(languages=("en",)))
    picture = present(claims.claims_compared(english, IN_TOTAL))
    assert len(picture.data[0].frame) == 5
    assert "ignored" not in picture.caption.subtitle
    other = replace(total, selection=Selection(languages=("x",)))
    none = present(claims.claims_compared(other, IN_TOTAL))
    assert none.caption.title.endswith("no figure in this selection")


def test_a_total_obeys_days_and_the_day_known_by(total: Context) -> None:
    until = replace(total, selection=Selection(end=date(2031, 3, 10)))
    assert 170 not in _figures(until)["value"].tolist()
    assert "ignored" not in present(claims.claims_compared(until, IN_TOTAL)).caption.subtitle


def test_a_figure_worded_two_ways_is_not_a_conflict_in_the_title(
    corpus: Corpus, tables: Tables
) -> None:
    shared = {"measure": "munitions", "event_id": STRIKE, "scope": "", "target": None}
    plain, over = {"value": 85, "claimant": WATCH}, {"value": 85, "bound": "more_than"}
    made = with_claims(tables, *({**shared, **claim} for claim in (plain, over)))
    context = Context(corpus, made, Selection(), LIGHT, remembering(made))
    picture = claims.claims_by_question(context, Options.of({EVENT_ID: STRIKE}))
    assert picture
    assert picture.caption.title == (
        "Air or drone strike, Deep Cove, 6 Mar 2031: 1 figure; "
        "1 comes from several parties, none of them conflict; 1 differs only in wording"
    )


def test_the_matrix_of_a_running_total_is_as_of_the_same_day(total: Context) -> None:
    picture = claims.claims_by_question(total, IN_TOTAL)
    assert picture
    assert picture.caption.title.startswith("Attacks on Norrland convoys, as of 9 Mar 2031: ")
    assert 170 not in picture.data[0].frame["value"].tolist()
