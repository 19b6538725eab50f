"""Tests of lib/views/attack_counts.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.analyses import totals
from lib.model.settings import EventGroup, Tally
from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.tables import Tables
from lib.views.attack_counts import ALL_CLAIMS, attack_counts
from lib.views.catalogue import exhibit
from lib.views.context import Context
from lib.views.gap import documented_against_claimed
from lib.views.memory import Memory
from lib.views.per_week import new_per_week
from tests.present import present
from tests.rows import with_claims

ATTACKS = EventGroup(id="attacks", label="Attacks on convoys", targets=("convoys",))
WOUNDED = Tally(id="hurt", label="Wounded", measure="wounded", affected="convoys")

EVENTS_ONLY = [Selection(countries=("SDR",)), Selection(event_types=("ied",))]


def _counting(context: Context, *tallies: Tally) -> Context:
    """The view with a group of documented attacks, and these running totals instead."""
    settings = context.corpus.settings
    changes = {"groups": (ATTACKS,), "documented": "attacks",
               "tallies": tallies or settings.tallies}  # fmt: skip
    return replace(
        context, corpus=replace(context.corpus, settings=settings.model_copy(update=changes))
    )


def test_the_first_day_of_a_total_is_not_said_twice(context: Context) -> None:
    whole = present(documented_against_claimed(context, Options())).caption.subtitle
    assert "each counted once, since 1 Mar 2031. " in whole
    dated = replace(context, selection=Selection(start=date(2031, 3, 1)))
    told = present(documented_against_claimed(dated, Options())).caption.subtitle
    assert "each counted once. " in told


@pytest.mark.parametrize("selection", EVENTS_ONLY)
def test_a_filter_on_events_makes_no_gap(context: Context, selection: Selection) -> None:
    """The total is about all attacks: those left out are documented all the same."""
    context = _counting(context)
    whole = documented_against_claimed(context, Options())
    part = documented_against_claimed(replace(context, selection=selection), Options())
    assert whole
    assert part
    assert part.caption.title == whole.caption.title
    assert "ignoring filters" in part.caption.subtitle
    assert "ignoring filters" not in whole.caption.subtitle


def test_reported_events_are_counted_once_for_all_days(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    count = totals.documented_so_far

    def counting(tables: Tables, events: pd.DataFrame, scope: str, start: pd.Timestamp):
        counted.append(scope)
        return count(tables, events, scope, start)

    monkeypatch.setattr(totals, "documented_so_far", counting)
    fresh = replace(context, memory=Memory())
    for first in (None, date(2031, 3, 1), date(2031, 3, 2)):
        documented_against_claimed(fresh.selecting(Selection(start=first)), Options())
    assert len(counted) == 3


def test_only_events_that_hit_its_target_are_shown_beside_a_total(context: Context) -> None:
    picture = documented_against_claimed(context, Options())
    assert picture
    assert picture.data[0].frame["documented_high"].max() == 1


def test_a_total_of_people_has_no_events_beside_it(context: Context) -> None:
    hurt = _counting(context, WOUNDED)
    assert documented_against_claimed(hurt, Options()) is None
    assert [part.name for part in attack_counts(hurt, Options()).data] == ["claims"]


def test_the_page_opens_with_one_line_and_all_claims_are_one_click_away(context: Context) -> None:
    line = attack_counts(context, Options())
    every = attack_counts(context, Options.of({ALL_CLAIMS: True}))
    assert line.caption.title == every.caption.title
    assert len(line.data[0].frame) == len(every.data[0].frame)
    notes = [note.text for note in present(line.figure).layout.annotations]
    assert "at least 5" in notes
    assert [note for note in notes if note.endswith("21")]


def test_the_title_of_one_line_names_only_the_claimant_that_is_drawn(context: Context) -> None:
    rival = {"claimant": "harbour-watch", "value": 99, "as_of": "2031-03-20", "day": "2031-03-20"}
    navy = [{"value": 5}, {"value": 9, "as_of": "2031-03-09", "day": "2031-03-09"}]
    claims = [{**each, "scope": "suderia", "actor": "tide-front"} for each in (*navy, rival)]
    made = with_claims(context.tables, *claims)
    own = replace(context, whole=made, select=lambda _: made)
    assert "(monitors)" not in attack_counts(own, Options()).caption.title
    assert "(monitors)" in attack_counts(own, Options.of({ALL_CLAIMS: True})).caption.title


def test_bars_on_a_page_of_their_own_have_their_own_title(context: Context) -> None:
    _, bars = present(attack_counts(context, Options()).chart).panels
    assert bars.title == "Events as reported, by week"
    assert "Running total" not in bars.subtitle


def test_a_search_leaves_a_total_whole(context: Context) -> None:
    searched = replace(context, selection=Selection(text="no such word"))
    picture = attack_counts(searched, Options())
    assert picture.caption.title == attack_counts(context, Options()).caption.title
    assert "totals: other filters ignored" in picture.caption.subtitle
    assert new_per_week(searched, Options()) is not None


def test_a_selection_of_one_day_is_counted_by_day(context: Context) -> None:
    day = date(2031, 3, 4)
    one = replace(context, selection=Selection(start=day, end=day))
    assert attack_counts(one, Options()).options["per"] == "Day"
    assert attack_counts(context, Options()).options["per"] == "Week"


@pytest.mark.parametrize(("name", "page"), [
    ("attack-counts", {}), ("calendar", {}), ("site-events", {"id": "vell"}),
    ("party-strips", {"id": "tide-front"}), ("party-stances", {"id": "tide-front"}),
])  # fmt: skip
def test_an_unknown_period_is_refused_on_a_single_day_too(
    context: Context, name: str, page: dict[str, str]
) -> None:
    one = context.selecting(Selection(start=date(2031, 3, 4), end=date(2031, 3, 4)))
    with pytest.raises(UnknownOption, match="per: there is no “century”"):
        exhibit(name, one, Options.of({**page, "per": "century"}))
